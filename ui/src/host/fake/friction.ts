import type { FrictionReport } from '../../generated/wire';

/** What a team of seven said. */
export const FRICTION: FrictionReport = {
  groups: [
    {
      role: 'ma', people: 4,
      notes: [
        { note: 'n1', question: 'unclear', caseTitle: 'Split shift', text: 'Who enters a reading that came by phone?', sorted: 'process' },
        { note: 'n2', question: 'longer', caseTitle: 'Split shift', text: 'The large cuff is in another room. Fetching it takes as long as the rest.', sorted: null },
      ],
    },
    { role: null, people: 3, notes: [{ note: 'n3', question: 'missing', caseTitle: 'The good chair', text: 'A patient who answers only in the evening.', sorted: 'staffing' }] },
  ],
  answers: 5, withheld: 2, smallest: 3,
};
