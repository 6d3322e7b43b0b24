import type { Column } from './columns';

/** A place with its position on the row. */
export interface Place {
  column: Column;
  x: number;
}

export interface Frame {
  /** Width of one place. */
  w: number;
  /** Height of the line of the upper path and of your path. */
  upper: number;
  line: number;
  /** Right edge of the drawing. */
  right: number;
}

/** A coordinate with one decimal, as a path needs it. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
