import { expect, test } from 'vitest';
import type { FrictionKind } from '../../generated/wire';
import { tally } from './model';

test('each heading counts its answers over all groups, the unsorted last', () => {
  const note = (text: string, sorted: FrictionKind | null) => ({ note: text, question: 'longer' as const, caseTitle: '', text, sorted });
  const report = {
    groups: [
      { role: 'ma', people: 3, notes: [note('a', 'staffing'), note('b', null)] },
      { role: null, people: 4, notes: [note('c', 'staffing'), note('d', 'data')] },
    ],
    answers: 6, withheld: 2, smallest: 3,
  };
  expect(tally(report).map((each) => [each.kind, each.count])).toEqual([['education', 0], ['staffing', 2], ['technology', 0], ['data', 1], ['process', 0], ['unsorted', 1]]);
});
