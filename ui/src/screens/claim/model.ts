import type { ClaimForm, CreditClaim, CreditOffer, Question, QuestionAnswer, RefusalCode } from '../../generated/wire';
import { amount, readAmount } from '../../words/amount';

/** What the learner has filled in; amounts as typed, never filled in by the program. */
export interface Draft {
  answers: Record<string, string>;
  amounts: Record<string, string>;
  attested: boolean;
}

export const EMPTY: Draft = { answers: {}, amounts: {}, attested: false };

/** A reason at a field of the page. `unreadable` is the page's own: it never gets as far as the rules. */
export interface Fault {
  field: string;
  code: RefusalCode | 'unreadable';
  values: Record<string, string>;
}

export const questionField = (question: Question): string => `question-${question.id}`;
export const amountField = (offer: CreditOffer): string => `amount-${offer.kind}`;
export const ATTESTED = 'attested';

/** The parts of the page, by the number that stands before them. */
export type Part = 1 | 2 | 3;

/** The part a field stands in. */
export function partOf(form: ClaimForm, field: string): Part {
  if (field === ATTESTED) return 3;
  return form.questions.some((question) => questionField(question) === field) ? 1 : 2;
}

/** The topmost field of the page with a reason at it. */
export function firstOf(form: ClaimForm, faults: ReadonlyMap<string, unknown>): string | undefined {
  return [...form.questions.map(questionField), ...form.offers.map(amountField), ATTESTED].find((field) => faults.has(field));
}

/** Everything that keeps the page from being sent, in the order of the page. */
export function faultsOf(form: ClaimForm, draft: Draft): Fault[] {
  const asked = form.questions
    .filter((question) => question.required && (draft.answers[question.id] ?? '').trim() === '')
    .map((question): Fault => ({ field: questionField(question), code: 'evaluation-incomplete', values: {} }));
  const amounts = form.offers.flatMap((offer) => amountFault(offer, draft.amounts[offer.kind] ?? '') ?? []);
  const first = form.offers[0];
  if (amounts.length === 0 && first !== undefined && creditsOf(form, draft).length === 0) amounts.push({ field: amountField(first), code: 'nothing-claimed', values: { step: amount(first.step) } });
  return [...asked, ...amounts, ...(draft.attested ? [] : [{ field: ATTESTED, code: 'not-attested' as const, values: {} }])];
}

function amountFault(offer: CreditOffer, typed: string): Fault | null {
  if (typed.trim() === '') return null;
  const read = readAmount(typed);
  const at = (code: Fault['code'], values: Record<string, string> = {}): Fault => ({ field: amountField(offer), code, values: { typed: typed.trim(), step: amount(offer.step), maximum: amount(offer.maximum), wording: offer.wording, ...values } });
  if (read === null) return at('unreadable');
  if (read > offer.maximum) return at('over-maximum');
  if (read % offer.step !== 0) return at('off-step', { below: amount(Math.floor(read / offer.step) * offer.step), above: amount(Math.min(offer.maximum, Math.ceil(read / offer.step) * offer.step)) });
  return null;
}

/** The types claimed, without those left empty or at 0. Only for a draft whose amounts can be read. */
export function creditsOf(form: ClaimForm, draft: Draft): CreditClaim[] {
  return form.offers
    .map((offer) => ({ kind: offer.kind, amount: readAmount(draft.amounts[offer.kind] ?? '') ?? 0 }))
    .filter((claim) => claim.amount > 0);
}

export function answersOf(form: ClaimForm, draft: Draft): QuestionAnswer[] {
  return form.questions.map((question) => ({ question: question.id, value: (draft.answers[question.id] ?? '').trim() })).filter((answer) => answer.value !== '');
}

/** The steps in words: `0.25, 0.50`. More than five are told by the first two and the last. */
export function stepsOf(offer: CreditOffer): { listed: string[]; cut: boolean } {
  const count = Math.floor(offer.maximum / offer.step);
  const at = (n: number): string => amount(n * offer.step);
  if (count <= 5) return { listed: Array.from({ length: count }, (_, n) => at(n + 1)), cut: false };
  return { listed: [at(1), at(2), at(count)], cut: true };
}

/** The field a refusal of the host belongs to; none for one that concerns the whole page. */
export function fieldOf(code: string, args: ReadonlyMap<string, string>, form: ClaimForm): string | null {
  const offer = form.offers.find((each) => each.kind === args.get('kind')) ?? form.offers[0];
  const question = form.questions.find((each) => each.id === args.get('question'));
  switch (code) {
    case 'over-maximum':
    case 'off-step':
    case 'nothing-claimed':
      return offer === undefined ? null : amountField(offer);
    case 'evaluation-incomplete':
      return question === undefined ? null : questionField(question);
    case 'not-attested':
      return ATTESTED;
    default:
      return null;
  }
}
