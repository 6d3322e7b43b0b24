import type { Identity, ProfessionCard } from '../../generated/wire';
import { figure, readAmount } from '../../words/amount';
import type { Key } from '../../generated/keys';

/** What is typed and picked; dates in parts, so that no date picker of the system is needed. */
export interface Draft {
  givenName: string;
  familyName: string;
  credentials: string;
  profession: string;
  renewalDay: string;
  renewalMonth: string;
  renewalYear: string;
  cycleMonths: string;
  needed: string;
  licenceState: string;
  licenceNumber: string;
  birthDay: string;
  birthMonth: string;
  nabp: string;
}

/** Lengths of a cycle to pick from, in months. */
export const CYCLES = [12, 24, 36, 48, 60] as const;

const two = (text: string): string => text.trim().padStart(2, '0');

export function draftOf(identity: Identity): Draft {
  const [year = '', month = '', day = ''] = (identity.renewal ?? '').split('-');
  const [birthMonth = '', birthDay = ''] = identity.birthDay.split('-');
  const plain = (text: string): string => text.replace(/^0/, '');
  return {
    givenName: identity.givenName,
    familyName: identity.familyName,
    credentials: identity.credentials,
    profession: identity.profession,
    renewalDay: plain(day),
    renewalMonth: plain(month),
    renewalYear: year,
    cycleMonths: String(identity.cycleMonths),
    needed: identity.needed === null ? '' : figure(identity.needed),
    licenceState: identity.licenceState,
    licenceNumber: identity.licenceNumber,
    birthDay: plain(birthDay),
    birthMonth: plain(birthMonth),
    nabp: identity.nabp,
  };
}

/** The lengths offered, with the one set up if it is another. */
export function cyclesOf(draft: Draft): number[] {
  const own = Number(draft.cycleMonths);
  return [...new Set([...CYCLES, ...(Number.isInteger(own) && own > 0 ? [own] : [])])].sort((a, b) => a - b);
}

/** Picking a profession brings what the provider says its licence needs, where the learner has said nothing else. */
export function pick(draft: Draft, profession: ProfessionCard | undefined): Draft {
  if (profession === undefined) return draft;
  return {
    ...draft,
    profession: profession.id,
    cycleMonths: profession.cycleMonths === null || draft.renewalYear !== '' ? draft.cycleMonths : String(profession.cycleMonths),
    needed: draft.needed === '' && profession.needed !== null ? figure(profession.needed) : draft.needed,
  };
}

/** `YYYY-MM-DD` of a day there is; none otherwise. */
export function dateOf(year: string, month: string, day: string): string | null {
  if (!/^\d{4}$/.test(year.trim()) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day.trim())) return null;
  const text = `${year.trim()}-${two(month)}-${two(day)}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}

export type Field = 'givenName' | 'familyName' | 'profession' | 'renewal' | 'needed' | 'birth';
export type Faults = Partial<Record<Field, Key>>;

/** Two fields make one date: either all parts or none. */
export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {};
  if (draft.givenName.trim() === '') faults.givenName = 'identity-given-empty';
  if (draft.familyName.trim() === '') faults.familyName = 'identity-family-empty';
  if (draft.profession === '') faults.profession = 'identity-profession-empty';
  const renewal = [draft.renewalDay, draft.renewalMonth, draft.renewalYear];
  if (renewal.some((part) => part.trim() !== '') && dateOf(draft.renewalYear, draft.renewalMonth, draft.renewalDay) === null) faults.renewal = 'identity-date-wrong';
  const needed = readAmount(draft.needed);
  if (draft.needed.trim() !== '' && (needed === null || needed === 0)) faults.needed = 'identity-needed-wrong';
  const birth = [draft.birthDay, draft.birthMonth];
  // Any leap year: 29 February is a birthday.
  if (birth.some((part) => part.trim() !== '') && dateOf('2024', draft.birthMonth, draft.birthDay) === null) faults.birth = 'identity-birth-wrong';
  return faults;
}

/** What is sent. Only for a draft without faults; the e-Profile ID goes with pharmacy alone. */
export function identityOf(draft: Draft, pharmacy: boolean): Identity {
  const birth = dateOf('2024', draft.birthMonth, draft.birthDay);
  return {
    givenName: draft.givenName.trim(),
    familyName: draft.familyName.trim(),
    credentials: draft.credentials.trim(),
    profession: draft.profession,
    renewal: dateOf(draft.renewalYear, draft.renewalMonth, draft.renewalDay),
    cycleMonths: Number(draft.cycleMonths),
    needed: readAmount(draft.needed),
    licenceState: draft.licenceState.trim(),
    licenceNumber: draft.licenceNumber.trim(),
    birthDay: birth === null ? '' : birth.slice(5),
    nabp: pharmacy ? draft.nabp.trim() : '',
  };
}
