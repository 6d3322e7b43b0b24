import type { BestStep, Debrief, PathStep } from '../../../generated/wire';

/** One place on the map, read from left to right: a step of yours, a step of the best path, or both. */
export interface Column {
  /** Position in `path`; none where only the best path has a step. */
  step: number | null;
  /** Position in `best` of a step that differs from yours and is drawn on the upper line. */
  fork: number | null;
  /** Position in `best` of the step at this place, the same or another. */
  best: number | null;
  /** The best path runs through your step. */
  shared: boolean;
  /** Colleagues' acts since the place before: dots on the line. */
  between: number;
  /** The encounter's place and day. */
  encounter: string;
  time: string;
}

/** Puts both paths on one row of places. Steps at the same scene share a place; colleagues' acts take none. */
export function columnsOf(debrief: Pick<Debrief, 'path' | 'best'>): Column[] {
  const { path, best } = debrief;
  const shown = path.flatMap((step, n) => (step.kind === 'colleague' ? [] : [n]));
  const columns: Column[] = [];
  let from = 0;
  let fromBest = 0;
  for (const [at, atBest] of [...meetings(path, shown, best), [shown.length, best.length] as const]) {
    const yours = shown.slice(from, at);
    const others = range(fromBest, atBest);
    for (let n = 0; n < Math.max(yours.length, others.length); n++) columns.push(column(debrief, yours[n] ?? null, others[n] ?? null, false));
    const here = shown[at];
    if (here !== undefined) columns.push(column(debrief, here, atBest, best[atBest]?.same === true));
    from = at + 1;
    fromBest = atBest + 1;
  }
  return columns;
}

function column({ path, best: all }: Pick<Debrief, 'path' | 'best'>, step: number | null, best: number | null, shared: boolean): Column {
  const yours = step === null ? undefined : path[step];
  const other = best === null ? undefined : all[best];
  return { step, best, fork: shared ? null : best, shared, between: step === null ? 0 : colleaguesBefore(path, step), encounter: yours?.encounter ?? '', time: yours?.time ?? other?.time ?? '' };
}

function colleaguesBefore(path: PathStep[], step: number): number {
  let count = 0;
  while (path[step - 1 - count]?.kind === 'colleague') count += 1;
  return count;
}

/** The longest common run of scenes, as pairs of positions in `shown` and in `best`. */
function meetings(path: PathStep[], shown: number[], best: BestStep[]): (readonly [number, number])[] {
  const meets = (a: number, b: number): boolean => {
    const step = path[shown[a] ?? -1];
    return step?.kind === 'decision' && step.scene === best[b]?.scene;
  };
  const longest = Array.from({ length: shown.length + 1 }, () => new Array<number>(best.length + 1).fill(0));
  const length = (a: number, b: number): number => longest[a]?.[b] ?? 0;
  for (let a = shown.length - 1; a >= 0; a--)
    for (let b = best.length - 1; b >= 0; b--) (longest[a] ?? [])[b] = meets(a, b) ? length(a + 1, b + 1) + 1 : Math.max(length(a + 1, b), length(a, b + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < shown.length && b < best.length; ) {
    if (meets(a, b)) pairs.push([a++, b++]);
    else if (length(a + 1, b) >= length(a, b + 1)) a++;
    else b++;
  }
  return pairs;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
}
