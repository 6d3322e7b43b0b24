import { plain } from '../../components/prose';
import type { HandoffCard } from '../../generated/wire';
import { even, widthOf } from './lettering';
import { round as r } from './map/drawing';
import { factsOf, type Fate } from './model';

/** A fact as a thread between two people. `left` and `right` are the parts drawn; a lost one ends in a cross. */
export interface Thread {
  fate: Fate;
  must: boolean;
  lines: string[];
  /** Middle of the text. */
  x: number;
  y: number;
  w: number;
  h: number;
  left: string;
  right: string;
  cross: { x: number; y: number } | null;
  tick: { x: number; y: number } | null;
}

export interface Relay {
  width: number;
  height: number;
  /** Centres of the two heads, and their radius. */
  heads: { x: number; y: number }[];
  head: number;
  threads: Thread[];
}

/** Lays a handoff's threads into `width` pixels; `rem` is the text size in pixels. */
export function relayOf(card: HandoffCard, width: number, rem: number): Relay {
  const size = 0.8125 * rem;
  const lead = 1.0625 * rem;
  const head = 1.75 * rem;
  const inner = 2 * head + 2.25 * rem;
  const text = Math.max(4 * rem, width - 2 * inner - 1.5 * rem);
  const middle = width / 2;
  let y = 0.25 * rem;
  const rows = factsOf(card).map(({ fact, fate }) => {
    const lines = even(plain(fact.text), text, size, 3);
    const row = { fact, fate, lines, top: y, h: lines.length * lead, w: Math.max(0, ...lines.map((line) => widthOf(line, size))) };
    y += row.h + 0.5 * rem;
    return row;
  });
  const height = Math.max(y, 2 * head + 2 * rem);
  const centre = { x: head, y: Math.max(head + 2, height / 2 - 0.5 * rem) };
  const shift = (height - y) / 2;
  const reach = Math.min(head * 0.8, 0.3 * rem * rows.length);
  const threads = rows.map((row, n): Thread => {
    const at = row.top + row.h / 2 + shift;
    const spread = rows.length < 2 ? 0 : (n / (rows.length - 1) - 0.5) * 2 * reach;
    const from = { x: 2 * head - 2, y: centre.y + spread };
    const to = { x: width - 2 * head + 2, y: centre.y + spread };
    const start = middle - row.w / 2 - 0.5 * rem;
    const stop = middle + row.w / 2 + 0.5 * rem;
    const bend = 1.25 * rem;
    const left = `M${r(from.x)},${r(from.y)}C${r(from.x + bend)},${r(from.y)} ${r(inner - bend)},${r(at)} ${r(inner)},${r(at)}H${r(start)}`;
    const right = `M${r(stop)},${r(at)}H${r(width - inner)}C${r(width - inner + bend)},${r(at)} ${r(to.x - bend)},${r(to.y)} ${r(to.x)},${r(to.y)}`;
    const arrived = row.fate === 'arrived' || row.fate === 'late';
    return {
      fate: row.fate,
      must: row.fact.must,
      lines: row.lines,
      x: middle,
      y: row.top + shift,
      w: row.w,
      h: row.h,
      left: row.fate === 'unknown' ? '' : left,
      right: arrived ? right : '',
      cross: arrived ? null : { x: stop + 0.375 * rem, y: at },
      tick: row.fate === 'late' ? { x: width - inner, y: at } : null,
    };
  });
  return { width, height, heads: [centre, { x: width - head, y: centre.y }], head, threads };
}
