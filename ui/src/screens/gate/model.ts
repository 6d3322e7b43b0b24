import type { PassMark } from '../../generated/wire';

/** The pass marks to show: those of the roles about to be played; every role's where none of them fits; none without roles. */
export function marksOf(marks: PassMark[], roles: string[]): PassMark[] {
  const own = marks.filter((mark) => roles.includes(mark.role));
  return own.length > 0 ? own : roles.length > 0 ? marks : [];
}
