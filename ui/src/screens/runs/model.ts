import type { RunCard } from '../../generated/wire';

/** Newest first by the last decision; what is not finished stands above. */
export function inOrder(runs: readonly RunCard[]): RunCard[] {
  return [...runs].sort((a, b) => Number(a.result !== null) - Number(b.result !== null) || Date.parse(b.last) - Date.parse(a.last));
}
