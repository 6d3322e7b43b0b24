import type { Prose } from '../generated/wire';

/** The characters alone, for names and announcements. */
export function plain(prose: Prose): string {
  return prose.blocks
    .map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : block.items.map((item) => item.map((run) => run.text).join('')).join(', ')))
    .join(' ')
    .trim();
}
