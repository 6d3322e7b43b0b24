import { describe, expect, it } from 'vitest';
import type { ClaimForm, CreditOffer, Question } from '../../generated/wire';
import { answersOf, creditsOf, EMPTY, faultsOf, fieldOf, firstOf, partOf, stepsOf, type Draft } from './model';

const offer = (kind: string, maximum: number, step: number): CreditOffer => ({ kind, wording: 'hours', verified: true, statement: '', maximum, step });
const question = (id: string, required: boolean): Question => ({ id, text: id, required, answer: { kind: 'text' } });
const form: ClaimForm = {
  activity: 'a', version: '1', title: '', name: 'Ada', profession: null, completed: null, minutes: 31, attempts: [], attestation: '', ends: '2027-12-31', refusal: null,
  provider: { name: '', address: '', contact: '', language: 'en', demonstration: false },
  questions: [question('met', true), question('note', false)],
  offers: [offer('ama-pra-1', 50, 25), offer('ancc-contact-hours', 60, 10)],
};
const whole: Draft = { answers: { met: 'yes' }, amounts: { 'ama-pra-1': '0.25' }, attested: true };
const codes = (draft: Draft): string[] => faultsOf(form, draft).map((fault) => `${fault.field} ${fault.code}`);

describe('the claim page', () => {
  it('starts with everything still to do, in the order of the page', () => {
    expect(codes(EMPTY)).toEqual(['question-met evaluation-incomplete', 'amount-ama-pra-1 nothing-claimed', 'attested not-attested']);
  });

  it('says of a mark in which part it stands, from the top of the page down', () => {
    expect(['question-met', 'question-note', 'amount-ama-pra-1', 'amount-ancc-contact-hours', 'attested'].map((field) => partOf(form, field))).toEqual([1, 1, 2, 2, 3]);
    expect(firstOf(form, new Map())).toBeUndefined();
    expect(firstOf(form, new Map([['attested', 0], ['amount-ancc-contact-hours', 0]]))).toBe('amount-ancc-contact-hours');
    expect(firstOf(form, new Map([['attested', 0], ['question-met', 0]]))).toBe('question-met');
  });

  it('lets a whole page through, optional answers and further types left out', () => {
    expect(codes(whole)).toEqual([]);
    expect(creditsOf(form, whole)).toEqual([{ kind: 'ama-pra-1', amount: 25 }]);
    expect(answersOf(form, { ...whole, answers: { met: ' yes ', note: '  ' } })).toEqual([{ question: 'met', value: 'yes' }]);
  });

  it('takes the maximum itself, and nothing above it', () => {
    expect(codes({ ...whole, amounts: { 'ama-pra-1': '0,50' } })).toEqual([]);
    expect(codes({ ...whole, amounts: { 'ama-pra-1': '0.75' } })).toEqual(['amount-ama-pra-1 over-maximum']);
    // Above the maximum and off the step at once: the maximum is the reason that counts.
    expect(codes({ ...whole, amounts: { 'ama-pra-1': '0.51' } })).toEqual(['amount-ama-pra-1 over-maximum']);
  });

  it('refuses what is no multiple of the step, and names the neighbours that are', () => {
    const [fault] = faultsOf(form, { ...whole, amounts: { 'ama-pra-1': '0.3' } });
    expect(fault).toMatchObject({ code: 'off-step', values: { step: '0.25', below: '0.25', above: '0.50' } });
  });

  it('refuses words and nothing at all', () => {
    expect(codes({ ...whole, amounts: { 'ama-pra-1': 'half' } })).toEqual(['amount-ama-pra-1 unreadable']);
    expect(codes({ ...whole, amounts: { 'ama-pra-1': '0' } })).toEqual(['amount-ama-pra-1 nothing-claimed']);
  });

  it('takes several types, each by its own step', () => {
    const draft = { ...whole, amounts: { 'ama-pra-1': '0.5', 'ancc-contact-hours': '0.4' } };
    expect(codes(draft)).toEqual([]);
    expect(creditsOf(form, draft)).toEqual([{ kind: 'ama-pra-1', amount: 50 }, { kind: 'ancc-contact-hours', amount: 40 }]);
    expect(codes({ ...whole, amounts: { 'ama-pra-1': '0.5', 'ancc-contact-hours': '0.45' } })).toEqual(['amount-ancc-contact-hours off-step']);
  });

  it('lists a few steps whole, many by their ends', () => {
    expect(stepsOf(offer('a', 50, 25))).toEqual({ listed: ['0.25', '0.50'], cut: false });
    expect(stepsOf(offer('a', 60, 10))).toEqual({ listed: ['0.10', '0.20', '0.60'], cut: true });
  });

  it("puts the host's refusal at its field", () => {
    expect(fieldOf('over-maximum', new Map([['kind', 'ancc-contact-hours']]), form)).toBe('amount-ancc-contact-hours');
    expect(fieldOf('evaluation-incomplete', new Map([['question', 'met']]), form)).toBe('question-met');
    expect(fieldOf('not-attested', new Map(), form)).toBe('attested');
    expect(fieldOf('clock-set-back', new Map(), form)).toBeNull();
  });
});
