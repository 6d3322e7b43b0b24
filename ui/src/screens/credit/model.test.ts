import { describe, expect, it } from 'vitest';
import { certificateOf, lineOf, NURSE, transcriptOf } from '../../host/fake/credit';
import { explained, foremostOf, isEmpty, nextCase, shownOf } from './model';

const real = certificateOf('c1', '2026-11-08', false);
const demonstration = certificateOf('c2', '2026-11-15', true);
const empty = transcriptOf({ missing: ['profession'], professions: [NURSE] });

describe('the credit screen', () => {
  it('puts the claim first, then the certificate, then what is missing, then the patients', () => {
    const said = { ...empty, missing: [] };
    expect(foremostOf({ ...said, activities: [lineOf('claimable')] }, real)).toBe('claim');
    expect(foremostOf({ ...said, activities: [lineOf('blocked')] }, null)).toBe('claim');
    // A claim that lacks who claims would stop at its first page.
    expect(foremostOf({ ...empty, activities: [lineOf('claimable')] }, real)).toBe('identity');
    expect(foremostOf({ ...empty, activities: [lineOf('open')] }, real)).toBe('certificate');
    expect(foremostOf(empty, null)).toBe('identity');
    expect(foremostOf({ ...empty, professions: [] }, null)).toBe('library');
    expect(foremostOf({ ...empty, missing: [] }, null)).toBe('library');
  });

  it('leads to the reason where nothing can be claimed, and nowhere from an activity that ended half-way', () => {
    const half = lineOf('ended');
    const all = half.cases.map((each) => ({ ...each, state: 'passed' as const }));
    expect(explained({ ...half, cases: [...all.slice(1), { ...half.cases[0]!, state: 'not-passed' }] }, 'Nurse')).toBe(false);
    expect(explained({ ...half, cases: all }, 'Nurse')).toBe(true);
    expect(explained(lineOf('blocked'), 'Nurse')).toBe(true);
    expect(explained(lineOf('claimable'), 'Nurse')).toBe(false);
    expect(explained({ ...lineOf('claimable'), offers: [] }, 'Hygienist')).toBe(true);
    expect(explained({ ...lineOf('claimable'), offers: [] }, null)).toBe(false);
  });

  it('shows the certificate asked for, else one for credit before a demonstration', () => {
    const both = { ...empty, certificates: [real], demonstrations: [demonstration] };
    expect(shownOf(both, 'c2')?.certificate).toBe('c2');
    expect(shownOf(both, undefined)?.certificate).toBe('c1');
    expect(shownOf(both, 'gone')?.certificate).toBe('c1');
    expect(shownOf(empty, undefined)).toBeNull();
  });

  it('is empty only without certificates and without anything begun', () => {
    expect(isEmpty(empty)).toBe(true);
    expect(isEmpty({ ...empty, demonstrations: [demonstration] })).toBe(false);
    expect(isEmpty({ ...empty, activities: [lineOf('open')] })).toBe(false);
  });

  it('leads to the next case that is here and not passed', () => {
    const line = lineOf('open');
    expect(nextCase(line)).toBe('depot-colleague');
    expect(nextCase({ ...line, cases: line.cases.map((each) => ({ ...each, contentHash: null })) })).toBeNull();
    expect(nextCase(lineOf('claimable'))).toBeNull();
  });
});
