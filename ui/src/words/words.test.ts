import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEYS } from '../generated/keys';

const lang = new URL('../../../src-tauri/crates/words/lang/', import.meta.url).pathname;
const source = new URL('../', import.meta.url).pathname;

/** Keys and the names of the values each sentence inserts. */
function read(code: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of ['ui.ftl', 'debrief.ftl', 'award.ftl', 'credit.ftl', 'drills.ftl', 'friction.ftl', 'team.ftl']) {
    const file = join(lang, code, name);
    if (!existsSync(file)) continue;
    let key = '';
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const start = /^([a-z][a-z0-9-]*) *=/.exec(line);
      if (start?.[1] !== undefined) {
        key = start[1];
        expect(found.has(key), `${code} holds ${key} twice`).toBe(false);
        found.set(key, new Set());
      }
      if (!line.startsWith('#')) for (const match of line.matchAll(/\$([a-zA-Z]+)/g)) found.get(key)?.add(match[1] ?? '');
    }
  }
  return found;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(svelte|ts)$/.test(entry.name) && !path.includes('/generated/') && !path.endsWith('keys.ts') ? [path] : [];
  });
}

describe('the words of the window', () => {
  const en = read('en');
  const es = read('es');

  it('are the same keys in English and Spanish', () => {
    expect([...es.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('insert the same values in both languages', () => {
    for (const [key, values] of en) expect([...(es.get(key) ?? [])].sort(), key).toEqual([...values].sort());
  });

  it('are listed in keys.ts (else run `npm run words`)', () => {
    expect([...en.keys()].sort()).toEqual([...KEYS].sort());
  });

  it('hold every key the screens use', () => {
    for (const file of files(source)) {
      for (const match of readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)) {
        expect(en.has(match[1] ?? ''), `${match[1] ?? ''} in ${file}`).toBe(true);
      }
    }
  });

  it('hold words for every error code and notice of the host', () => {
    const wire = readFileSync(join(source, 'generated/wire.ts'), 'utf8');
    const codes = /export type ErrorCode = ([^;]+);/.exec(wire)?.[1] ?? '';
    const list = [...codes.matchAll(/"([a-z-]+)"/g)].map((match) => match[1] ?? '');
    expect(list.length).toBeGreaterThan(20);
    for (const code of list) for (const part of ['what', 'kept', 'todo']) expect(en.has(`error-${code}-${part}`), `error-${code}-${part}`).toBe(true);
    for (const code of ['damaged-set-aside', 'records-vanished', 'restored-folder', 'clock-behind', 'records-fault'])
      for (const part of ['what', 'kept', 'todo']) expect(en.has(`notice-${code}-${part}`), `notice-${code}-${part}`).toBe(true);
  });
});
