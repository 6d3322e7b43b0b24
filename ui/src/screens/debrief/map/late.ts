import type { PathStep } from '../../../generated/wire';
import { widthOf } from '../lettering';
import { dotsBefore, MOST_DOTS, round, type Line, type MapWords, type Pen } from './drawing';
import type { Row } from './rows';

/** A late consequence on one row: from cause to effect, or the half of it that this row shows. */
export interface Arc {
  row: number;
  /** Positions in `path`. */
  cause: number;
  effect: number;
  /** Places on the row; none where the arc comes from or goes to another row. */
  from: number | null;
  to: number | null;
  /** The cause is a colleague's act: which of the dots on the line just before the place `from`. */
  dot: number | null;
}

export function arcsOf(path: PathStep[], rows: Row[]): Arc[] {
  const find = (step: number): { row: number; place: number } | undefined => {
    for (const [row, { columns }] of rows.entries()) {
      const place = columns.findIndex((column) => column.step === step);
      if (place >= 0) return { row, place };
    }
    return undefined;
  };
  return path.flatMap((step, effect): Arc[] => {
    if (step.cause === null) return [];
    const cause = step.cause;
    const acted = path[cause]?.kind === 'colleague';
    const shown = acted ? path.findIndex((each, n) => n > cause && each.kind !== 'colleague') : cause;
    const to = find(effect);
    const from = find(shown);
    if (to === undefined || from === undefined) return [];
    const between = rows[from.row]?.columns[from.place]?.between ?? 0;
    const dot = acted ? Math.min(between - (shown - cause), MOST_DOTS - 1) : null;
    if (from.row === to.row) return [{ row: to.row, cause, effect, from: from.place, to: to.place, dot }];
    return [
      { row: from.row, cause, effect, from: from.place, to: null, dot },
      { row: to.row, cause, effect, from: null, to: to.place, dot: null },
    ];
  });
}

/** One lane for each arc, the short ones nearest to the line, so that no two touch. */
export function lanesOf(arcs: Arc[]): Arc[] {
  const length = (arc: Arc): number => (arc.to ?? Infinity) - (arc.from ?? -1);
  return [...arcs].sort((a, b) => length(a) - length(b) || a.effect - b.effect);
}

/** Draws what came back later as lanes under everything else of its row; gives the lowest edge. */
export function drawLate(pen: Pen, line: Line, arcs: Arc[], below: number, path: PathStep[], numbers: Map<number, number>, words: MapWords): number {
  const { rem, lead } = pen;
  const step = lead + 0.75 * rem;
  lanesOf(arcs).forEach((arc, lane) => {
    const y = below + rem + lane * step;
    // Deeper lanes hang further out, so that lines from one cause stay apart.
    const aside = Math.min(0.25 * rem + lane * 0.3 * rem, 0.3 * line.w);
    const cause = arc.from === null ? undefined : line.places[arc.from];
    const effect = arc.to === null ? undefined : line.places[arc.to];
    const dot = arc.dot === null || arc.from === null ? undefined : dotsBefore(line, arc.from, 0.75 * rem)[arc.dot];
    const out = cause === undefined ? 0 : arc.dot === null ? cause.x + line.w / 2 - aside : Math.max(0.125 * rem, cause.x - line.w / 2 - aside);
    const back = effect === undefined ? pen.width : effect.x - line.w / 2 + aside;
    const bend = Math.min(0.375 * rem, Math.max(0, (back - out) / 2));
    pen.drawing.arcs.push(
      (cause === undefined ? `M0,${round(y)}` : dot !== undefined ? `M${round(dot)},${round(line.y + 0.25 * rem)}Q${round(out)},${round(line.y + 0.5 * rem)} ${round(out)},${round(line.y + 1.4 * rem)}V${round(y - bend)}Q${round(out)},${round(y)} ${round(out + bend)},${round(y)}` : `M${round(cause.x + 0.75 * rem)},${round(line.y + 0.3 * rem)}Q${round(out)},${round(line.y + 0.5 * rem)} ${round(out)},${round(line.y + 1.4 * rem)}V${round(y - bend)}Q${round(out)},${round(y)} ${round(out + bend)},${round(y)}`) +
        (effect === undefined ? `H${round(back)}` : `H${round(back - bend)}Q${round(back)},${round(y)} ${round(back)},${round(y - bend)}V${round(line.y + 1.4 * rem)}Q${round(back)},${round(line.y + 0.5 * rem)} ${round(effect.x - 0.75 * rem)},${round(line.y + 0.3 * rem)}`),
    );
    const span = words.later(path[arc.cause]?.time ?? '', path[arc.effect]?.time ?? '');
    const number = numbers.get(arc.cause);
    const text = effect === undefined ? words.seeLater(span, numbers.get(arc.effect) ?? 0) : cause !== undefined || number === undefined ? span : words.seeCause(number);
    const middle = (out + back) / 2 - widthOf(text, pen.size) / 2;
    pen.put('arc', [text], cause === undefined ? 0.25 * rem : effect === undefined ? out + 0.5 * rem : Math.max(middle, out + 0.375 * rem), y + 0.25 * rem, true);
  });
  return arcs.length === 0 ? below : below + rem + arcs.length * step + 0.125 * rem;
}
