import { t } from '../../words/words.svelte';
import { daysBetween } from './model';

/** `21 days later`, `the next day`, `later that day`. */
export function spanWords(from: string, to: string): string {
  const days = daysBetween(from, to);
  return days <= 0 ? t('debrief-day-zero') : t('debrief-days-later', { days });
}
