import { widthOf } from '../lettering';
import type { Column } from './columns';

/** What the drawing says in words; the screen supplies them in its language. */
export interface MapWords {
  end: string;
  best: string;
  band: (encounter: string, time: string, newDay: boolean) => string;
  later: (from: string, to: string) => string;
  seeLater: (later: string, number: number) => string;
  seeCause: (number: number) => string;
  classOf: (code: string) => string;
}

/** A block of lines: `x` is its middle, or its left edge where `start` is set; `y` its top; `w` the widest line. */
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

/** A drawing being made, with its measures in pixels. */
export class Pen {
  readonly drawing: Drawing;
  /** Size of the lettering, and from one line to the next. */
  readonly size: number;
  readonly lead: number;

  constructor(
    readonly width: number,
    readonly rem: number,
  ) {
    this.size = 0.8125 * rem;
    this.lead = 1.0625 * rem;
    this.drawing = { width, height: 0, rows: 0, bands: [], labels: [], nodes: [], yours: [], best: [], others: [], arcs: [] };
  }

  /** Sets lines with their middle at `x`, or their left edge where `start` is set; moved inwards where they would leave the drawing. */
  put(kind: Label['kind'], lines: string[], x: number, y: number, start = false): Label {
    const w = Math.max(0, ...lines.map((line) => widthOf(line, this.size)));
    const at = start ? Math.max(0, Math.min(x, this.width - w)) : Math.min(Math.max(x, w / 2), this.width - w / 2);
    const label = { kind, lines, x: at, y, w, h: lines.length * this.lead, start };
    if (lines.length > 0) this.drawing.labels.push(label);
    return label;
  }

  node(kind: MapNode['kind'], x: number, y: number, number: number | null = null): void {
    this.drawing.nodes.push({ kind, x, y, number });
  }
}

/** A place with its position on its row. */
export interface Place {
  column: Column;
  x: number;
}

/** One row as it is being drawn. */
export interface Line {
  places: Place[];
  /** Width of one place. */
  w: number;
  /** Left edge; the row begins there or comes in from the row before. */
  left: number;
  first: boolean;
  /** Where the ending stands, on the last row. */
  end: number | null;
  /** Height of your line and of the line above it. */
  y: number;
  upper: number;
}

/** Dots a gap shows at most. */
export const MOST_DOTS = 3;

/** Where the dots of colleagues' acts stand on the line before a place, evenly spread. */
export function dotsBefore(line: Line, index: number, radius: number): number[] {
  const place = line.places[index];
  if (place === undefined) return [];
  const from = (line.places[index - 1]?.x ?? (line.first ? line.left / 2 : 0)) + radius;
  const count = Math.min(MOST_DOTS, place.column.between);
  return Array.from({ length: count }, (_, n) => from + ((place.x - radius - from) * (n + 1)) / (count + 1));
}

/** A coordinate with one decimal, as a path needs it. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
