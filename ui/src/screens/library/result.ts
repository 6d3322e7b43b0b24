import type { RunResult } from '../../generated/wire';
import { t } from '../../words/words.svelte';

/** A result in words: passed or not, action and ownership points. */
export function resultWords(result: RunResult): string {
  return t('result-line', { verdict: result.passed ? t('result-passed') : t('result-not-passed'), action: result.action, ownership: result.ownership });
}
