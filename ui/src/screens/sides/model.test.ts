import { describe, expect, it } from 'vitest';
import type { RunCard } from '../../generated/wire';
import { besides, difference, firstOther, hasOther } from './model';

const run = (attempt: string, last: string, given: Partial<RunCard> = {}): RunCard => ({
  attempt, caseTitle: '', patient: '', portrait: null, place: null, roles: [], mode: 'practice', started: last, last, storyTime: '', sceneTitle: '', decisions: 3, newerVersion: false, contentHash: 'a', team: [], replayOf: null,
  result: { attempt, passed: true, action: 1, ownership: 1, ending: '' },
  ...given,
});

const RUNS = [run('old', '2026-03-01T09:00:00Z'), run('new', '2026-03-03T09:00:00Z'), run('open', '2026-03-04T09:00:00Z', { result: null }), run('other', '2026-03-05T09:00:00Z', { contentHash: 'b' })];

describe('two runs side by side', () => {
  it('stand beside each other when finished on the same version', () => {
    expect(besides(RUNS, 'old').map((each) => each.attempt)).toEqual(['new', 'old']);
    expect(besides(RUNS, 'nobody')).toEqual([]);
    expect(RUNS.map((each) => hasOther(RUNS, each))).toEqual([true, true, false, false]);
  });

  it('begin with the run a replay came from, whichever of the two is named first', () => {
    const replay = run('replay', '2026-03-02T09:00:00Z', { replayOf: { attempt: 'old', decisions: 2 } });
    expect(firstOther([...RUNS, replay], 'replay')).toBe('old');
    expect(firstOther([...RUNS, replay], 'old')).toBe('replay');
    expect(firstOther(RUNS, 'old')).toBe('new');
    expect(firstOther(RUNS, 'other')).toBeNull();
  });

  it('differ on an axis by a whole number, in favour of one', () => {
    expect(difference({ axis: 'cost', one: -1, other: 2 })).toEqual({ by: 3, side: 'other' });
    expect(difference({ axis: 'cost', one: 1, other: -1 })).toEqual({ by: 2, side: 'one' });
    expect(difference({ axis: 'cost', one: 2, other: 2 })).toEqual({ by: 0, side: 'same' });
  });
});
