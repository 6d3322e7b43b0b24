/** Smallest and largest text, and the step, in percent of the usual size. */
export const SIZE = { min: 100, max: 200, step: 10 } as const;

/** The next text size in a direction; stays inside the range, and on its steps. */
export function nextSize(current: number, direction: 1 | -1): number {
  const stepped = (direction > 0 ? Math.floor(current / SIZE.step) : Math.ceil(current / SIZE.step)) * SIZE.step + direction * SIZE.step;
  return Math.min(SIZE.max, Math.max(SIZE.min, stepped));
}

/** Minutes without a touch until the screen locks; 0 never by itself. */
export const LOCKS = [0, 2, 5, 10, 15] as const;
