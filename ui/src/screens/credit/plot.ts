import type { CycleCard } from '../../generated/wire';

/** Days since 1970 of a date. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

export interface Plot {
  width: number;
  height: number;
  left: number;
  right: number;
  base: number;
  top: number;
  /** Horizontal lines with their figure, in hundredths. */
  lines: { y: number; value: number }[];
  /** What was earned, as a staircase from the first day to today. */
  stair: string;
  /** The staircase closed to the base line. */
  area: string;
  /** An even pace from nothing to what is needed. */
  pace: string | null;
  today: { x: number; y: number };
  /** Where the label of today's sum goes: on the side with more room. */
  labelEnd: boolean;
}

/** The drawing of a cycle. `rem` is the size of letters; lengths in pixels. A day outside the cycle is drawn at its edge. */
export function plotOf(cycle: CycleCard, width: number, rem: number): Plot {
  const height = Math.round(rem * 10.5);
  const left = rem * 2.4;
  const right = Math.max(left + rem * 6, width - rem * 0.5);
  const top = rem * 0.6;
  const base = height - rem * 1.6;
  const [start, end] = [dayOf(cycle.starts), dayOf(cycle.ends)];
  const roof = Math.max(cycle.needed ?? 0, cycle.earned, 100);
  const x = (date: string): number => left + ((Math.min(Math.max(dayOf(date), start), end) - start) / Math.max(1, end - start)) * (right - left);
  const y = (value: number): number => base - (Math.min(value, roof) / roof) * (base - top);
  const round = (value: number): string => String(Math.round(value * 10) / 10);
  const today = { x: x(cycle.today), y: y(cycle.earned) };
  const stair = `M${round(left)},${round(base)}${cycle.steps.map(([date, sum]) => `H${round(x(date))}V${round(y(sum))}`).join('')}H${round(today.x)}`;
  return {
    width, height, left, right, base, top,
    lines: [0, roof / 2, roof].map((value) => ({ y: y(value), value: Math.round(value) })),
    stair,
    area: `${stair}V${round(base)}Z`,
    pace: cycle.needed === null || cycle.needed === 0 ? null : `M${round(left)},${round(base)}L${round(right)},${round(y(cycle.needed))}`,
    today,
    labelEnd: today.x > (left + right) / 2,
  };
}

/** Whole months from today to the last day, at least 1 while the cycle lasts; 0 after it. */
export function monthsLeft(cycle: CycleCard): number {
  const days = dayOf(cycle.ends) - dayOf(cycle.today);
  return days < 0 ? 0 : Math.max(1, Math.round(days / 30.44));
}

/** What is still needed, in hundredths; 0 when it is reached. */
export function missing(cycle: CycleCard): number {
  return Math.max(0, (cycle.needed ?? 0) - cycle.earned);
}

/** What a month would have to bring, in hundredths, up to the next quarter; none when nothing is missing or the cycle is over. */
export function perMonth(cycle: CycleCard): number | null {
  const [left, months] = [missing(cycle), monthsLeft(cycle)];
  return left === 0 || months === 0 ? null : Math.ceil(left / months / 25) * 25;
}
