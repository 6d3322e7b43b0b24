import type { CaseCard, FaultyCase, ProfileCard, RoleCard } from '../../generated/wire';
import { picture, say } from './prose';

export const PROFILES: ProfileCard[] = [
  { id: 'imani', name: 'Imani Brooks', role: 'ma', hasPin: true },
  { id: 'tom', name: 'Tom Okafor', role: 'rn', hasPin: false },
];

const role = (id: string, taxonomy: string, name: string, person: string, portrait: string): RoleCard => ({ id, taxonomy, name, person, portrait: picture(portrait, name), last: null, best: null });

export const RUTH: CaseCard = {
  id: 'hypertension-no-home-cuff',
  version: 1,
  contentHash: 'demo-ruth',
  title: 'The cuff that did not close',
  summary: say('A school-bus driver with forty minutes, a number that is too high, and nothing at home to check it with.'),
  objectives: [say('Take a reading that can carry a decision.'), say('Ask why before the dose goes up.'), say('Hand on what the next person needs, not only the number.')],
  patient: 'Ruth Lindqvist',
  patientAbout: say('58, drives a school bus on a split shift.'),
  portrait: picture('ruth', 'Ruth Lindqvist, 58, school-bus driver.'),
  place: picture('room', 'Exam room 3: window, wall dial with its cuff, sink, exam table.', true),
  minutes: 12,
  minutesMethod: 'Estimated from 1,900 words at 180 words a minute.',
  roles: [
    { ...role('assistant', 'ma', 'Medical assistant', 'Mina Park', 'assistant'), best: { attempt: 'a1', passed: true, action: 17, ownership: 8, ending: 'Controlled, and nobody had to run' }, last: { attempt: 'a2', passed: false, action: 11, ownership: 4, ending: 'Lost on the way' } },
    role('nurse', 'rn', 'Nurse', 'Tom Okafor', 'nurse'),
    role('clinician', 'clin', 'Clinician', 'Dr. Lee', 'clinician'),
    role('coordinator', 'cc', 'Care coordinator', 'Harpreet Gill', 'coordinator'),
    role('front-desk', 'fd', 'Front desk', 'Walter Brandt', 'front-desk'),
  ],
  review: 'draft',
  reviewedBy: null,
  reviewedUntil: null,
  measureYear: 2026,
  origin: 'shipped',
  warnings: 0,
  credit: { demonstration: true, profession: null, lines: [] },
};

export const COLLEAGUE: CaseCard = {
  ...RUTH,
  id: 'depot-colleague',
  contentHash: 'demo-colleague',
  title: 'Two pill lists, one kitchen table',
  summary: say('Home from hospital on Friday, with two lists that disagree.'),
  patient: 'Bartholomew Featherstonehaugh-Villanueva',
  patientAbout: say('41, drives the early bus, and was discharged on Friday with two lists of tablets.'),
  portrait: picture('colleague', 'Another driver, about 40.'),
  place: picture('kitchen', 'A kitchen: table, window, home cuff beside a notebook.', true),
  minutes: 16,
  roles: [role('nurse', 'rn', 'Nurse', 'Tom Okafor', 'nurse'), role('coordinator', 'cc', 'Care coordinator', 'Harpreet Gill', 'coordinator')],
  review: 'reviewed',
  reviewedBy: 'R. Adeyemi, MD',
  reviewedUntil: '2027-11-01',
  origin: 'folder',
  warnings: 2,
};

export const FAULTY: FaultyCase = {
  folder: 'asthma-draft',
  name: 'The inhaler in the locker',
  findings: [
    { code: 'dangling-id', severity: 'error', file: 'case.json', pointer: '/scenes/door/next', line: 212, column: 17, message: 'There is no scene “corridoor”. Did you mean “corridor”?' },
    { code: 'missing-text', severity: 'error', file: 'lang/es.json', pointer: '/texts', line: 3, column: 12, message: 'The Spanish text of scenes.door.text is missing.' },
    { code: 'missing-alt', severity: 'warning', file: 'case.json', pointer: '/media/locker', line: 40, column: 5, message: 'The picture “locker” has no alternative text.' },
  ],
};
