import type { BestStep, Debrief, Feedback, HandoffCard, HandoffFact, LedgerRow, NotTaken, PathStep, Source } from '../../generated/wire';

/** A step of the list with the number it bears there and on the map; colleagues' acts bear none. */
export interface Item {
  step: PathStep;
  index: number;
  number: number | null;
  /** The step that led to this one. */
  cause: number | null;
  /** The steps this one led to. */
  effects: number[];
}

/** Numbers by position in the path: decisions and what came later count on from 1, colleagues' acts do not count. */
export function numbersOf(path: PathStep[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const [index, step] of path.entries()) if (step.kind !== 'colleague') numbers.set(index, numbers.size + 1);
  return numbers;
}

export function itemsOf(path: PathStep[]): Item[] {
  const numbers = numbersOf(path);
  return path.map((step, index) => ({
    step,
    index,
    number: numbers.get(index) ?? null,
    cause: step.cause === null || path[step.cause] === undefined ? null : step.cause,
    effects: path.flatMap((other, n) => (other.cause === index ? [n] : [])),
  }));
}

/** The list, with neighbouring colleagues' acts gathered into one entry. */
export function groupsOf(items: Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups[groups.length - 1];
    if (item.number === null && last?.[0]?.number === null) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The number of each source: its place in the list at the end. */
export function notesOf(sources: Source[]): Map<string, number> {
  return new Map(sources.map((source, n) => [source.id, n + 1]));
}

/** Half the width of the ledger's scale: it holds every sum, and is never narrower than 2. */
export function reachOf(rows: LedgerRow[]): number {
  return Math.max(2, ...rows.flatMap((row) => [Math.abs(row.total), Math.abs(row.best ?? 0)]));
}

const ENDINGS = ['good', 'partial', 'costly', 'lost', 'harm'] as const;
export type EndingClass = (typeof ENDINGS)[number];

export function endingClass(code: string): EndingClass {
  return ENDINGS.find((each) => each === code) ?? 'partial';
}


export type Fate = 'arrived' | 'late' | 'lost' | 'kept' | 'unknown';

/** What became of a fact: it arrived, came late, was lost on the way, stayed with the sender, or the sender never knew it. */
export function fateOf(fact: HandoffFact, arrival: string): Fate {
  if (fact.sent) return fact.arrived ? (arrival === 'late' ? 'late' : 'arrived') : 'lost';
  return fact.known ? 'kept' : 'unknown';
}

/** Facts worth drawing: what was sent, and what had to go. What stayed behind and was not needed is no loss. */
export function factsOf(card: HandoffCard): { fact: HandoffFact; fate: Fate }[] {
  return card.facts.filter((fact) => fact.sent || fact.must).map((fact) => ({ fact, fate: fateOf(fact, card.arrival) }));
}

/** How many of the facts that had to be carried arrived. */
export function carried(card: HandoffCard): { must: number; arrived: number } {
  const must = card.facts.filter((fact) => fact.must);
  return { must: must.length, arrived: must.filter((fact) => fact.arrived).length };
}

/** Decisions outside the learner's role or taken by leave, in story order. */
export function borrowed(items: Item[]): { item: Item; feedback: Feedback }[] {
  return items.flatMap((item) => (item.step.feedback === null || item.step.feedback.standing === 'owner' ? [] : [{ item, feedback: item.step.feedback }]));
}

/** How many decisions stood where. */
export function standings(items: Item[]): { owner: number; allowed: number; outside: number } {
  const count = (standing: string): number => items.filter((item) => item.step.feedback?.standing === standing).length;
  return { owner: count('owner'), allowed: count('allowed'), outside: count('outside') };
}

const ORDER = ['critical', 'recommended', 'acceptable', 'unnecessary', 'harmful'];

/** Roads not taken, the better ones first; the author's order decides between equals. */
export function inOrder(others: NotTaken[]): NotTaken[] {
  const rank = (other: NotTaken): number => (ORDER.includes(other.class) ? ORDER.indexOf(other.class) : ORDER.length);
  return [...others].sort((a, b) => rank(a) - rank(b));
}

/** Whole days between two simulated times, by date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

/** Gathers in the order of first appearance. */
export function byKey<T>(list: T[], key: (each: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const each of list) found.set(key(each), [...(found.get(key(each)) ?? []), each]);
  return [...found];
}

/** Whose the best path is, and what is proven of it. */
export function bestFrom(debrief: Pick<Debrief, 'bestWhose' | 'bestUnbeaten'>): 'debrief-best-proven' | 'debrief-best-author-proven' | 'debrief-best-author' {
  if (!debrief.bestUnbeaten) return 'debrief-best-author';
  return debrief.bestWhose === 'proof' ? 'debrief-best-proven' : 'debrief-best-author-proven';
}

/** One line of the comparison: your step and the best path's at the same place; either may be missing. */
export interface Pair {
  index: number | null;
  step: PathStep | null;
  best: BestStep | null;
}

/** Both paths side by side. What came later by itself is no choice and stays out. */
export function sideBySide(path: PathStep[], best: BestStep[], columns: { step: number | null; best: number | null }[]): Pair[] {
  return columns.flatMap((column) => {
    const step = column.step === null ? undefined : path[column.step];
    const own = step?.kind === 'decision' ? step : null;
    const other = column.best === null ? null : (best[column.best] ?? null);
    return own === null && other === null ? [] : [{ index: own === null ? null : column.step, step: own, best: other }];
  });
}
