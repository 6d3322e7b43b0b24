import type { AttemptProof, CertificateCard, ClaimForm, CreditCaseState, CreditLine, CreditOffer, CreditState, CycleCard, Gate, Identity, ProfessionCard, ProviderCard, Question, Transcript } from '../../generated/wire';
import { COLLEAGUE, RUTH } from './library';

export const ACTIVITY = 'bp-and-home';
const TITLE = 'Blood pressure that can be believed, and the call after the hospital';

export const DEMONSTRATION: ProviderCard = { name: 'Rehearse demonstration provider', address: 'No address: this provider does not exist', contact: 'Nobody: this is a demonstration', language: 'en', demonstration: true };
export const RIVERSIDE: ProviderCard = { name: 'Riverside Family Clinic, Office of Education', address: '14 Mill Street, Riverside, ME 04001', contact: 'R. Adeyemi, coordinator, 555 0142, education@riverside.example', language: 'en', demonstration: false };

export const NURSE: ProfessionCard = { id: 'nurse', name: 'Registered nurse', pharmacy: false, needed: 3000, cycleMonths: 24 };
export const PROFESSIONS: ProfessionCard[] = [
  { id: 'physician', name: 'Physician (MD, DO)', pharmacy: false, needed: 5000, cycleMonths: 24 },
  NURSE,
  { id: 'pharmacist', name: 'Pharmacist', pharmacy: true, needed: 1500, cycleMonths: 12 },
  { id: 'assistant', name: 'Medical assistant', pharmacy: false, needed: null, cycleMonths: null },
];

const HOURS: CreditOffer = { kind: 'ancc-contact-hours', wording: 'contact hours', verified: true, statement: 'This nursing continuing professional development activity was designated for a maximum of 0.50 contact hours.', maximum: 50, step: 10 };
const PRA: CreditOffer = { kind: 'ama-pra-1', wording: 'AMA PRA Category 1 Credit(s)™', verified: true, statement: 'Riverside Family Clinic designates this enduring material for a maximum of 0.50 AMA PRA Category 1 Credit(s)™. Physicians should claim only the credit commensurate with the extent of their participation in the activity.', maximum: 50, step: 25 };
const ACPE: CreditOffer = { kind: 'acpe-contact-hours', wording: 'contact hours (0.050 CEU)', verified: false, statement: 'UAN JA0000000-0000-26-001-H01-P, knowledge-based.', maximum: 50, step: 50 };
const PART: CreditOffer = { kind: 'participation', wording: 'hours of participation', verified: true, statement: '', maximum: 50, step: 25 };

export function offersOf(profession: string): CreditOffer[] {
  return { nurse: [HOURS], physician: [PRA], pharmacist: [ACPE], assistant: [PART] }[profession] ?? [];
}

export const QUESTIONS: Question[] = [
  { id: 'change', text: 'I will change something in my practice because of this activity.', required: true, answer: { kind: 'choice', options: [['yes', 'Yes'], ['already', 'I do it already'], ['no', 'No']] } },
  { id: 'objectives', text: 'The activity met its stated objectives.', required: true, answer: { kind: 'scale', steps: 5, low: 'not at all', high: 'fully' } },
  { id: 'bias', text: 'The content was free of commercial bias.', required: true, answer: { kind: 'choice', options: [['yes', 'Yes'], ['no', 'No']] } },
  { id: 'barrier', text: 'What will be in the way?', required: false, answer: { kind: 'text' } },
];

export const ATTESTATION = 'I took part in this activity myself, and I claim only the time I spent on it.';

export const STATEMENT = 'In support of improving patient care, Riverside Family Clinic is jointly accredited by ACCME, ACPE and ANCC to provide continuing education for the healthcare team.';

/** The activity's line in a state; one of its two cases passed unless it is further. */
export function lineOf(state: CreditState, part: Partial<CreditLine> = {}): CreditLine {
  const both = state === 'claimable' || state === 'claimed' || state === 'blocked';
  return {
    activity: ACTIVITY,
    title: TITLE,
    demonstration: false,
    state,
    offers: [HOURS],
    cases: casesOf(both ? [RUTH.id, COLLEAGUE.id] : [RUTH.id]),
    ends: state === 'ended' ? '2026-10-31' : '2027-12-31',
    certificate: state === 'claimed' ? 'RFC-2026-00417' : null,
    ...part,
  };
}

export function casesOf(passed: string[], tried: string[] = []): CreditLine['cases'] {
  const state = (id: string): CreditCaseState => (passed.includes(id) ? 'passed' : tried.includes(id) ? 'under-way' : 'not-tried');
  return [RUTH, COLLEAGUE].map((card) => ({ case: card.id, contentHash: card.contentHash, title: card.title, minutes: card.minutes, state: state(card.id) }));
}

export const PROOFS: AttemptProof[] = [
  { attempt: 'a1', caseTitle: RUTH.title, roles: ['Nurse'], finished: '2026-11-08', minutes: 14, action: 17, actionNeeded: 12, ownership: 8, ownershipNeeded: 5 },
  { attempt: 'a2', caseTitle: COLLEAGUE.title, roles: ['Nurse'], finished: '2026-11-15', minutes: 18, action: 15, actionNeeded: 13, ownership: 6, ownershipNeeded: 5 },
];

export function certificateOf(certificate: string, completed: string, demonstration: boolean, part: Partial<CertificateCard> = {}): CertificateCard {
  return {
    certificate,
    activity: ACTIVITY,
    version: '1',
    title: TITLE,
    provider: demonstration ? DEMONSTRATION : RIVERSIDE,
    demonstration,
    name: 'Tom Okafor',
    credentials: 'RN, BSN',
    profession: NURSE.name,
    heading: 'Certificate of completion',
    awarded: '0.50 nursing contact hours were awarded for this activity.',
    completed,
    claimed: `${completed}T17:41:00-05:00`,
    format: 'enduring-material',
    credits: [{ kind: HOURS.kind, wording: HOURS.wording, uan: null, claimed: 50, maximum: 50 }],
    statements: demonstration ? [] : [STATEMENT],
    unofficial: false,
    attestation: ATTESTATION,
    answers: 3,
    attempts: PROOFS,
    key: '4F2A 91C0',
    ...part,
  };
}

/** Six certificates of a cycle, newest first. */
export const HISTORY: CertificateCard[] = [
  certificateOf('RFC-2026-00402', '2026-11-08', false, { title: 'The refill that was stopped' }),
  certificateOf('RFC-2026-00371', '2026-10-24', false, { title: 'Huddle: who calls first when the coordinator is away', credits: [{ kind: HOURS.kind, wording: HOURS.wording, uan: null, claimed: 75, maximum: 100 }] }),
  certificateOf('RFC-2026-00290', '2026-09-11', false, { title: 'No owner while away' }),
];

const CYCLE: CycleCard = {
  profession: NURSE.name, starts: '2026-01-01', ends: '2027-12-31', today: '2026-11-22', earned: 1275, needed: 3000, evenPace: 1339,
  steps: [['2026-02-14', 200], ['2026-03-20', 350], ['2026-05-02', 600], ['2026-06-18', 800], ['2026-08-05', 1100], ['2026-09-11', 1150], ['2026-10-24', 1225], ['2026-11-08', 1275]],
};

export const NOBODY: Identity = { givenName: '', familyName: '', credentials: '', profession: '', renewal: null, cycleMonths: 24, needed: null, licenceState: '', licenceNumber: '', birthDay: '', nabp: '' };
export const TOM: Identity = { ...NOBODY, givenName: 'Tom', familyName: 'Okafor', credentials: 'RN, BSN', profession: 'nurse', renewal: '2027-12-31', needed: 3000, licenceState: 'Maine', licenceNumber: 'RN058812', birthDay: '07-19' };

export function cycleOf(identity: Identity, history: boolean): CycleCard[] {
  const profession = PROFESSIONS.find((each) => each.id === identity.profession)?.name;
  if (identity.renewal === null || profession === undefined) return [];
  return [{ ...CYCLE, profession, ends: identity.renewal, needed: identity.needed, evenPace: identity.needed === null ? null : CYCLE.evenPace, ...(history ? {} : { earned: 0, steps: [] }) }];
}

export function transcriptOf(part: Partial<Transcript> = {}): Transcript {
  return { identity: NOBODY, missing: [], professions: PROFESSIONS, cycles: [], certificates: [], demonstrations: [], activities: [], broken: false, ...part };
}

export function gateOf(provider: ProviderCard, profession: string, cases: CreditLine['cases'], obstacle: Gate['obstacle']): Gate {
  const own = PROFESSIONS.find((each) => each.id === profession) ?? null;
  const mark = (action: number, ownership: number, critical: number) => [...RUTH.roles, ...COLLEAGUE.roles].filter((each, n, all) => all.findIndex((other) => other.id === each.id) === n).map((role) => ({ role: role.id, roleName: role.name, action, ownership, critical }));
  return {
    activity: ACTIVITY,
    version: '1',
    title: TITLE,
    provider,
    statements: provider.demonstration ? [] : [STATEMENT],
    profession: own,
    offers: offersOf(profession),
    audience: 'Nurses, physicians, pharmacists, medical assistants and front desks of primary care clinics.',
    faculty: [
      { name: 'Maria Delgado', credentials: 'MD, FAAFP', part: 'faculty', relationships: [] },
      { name: 'Jonas Weil', credentials: 'PharmD, BCACP', part: 'faculty', relationships: [{ company: 'Cardiovia', nature: 'speaker fees, ended May 2025', mitigation: 'his scenes were reviewed by people without relationships' }] },
      { name: 'R. Adeyemi', credentials: 'RN, MSN', part: 'planner', relationships: [] },
    ],
    support: [],
    media: 'Computer program on this laptop, without a network.',
    hardware: 'A laptop with a keyboard, 1280 by 800 or larger.',
    method: 'Play both patients in graded attempts, read each debrief, then answer the evaluation and state what you claim.',
    minutes: 33,
    minutesMethod: 'Words of the texts at 180 a minute, plus five minutes for the evaluation; checked with six pilot learners.',
    released: '2026-09-01',
    reviewed: '2026-08-21',
    ends: '2027-12-31',
    cases: cases.map((each, n) => ({ case: each, marks: n === 0 ? mark(12, 5, 2) : mark(13, 5, 1) })),
    bibliography: ['American Heart Association and American College of Cardiology. Guideline for high blood pressure in adults. 2025.', 'AMA STEPS Forward. Medication adherence. 2020.', 'Riverside clinic rule: who may repeat a reading and when. 2026.'],
    obstacle,
  };
}

export function formOf(provider: ProviderCard, identity: Identity, refusal: ClaimForm['refusal']): ClaimForm {
  return {
    activity: ACTIVITY,
    version: '1',
    title: TITLE,
    provider,
    name: [identity.givenName, identity.familyName].filter((each) => each !== '').join(' '),
    profession: PROFESSIONS.find((each) => each.id === identity.profession) ?? null,
    completed: refusal?.code === 'not-passed' ? null : '2026-11-15',
    minutes: 32,
    attempts: refusal?.code === 'not-passed' ? PROOFS.slice(0, 1) : PROOFS,
    questions: QUESTIONS,
    offers: offersOf(identity.profession),
    attestation: ATTESTATION,
    ends: '2027-12-31',
    refusal,
  };
}
