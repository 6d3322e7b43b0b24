import { plain } from '../../../components/prose';
import type { Debrief } from '../../../generated/wire';
import { wrap, widthOf } from '../lettering';
import { numbersOf } from '../model';
import { columnsOf } from './columns';
import { arcsOf, lanesOf, type Arc } from './late';
import { bestLine } from './best';
import { round, type Frame, type Place } from './parts';
import { groupsOf, rowsOf } from './rows';

/** What the drawing says in words; the screen supplies them in its language. */
export interface MapWords {
  end: string;
  best: string;
  band: (encounter: string, time: string) => string;
  later: (from: string, to: string) => string;
  seeLater: (later: string, number: number) => string;
  seeCause: (number: number) => string;
  classOf: (code: string) => string;
}

/** A block of lines: `x` is its middle, or its left edge where `start` is set; `y` its top. `w` is the widest line. */
export interface Label {
  kind: 'band' | 'yours' | 'apart' | 'late' | 'best' | 'other' | 'class' | 'arc';
  lines: string[];
  x: number;
  y: number;
  w: number;
  h: number;
  start: boolean;
}

export interface MapNode {
  kind: 'decision' | 'late' | 'end' | 'start' | 'colleague' | 'best' | 'best-end' | 'other' | 'other-bad';
  x: number;
  y: number;
  number: number | null;
}

export interface Band {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Everything the drawing shows, in pixels of its own width. */
export interface Drawing {
  width: number;
  height: number;
  rows: number;
  bands: Band[];
  labels: Label[];
  nodes: MapNode[];
  yours: string[];
  best: string[];
  others: string[];
  arcs: string[];
}

const LABELLED = 9;

/** Draws both paths into `width` pixels; `rem` is the text size in pixels. */
export function layout(debrief: Debrief, width: number, rem: number, words: MapWords): Drawing {
  const size = 0.8125 * rem;
  const lead = 1.0625 * rem;
  const out: Drawing = { width, height: 0, rows: 0, bands: [], labels: [], nodes: [], yours: [], best: [], others: [], arcs: [] };
  const columns = columnsOf(debrief);
  const numbers = numbersOf(debrief.path);
  const rows = rowsOf(columns, Math.max(2, Math.floor((width - rem) / (6.25 * rem))));
  const labelled = columns.filter((column) => column.step !== null).length <= LABELLED;
  const arcs = arcsOf(debrief.path, rows);
  out.rows = rows.length;
  let top = 0;
  let upperBefore = false;

  const put = (kind: Label['kind'], lines: string[], x: number, y: number, start = false): Label => {
    const w = Math.max(0, ...lines.map((line) => widthOf(line, size)));
    const at = start ? x : Math.min(Math.max(x, w / 2), width - w / 2);
    const label = { kind, lines, x: at, y, w, h: lines.length * lead, start };
    if (lines.length > 0) out.labels.push(label);
    return label;
  };

  for (const [n, row] of rows.entries()) {
    const spill = row.columns.at(-1)?.fork != null && !row.ends ? 0.5 : 0;
    const left = n === 0 ? rem : 0.25 * rem;
    const w = Math.min(10.5 * rem, (width - left - 2) / (row.columns.length + (row.ends ? 1 : 0) + spill));
    const text = w - 0.75 * rem;
    const places: Place[] = row.columns.map((column, i) => ({ column, x: left + (i + 0.5) * w }));
    const end = row.ends ? left + (row.columns.length + 0.5) * w : null;

    // Bands of encounters.
    let bandHeight = 0;
    let i = 0;
    const bands = groupsOf(row.columns).map((group) => {
      const first = group.find((column) => column.step !== null) ?? group[0];
      const x = left + i * w + 2;
      i += group.length;
      const bandWidth = group.length * w - 4;
      const lines = first === undefined ? [] : wrap(words.band(first.encounter, first.time), bandWidth - 0.75 * rem, size, 4);
      bandHeight = Math.max(bandHeight, lines.length * lead + 0.5 * rem);
      return { x, w: bandWidth, lines };
    });
    for (const band of bands) {
      out.bands.push({ x: band.x, y: top, w: band.w, h: bandHeight });
      put('band', band.lines, band.x + 0.5 * rem, top + 0.25 * rem, true);
    }

    // The upper line carries the best path where it differs.
    const forks = places.filter((place) => place.column.fork !== null);
    const bestTexts = forks.map((place) => wrap((debrief.best[place.column.fork ?? 0]?.answer ?? []).map(plain).join(', ') || (debrief.best[place.column.fork ?? 0]?.title ?? ''), text, size, 3));
    const atEnd = row.ends && (upperBefore || forks.length > 0) && goesApart(places, upperBefore);
    const hasUpper = forks.length > 0 || upperBefore || atEnd;
    const bestHeight = Math.max(atEnd ? lead : 0, ...bestTexts.map((lines) => lines.length * lead));
    const upper = top + bandHeight + 0.625 * rem + bestHeight + 0.75 * rem;
    const line = hasUpper ? upper + 3 * rem : top + bandHeight + 1.5 * rem;
    const frame: Frame = { w, upper, line, right: width };
    forks.forEach((place, k) => {
      const x = place.x + w / 2;
      const lines = bestTexts[k] ?? [];
      put('best', lines, x, upper - 0.75 * rem - lines.length * lead);
      out.nodes.push({ kind: 'best', x, y: upper, number: null });
    });
    if (atEnd && end !== null) {
      const taken = forks.some((place) => place.x + w / 2 > end - 0.75 * w);
      out.nodes.push({ kind: 'best-end', x: taken ? Math.min(end + 0.34 * w, width - 0.6 * rem) : end, y: upper, number: null });
      if (!taken) put('best', [words.best], end, upper - 0.75 * rem - lead);
    }
    const drawn = bestLine(places, frame, { apart: upperBefore, from: left, end: atEnd ? (out.nodes.at(-1)?.x ?? null) : null, goesOn: !row.ends });
    if (drawn.path !== '') out.best.push(drawn.path);
    upperBefore = drawn.apart;

    // Your line, its nodes and what was not taken.
    out.yours.push(`M${n === 0 ? round(left / 2) : 0},${round(line)}H${round(end ?? width)}`);
    if (n === 0) out.nodes.push({ kind: 'start', x: left / 2, y: line, number: null });
    const radius = 0.75 * rem;
    let labelTop = line + radius + 0.375 * rem;
    const offers = places.map(({ column }) => debrief.path[column.step ?? -1]?.notTaken ?? []);
    if (offers.some((offer) => offer.length > 0)) labelTop += 1.125 * rem;
    let below = labelTop;
    places.forEach((place, k) => {
      const step = place.column.step === null ? undefined : debrief.path[place.column.step];
      const before = places[k - 1]?.x ?? (n === 0 ? left / 2 : 0);
      for (let dot = 0; dot < Math.min(3, place.column.between); dot++) {
        const gap = place.x - radius - (before + radius);
        out.nodes.push({ kind: 'colleague', x: before + radius + (gap * (dot + 1)) / (Math.min(3, place.column.between) + 1), y: line, number: null });
      }
      if (step === undefined) return;
      const late = step.kind !== 'decision';
      out.nodes.push({ kind: late ? 'late' : 'decision', x: place.x, y: line, number: numbers.get(place.column.step ?? -1) ?? null });
      const own = put(late ? 'late' : place.column.fork === null ? 'yours' : 'apart', wrap(step.title, text, size, 3), place.x, labelTop);
      below = Math.max(below, own.y + own.h);
      (offers[k] ?? []).slice(0, 5).forEach((offer, m, all) => {
        const angle = (m - (all.length - 1) / 2) * 0.5;
        const at = (r: number): [number, number] => [place.x + Math.sin(angle) * r, line + Math.cos(angle) * r];
        const [x, y] = at(radius + 1.0625 * rem);
        const from = at(radius + 2);
        const to = at(radius + 0.8 * rem);
        out.others.push(`M${round(from[0])},${round(from[1])}L${round(to[0])},${round(to[1])}`);
        out.nodes.push({ kind: offer.class === 'harmful' ? 'other-bad' : 'other', x, y, number: null });
      });
    });
    if (end !== null) {
      out.nodes.push({ kind: 'end', x: end, y: line, number: null });
      const own = put('yours', wrap(words.end, text, size, 4), end, labelTop);
      below = Math.max(below, own.y + own.h);
    }

    // One road not taken in words, where there is room for it.
    if (labelled && rows.length <= 3) {
      const stubTop = below + 0.625 * rem;
      let stubBottom = below;
      places.forEach((place, k) => {
        const offer = (offers[k] ?? []).find((each) => each.class === 'harmful');
        if (offer === undefined || !standsOut(offers, k)) return;
        const x = place.x - w / 2 + 0.375 * rem;
        const lines = wrap(offer.text.map(plain).join(', '), w - 1.75 * rem, size, 2);
        put('other', lines, x + 0.625 * rem, stubTop, true);
        const name = put('class', wrap(words.classOf(offer.class), w - 1.75 * rem, size, 1), x + 0.625 * rem, stubTop + lines.length * lead, true);
        stubBottom = Math.max(stubBottom, name.y + name.h);
        out.others.push(`M${round(place.x - radius)},${round(line + 0.3 * rem)}Q${round(x)},${round(line + 0.5 * rem)} ${round(x)},${round(line + 1.4 * rem)}V${round(stubTop + 0.2 * rem)}`);
        out.nodes.push({ kind: 'other-bad', x, y: stubTop + 0.5 * rem, number: null });
      });
      below = stubBottom;
    }

    // What came back later, as lanes under everything else.
    const lanes = lanesOf(arcs.filter((arc) => arc.row === n));
    for (const [k, lane] of lanes.entries()) {
      const y = below + 1.125 * rem + k * (lead + 0.75 * rem);
      for (const arc of lane) drawArc(arc, y, places, frame);
    }
    if (lanes.length > 0) below += 1.125 * rem + lanes.length * (lead + 0.75 * rem) + 0.25 * rem;

    top = below + (row.ends ? 0.25 : 1.375) * rem;
  }
  out.height = Math.ceil(top);
  return out;

  function drawArc(arc: Arc, y: number, places: Place[], { w, line, right }: Frame): void {
    const r = 0.375 * rem;
    const half = 0.75 * rem;
    const cause = arc.from === null ? undefined : places[arc.from];
    const effect = arc.to === null ? undefined : places[arc.to];
    const out1 = cause === undefined ? 0 : cause.x + w / 2 - 0.25 * rem;
    const in1 = effect === undefined ? right : effect.x - w / 2 + 0.25 * rem;
    const start = cause === undefined ? `M0,${round(y)}` : `M${round(cause.x + half)},${round(line + 0.3 * rem)}Q${round(out1)},${round(line + 0.5 * rem)} ${round(out1)},${round(line + 1.4 * rem)}V${round(y - r)}Q${round(out1)},${round(y)} ${round(out1 + r)},${round(y)}`;
    const stop = effect === undefined ? `H${round(right)}` : `H${round(in1 - r)}Q${round(in1)},${round(y)} ${round(in1)},${round(y - r)}V${round(line + 1.4 * rem)}Q${round(in1)},${round(line + 0.5 * rem)} ${round(effect.x - half)},${round(line + 0.3 * rem)}`;
    out.arcs.push(start + stop);
    const cs = debrief.path[arc.cause];
    const es = debrief.path[arc.effect];
    const span = words.later(cs?.time ?? '', es?.time ?? '');
    const text = effect === undefined ? words.seeLater(span, numbers.get(arc.effect) ?? 0) : cause === undefined ? words.seeCause(numbers.get(arc.cause) ?? 0) : span;
    const middle = effect === undefined ? out1 + r : cause === undefined ? 0 : (out1 + in1) / 2;
    put('arc', [text], cause !== undefined && effect !== undefined ? middle : effect === undefined ? Math.min(middle + widthOf(text, size) / 2, right - widthOf(text, size) / 2) : widthOf(text, size) / 2, y + 0.25 * rem);
  }
}

/** Whether the best path is still on its own line when the row ends. */
function goesApart(places: Place[], before: boolean): boolean {
  let apart = before;
  for (const { column } of places) {
    if (column.fork !== null) apart = true;
    else if (column.shared) apart = false;
  }
  return apart;
}

/** At most every second place gets words for a road not taken. */
function standsOut(offers: { class: string }[][], k: number): boolean {
  const bad = offers.flatMap((offer, n) => (offer.some((each) => each.class === 'harmful') ? [n] : []));
  return bad.indexOf(k) % 2 === 0;
}
