// Writes src/generated/keys.ts: the keys of the English words, so that a misspelt key is a type error.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../../src-tauri/crates/words/lang/en/', import.meta.url);
const keys = ['ui.ftl', 'debrief.ftl', 'award.ftl', 'credit.ftl', 'drills.ftl', 'friction.ftl', 'team.ftl']
  .map((name) => new URL(name, folder))
  .filter((file) => existsSync(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^([a-z][a-z0-9-]*) *=/gm)].map((match) => match[1]));
const lines = [...new Set(keys)].sort().map((key) => `  '${key}',`);
writeFileSync(
  new URL('../src/generated/keys.ts', import.meta.url),
  `// Generated from lang/en by \`npm run words\`. Do not edit.\n\nexport const KEYS = [\n${lines.join('\n')}\n] as const;\n\nexport type Key = (typeof KEYS)[number];\n`,
);
