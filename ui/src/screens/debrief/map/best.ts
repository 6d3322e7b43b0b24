import { plain } from '../../../components/prose';
import type { BestStep } from '../../../generated/wire';
import { even, widthOf } from '../lettering';
import { round, type Line, type Pen, type Place } from './drawing';

/** A step of the best path that differs from yours: its ring stands half a place further, above the line. */
export interface Fork {
  x: number;
  /** Middle of its words. */
  label: number;
  lines: string[];
}

const MOST_LINES = 4;

/**
 * The forks of a row with their words. Each may use the room up to halfway to its neighbours, at most two places wide;
 * at an edge its words move inwards.
 */
export function forksOf(pen: Pen, places: Place[], w: number, best: BestStep[], reserved: number | null): Fork[] {
  const at = places.filter((place) => place.column.fork !== null);
  const xs = at.map((place) => place.x + w / 2);
  return at.map((place, k) => {
    const x = xs[k] ?? 0;
    const from = k === 0 ? 0 : ((xs[k - 1] ?? 0) + x) / 2;
    const to = k === xs.length - 1 ? Math.max(reserved ?? pen.width, x + w / 2) : ((xs[k + 1] ?? 0) + x) / 2;
    const room = Math.min(to - from, 2 * w);
    const step = best[place.column.fork ?? 0];
    const words = step === undefined ? '' : step.answer.length > 0 ? step.answer.map(plain).join('; ') : step.title;
    return { x, label: Math.min(Math.max(x, from + room / 2), to - room / 2), lines: even(words, room - 0.75 * pen.rem, pen.size, MOST_LINES) };
  });
}

/** Whether the best path is still on its own line after these places. */
export function apartAfter(places: Place[], before: boolean): boolean {
  return places.reduce((apart, { column }) => (column.fork !== null ? true : column.shared ? false : apart), before);
}

/** Draws the dashed line: it leaves yours where the best path differs, and comes back where both are the same again. */
export function drawBest(pen: Pen, line: Line, forks: Fork[], before: boolean, words: string): void {
  const { places, w, upper, y, end } = line;
  const { rem, lead, drawing } = pen;
  for (const fork of forks) {
    pen.put('best', fork.lines, fork.label, upper - 0.75 * rem - fork.lines.length * lead);
    pen.node('best', fork.x, upper);
  }
  let path = before ? `M0,${round(upper)}` : '';
  let apart = before;
  let last = line.first ? line.left / 2 : 0;
  for (const { column, x } of places) {
    if (column.fork !== null) {
      const to = x + w / 2;
      const leaves = column.step === null ? last : x;
      path += apart ? `H${round(to)}` : `M${round(leaves)},${round(y)}C${round(leaves + 0.3 * w)},${round(y)} ${round(to - 0.35 * w)},${round(upper)} ${round(to)},${round(upper)}`;
      apart = true;
    } else if (column.shared) {
      if (apart) path += `H${round(x - w / 2)}C${round(x - 0.15 * w)},${round(upper)} ${round(x - 0.3 * w)},${round(y)} ${round(x)},${round(y)}`;
      apart = false;
    }
    if (column.step !== null) last = x;
  }
  if (apart && end !== null) {
    // The ring of the end moves aside where the last fork stands above the ending.
    const crowded = forks.some((fork) => fork.x > end - 0.75 * w);
    const x = crowded ? Math.min(end + 0.34 * w, pen.width - 0.625 * rem) : end;
    path += `H${round(x)}`;
    pen.node('best-end', x, upper);
    if (!crowded) pen.put('best', [words], x, upper - 0.75 * rem - lead);
  } else if (apart) {
    path += `H${round(pen.width)}`;
  }
  if (path !== '') drawing.best.push(path);
}

/** Left edge of the words at the end of the best path, so that forks keep clear of them. */
export function reservedFor(pen: Pen, end: number | null, words: string): number | null {
  return end === null ? null : end - widthOf(words, pen.size) / 2;
}
