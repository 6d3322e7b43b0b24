import type { ProvenMinutes, ReadingMethod } from '../generated/wire';
import type { Reading } from '../proven.svelte';
import { t } from './words.svelte';

/** The minutes of every role together: no role reads less, none more. `null` where one of them has none. */
export function together(minutes: readonly (ProvenMinutes | null)[]): ProvenMinutes | null {
  const known = minutes.filter((each) => each !== null);
  if (known.length === 0 || known.length < minutes.length) return null;
  const most = known.map((each) => each.most).filter((each) => each !== null);
  return {
    least: Math.min(...known.map((each) => each.least)),
    most: most.length < known.length ? null : Math.max(...most),
    exact: known.every((each) => each.exact),
  };
}

/** "4 to 9 min"; one figure where both ends are the same. */
function span(least: number, most: number): string {
  return least === most ? t('reading-one', { minutes: least }) : t('reading-span', { least, most });
}

/** The line on a case's card, over all its roles. */
export function cardWords(reading: Reading): string {
  if (reading === 'waiting') return t('reading-waiting');
  const all = reading === 'none' ? null : together(reading.roles.map((role) => role.minutes));
  if (all === null) return t('reading-card-none');
  if (all.most === null) return t('reading-card-from', { least: all.least });
  return all.exact ? t('reading-card-exact', { span: span(all.least, all.most) }) : t('reading-card-within', { least: all.least, most: all.most });
}

/** The sentences for one role: what it reads, then what credit may rest on and by which method. */
export function roleWords(reading: Reading, role: { id: string; name: string }): string[] {
  if (reading === 'waiting') return [`${t('reading-waiting')}.`];
  const minutes = reading === 'none' ? null : (reading.roles.find((each) => each.role === role.id)?.minutes ?? null);
  if (reading === 'none' || minutes === null) return [t('reading-role-none', { role: role.name })];
  const { least, most } = minutes;
  const reads =
    most === null
      ? t('reading-role-from', { role: role.name, least })
      : minutes.exact
        ? t('reading-role-exact', { role: role.name, span: span(least, most) })
        : t('reading-role-within', { role: role.name, least, most });
  return [reads, t('reading-credit', { minutes: least, method: methodWords(reading.method) })];
}

/** The provider's method, and what of it is unverified. */
export function methodWords(method: ReadingMethod): string {
  switch (method.kind) {
    case 'words-per-minute':
      return t('reading-by-words', { words: method.words });
    case 'mergener':
      return t('reading-by-mergener', { difficulty: method.difficulty / 10 });
  }
}
