import { afterEach, expect, it } from 'vitest';
import { counted, reached, resultWords } from './points';
import { setLanguage } from './words.svelte';

afterEach(() => setLanguage('en'));

const RESULT = { attempt: 'a', passed: true, action: 12, ownership: -1, ending: '' };
const proven = (most: number): { most: number; proven: boolean } => ({ most, proven: true });

it('counts with a true minus', () => {
  expect([counted(3), counted(0), counted(-3)]).toEqual(['3', '0', '−3']);
});

it('says what could be reached, and never more than is known', () => {
  expect(reached(12, proven(14))).toBe('12 of 14 reachable');
  expect(reached(12, { most: 14, proven: false })).toBe('12 of at least 14 reachable');
  expect(reached(12, null)).toBe('12');
});

it('tells a result against what could be reached, each figure as far as it is known', () => {
  expect(resultWords(RESULT, { action: proven(14), ownership: proven(6) })).toBe('12 of 14 action and −1 of 6 ownership reachable, passed');
  expect(resultWords(RESULT, { action: { most: 14, proven: false }, ownership: null })).toBe('12 of at least 14 reachable action, −1 ownership, passed');
  for (const nothing of [null, { action: null, ownership: null }]) expect(resultWords(RESULT, nothing)).toBe('12 action, −1 ownership, passed');
  setLanguage('es');
  expect(resultWords(RESULT, { action: proven(14), ownership: proven(6) })).toBe('12 de 14 de acción y −1 de 6 de responsabilidad alcanzables, aprobado');
});
