import type { DrillAnswer, DrillScene } from '../../generated/wire';
import type { Key } from '../../generated/keys';
import { daysBetween } from '../play/model';

/** What of a drill is on the screen: the decision, what followed one that has another after it, or how it ended. */
export type DrillStep = 'decision' | 'consequence' | 'result';

/** What a drill shows first after the host has answered. */
export function stepOf(drill: DrillScene): DrillStep {
  if (drill.answered === null) return 'decision';
  return drill.answered.last ? 'result' : 'consequence';
}

/** When the behaviour comes back, in words. */
export function backKey(answer: DrillAnswer): { key: Key; days: number } {
  const days = daysBetween(answer.today, answer.due);
  if (!answer.counted) return { key: days <= 0 ? 'drill-back-today' : 'drill-not-counted', days };
  if (days <= 0) return { key: 'drill-back-today', days };
  return { key: days === 1 ? 'drill-back-tomorrow' : 'drill-back-days', days };
}

/** The sentence for what the answer was to the behaviour. */
export function resultKey(mark: string): Key {
  return mark === 'shown' ? 'drill-result-shown' : mark === 'in-part' ? 'drill-result-in-part' : 'drill-result-missed';
}
