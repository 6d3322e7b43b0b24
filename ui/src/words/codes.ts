import { tMaybe } from './words.svelte';

/** Words for codes of the host that name a closed set: axis, class, standing, role, behaviour and competency of the taxonomy. A new one shows as it is. */
export function codeWords(set: 'axis' | 'class' | 'standing' | 'role' | 'ending' | 'severity' | 'behaviour' | 'competency' | 'drill-mark', code: string): string {
  return tMaybe(`${set}-${code.replaceAll('_', '-')}`) ?? code;
}

/** The name of a field of the identity, by its id: `givenName`. */
export function fieldWords(field: string): string {
  return tMaybe(`identity-field-${field.trim().replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`) ?? field.trim();
}

/** A signed whole number with a true minus: +2, −1, 0. */
export function signed(value: number): string {
  return value > 0 ? `+${String(value)}` : value < 0 ? `−${String(-value)}` : '0';
}
