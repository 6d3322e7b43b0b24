import { expect, it } from 'vitest';
import type { RunCard } from '../../generated/wire';
import { inOrder } from './model';

const run = (attempt: string, last: string, finished: boolean): RunCard => ({
  attempt, caseTitle: '', patient: '', portrait: null, place: null, roles: [], mode: 'practice', started: last, last, storyTime: '', sceneTitle: '', decisions: 0, newerVersion: false, contentHash: '', team: [], replayOf: null,
  result: finished ? { attempt, passed: true, action: 0, ownership: 0, ending: '' } : null,
});

it('lists what is not finished first, then the newest, across time zones', () => {
  const runs = [run('old', '2026-01-01T10:00:00Z', true), run('new', '2026-01-01T07:00:00-06:00', true), run('open', '2025-12-01T10:00:00Z', false)];
  expect(inOrder(runs).map((each) => each.attempt)).toEqual(['open', 'new', 'old']);
});
