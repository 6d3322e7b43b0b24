import { expect, it } from 'vitest';
import type { CaseReading, ProvenMinutes } from '../generated/wire';
import { cardWords, methodWords, roleWords, together } from './reading';

const MA = { id: 'ma', name: 'Medical assistant' };
const exact = (least: number, most: number): ProvenMinutes => ({ least, most, exact: true });
const told = (...minutes: (ProvenMinutes | null)[]): CaseReading => ({
  method: { kind: 'words-per-minute', words: 238 },
  roles: minutes.map((each, n) => ({ role: n === 0 ? 'ma' : `r${String(n)}`, minutes: each })),
});

it('spans all roles, and claims nothing that one of them lacks', () => {
  expect(together([exact(6, 10), exact(4, 8)])).toEqual({ least: 4, most: 10, exact: true });
  expect(together([exact(6, 10), { least: 4, most: 8, exact: false }])).toEqual({ least: 4, most: 10, exact: false });
  expect(together([exact(6, 10), { least: 4, most: null, exact: false }])).toEqual({ least: 4, most: null, exact: false });
  expect(together([exact(6, 10), null])).toBeNull();
  expect(together([])).toBeNull();
});

it('says on the card what is proven, bounded, endless, unknown or under way', () => {
  expect(cardWords(told(exact(6, 10), exact(4, 8)))).toBe('Reading 4 to 10 min, proven');
  expect(cardWords(told(exact(8, 8)))).toBe('Reading 8 min, proven');
  expect(cardWords(told({ least: 4, most: 9, exact: false }))).toBe('Reading between 4 and 9 min');
  expect(cardWords(told({ least: 4, most: null, exact: false }))).toBe('Reading at least 4 min');
  expect(cardWords(told(null))).toBe('Reading time could not be proven');
  expect(cardWords('none')).toBe('Reading time could not be proven');
  expect(cardWords('waiting')).toBe('Reading time is being worked out');
});

it('says for a role what it reads, what credit may rest on, and by which method', () => {
  expect(roleWords(told(exact(6, 10)), MA)).toEqual(['Reading as Medical assistant: 6 to 10 min, proven.', 'Credit may rest on 6 min, which every way takes (238 words a minute).']);
  expect(roleWords(told(exact(0, 3)), MA)[1]).toBe('Credit can rest on none of it: one way takes less than a minute (238 words a minute).');
  expect(roleWords(told({ least: 4, most: 9, exact: false }), MA)[0]).toContain('between 4 and 9 min');
  expect(roleWords(told(null), MA)).toEqual(['Reading as Medical assistant: the time could not be proven.']);
  expect(roleWords(told(exact(6, 10)), { id: 'rn', name: 'Nurse' })).toEqual(['Reading as Nurse: the time could not be proven.']);
  expect(roleWords('waiting', MA)).toHaveLength(1);
});

it('names the method, and what of it is unverified', () => {
  expect(methodWords({ kind: 'mergener', difficulty: 25 })).toBe('Mergener formula, difficulty 2.5; for cases unverified');
});
