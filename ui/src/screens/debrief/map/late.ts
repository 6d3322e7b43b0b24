import type { PathStep } from '../../../generated/wire';
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
    const to = find(effect);
    const from = find(step.cause);
    if (to === undefined || from === undefined) return [];
    if (from.row === to.row) return [{ row: to.row, cause: step.cause, effect, from: from.place, to: to.place }];
    return [
      { row: from.row, cause: step.cause, effect, from: from.place, to: null },
      { row: to.row, cause: step.cause, effect, from: null, to: to.place },
    ];
  });
}

/** Arcs that would touch lie on different lanes. */
export function lanesOf(arcs: Arc[]): Arc[][] {
  const lanes: Arc[][] = [];
  for (const arc of [...arcs].sort((a, b) => (a.from ?? -1) - (b.from ?? -1))) {
    const free = lanes.find((lane) => lane.every((other) => (other.to ?? Infinity) < (arc.from ?? -1) - 1));
    if (free === undefined) lanes.push([arc]);
    else free.push(arc);
  }
  return lanes;
}
