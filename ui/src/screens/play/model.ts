import type { Answer, DecisionCard, Prose, Scene } from '../../generated/wire';
import { speechOf } from '../../components/speech';
import type { Key } from '../../generated/keys';
import type { Values } from '../../words/words.svelte';

/** What the learner has put together so far; nothing of it is sent before the primary act. */
export type Draft =
  | { kind: 'one'; choice: string | null }
  | { kind: 'several'; picked: string[] }
  | { kind: 'order'; order: string[] }
  | { kind: 'enter'; values: Record<string, string>; place: string | null }
  | { kind: 'handoff'; to: string | null; facts: string[]; how: string | null };

export type Step = 'consequence' | 'decision' | 'ending';

/** A draft that cannot be sent yet, and the sentence that says why. */
export interface Missing {
  key: Key;
  values?: Values;
}

export type Reading = { ready: true; answer: Answer } | { ready: false; missing: Missing };

/** An untouched draft. The order shown first is already an order. */
export function emptyDraft(decision: DecisionCard): Draft {
  switch (decision.kind) {
    case 'one':
      return { kind: 'one', choice: null };
    case 'several':
      return { kind: 'several', picked: [] };
    case 'order':
      return { kind: 'order', order: decision.options.map((option) => option.id) };
    case 'enter':
      return { kind: 'enter', values: {}, place: null };
    case 'handoff':
      return { kind: 'handoff', to: null, facts: [], how: decision.how.length === 1 ? (decision.how[0]?.id ?? null) : null };
  }
}

/** Reads the draft as an answer, or says what is missing. `plain` turns a field's label into characters. */
export function readDraft(decision: DecisionCard, draft: Draft, label: (field: string) => string): Reading {
  if (decision.kind === 'one' && draft.kind === 'one') {
    return draft.choice === null ? missing('missing-choice') : ready({ kind: 'choice', choice: draft.choice });
  }
  if (decision.kind === 'several' && draft.kind === 'several') {
    if (draft.picked.length < decision.min) return missing('missing-several', { min: decision.min });
    if (draft.picked.length > decision.max) return missing('missing-many', { max: decision.max });
    return ready({ kind: 'options', options: inOfferedOrder(decision.options, draft.picked) });
  }
  if (decision.kind === 'order' && draft.kind === 'order') return ready({ kind: 'order', order: draft.order });
  if (decision.kind === 'enter' && draft.kind === 'enter') return readValues(decision, draft, label);
  if (decision.kind === 'handoff' && draft.kind === 'handoff') {
    if (draft.to === null) return missing('missing-to');
    if (draft.how === null) return missing('missing-how');
    return ready({ kind: 'handoff', to: draft.to, facts: inOfferedOrder(decision.facts, draft.facts), how: draft.how });
  }
  throw new Error(`a draft of kind ${draft.kind} cannot answer ${decision.kind}`);
}

function readValues(decision: DecisionCard & { kind: 'enter' }, draft: Draft & { kind: 'enter' }, label: (field: string) => string): Reading {
  const values: [string, number][] = [];
  for (const field of decision.fields) {
    const typed = (draft.values[field.id] ?? '').trim();
    if (typed === '') return missing('missing-values');
    const value = Number(typed);
    if (!/^-?\d+$/.test(typed) || value < field.min || value > field.max) {
      return missing('missing-value-range', { field: label(field.id), min: field.min, max: field.max });
    }
    values.push([field.id, value]);
  }
  if (draft.place === null) return missing('missing-place');
  return ready({ kind: 'values', values, place: draft.place });
}

function ready(answer: Answer): Reading {
  return { ready: true, answer };
}

function missing(key: Key, values?: Values): Reading {
  return { ready: false, missing: values === undefined ? { key } : { key, values } };
}

/** Picked ids in the order they are offered, so that the order of ticking means nothing. */
export function inOfferedOrder(offered: readonly { id: string }[], picked: readonly string[]): string[] {
  return offered.map((each) => each.id).filter((each) => picked.includes(each));
}

export function toggle(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

/** The list with one item moved; a move past either end changes nothing. */
export function move(list: readonly string[], item: string, to: number): string[] {
  const from = list.indexOf(item);
  if (from < 0 || to < 0 || to >= list.length || from === to) return [...list];
  const rest = list.filter((each) => each !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** What a scene shows first: what happened, then the question or the ending. */
export function firstStep(scene: Scene): Step {
  return scene.happened.length > 0 ? 'consequence' : restStep(scene);
}

/** What comes after the passages. */
export function restStep(scene: Scene): Step {
  return scene.ending === null ? 'decision' : 'ending';
}

/** What pressing 1 to 9 picks: the choices, options, places or facts in the order shown. */
export function numbered(decision: DecisionCard): string[] {
  switch (decision.kind) {
    case 'one':
      return decision.choices.map((each) => each.id).slice(0, 9);
    case 'several':
      return decision.options.map((each) => each.id).slice(0, 9);
    case 'order':
      return [];
    case 'enter':
      return decision.places.map((each) => each.id).slice(0, 9);
    case 'handoff':
      return decision.facts.map((each) => each.id).slice(0, 9);
  }
}

/** The draft after a number key; unchanged where the number picks nothing. */
export function pressNumber(decision: DecisionCard, draft: Draft, digit: number): Draft {
  const picked = numbered(decision)[digit - 1];
  if (picked === undefined) return draft;
  switch (draft.kind) {
    case 'one':
      return { ...draft, choice: picked };
    case 'several':
      return { ...draft, picked: toggle(draft.picked, picked) };
    case 'order':
      return draft;
    case 'enter':
      return { ...draft, place: picked };
    case 'handoff':
      return { ...draft, facts: toggle(draft.facts, picked) };
  }
}

/** The word on the primary act. */
export function actKey(decision: DecisionCard): Key {
  switch (decision.kind) {
    case 'one':
      return decision.speech || decision.choices.every((choice) => isSaid(choice.text)) ? 'act-say' : 'act-do';
    case 'several':
      return decision.speech ? 'act-say' : 'act-do';
    case 'order':
      return 'act-order';
    case 'enter':
      return 'act-enter';
    case 'handoff':
      return 'act-hand';
  }
}

/** Whether a text is nothing but somebody's words. */
function isSaid(text: Prose): boolean {
  return text.blocks.length > 0 && text.blocks.every((block) => block.kind === 'paragraph' && speechOf(block.runs).every((run) => run.spoken || run.text.trim() === ''));
}

/** The question shown when the case gives none. */
export function askKey(decision: DecisionCard): Key {
  switch (decision.kind) {
    case 'one':
      return decision.speech ? 'choose-say' : 'choose-one';
    case 'several':
      return decision.speech ? 'choose-assemble' : 'choose-several';
    case 'order':
      return 'choose-order';
    case 'enter':
      return 'choose-enter';
    case 'handoff':
      return 'choose-handoff';
  }
}

/** Whole days between two simulated times, by date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000);
}

/** How to name a jump in story time; none within one day. */
export function jump(days: number): { key: Key; values: Values } | null {
  if (days <= 0) return null;
  return days % 7 === 0 && days >= 7 ? { key: 'weeks-later', values: { weeks: days / 7 } } : { key: 'days-later', values: { days } };
}
