import type { Reach, RunReach, RunResult } from '../generated/wire';
import { t } from './words.svelte';

/** A count of points with a true minus and no plus. */
export function counted(points: number): string {
  return points < 0 ? `−${String(-points)}` : String(points);
}

/** "12 of 14 reachable", "12 of at least 14 reachable" where a better way was found and not every one looked at, "12" where nothing is known. */
export function reached(points: number, reach: Reach | null): string {
  if (reach === null) return counted(points);
  return t(reach.proven ? 'points-reach' : 'points-reach-at-least', { points: counted(points), most: counted(reach.most) });
}

/** A result in one line: action and ownership points against what could be reached, as far as that is known; passed or not. */
export function resultWords(result: RunResult, reach: RunReach | null): string {
  const verdict = result.passed ? t('result-passed') : t('result-not-passed');
  const { action, ownership } = reach ?? { action: null, ownership: null };
  if (action?.proven === true && ownership?.proven === true) {
    return t('result-line-proven', { verdict, action: counted(result.action), actionMost: counted(action.most), ownership: counted(result.ownership), ownershipMost: counted(ownership.most) });
  }
  return t('result-line', { verdict, action: reached(result.action, action), ownership: reached(result.ownership, ownership) });
}
