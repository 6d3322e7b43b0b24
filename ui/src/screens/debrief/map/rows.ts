import type { Column } from './columns';

/** A stretch of places drawn on one line; the last row ends in the ending. */
export interface Row {
  columns: Column[];
  /** Whether the ending stands at the end of this row. */
  ends: boolean;
}

/** Folds the places into rows of at most `most`, breaking between encounters where that leaves a row at least half full. */
export function rowsOf(columns: Column[], most: number): Row[] {
  const total = columns.length + 1;
  const even = Math.ceil(total / Math.ceil(total / most));
  const rows: Column[][] = [[]];
  for (const group of groupsOf(columns)) {
    const row = rows[rows.length - 1] ?? [];
    const goesOn = row.length >= even / 2 && row.length + group.length > most;
    if (goesOn) rows.push([]);
    for (const column of group) {
      if ((rows[rows.length - 1]?.length ?? 0) >= most) rows.push([]);
      rows[rows.length - 1]?.push(column);
    }
  }
  if ((rows[rows.length - 1]?.length ?? 0) >= most) {
    // The ending never stands alone on a line: the last place comes with it.
    const moved = rows[rows.length - 1]?.pop();
    rows.push(moved === undefined ? [] : [moved]);
  }
  return rows.map((row, n) => ({ columns: row, ends: n === rows.length - 1 }));
}

/** Neighbours of one encounter on one day. A place only the best path has belongs to its neighbour before. */
export function groupsOf(columns: Column[]): Column[][] {
  const groups: Column[][] = [];
  let key = '';
  for (const column of columns) {
    const own = column.step === null ? key : `${column.encounter} ${column.time.slice(0, 10)}`;
    const last = groups[groups.length - 1];
    if (last !== undefined && (own === key || column.step === null)) last.push(column);
    else groups.push([column]);
    key = own;
  }
  return groups;
}
