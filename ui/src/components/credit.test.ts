import { describe, expect, it } from 'vitest';
import type { CaseCredit, CreditCaseState, CreditLine } from '../generated/wire';
import { activityFor, claimNext, isDemonstration, standing } from './credit';

const of = (id: string, state: CreditCaseState) => ({ case: id, contentHash: id, title: id, minutes: 12, state });
const line: CreditLine = {
  activity: 'a', title: 'A', demonstration: false, state: 'open', ends: '2027-12-31', certificate: null,
  offers: [{ kind: 'ama-pra-1', wording: 'AMA PRA Category 1 Credits™', verified: true, statement: '', maximum: 50, step: 25 }],
  cases: [of('one', 'passed'), of('two', 'not-passed')],
};
const credit = (...lines: CreditLine[]): CaseCredit => ({ demonstration: false, profession: 'Physician', lines });

describe('the credit line', () => {
  it('says the amount and how many cases are passed', () => {
    expect(standing(line, 'Physician')).toEqual({ key: 'credit-open', values: { amount: '0.50', wording: 'AMA PRA Category 1 Credits™', cases: 2, passed: 1 } });
  });

  it('tells a profession that earns nothing from one that is not set up', () => {
    expect(standing({ ...line, offers: [] }, 'Dental hygienist')).toEqual({ key: 'credit-none-for', values: { profession: 'Dental hygienist' } });
    expect(standing({ ...line, offers: [] }, null).key).toBe('credit-no-profession');
    const passed = { ...line, state: 'claimable' as const };
    expect(standing(passed, 'Physician')).toEqual({ key: 'credit-claimable', values: { amount: '0.50', wording: 'AMA PRA Category 1 Credits™' } });
    expect(standing({ ...passed, offers: [] }, 'Dental hygienist')).toEqual({ key: 'credit-none-for', values: { profession: 'Dental hygienist' } });
    expect(standing({ ...passed, offers: [] }, null).key).toBe('credit-passed-no-profession');
  });

  it('lets the state speak before the amount', () => {
    for (const state of ['claimed', 'ended', 'not-released', 'blocked'] as const) expect(standing({ ...line, offers: [], state }, null).key).toBe(`credit-${state}`);
  });

  it('is a demonstration without a provider, or where every activity is one', () => {
    expect(isDemonstration({ demonstration: true, profession: null, lines: [] })).toBe(true);
    expect(isDemonstration(credit())).toBe(false);
    expect(isDemonstration(credit({ ...line, demonstration: true }))).toBe(true);
    expect(isDemonstration(credit({ ...line, demonstration: true }, line))).toBe(false);
  });

  it('makes the claim the next act after a graded attempt, not after practice', () => {
    const ready = credit(line, { ...line, activity: 'b', state: 'claimable' });
    expect(claimNext({ mode: 'graded', credit: ready })).toBe('b');
    expect(claimNext({ mode: 'practice', credit: ready })).toBeNull();
    expect(claimNext({ mode: 'graded', credit: credit(line) })).toBeNull();
  });

  it('counts a graded attempt where the activity is open and the case is not passed in it', () => {
    expect(activityFor(credit(line), 'two')?.activity).toBe('a');
    expect(activityFor(credit(line), 'one')).toBeNull();
    expect(activityFor(credit(line), 'three')).toBeNull();
    expect(activityFor(credit({ ...line, state: 'ended' }), 'two')).toBeNull();
  });
});
