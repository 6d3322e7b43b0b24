import { expect, it } from 'vitest';
import type { DeadlineCard } from '../../generated/wire';
import { say } from '../../host/fake/prose';
import { foremost, isSoon, span, wedge } from './deadline';

const due = (id: string, minutesLeft: number, status = 'running', at = '2026-03-03T10:00'): DeadlineCard => ({ id, text: say(id), due: at, minutesLeft, minutesTotal: 60, status });

it('shows the running deadline with least time left, else the one passed last', () => {
  expect(foremost([due('late', 0, 'missed'), due('far', 40), due('near', 4)])?.id).toBe('near');
  expect(foremost([due('first', 0, 'missed', '2026-03-03T09:00'), due('last', 0, 'missed', '2026-03-03T10:00')])?.id).toBe('last');
  expect(foremost([])).toBeNull();
});

it('is soon under five minutes, while it runs', () => {
  expect([isSoon(due('a', 4)), isSoon(due('a', 5)), isSoon(due('a', 0, 'missed'))]).toEqual([true, false, false]);
});

it('names the time left in the largest unit that reads well', () => {
  expect(span(119)).toEqual({ key: 'due-minutes', values: { minutes: 119 } });
  expect(span(419)).toEqual({ key: 'due-hours', values: { hours: 6 } });
  expect(span(2880)).toEqual({ key: 'due-days', values: { days: 2 } });
});

it('draws the part left from the top, clockwise', () => {
  expect(wedge(0, 60, 10)).toBe('');
  expect(wedge(15, 60, 10)).toBe('M0,0V-10A10,10 0 0 1 10.00,-0.00Z');
  expect(wedge(45, 60, 10)).toBe('M0,0V-10A10,10 0 1 1 -10.00,0.00Z');
  expect(wedge(60, 60, 10)).toContain('A10,10 0 1 1');
  expect(wedge(5, 0, 10)).toBe('');
});
