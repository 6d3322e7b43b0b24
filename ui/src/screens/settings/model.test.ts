import { expect, it } from 'vitest';
import { nextSize } from './model';

it('steps the text size by ten percent between 100 and 200', () => {
  expect(nextSize(100, 1)).toBe(110);
  expect(nextSize(100, -1)).toBe(100);
  expect(nextSize(200, 1)).toBe(200);
  expect(nextSize(195, 1)).toBe(200);
  expect(nextSize(195, -1)).toBe(190);
  expect(nextSize(125, 1)).toBe(130);
});
