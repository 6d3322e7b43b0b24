import { toHostError } from '../host/host';
import { fieldWords } from './codes';
import { tMaybe } from './words.svelte';

/** What happened, what was kept, what to do. */
export interface Told {
  what: string;
  kept: string;
  todo: string;
}

/** The words for anything a host call threw. */
export function errorWords(thrown: unknown): Told {
  const error = toHostError(thrown);
  return told(`error-${error.code}`, error.args);
}

/** The words for a start-up notice; one we have no words for is told by its code. */
export function noticeWords(code: string, args: Iterable<readonly [string, string]>): Told {
  const known = tMaybe(`notice-${code}-what`) !== undefined;
  return told(known ? `notice-${code}` : 'notice-unknown', new Map([...args, ['code', code] as const]));
}

function told(key: string, args: ReadonlyMap<string, string>): Told {
  const values: Record<string, string | number> = { detail: '', kept: 0, path: '', seconds: '', rejection: '', fault: '', refusal: '', field: '' };
  for (const [name, value] of args) values[name] = name === 'field' ? fieldWords(value) : /^\d{1,9}$/.test(value) ? Number(value) : value;
  return { what: tMaybe(`${key}-what`, values) ?? key, kept: tMaybe(`${key}-kept`, values) ?? '', todo: tMaybe(`${key}-todo`, values) ?? '' };
}
