import { plain } from '../../../components/prose';
import type { NotTaken, PathStep } from '../../../generated/wire';
import { even, wrap } from '../lettering';
import { dotsBefore, round, type Line, type MapWords, type Pen, type Place } from './drawing';

/** Draws your line with its numbered places, their names and whiskers for what was not taken; gives the lowest edge. */
export function drawYours(pen: Pen, line: Line, path: PathStep[], numbers: Map<number, number>, end: string): number {
  const { rem } = pen;
  const radius = 0.75 * rem;
  const start = line.first ? line.left / 2 : 0;
  const whiskers = line.places.some((place) => offersAt(place, path).length > 0);
  const top = line.y + radius + (whiskers ? 1.5 : 0.375) * rem;
  let bottom = top;
  const name = (kind: 'yours' | 'apart' | 'late', text: string, x: number): void => {
    const label = pen.put(kind, even(text, line.w - 0.75 * rem, pen.size, 4), x, top);
    bottom = Math.max(bottom, label.y + label.h);
  };
  pen.drawing.yours.push(`M${round(start)},${round(line.y)}H${round(line.end ?? pen.width)}`);
  if (line.first) pen.node('start', start, line.y);
  line.places.forEach((place, k) => {
    for (const x of dotsBefore(line, k, radius)) pen.node('colleague', x, line.y);
    const step = place.column.step === null ? undefined : path[place.column.step];
    if (step === undefined || place.column.step === null) return;
    const decided = step.kind === 'decision';
    pen.node(decided ? 'decision' : 'late', place.x, line.y, numbers.get(place.column.step) ?? null);
    name(!decided ? 'late' : place.column.fork === null ? 'yours' : 'apart', step.title, place.x);
    drawWhiskers(pen, place.x, line.y, radius, step.notTaken);
  });
  if (line.end !== null) {
    pen.node('end', line.end, line.y);
    name('yours', end, line.end);
  }
  return bottom;
}

/** Short dotted stubs, one for each road not taken, five at most. */
function drawWhiskers(pen: Pen, x: number, y: number, radius: number, offers: NotTaken[]): void {
  const shown = offers.slice(0, 5);
  shown.forEach((offer, n) => {
    const angle = (n - (shown.length - 1) / 2) * 0.5;
    const out = (length: number): string => `${round(x + Math.sin(angle) * length)},${round(y + Math.cos(angle) * length)}`;
    const tip = radius + 1.0625 * pen.rem;
    pen.drawing.others.push(`M${out(radius + 2)}L${out(radius + 0.8 * pen.rem)}`);
    pen.node(offer.class === 'harmful' ? 'other-bad' : 'other', x + Math.sin(angle) * tip, y + Math.cos(angle) * tip);
  });
}

/** A harmful road the case has words for. */
const bad = (offer: NotTaken): boolean => offer.class === 'harmful' && offer.text.length > 0;
const offersAt = (place: Place, path: PathStep[]): NotTaken[] => path[place.column.step ?? -1]?.notTaken ?? [];

/** Puts words to one harmful road at every second place that has one; gives the lowest edge. */
export function drawRoads(pen: Pen, line: Line, path: PathStep[], below: number, words: MapWords): number {
  const { rem, lead } = pen;
  const text = line.w - 1.75 * rem;
  const top = below + 0.625 * rem;
  let bottom = below;
  const places = line.places.filter((place) => offersAt(place, path).some(bad)).filter((_, n) => n % 2 === 0);
  for (const place of places) {
    const offer = offersAt(place, path).find(bad);
    if (offer === undefined) continue;
    const x = place.x - line.w / 2 + 0.375 * rem;
    const lines = wrap(offer.text.map(plain).join('; '), text, pen.size, 3);
    pen.put('other', lines, x + 0.625 * rem, top, true);
    const name = pen.put('class', wrap(words.classOf(offer.class), text, pen.size, 1), x + 0.625 * rem, top + lines.length * lead, true);
    bottom = Math.max(bottom, name.y + name.h);
    pen.drawing.others.push(`M${round(place.x - 0.75 * rem)},${round(line.y + 0.3 * rem)}Q${round(x)},${round(line.y + 0.5 * rem)} ${round(x)},${round(line.y + 1.4 * rem)}V${round(top + 0.2 * rem)}`);
    pen.node('other-bad', x, top + 0.5 * rem);
  }
  return bottom;
}
