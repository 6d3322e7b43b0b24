/** Widths are estimated from the letters, generously, so that a drawing can be laid out before it is shown. */
const NARROW = /[iljt.,;:'’‘|!()[\] ]/;
const WIDE = /[mwMWQO@%—…]/;
const CAPITAL = /[A-ZÁÉÍÓÚÑ&0-9]/;

/** Estimated width in pixels of text set at `size` pixels, semibold. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += NARROW.test(letter) ? 0.32 : WIDE.test(letter) ? 0.86 : CAPITAL.test(letter) ? 0.66 : 0.57;
  return ems * size;
}

/** Breaks text into at most `most` lines of `width` pixels; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => pieces(word, width, size));
  for (const [n, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, cut([line, ...words.slice(n)].join(' '), width, size)];
    lines.push(line);
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

/** The same with lines of like length: no lone word on the last line. */
export function even(text: string, width: number, size: number, most: number): string[] {
  let lines = wrap(text, width, size, most);
  if (lines.at(-1)?.endsWith('…') === true && !text.endsWith('…')) return lines;
  for (let narrower = width - size / 2; narrower > width / 2; narrower -= size / 2) {
    const next = wrap(text, narrower, size, most);
    const longest = Math.max(0, ...text.split(/\s+/).map((word) => widthOf(word, size)));
    if (next.length > lines.length || longest > narrower || next.at(-1)?.endsWith('…') === true) return lines;
    lines = next;
  }
  return lines;
}

/** A word too long for a line, in parts that fit. */
function pieces(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && widthOf(`${part}${letter}-`, size) > width) {
      parts.push(`${part}-`);
      part = '';
    }
    part += letter;
  }
  return widthOf(word, size) <= width ? [word] : [...parts, part];
}

function cut(text: string, width: number, size: number): string {
  let kept = text;
  while (kept !== '' && widthOf(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  const whole = kept.length < text.length && !/\s/.test(text[kept.length] ?? ' ') ? kept.replace(/\s\S*$/, '') : kept;
  return `${whole.replace(/[\s,.;:]+$/, '')}…`;
}
