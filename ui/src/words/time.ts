import type { Language } from './words.svelte';

/** A simulated local time `YYYY-MM-DDTHH:MM`, as a date in UTC so that no zone of this machine moves it. */
function read(local: string): Date {
  return new Date(`${local.slice(0, 16)}:00Z`);
}

function format(local: string, code: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(code === 'es' ? 'es-US' : 'en-US', { timeZone: 'UTC', ...options }).format(read(local));
}

/** `9:41`, `16:50`: on the 24-hour clock, as cases write their times; nothing has to say which half of the day it is. */
export function clock(local: string): string {
  const at = read(local);
  return `${String(at.getUTCHours())}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
}

/** `Tuesday 3 March`, `martes 3 de marzo`: as within a sentence. */
export function day(local: string, code: Language): string {
  return `${format(local, code, { weekday: 'long' })} ${dayMonth(local, code)}`;
}

/** `3 March`, `3 de marzo`. */
export function dayMonth(local: string, code: Language): string {
  const date = String(read(local).getUTCDate());
  const month = format(local, code, { month: 'long' });
  return code === 'es' ? `${date} de ${month}` : `${date} ${month}`;
}

/** `3 March 2026`, from a date or a time. */
export function date(local: string, code: Language): string {
  const whole = `${local.slice(0, 10)}T00:00`;
  return `${dayMonth(whole, code)}${code === 'es' ? ' de' : ''} ${local.slice(0, 4)}`;
}

/** `3 Mar`, `3 mar`: for the narrow gutter. */
export function dayShort(local: string, code: Language): string {
  return `${String(read(local).getUTCDate())} ${format(local, code, { month: 'short' }).replace('.', '')}`;
}

/** Whether two simulated times lie on the same day. */
export function sameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10);
}

/** A moment of the real world, `3 March 2026, 2:05 pm`, in this machine's zone. */
export function moment(iso: string, code: Language): string {
  const at = new Date(iso);
  const month = new Intl.DateTimeFormat(code === 'es' ? 'es-US' : 'en-US', { month: 'long' }).format(at);
  const time = new Intl.DateTimeFormat(code === 'es' ? 'es-US' : 'en-US', { hour: 'numeric', minute: '2-digit' }).format(at).replace(/AM|PM/, (text) => text.toLowerCase());
  const date = code === 'es' ? `${String(at.getDate())} de ${month} de ${String(at.getFullYear())}` : `${String(at.getDate())} ${month} ${String(at.getFullYear())}`;
  return `${date}, ${time}`;
}

/** `March`, `marzo`: the name of a month, 1 to 12. */
export function monthName(month: number, code: Language): string {
  return format(`2024-${String(month).padStart(2, '0')}-01T00:00`, code, { month: 'long' });
}
