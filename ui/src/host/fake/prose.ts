import type { Picture, Prose, Run } from '../../generated/wire';

/** Prose from lines: one paragraph each; `**strong**` is kept. */
export function say(...lines: string[]): Prose {
  return { blocks: lines.map((line) => ({ kind: 'paragraph', runs: runsOf(line) })) };
}

function runsOf(line: string): Run[] {
  return line
    .split('**')
    .map((text, n) => ({ text, strong: n % 2 === 1, emphasis: false }))
    .filter((run) => run.text !== '');
}

export function picture(name: string, alt: string, twoThemes = false): Picture {
  return { url: `./case-media/${name}.svg`, darkUrl: twoThemes ? `./case-media/${name}.dark.svg` : null, alt };
}
