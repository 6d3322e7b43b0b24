import type { NewProfile } from '../../generated/wire';
import type { Key } from '../../generated/keys';

/** Role ids of the taxonomy, in the order of the list. */
export const ROLES = ['ma', 'rn', 'clin', 'cc', 'fd', 'pharm', 'mgr', 'bill'] as const;

/** Longest name, in characters. */
export const NAME_MAX = 80;

export interface ProfileDraft {
  name: string;
  role: string;
  pin: string;
  pinAgain: string;
}

/** The first thing wrong with each field; nothing where the field is fine. */
export interface Faults {
  name?: Key;
  role?: Key;
  pin?: Key;
  pinAgain?: Key;
}

export function faultsOf(draft: ProfileDraft): Faults {
  const faults: Faults = {};
  const name = draft.name.trim();
  if (name === '') faults.name = 'name-empty';
  else if ([...name].length > NAME_MAX) faults.name = 'name-long';
  if (draft.role === '') faults.role = 'role-empty';
  if (draft.pin !== '' && !isPin(draft.pin)) faults.pin = 'pin-shape';
  else if (draft.pin !== draft.pinAgain) faults.pinAgain = 'pin-differs';
  return faults;
}

/** 4 to 8 digits. */
export function isPin(text: string): boolean {
  return /^[0-9]{4,8}$/.test(text);
}

/** What is sent: the name without outer spaces, no PIN as none. Only for a draft without faults. */
export function profileOf(draft: ProfileDraft): NewProfile {
  return { name: draft.name.trim(), role: draft.role, pin: draft.pin === '' ? null : draft.pin };
}

/** The first field with a fault, to which focus goes. */
export function firstFault(faults: Faults): keyof Faults | null {
  return (['name', 'role', 'pin', 'pinAgain'] as const).find((field) => faults[field] !== undefined) ?? null;
}
