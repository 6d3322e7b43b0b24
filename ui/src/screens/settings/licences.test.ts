import { expect, test } from 'vitest';
import shipped from '../../generated/shipped.json';
import { byLicence } from './licences';

test('parts are grouped by licence, however it is written, the largest group first', () => {
  const part = (name: string, licence: string) => ({ name, version: '1.0.0', licence });
  expect(byLicence([part('a', 'OFL-1.1'), part('b', 'MIT OR Apache-2.0'), part('c', 'Apache-2.0/MIT')])).toEqual([
    { licence: 'Apache-2.0 OR MIT', parts: ['b 1.0.0', 'c 1.0.0'] },
    { licence: 'OFL-1.1', parts: ['a 1.0.0'] },
  ]);
});

test('the list names what is compiled in, and no tool', () => {
  const names = shipped.map((part) => part.name);
  expect(names).toEqual(expect.arrayContaining(['tauri', 'svelte', 'rusqlite', '@fontsource-variable/atkinson-hyperlegible-next']));
  expect(names).not.toContain('vite');
  expect(names).not.toContain('proptest');
});
