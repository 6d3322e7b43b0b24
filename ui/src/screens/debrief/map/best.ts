import { round, type Frame, type Place } from './parts';

interface Course {
  /** The best path comes into this row on the upper line. */
  apart: boolean;
  /** Left edge of the row. */
  from: number;
  /** Where it ends in this row, on the upper line. */
  end: number | null;
  /** The row is followed by another. */
  goesOn: boolean;
}

/** The dashed line: it leaves your line where the best path differs, and comes back where both are the same again. */
export function bestLine(places: Place[], { w, upper, line, right }: Frame, course: Course): { path: string; apart: boolean } {
  let apart = course.apart;
  let path = apart ? `M0,${round(upper)}` : '';
  let last = course.from > 0 ? course.from / 2 : 0;
  for (const { column, x } of places) {
    if (column.fork !== null) {
      const to = x + w / 2;
      const leaves = column.step === null ? last : x;
      if (!apart) path += `M${round(leaves)},${round(line)}C${round(leaves + 0.3 * w)},${round(line)} ${round(to - 0.35 * w)},${round(upper)} ${round(to)},${round(upper)}`;
      else path += `H${round(to)}`;
      apart = true;
    } else if (column.shared) {
      if (apart) path += `H${round(x - w / 2)}C${round(x - 0.15 * w)},${round(upper)} ${round(x - 0.3 * w)},${round(line)} ${round(x)},${round(line)}`;
      apart = false;
    }
    if (column.step !== null && !apart) last = x;
  }
  if (apart && course.end !== null) path += `H${round(course.end)}`;
  else if (apart && course.goesOn) path += `H${round(right)}`;
  return { path, apart };
}
