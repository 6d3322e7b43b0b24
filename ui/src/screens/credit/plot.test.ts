import { describe, expect, it } from 'vitest';
import type { CycleCard } from '../../generated/wire';
import { missing, monthsLeft, perMonth, plotOf } from './plot';

const cycle: CycleCard = {
  profession: 'Nurse', starts: '2026-01-01', ends: '2026-12-31', today: '2026-07-02', earned: 500, needed: 2000, evenPace: 1000,
  steps: [['2026-04-02', 200], ['2026-07-02', 500]],
};
// rem 10, width 419: left 24, right 414, base 89, top 6; 364 days over 390 px, 2000 hundredths over 83 px.
const plot = plotOf(cycle, 419, 10);

describe('the picture of a cycle', () => {
  it('climbs on the days something was added and ends today', () => {
    // 2 April is day 91 (97.5 px), 2 July day 182 (195 px).
    expect(plot.stair).toBe('M24,89H121.5V80.7H219V68.3H219');
    expect(plot.today.x).toBeCloseTo(219, 5);
    expect(plot.area.endsWith('V89Z')).toBe(true);
  });

  it('draws an even pace only where a need is known', () => {
    expect(plot.pace).toBe('M24,89L414,6');
    expect(plotOf({ ...cycle, needed: null, evenPace: null }, 419, 10).pace).toBeNull();
  });

  it('keeps what lies outside the cycle, and more than is needed, inside the drawing', () => {
    const late = plotOf({ ...cycle, today: '2027-03-01', earned: 2500, steps: [['2025-12-01', 2500]] }, 419, 10);
    expect(late.today).toEqual({ x: late.right, y: late.top });
    expect(late.stair.startsWith('M24,89H24V')).toBe(true);
    expect(late.lines.map((line) => line.value)).toEqual([0, 1250, 2500]);
  });

  it('counts what is left and what a month must bring', () => {
    expect(missing(cycle)).toBe(1500);
    expect(monthsLeft(cycle)).toBe(6);
    // 15.00 in 6 months is 2.50 a month.
    expect(perMonth(cycle)).toBe(250);
    // 10.00 in 6 months is 1.67, told as 1.75.
    expect(perMonth({ ...cycle, earned: 1000 })).toBe(175);
    expect(perMonth({ ...cycle, earned: 2100 })).toBeNull();
    expect(monthsLeft({ ...cycle, today: '2027-01-01' })).toBe(0);
    expect(perMonth({ ...cycle, today: '2027-01-01' })).toBeNull();
    expect(monthsLeft({ ...cycle, today: '2026-12-31' })).toBe(1);
  });
});
