import { expect, it } from 'vitest';
import type { RefusalCode } from '../generated/wire';
import { readFileSync } from 'node:fs';
import { fieldWords } from './codes';
import { refusalWords, saidOf } from './refusals';

const codes = (): RefusalCode[] => {
  const wire = readFileSync(new URL('../generated/wire.ts', import.meta.url), 'utf8');
  return [...(/export type RefusalCode = ([^;]+);/.exec(wire)?.[1] ?? '').matchAll(/"([a-z-]+)"/g)].map((match) => match[1] as RefusalCode);
};

it('has what and what to do for every reason of the host', () => {
  expect(codes().length).toBeGreaterThan(10);
  for (const code of codes()) {
    const words = refusalWords({ code, args: [] }, 'en');
    expect(words.what, code).not.toBe(code);
    expect(words.todo, code).not.toBe('');
  }
});

it('writes dates, amounts and fields as people do', () => {
  expect(refusalWords({ code: 'expired', args: [['ends', '2026-10-31']] }, 'en').what).toContain('31 October 2026');
  expect(refusalWords({ code: 'over-maximum', args: [['kind', 'ama-pra-1'], ['maximum', '50']] }, 'en').todo).toBe('Claim 0.50 or less.');
  expect(refusalWords({ code: 'identity-incomplete', args: [['fields', 'givenName,profession']] }, 'en').what).toContain('Given name, Profession');
  expect(fieldWords('licenceNumber')).toBe('Licence number');
});

it('names the neighbours of an amount between two steps, and never a claim of nothing', () => {
  expect(saidOf('off-step', { step: '0.25', below: '0.25', above: '0.50' }).todo).toBe('Claim 0.25 or 0.50.');
  expect(saidOf('off-step', { step: '0.25', below: '0.00', above: '0.25' }).todo).toBe('Claim 0.25.');
  expect(refusalWords({ code: 'off-step', args: [['kind', 'x'], ['step', '25']] }, 'en').todo).toBe('Claim a multiple of 0.25.');
});
