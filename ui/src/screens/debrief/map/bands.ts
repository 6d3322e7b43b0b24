import { wrap } from '../lettering';
import type { MapWords, Pen } from './drawing';
import { groupsOf, type Row } from './rows';

/** Draws the encounters' bands above a row and gives their height. `day` is the day of the band before. */
export function drawBands(pen: Pen, row: Row, left: number, w: number, top: number, words: MapWords, day: string): { height: number; day: string } {
  const { rem, lead, size } = pen;
  let place = 0;
  let today = day;
  const bands = groupsOf(row.columns).map((group) => {
    const column = group.find((each) => each.step !== null) ?? group[0];
    const x = left + place * w + 2;
    const width = group.length * w - 4;
    place += group.length;
    const time = column?.time ?? '';
    const text = words.band(column?.encounter ?? '', time, time.slice(0, 10) !== today);
    today = time.slice(0, 10);
    return { x, width, lines: wrap(text, width - 0.75 * rem, size, 3) };
  });
  const height = Math.max(0, ...bands.map((band) => band.lines.length * lead + 0.5 * rem));
  for (const band of bands) {
    pen.drawing.bands.push({ x: band.x, y: top, w: band.width, h: height });
    pen.put('band', band.lines, band.x + 0.4375 * rem, top + 0.25 * rem, true);
  }
  return { height, day: today };
}
