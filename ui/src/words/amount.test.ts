import { expect, it } from 'vitest';
import { amount, figure, readAmount } from './amount';

it('writes hundredths with two decimals, and figures without idle zeros', () => {
  expect([0, 5, 25, 50, 100, 1750].map(amount)).toEqual(['0.00', '0.05', '0.25', '0.50', '1.00', '17.50']);
  expect([0, 5, 25, 50, 100, 1000, 1750].map(figure)).toEqual(['0', '0.05', '0.25', '0.5', '1', '10', '17.5']);
});

it('reads what a learner types, with a point or a comma', () => {
  const cases: [string, number][] = [['0.25', 25], ['0,5', 50], ['.5', 50], [' 1 ', 100], ['2.', 200], ['17.25', 1725], ['0', 0]];
  for (const [text, hundredths] of cases) expect(readAmount(text), text).toBe(hundredths);
});

it('takes nothing else for an amount', () => {
  for (const text of ['', ' ', '.', ',', '-1', '+1', '0.255', '1e2', '1.2.3', 'half', '999999']) expect(readAmount(text), text).toBeNull();
});
