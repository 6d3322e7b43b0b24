import type { CaseCredit, CreditLine, Debrief } from '../generated/wire';
import type { Key } from '../generated/keys';
import { amount } from '../words/amount';

/** A sentence and what it inserts. */
export interface Say {
  key: Key;
  values: Record<string, string | number>;
}

export function passedOf(line: CreditLine): number {
  return line.cases.filter((each) => each.state === 'passed').length;
}

/** Where a learner stands with an activity, in one sentence. */
export function standing(line: CreditLine, profession: string | null): Say {
  const offer = line.offers[0];
  const values = { amount: amount(offer?.maximum ?? 0), wording: offer?.wording ?? '' };
  switch (line.state) {
    case 'claimed':
      return { key: 'credit-claimed', values: {} };
    case 'ended':
      return { key: 'credit-ended', values: { ends: line.ends } };
    case 'not-released':
      return { key: 'credit-not-released', values: {} };
    case 'blocked':
      return { key: 'credit-blocked', values: {} };
    case 'claimable':
      // Nothing is known to be claimed before the profession is.
      if (offer === undefined) return profession === null ? { key: 'credit-passed-no-profession', values: {} } : { key: 'credit-none-for', values: { profession } };
      return { key: 'credit-claimable', values };
    case 'open':
      if (offer === undefined) return profession === null ? { key: 'credit-no-profession', values: {} } : { key: 'credit-none-for', values: { profession } };
      return { key: 'credit-open', values: { ...values, cases: line.cases.length, passed: passedOf(line) } };
  }
}

/** Whether nothing played here earns credit because no real provider stands behind it. */
export function isDemonstration(credit: CaseCredit): boolean {
  return credit.lines.length === 0 ? credit.demonstration : credit.lines.every((line) => line.demonstration);
}

/** The activity a graded attempt on this case would count for: an open one in which the case is not passed yet. */
export function activityFor(credit: CaseCredit, caseId: string): CreditLine | null {
  return credit.lines.find((line) => line.state === 'open' && line.cases.some((each) => each.case === caseId && each.state !== 'passed')) ?? null;
}

/** The activity whose claim is the next thing to do after this debrief; none after practice. */
export function claimNext(debrief: Pick<Debrief, 'mode' | 'credit'>): string | null {
  return debrief.mode === 'graded' ? (debrief.credit.lines.find((line) => line.state === 'claimable')?.activity ?? null) : null;
}
