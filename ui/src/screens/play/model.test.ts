import { describe, expect, it } from 'vitest';
import type { DecisionCard } from '../../generated/wire';
import { say } from '../../host/fake/prose';
import { actKey, daysBetween, emptyDraft, inOfferedOrder, jump, move, numbered, pressNumber, readDraft, toggle, type Draft } from './model';

const option = (id: string): { id: string; text: ReturnType<typeof say> } => ({ id, text: say(id) });
const one: DecisionCard = { kind: 'one', ask: null, speech: false, choices: [{ ...option('a'), minutes: 1 }, { ...option('b'), minutes: null }] };
const several: DecisionCard = { kind: 'several', ask: null, speech: true, options: ['x', 'y', 'z'].map(option), min: 1, max: 2 };
const order: DecisionCard = { kind: 'order', ask: null, options: ['p', 'q', 'r'].map(option) };
const enter: DecisionCard = { kind: 'enter', ask: null, fields: [{ ...option('sys'), unit: 'mmHg', min: 60, max: 260 }, { ...option('dia'), unit: null, min: -5, max: 160 }], places: [option('chart'), option('note')] };
const handoff: DecisionCard = { kind: 'handoff', ask: null, to: [{ id: 'nurse', roleName: 'Nurse', person: null, portrait: null }], facts: ['f1', 'f2', 'f3'].map(option), how: [option('face'), option('phone')] };

const read = (decision: DecisionCard, draft: Draft): unknown => {
  const reading = readDraft(decision, draft, (field) => field);
  return reading.ready ? reading.answer : reading.missing;
};

describe('the word on the primary act', () => {
  it('is to say where every choice is words, marked as speech or not', () => {
    const saying = (...texts: string[]): DecisionCard & { kind: 'one' } => ({ kind: 'one', ask: null, speech: false, choices: texts.map((text, n) => ({ id: String(n), text: say(text), minutes: null })) });
    expect(actKey(saying('"Sit down."', '“Before six,” he said.'))).toBe('act-do');
    expect(actKey(saying('"Sit down."', '“Before six. I will ring.”'))).toBe('act-say');
    expect(actKey(saying('Sit down', 'Wait'))).toBe('act-do');
    expect(actKey({ ...saying('Sit down'), speech: true })).toBe('act-say');
  });
});

describe('a draft', () => {
  it('starts empty, but for the order shown and a way that is the only one', () => {
    expect(emptyDraft(one)).toEqual({ kind: 'one', choice: null });
    expect(emptyDraft(order)).toEqual({ kind: 'order', order: ['p', 'q', 'r'] });
    expect(emptyDraft(handoff)).toEqual({ kind: 'handoff', to: null, facts: [], how: null });
    expect(emptyDraft({ ...handoff, how: [option('face')] })).toMatchObject({ how: 'face' });
  });

  it('becomes a choice', () => {
    expect(read(one, { kind: 'one', choice: null })).toEqual({ key: 'missing-choice' });
    expect(read(one, { kind: 'one', choice: 'b' })).toEqual({ kind: 'choice', choice: 'b' });
  });

  it('becomes options in the order offered, within least and most', () => {
    expect(read(several, { kind: 'several', picked: [] })).toEqual({ key: 'missing-several', values: { min: 1 } });
    expect(read(several, { kind: 'several', picked: ['x', 'y', 'z'] })).toEqual({ key: 'missing-many', values: { max: 2 } });
    expect(read(several, { kind: 'several', picked: ['z', 'x'] })).toEqual({ kind: 'options', options: ['x', 'z'] });
  });

  it('becomes values only when every one is a whole number in its range, and a place is chosen', () => {
    const draft = (sys: string, dia: string, place: string | null): Draft => ({ kind: 'enter', values: { sys, dia }, place });
    expect(read(enter, draft('148', '', 'chart'))).toEqual({ key: 'missing-values' });
    for (const wrong of ['59', '261', '148.5', '1e2', 'x'])
      expect(read(enter, draft(wrong, '88', 'chart')), wrong).toEqual({ key: 'missing-value-range', values: { field: 'sys', min: 60, max: 260 } });
    expect(read(enter, draft('148', '88', null))).toEqual({ key: 'missing-place' });
    expect(read(enter, draft(' 148 ', '-5', 'chart'))).toEqual({ kind: 'values', values: [['sys', 148], ['dia', -5]], place: 'chart' });
  });

  it('becomes a handoff, with no facts too, once who and how are chosen', () => {
    expect(read(handoff, { kind: 'handoff', to: null, facts: ['f1'], how: 'face' })).toEqual({ key: 'missing-to' });
    expect(read(handoff, { kind: 'handoff', to: 'nurse', facts: ['f1'], how: null })).toEqual({ key: 'missing-how' });
    expect(read(handoff, { kind: 'handoff', to: 'nurse', facts: ['f3', 'f1'], how: 'face' })).toEqual({ kind: 'handoff', to: 'nurse', facts: ['f1', 'f3'], how: 'face' });
    expect(read(handoff, { kind: 'handoff', to: 'nurse', facts: [], how: 'face' })).toMatchObject({ facts: [] });
  });

  it('never answers another kind', () => {
    expect(() => readDraft(one, { kind: 'order', order: [] }, String)).toThrow();
  });
});

describe('numbers', () => {
  it('pick, tick and place, and mean nothing for an order', () => {
    expect(pressNumber(one, emptyDraft(one), 2)).toEqual({ kind: 'one', choice: 'b' });
    expect(pressNumber(one, { kind: 'one', choice: 'a' }, 3)).toEqual({ kind: 'one', choice: 'a' });
    expect(pressNumber(several, { kind: 'several', picked: ['y'] }, 2)).toEqual({ kind: 'several', picked: [] });
    expect(pressNumber(enter, emptyDraft(enter), 2)).toMatchObject({ place: 'note' });
    expect(pressNumber(handoff, emptyDraft(handoff), 3)).toMatchObject({ facts: ['f3'] });
    expect(numbered(order)).toEqual([]);
  });
});

describe('lists', () => {
  it('move an item, and nothing past an end', () => {
    expect(move(['p', 'q', 'r'], 'r', 0)).toEqual(['r', 'p', 'q']);
    expect(move(['p', 'q', 'r'], 'p', 1)).toEqual(['q', 'p', 'r']);
    expect(move(['p', 'q', 'r'], 'p', 3)).toEqual(['p', 'q', 'r']);
    expect(move(['p', 'q', 'r'], 'p', -1)).toEqual(['p', 'q', 'r']);
    expect(move(['p', 'q', 'r'], 'z', 0)).toEqual(['p', 'q', 'r']);
  });

  it('toggle, and keep the offered order', () => {
    expect(toggle(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggle(['a', 'b'], 'a')).toEqual(['b']);
    expect(inOfferedOrder([{ id: 'a' }, { id: 'b' }], ['b', 'gone', 'a'])).toEqual(['a', 'b']);
  });
});

describe('jumps in story time', () => {
  it('count dates, not hours', () => {
    expect(daysBetween('2026-03-03T23:50', '2026-03-04T00:10')).toBe(1);
    expect(daysBetween('2026-03-03T00:10', '2026-03-03T23:50')).toBe(0);
    expect(daysBetween('2026-02-28T09:00', '2026-03-01T09:00')).toBe(1);
  });

  it('are told in weeks where they are whole', () => {
    expect(jump(0)).toBeNull();
    expect(jump(1)).toEqual({ key: 'days-later', values: { days: 1 } });
    expect(jump(21)).toEqual({ key: 'weeks-later', values: { weeks: 3 } });
    expect(jump(23)).toEqual({ key: 'days-later', values: { days: 23 } });
  });
});
