import { describe, expect, it } from 'vitest';
import { even, widthOf, wrap } from './lettering';

describe('lettering', () => {
  it('breaks between words and keeps every word', () => {
    const lines = wrap('Hand it on before the door closes', 100, 13, 9);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('Hand it on before the door closes');
    for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(100);
  });

  it('ends what does not fit in an ellipsis, after a whole word, within the width', () => {
    const lines = wrap('one two three four five six seven eight', 60, 13, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^(\w+ )*\w+…$/);
    expect(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']).toContain(lines[1]?.replace('…', '').split(' ').at(-1));
    expect(widthOf(lines[1] ?? '', 13)).toBeLessThanOrEqual(60);
  });

  it('breaks a word that no line can hold', () => {
    const lines = wrap('Featherstonehaugh-Villanueva', 80, 13, 9);
    for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(80);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('evens the lines without adding one or losing a word', () => {
    const text = 'Enter the home average, 136 over 82, and tell Dr. Lee';
    const width = widthOf('Enter the home average, 136 over 82, and tell Dr.', 13) + 1;
    expect(wrap(text, width, 13, 4)).toEqual(['Enter the home average, 136 over 82, and tell Dr.', 'Lee']);
    const lines = even(text, width, 13, 4);
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toBe(text);
    expect(lines[1]?.split(' ').length).toBeGreaterThan(2);
  });

  it('gives no line for no words', () => {
    expect(wrap('  ', 80, 13, 3)).toEqual([]);
  });
});
