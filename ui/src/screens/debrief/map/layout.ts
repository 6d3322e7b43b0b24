import type { Debrief } from '../../../generated/wire';
import { numbersOf } from '../model';
import { drawBands } from './bands';
import { drawRoads, drawYours } from './below';
import { apartAfter, drawBest, forksOf, reservedFor } from './best';
import { columnsOf } from './columns';
import { Pen, type Drawing, type Line, type MapWords, type Place } from './drawing';
import { arcsOf, drawLate } from './late';
import { rowsOf } from './rows';

/** Narrowest and widest place, and the narrowest that has room for a road in words; in text sizes. */
const NARROWEST = 6.25;
const WIDEST = 10.5;
const WORDED = 7;
/** Beyond so many decisions the roads not taken are stubs without words. */
const MOST_WORDED = 10;

/**
 * Draws both paths into `width` pixels; `rem` is the text size in pixels. Places fold into rows; text keeps its size.
 * The same content stands in the list of decisions and in the comparison with the best path.
 */
export function layout(debrief: Pick<Debrief, 'path' | 'best'>, width: number, rem: number, words: MapWords): Drawing {
  const pen = new Pen(width, rem);
  const { path, best } = debrief;
  const numbers = numbersOf(path);
  const columns = columnsOf(debrief);
  const rows = rowsOf(columns, Math.max(2, Math.floor((width - rem) / (NARROWEST * rem))));
  const arcs = arcsOf(path, rows);
  const worded = columns.filter((column) => column.step !== null).length <= MOST_WORDED;
  let top = 0;
  let apart = false;
  let day = '';
  for (const [n, row] of rows.entries()) {
    const left = n === 0 ? rem : 0.25 * rem;
    // A fork at the very end of a row stands half a place further than its step.
    const spill = row.columns.at(-1)?.fork != null && !row.ends ? 0.5 : 0;
    const w = Math.min(WIDEST * rem, (width - left - 2) / (row.columns.length + (row.ends ? 1 : 0) + spill));
    const places: Place[] = row.columns.map((column, i) => ({ column, x: left + (i + 0.5) * w }));
    const end = row.ends ? left + (row.columns.length + 0.5) * w : null;
    const bands = drawBands(pen, row, left, w, top, words, day);
    day = bands.day;

    const stays = apartAfter(places, apart);
    const forks = forksOf(pen, places, w, best, stays ? reservedFor(pen, end, words.best) : null);
    const head = Math.max(stays && end !== null ? 1 : 0, ...forks.map((fork) => fork.lines.length));
    const upper = top + bands.height + (head === 0 ? 0.75 : 1.125) * rem + head * pen.lead + 0.25 * rem;
    const above = apart || forks.length > 0;
    const line: Line = { places, w, left, first: n === 0, end, upper, y: above ? upper + 2.75 * rem : top + bands.height + 1.5 * rem };
    drawBest(pen, line, forks, apart, words.best);
    apart = stays;

    let below = drawYours(pen, line, path, numbers, words.end);
    if (worded && w >= WORDED * rem) below = drawRoads(pen, line, path, below, words);
    below = drawLate(pen, line, arcs.filter((arc) => arc.row === n), below, path, numbers, words);
    top = below + (row.ends ? 0.25 : 1.25) * rem;
  }
  return { ...pen.drawing, rows: rows.length, height: Math.ceil(top) };
}
