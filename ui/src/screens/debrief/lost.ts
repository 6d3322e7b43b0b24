import type { Debrief, HandoffCard, HandoffEnd, HandoffFact } from '../../generated/wire';
import { fateOf } from './model';

/** Why a fact did not reach the person who needed it. */
export type Loss = 'kept' | 'way' | 'late' | 'unknown' | 'receiver';

export interface LostFact {
  fact: HandoffFact;
  card: HandoffCard;
  why: Loss;
}

/** What became of a fact that had to go, or went: nothing where it arrived in time with the person who waited for it. */
export function lossOf(card: HandoffCard, fact: HandoffFact): Loss | null {
  const fate = fateOf(fact, card.arrival);
  if (fate === 'lost') return 'way';
  if (!fact.must) return null;
  if (fate === 'kept') return 'kept';
  if (fate === 'unknown') return 'unknown';
  if (fate === 'late') return 'late';
  return card.rightReceiver ? null : 'receiver';
}

/** Every fact that did not reach the person who needed it, in the order of the handoffs. */
export function lostIn(debrief: Debrief): LostFact[] {
  return debrief.handoffs.flatMap((card) =>
    card.facts.flatMap((fact): LostFact[] => {
      const why = lossOf(card, fact);
      return why === null ? [] : [{ fact, card, why }];
    }),
  );
}

/** What a handoff carried, counted for its row: facts sent, received, and lost of those that were sent or had to go. */
export function flowOf(card: HandoffCard): { sent: HandoffFact[]; received: HandoffFact[]; lost: HandoffFact[] } {
  return {
    sent: card.facts.filter((fact) => fact.sent),
    received: card.facts.filter((fact) => fact.arrived),
    lost: card.facts.filter((fact) => lossOf(card, fact) !== null),
  };
}

/** One end in words: who played it, else the person of the story, with the role. */
export function endWords(end: HandoffEnd): string {
  const name = end.player ?? end.person;
  return name === null ? end.roleName : `${name} (${end.roleName})`;
}
