import type { Refusal } from '../generated/wire';
import { amount } from './amount';
import { fieldWords } from './codes';
import { date } from './time';
import { language, tMaybe, type Language } from './words.svelte';

/** Why a claim is refused, and what to do. */
export interface Refused {
  what: string;
  todo: string;
}

const DATES = ['ends', 'released', 'designated', 'date'];
const AMOUNTS = ['maximum', 'step'];
const NONE = { typed: '', near: 'none', wording: '', contact: '', profession: '', certificate: '', glyphs: '', fields: '', passed: 0, cases: 0, maximum: '', step: '', ends: '', released: '', designated: '', date: '' };

/** The words for a refusal of the host: dates and amounts as people write them. */
export function refusalWords(refusal: Refusal | { code: string; args: Iterable<readonly [string, string]> }, code: Language): Refused {
  const values: Record<string, string | number> = {};
  for (const [name, value] of refusal.args) values[name] = DATES.includes(name) ? date(value, code) : AMOUNTS.includes(name) && /^\d+$/.test(value) ? amount(Number(value)) : /^\d{1,4}$/.test(value) ? Number(value) : value;
  if (typeof values['fields'] === 'string') values['fields'] = values['fields'].split(',').map(fieldWords).join(', ');
  return saidOf(refusal.code, values);
}

/** The same for a reason found on the page itself, its values already in words. */
export function saidOf(code: string, values: Record<string, string | number>): Refused {
  const near = [values['below'], values['above']].flatMap((each) => (typeof each === 'string' && each !== '' && each !== '0.00' ? [each] : []));
  const all = { ...NONE, ...values, ...(near.length === 0 ? {} : { near: new Intl.ListFormat(language(), { type: 'disjunction' }).format(new Set(near)) }) };
  return { what: tMaybe(`refusal-${code}-what`, all) ?? code, todo: tMaybe(`refusal-${code}-todo`, all) ?? '' };
}
