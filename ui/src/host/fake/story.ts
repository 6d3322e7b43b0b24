import type { DecisionCard, DeadlineCard, EndingCard, EvidenceCard, FactCard, Feedback, Passage, Picture, Prose } from '../../generated/wire';
import { evidenceAt, factsAt } from './evidence';
import { picture, say } from './prose';

/** One stop of the demonstration case: what the window would be told there. Any answer leads to the next stop. */
export interface Stop {
  scene: string;
  title: string;
  time: string;
  place: string;
  stage: Picture;
  person: Picture | null;
  deadlines: DeadlineCard[];
  text: Prose[];
  pictures: Picture[];
  decision: DecisionCard | null;
  hint: Prose | null;
  evidence: EvidenceCard[];
  facts: FactCard[];
  ending: EndingCard | null;
  /** What the answer given here leads to. */
  after: Passage[];
  feedback: Feedback | null;
}

const room = picture('room', 'Exam room 3: window, wall dial with its cuff, sink, exam table.', true);
const desk = picture('desk', 'Front desk and waiting room, a wall clock, three empty chairs.', true);
const nurseLine = picture('nurse-line', 'Nurse line desk: phone, screen, window at dusk.', true);
const depot = picture('depot-december', 'Bus depot on a December evening, lights strung for the choir.', true);
const rushed = picture('ruth-rushed', 'Ruth Lindqvist, 58, coat half off, a paper cup in her hand.');
const resting = picture('ruth-resting', 'Ruth seated, eyes closed, bare arm on the table in a cuff.');
const talking = picture('ruth-talking', 'Ruth in the chair, explaining something with one hand.');
const nurse = picture('nurse-figure', 'The nurse, headset on.');
const pleased = picture('ruth-pleased', "Ruth in her driver's jacket, upright, holding a small notebook.");

const leaves = (minutesLeft: number): DeadlineCard => ({ id: 'bus', text: say('Ruth leaves for her route'), due: '2026-03-03T10:20', minutesLeft, minutesTotal: 42, status: 'running' });

function passage(kind: string, time: string, title: string | null, cause: string | null, ...lines: string[]): Passage {
  return { kind, time, title, text: [say(...lines)], cause, feedback: null };
}

const source = { id: 'aha-2025', title: 'High blood pressure in adults: guideline of the American Heart Association', grade: 'A', year: 2025, address: 'https://doi.org/10.1161/CIR.0000000000001356' };

export const STOPS: readonly Stop[] = [
  {
    scene: 'first-number',
    title: 'The first number',
    time: '2026-03-03T09:38',
    place: 'Exam room 3',
    stage: room,
    person: rushed,
    deadlines: [leaves(42)],
    text: [say('Ruth came straight from the morning route. Her coat is half off, the paper cup still in her hand. The needle settles: **162 over 94**.'), say('“That’s the stairs,” she says. “Is it bad? I can’t be late again.”')],
    pictures: [],
    decision: {
      kind: 'one',
      ask: say('What do you do first?'),
      speech: false,
      choices: [
        { id: 'record', text: say('Enter 162/94 and tell her Dr. Lee will explain it'), minutes: 1 },
        { id: 'rest', text: say('Bare her arm, let her sit quietly, then measure again'), minutes: 7 },
        { id: 'soothe', text: say('Tell her stairs will do that, and repeat it next visit'), minutes: 1 },
        { id: 'tablets', text: say('Ask on how many days last week she took her tablets'), minutes: 4 },
        { id: 'fetch', text: say('Leave her in the room and fetch Dr. Lee to look at it'), minutes: null },
      ],
    },
    hint: say('What was she doing in the five minutes before the cuff went on?'),
    evidence: evidenceAt(0),
    facts: factsAt(0),
    ending: null,
    after: [passage('after', '2026-03-03T09:45', null, null, 'You hang the coat on the door and put the cup out of reach. Five quiet minutes. Her shoulders come down by themselves.')],
    feedback: {
      class: 'recommended',
      why: say('A number taken while rushing, over a sleeve, says little. Five minutes seated, arm bare and supported, then a second reading: only that one can carry a decision about her tablets.'),
      standing: 'owner',
      duty: say('Measure and repeat by protocol'),
      owner: 'Medical assistant',
      action: 2,
      ownership: 1,
      ledger: [
        { axis: 'safety', by: 1, text: say('The next number can be trusted.') },
        { axis: 'staff_burden', by: -1, text: say('Seven minutes of a full morning.') },
      ],
      sources: [source],
    },
  },
  {
    scene: 'second-number',
    title: 'The second number',
    time: '2026-03-03T09:45',
    place: 'Exam room 3',
    stage: room,
    person: resting,
    deadlines: [leaves(35)],
    text: [say('Feet flat, arm on the table, nobody talking. You squeeze the bulb and watch the needle fall.')],
    pictures: [picture('dial-sys-148', 'A dial with marks every 2. The needle stands four marks above 140.'), picture('dial-dia-88', 'A dial with marks every 2. The needle stands four marks above 80.')],
    decision: {
      kind: 'enter',
      ask: say('What do you read, and where does it go?'),
      fields: [
        { id: 'sys', text: say('Upper number'), unit: 'mmHg', min: 60, max: 260 },
        { id: 'dia', text: say('Lower number'), unit: 'mmHg', min: 30, max: 160 },
      ],
      places: [
        { id: 'vitals', text: say('Vitals field, as second reading') },
        { id: 'note', text: say('Free text of the visit note') },
        { id: 'sticky', text: say('Sticky note on the screen') },
      ],
    },
    hint: say('Each small mark is 2. Which field does the measure read?'),
    evidence: evidenceAt(1),
    facts: factsAt(1),
    ending: null,
    after: [passage('after', '2026-03-03T09:47', null, null, 'The second pair stands beside the first in the vitals field.')],
    feedback: null,
  },
  {
    scene: 'why-high',
    title: 'Why is it high?',
    time: '2026-03-03T09:47',
    place: 'Exam room 3',
    stage: room,
    person: talking,
    deadlines: [leaves(33)],
    text: [say('“I do take them,” Ruth says. “Most days. Not the water tablet when I drive, there’s no stop on Route 12.”')],
    pictures: [],
    decision: {
      kind: 'several',
      ask: say('How do you answer? Put it together.'),
      speech: true,
      options: [
        { id: 'thanks', text: say('“Thank you for telling me.”') },
        { id: 'common', text: say('“Many drivers tell us the same.”') },
        { id: 'days', text: say('“How many days last week?”') },
        { id: 'must', text: say('“You really have to take it every day.”') },
        { id: 'tell', text: say('“I’ll tell Dr. Lee in your words.”') },
        { id: 'move', text: say('“Just take it in the evening instead.”') },
      ],
      min: 1,
      max: 3,
    },
    hint: null,
    evidence: evidenceAt(2),
    facts: factsAt(2),
    ending: null,
    after: [passage('after', '2026-03-03T09:50', null, null, '“Three, maybe,” says Ruth. “Nobody ever asked why.”'), passage('seen', '2026-03-03T09:52', null, null, 'Through the open door you hear the front desk move her next visit.')],
    feedback: null,
  },
  {
    scene: 'cuff-steps',
    title: 'The loaner cuff',
    time: '2026-03-03T09:52',
    place: 'Exam room 3',
    stage: room,
    person: talking,
    deadlines: [leaves(28)],
    text: [say('There is a cuff for her to take home. She wants to see it done once.')],
    pictures: [picture('cuff-drawer', 'An open drawer with three cuffs of growing size. Each is marked with an arm range in centimetres: 22 to 32, 32 to 42, 42 to 50.')],
    decision: {
      kind: 'order',
      ask: say('In which order do you show it?'),
      options: [
        { id: 'press', text: say('Press the button and stay silent') },
        { id: 'measure-arm', text: say('Measure around her upper arm') },
        { id: 'write', text: say('Write down both numbers with the time') },
        { id: 'sit', text: say('Sit five minutes, feet flat, back supported') },
      ],
    },
    hint: null,
    evidence: evidenceAt(2),
    facts: factsAt(3),
    ending: null,
    after: [passage('after', '2026-03-03T10:01', null, null, 'She does it once alone. The large cuff closes easily.')],
    feedback: null,
  },
  {
    scene: 'hand-on',
    title: 'Hand it on',
    time: '2026-03-03T10:01',
    place: 'Front desk',
    stage: desk,
    person: null,
    deadlines: [leaves(19), { id: 'call', text: say('The nurse line closes'), due: '2026-03-03T17:00', minutesLeft: 419, minutesTotal: 440, status: 'running' }],
    text: [say('Dr. Lee wants a week of home readings before she changes anything. You will not be the one who calls Ruth.')],
    pictures: [],
    decision: {
      kind: 'handoff',
      ask: say('Who takes it from here, and what do they need to know?'),
      to: [
        { id: 'clinician', roleName: 'Clinician', person: 'Dr. Lee', portrait: picture('clinician', 'Dr. Lee, clinician.') },
        { id: 'nurse', roleName: 'Nurse', person: 'Tom Okafor', portrait: picture('nurse', 'The nurse.') },
        { id: 'coordinator', roleName: 'Care coordinator', person: 'Harpreet Gill', portrait: picture('coordinator', 'The care coordinator.') },
        { id: 'front-desk', roleName: 'Front desk', person: 'Walter Brandt', portrait: picture('front-desk', 'The front desk clerk.') },
      ],
      facts: factsAt(3).map((fact) => ({ id: fact.id, text: fact.text })),
      how: [
        { id: 'face', text: say('Face to face') },
        { id: 'phone', text: say('Phone') },
        { id: 'message', text: say('Message') },
      ],
    },
    hint: say('Who will be on the phone with her, and when can she answer?'),
    evidence: evidenceAt(2),
    facts: factsAt(3),
    ending: null,
    after: [passage('after', '2026-03-03T10:04', null, null, 'The slip lies on the nurse’s keyboard before Ruth has found her gloves.')],
    feedback: null,
  },
  {
    scene: 'three-weeks',
    title: 'Three weeks later',
    time: '2026-03-24T14:20',
    place: 'Nurse line',
    stage: nurseLine,
    person: nurse,
    deadlines: [{ id: 'callback', text: say('Call Ruth back'), due: '2026-03-24T14:00', minutesLeft: 0, minutesTotal: 60, status: 'missed' }],
    text: [say('Ruth’s home readings average **151 over 93**. The nurse is about to ask Dr. Lee for a stronger dose when he stops.'), say('“Which cuff did we give you?” A pause. “The one in the box,” says Ruth. “It barely closes.”')],
    pictures: [],
    decision: {
      kind: 'one',
      ask: say('What does he say to her?'),
      speech: true,
      choices: [
        { id: 'swap', text: say('“Come by for the large cuff; we start the week again.”'), minutes: 6 },
        { id: 'dose', text: say('“I will ask Dr. Lee for a stronger tablet today.”'), minutes: 3 },
        { id: 'december', text: say('“We will look at it together at your next visit.”'), minutes: 2 },
      ],
    },
    hint: null,
    evidence: evidenceAt(3),
    facts: factsAt(3),
    ending: null,
    after: [passage('after', '2026-03-24T14:26', null, null, '“I can be there before the afternoon route,” says Ruth.')],
    feedback: null,
  },
  {
    scene: 'december',
    title: 'December',
    time: '2026-12-11T17:30',
    place: 'Bus depot',
    stage: depot,
    person: pleased,
    deadlines: [],
    text: [say('The choir has strung lights along the depot fence. Ruth shows you the notebook: nine months of mornings and evenings. The last week reads **128 over 78**.'), say('“The evening tablet,” she says. “That was all it took.”')],
    pictures: [],
    decision: null,
    hint: null,
    evidence: evidenceAt(3),
    facts: factsAt(3),
    ending: { title: 'Controlled, and nobody had to run', class: 'good' },
    after: [],
    feedback: null,
  },
];

/** What comes to light only when three weeks have passed. */
export const LATE: Passage = passage('late', '2026-03-24T14:18', 'Twenty-one days later', 'The loaner cuff', 'A message waits on the nurse line: the readings in Ruth’s notebook are high, every one of them. A cuff too small for the arm reads high.');
