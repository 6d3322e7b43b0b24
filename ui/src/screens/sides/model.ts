import type { ComparedAxis, ComparedStep, Comparison, RunCard } from '../../generated/wire';

/** The runs that can stand beside each other: finished ones on the same version of a case, newest first. */
export function besides(runs: readonly RunCard[], one: string): RunCard[] {
  const first = runs.find((run) => run.attempt === one);
  if (first === undefined) return [];
  return runs.filter((run) => run.result !== null && run.contentHash === first.contentHash).sort((a, b) => Date.parse(b.last) - Date.parse(a.last));
}

/** Whether a run has another one to stand beside. */
export function hasOther(runs: readonly RunCard[], run: RunCard): boolean {
  return run.result !== null && besides(runs, run.attempt).length > 1;
}

/** The run to lay beside the first at once: the one it was replayed from, one replayed from it, else the newest other. */
export function firstOther(runs: readonly RunCard[], one: string): string | null {
  const all = besides(runs, one);
  const own = all.find((run) => run.attempt === one);
  const others = all.filter((run) => run.attempt !== one);
  const origin = others.find((run) => run.attempt === own?.replayOf?.attempt) ?? others.find((run) => run.replayOf?.attempt === one);
  return (origin ?? others[0])?.attempt ?? null;
}

/** The two steps at which the paths part; none where a run had no further step. */
export function forkOf(told: Comparison): { one: ComparedStep | null; other: ComparedStep | null } {
  return { one: told.one.steps[0] ?? null, other: told.other.steps[0] ?? null };
}

/** By how much an axis differs, and in whose favour. */
export function difference(axis: ComparedAxis): { by: number; side: 'one' | 'other' | 'same' } {
  const by = Math.abs(axis.one - axis.other);
  return { by, side: by === 0 ? 'same' : axis.one > axis.other ? 'one' : 'other' };
}
