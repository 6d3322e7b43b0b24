import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Key } from '../generated/keys';

export type Language = 'en' | 'es';
export const LANGUAGES: readonly Language[] = ['en', 'es'];

const FILES = import.meta.glob<string>('../../../src-tauri/crates/words/lang/{en,es}/{ui,award,debrief,credit,drills,friction,team}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundles: Record<Language, FluentBundle> = { en: bundleOf('en'), es: bundleOf('es') };

let current = $state<Language>('en');

/** The language the words are in now. Reading it in a component follows a switch. */
export function language(): Language {
  return current;
}

export function setLanguage(code: string): void {
  current = code === 'es' ? 'es' : 'en';
}

export type Values = Record<string, FluentVariable>;

/** The sentence for a key in the current language; a missing one falls back to English, then to the key. */
export function t(key: Key, values?: Values): string {
  return say(current, key, values) ?? say('en', key, values) ?? key;
}

/** The same for a key put together at run time (a code from the host); `undefined` when there is no such sentence. */
export function tMaybe(key: string, values?: Values): string | undefined {
  return say(current, key, values) ?? say('en', key, values);
}

function say(code: Language, key: string, values?: Values): string | undefined {
  const pattern = bundles[code].getMessage(key)?.value;
  if (pattern === undefined || pattern === null) return undefined;
  return bundles[code].formatPattern(pattern, values ?? null, []);
}

function bundleOf(code: Language): FluentBundle {
  const bundle = new FluentBundle(code, { useIsolating: false });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/${code}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}
