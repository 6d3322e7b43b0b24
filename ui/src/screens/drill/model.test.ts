import { describe, expect, it } from 'vitest';
import type { DrillAnswer, DrillScene } from '../../generated/wire';
import { backKey, resultKey, stepOf } from './model';

const answer: DrillAnswer = { mark: 'shown', counted: true, due: '2026-03-06', today: '2026-03-03', last: true, next: null, left: 0 };
const drill = (answered: DrillAnswer | null): DrillScene => ({ answered }) as DrillScene;

describe('a drill', () => {
  it('begins with the decision and ends with the result', () => {
    expect(stepOf(drill(null))).toBe('decision');
    expect(stepOf(drill({ ...answer, last: false }))).toBe('consequence');
    expect(stepOf(drill(answer))).toBe('result');
  });

  it('says when the behaviour comes back', () => {
    expect(backKey(answer)).toEqual({ key: 'drill-back-days', days: 3 });
    expect(backKey({ ...answer, due: '2026-03-04' })).toEqual({ key: 'drill-back-tomorrow', days: 1 });
    expect(backKey({ ...answer, due: '2026-03-03' })).toEqual({ key: 'drill-back-today', days: 0 });
    // Over the end of a leap year's February: 28 February to 1 March is two days.
    expect(backKey({ ...answer, today: '2028-02-28', due: '2028-03-01' }).days).toBe(2);
  });

  it('says that a second practice on one day moves nothing', () => {
    expect(backKey({ ...answer, counted: false }).key).toBe('drill-not-counted');
    expect(backKey({ ...answer, counted: false, due: '2026-03-03' }).key).toBe('drill-back-today');
  });

  it('has a sentence for each mark', () => {
    expect(['shown', 'in-part', 'missed'].map(resultKey)).toEqual(['drill-result-shown', 'drill-result-in-part', 'drill-result-missed']);
  });
});
