import type { BehaviourProgress, OccasionCard, Progress } from '../../generated/wire';
import { daysBetween } from '../play/model';

/** Behaviours of one competency, in the order the host gives them. */
export interface Group {
  competency: string;
  behaviours: BehaviourProgress[];
}

/** Grouped by competency; a competency stands where its first behaviour does. */
export function grouped(progress: Progress): Group[] {
  const groups: Group[] = [];
  for (const behaviour of progress.behaviours) {
    const known = groups.find((group) => group.competency === behaviour.competency);
    if (known === undefined) groups.push({ competency: behaviour.competency, behaviours: [behaviour] });
    else known.behaviours.push(behaviour);
  }
  return groups;
}

/** How often each mark was given. */
export function counts(occasions: readonly OccasionCard[]): { shown: number; part: number; missed: number } {
  const of = (mark: string): number => occasions.filter((occasion) => occasion.mark === mark).length;
  return { shown: of('shown'), part: of('in-part'), missed: of('missed') };
}

/** One occasion in the picture, in the picture's own units. */
export interface Dot {
  x: number;
  y: number;
  mark: string;
  kind: string;
}

/** Size of the picture and the height of its three lanes. */
export const PICTURE = { width: 320, height: 56, edge: 12, lanes: { shown: 12, 'in-part': 28, missed: 44 } } as const;

/**
 * Where the occasions stand: by day from left to right over the given span, done on the upper lane. Occasions that would
 * cover each other move right by a dot's width, so that none is hidden.
 */
export function dots(occasions: readonly OccasionCard[], from: string, to: string): Dot[] {
  const span = Math.max(1, daysBetween(from, to));
  const room = PICTURE.width - 2 * PICTURE.edge;
  const placed: Dot[] = [];
  for (const occasion of occasions) {
    const lane = occasion.mark === 'shown' ? PICTURE.lanes.shown : occasion.mark === 'in-part' ? PICTURE.lanes['in-part'] : PICTURE.lanes.missed;
    const wanted = PICTURE.edge + (daysBetween(from, occasion.day) / span) * room;
    const last = placed[placed.length - 1]?.x ?? -Infinity;
    placed.push({ x: Math.max(wanted, last + 12), y: lane, mark: occasion.mark, kind: occasion.kind });
  }
  // What was pushed over the right edge pushes back.
  let limit: number = PICTURE.width - PICTURE.edge;
  for (const dot of placed.toReversed()) {
    dot.x = Math.min(dot.x, limit);
    limit = dot.x - 12;
  }
  const first = placed[0];
  if (first === undefined || first.x >= PICTURE.edge) return placed;
  // More than fit at a dot's width: evenly over the whole room.
  return placed.map((dot, n) => ({ ...dot, x: PICTURE.edge + (n / Math.max(1, placed.length - 1)) * room }));
}

/** The days all pictures share, so that they can be compared: from the first occasion to the last or today. */
export function spanOf(progress: Progress): { from: string; to: string } {
  const days = progress.behaviours.flatMap((behaviour) => behaviour.occasions.map((occasion) => occasion.day)).sort();
  const last = days[days.length - 1] ?? progress.today;
  return { from: days[0] ?? progress.today, to: last > progress.today ? last : progress.today };
}
