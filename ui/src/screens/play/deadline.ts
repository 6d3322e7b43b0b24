import type { DeadlineCard } from '../../generated/wire';
import type { Key } from '../../generated/keys';
import type { Values } from '../../words/words.svelte';

/** The deadline to show first: of those running the one with least time left, else the one passed last. */
export function foremost(deadlines: readonly DeadlineCard[]): DeadlineCard | null {
  const running = deadlines.filter((each) => each.status === 'running').sort((a, b) => a.minutesLeft - b.minutesLeft);
  const missed = deadlines.filter((each) => each.status === 'missed').sort((a, b) => b.due.localeCompare(a.due));
  return running[0] ?? missed[0] ?? null;
}

/** Under five minutes a running deadline says so. */
export function isSoon(deadline: DeadlineCard): boolean {
  return deadline.status === 'running' && deadline.minutesLeft < 5;
}

/** Minutes in words: minutes to two hours, whole hours (rounded down) to two days, then whole days (rounded down). */
export function span(minutes: number): { key: Key; values: Values } {
  if (minutes < 120) return { key: 'due-minutes', values: { minutes } };
  if (minutes < 2880) return { key: 'due-hours', values: { hours: Math.floor(minutes / 60) } };
  return { key: 'due-days', values: { days: Math.floor(minutes / 1440) } };
}

/** The remaining part of the dial as an SVG path about (0, 0), clockwise from the top; empty when nothing is left. */
export function wedge(left: number, total: number, radius: number): string {
  const part = total <= 0 ? 0 : Math.min(1, Math.max(0, left / total));
  if (part === 0) return '';
  if (part === 1) return `M0,${String(-radius)}A${String(radius)},${String(radius)} 0 1 1 -0.01,${String(-radius)}Z`;
  const angle = part * 2 * Math.PI;
  const x = (Math.sin(angle) * radius).toFixed(2);
  const y = (-Math.cos(angle) * radius).toFixed(2);
  return `M0,0V${String(-radius)}A${String(radius)},${String(radius)} 0 ${part > 0.5 ? '1' : '0'} 1 ${x},${y}Z`;
}
