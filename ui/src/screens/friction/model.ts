import type { FrictionKind, FrictionReport } from '../../generated/wire';

/** The order of the headings, here and on the printed page. */
export const KINDS = ['education', 'staffing', 'technology', 'data', 'process'] as const satisfies readonly FrictionKind[];

export interface Count {
  kind: FrictionKind | 'unsorted';
  count: number;
}

/** How many of the answers shown stand under each heading; those nobody has sorted come last. */
export function tally(report: FrictionReport): Count[] {
  const notes = report.groups.flatMap((group) => group.notes);
  const of = (kind: FrictionKind | null): number => notes.filter((note) => note.sorted === kind).length;
  return [...KINDS.map((kind) => ({ kind, count: of(kind) })), { kind: 'unsorted', count: of(null) }];
}
