import { describe, expect, it } from 'vitest';
import type { BehaviourProgress, OccasionCard } from '../../generated/wire';
import { counts, dots, grouped, PICTURE, spanOf } from './model';

const met = (day: string, mark: string, kind = 'drill'): OccasionCard => ({ day, mark, kind, caseTitle: 'A case' });
const behaviour = (id: string, competency: string, occasions: OccasionCard[]): BehaviourProgress => ({ behaviour: id, competency, occasions, due: null, retired: null });

describe('progress', () => {
  it('groups behaviours by competency in the order they come', () => {
    const progress = { today: '2026-03-10', behaviours: [behaviour('b01', 'measure', []), behaviour('b03', 'escalate', []), behaviour('b02', 'measure', [])] };
    expect(grouped(progress).map((group) => [group.competency, group.behaviours.map((each) => each.behaviour)])).toEqual([
      ['measure', ['b01', 'b02']],
      ['escalate', ['b03']],
    ]);
  });

  it('counts each mark', () => {
    expect(counts([met('2026-03-01', 'missed'), met('2026-03-02', 'shown'), met('2026-03-05', 'shown'), met('2026-03-06', 'in-part')])).toEqual({ shown: 2, part: 1, missed: 1 });
  });

  it('draws days in proportion and marks on lanes', () => {
    // Ten days: the first at the left edge, the sixth in the middle, the last at the right edge; 296 units between.
    const drawn = dots([met('2026-03-01', 'missed'), met('2026-03-06', 'in-part'), met('2026-03-11', 'shown')], '2026-03-01', '2026-03-11');
    expect(drawn.map((dot) => [dot.x, dot.y])).toEqual([
      [12, 44],
      [160, 28],
      [308, 12],
    ]);
  });

  it('hides no occasion behind another', () => {
    const many = dots(Array.from({ length: 6 }, () => met('2026-03-11', 'shown')), '2026-03-01', '2026-03-11').map((dot) => dot.x);
    expect(new Set(many).size).toBe(6);
    expect(many.every((x) => x >= PICTURE.edge && x <= PICTURE.width - PICTURE.edge)).toBe(true);
    expect(many).toEqual([...many].sort((a, b) => a - b));
    const crowd = dots(Array.from({ length: 60 }, () => met('2026-03-11', 'shown')), '2026-03-01', '2026-03-11').map((dot) => dot.x);
    expect([crowd[0], crowd[59]]).toEqual([12, 308]);
  });

  it('lets all pictures share one span, up to today', () => {
    const progress = { today: '2026-03-20', behaviours: [behaviour('b01', 'm', [met('2026-03-04', 'shown')]), behaviour('b02', 'm', [met('2026-03-02', 'missed')])] };
    expect(spanOf(progress)).toEqual({ from: '2026-03-02', to: '2026-03-20' });
    expect(spanOf({ today: '2026-03-20', behaviours: [] })).toEqual({ from: '2026-03-20', to: '2026-03-20' });
  });
});
