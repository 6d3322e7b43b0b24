import { describe, expect, it } from 'vitest';
import { clock, date, day, dayShort, sameDay } from './time';

describe('simulated times', () => {
  it('are told on the 24-hour clock', () => {
    expect(['2026-03-03T00:05', '2026-03-03T09:38', '2026-03-03T12:00', '2026-03-03T23:59'].map((time) => clock(time))).toEqual(['0:05', '9:38', '12:00', '23:59']);
  });

  it('name the day in the language', () => {
    expect(day('2026-03-03T09:38', 'en')).toBe('Tuesday 3 March');
    expect(day('2026-03-03T09:38', 'es')).toBe('martes 3 de marzo');
    expect(dayShort('2026-12-11T17:30', 'en')).toBe('11 Dec');
    expect(date('2027-11-01', 'en')).toBe('1 November 2027');
    expect(date('2027-11-01', 'es')).toBe('1 de noviembre de 2027');
  });

  it('compare by date', () => {
    expect(sameDay('2026-03-03T00:00', '2026-03-03T23:59')).toBe(true);
    expect(sameDay('2026-03-03T23:59', '2026-03-04T00:00')).toBe(false);
  });
});
