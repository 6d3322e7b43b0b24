import type { BestStep, Debrief, Feedback, HandoffFact, LedgerMove, NotTaken, PathStep, Source } from '../../generated/wire';
import { RUTH } from './library';
import { picture, say } from './prose';

const SOURCES: Source[] = [
  { id: 'aha-2025', title: 'High blood pressure in adults: guideline of the American Heart Association and the American College of Cardiology', grade: 'A', year: 2025, address: 'https://doi.org/10.1161/CIR.0000000000001356' },
  { id: 'ama-adherence', title: 'AMA STEPS Forward, Medication adherence: ask before stepping up therapy', grade: 'B', year: 2020, address: 'https://edhub.ama-assn.org/steps-forward/module/2702595' },
  { id: 'loaner', title: 'Target: BP, device loaner programme: stock several cuff sizes', grade: 'B', year: 2022, address: null },
  { id: 'clinic-rule', title: 'Riverside clinic rule: who may repeat a reading and when', grade: 'local', year: 2026, address: null },
];
const AXES = ['safety', 'quality_measure', 'cost', 'patient_experience', 'staff_burden', 'equity'];

const move = (axis: string, by: number, text: string | null = null): LedgerMove => ({ axis, by, text: text === null ? null : say(text) });
const other = (name: string, text: string, after: string, why: string): NotTaken => ({ text: [say(text)], class: name, after: say(after), why: say(why) });
const from = (...ids: string[]): Source[] => SOURCES.filter((source) => ids.includes(source.id));

function decided(scene: string, title: string, encounter: string, time: string, answer: string, after: string, feedback: Partial<Feedback> & { why: Feedback['why'] }, notTaken: NotTaken[]): PathStep {
  const whole: Feedback = { class: 'recommended', standing: 'owner', duty: say('Measure and repeat by protocol'), owner: 'Medical assistant', action: 2, ownership: 1, ledger: [], sources: [], ...feedback };
  return { kind: 'decision', seq: 0, scene, title, encounter, time, roleName: 'Medical assistant', answer: [say(answer)], after: say(after), feedback: whole, ledger: whole.ledger, notTaken, cause: null, player: null };
}

function told(kind: string, scene: string, title: string, encounter: string, time: string, roleName: string | null, after: string, cause: number | null = null, ledger: LedgerMove[] = []): PathStep {
  return { kind, seq: 0, scene, title, encounter, time, roleName, answer: [], after: say(after), feedback: null, ledger, notTaken: [], cause, player: null };
}

const PATH: PathStep[] = [
  decided(
    'first-number', 'The first number', 'Exam room 3', '2026-03-03T09:38',
    'Bare her arm, let her sit quietly, then measure again',
    'You hang the coat on the door and put the cup out of reach. Five quiet minutes. Her shoulders come down by themselves.',
    { why: say('A number taken while rushing, over a sleeve, says little. Five minutes seated, arm bare and supported, then a second reading: only that one can carry a decision about her tablets.'), sources: from('aha-2025', 'clinic-rule'), ledger: [move('safety', 1, 'The next number can be trusted.'), move('staff_burden', -1, 'Seven minutes of a full morning.')] },
    [
      other('harmful', 'Enter 162/94 and tell her Dr. Lee will explain it', 'The number stands in the chart before her coat is off.', 'A rushed number over a sleeve would have started a dose nobody needed.'),
      other('harmful', 'Tell her stairs will do that, and repeat it next visit', 'Ruth is out of the door by 9:41.', 'The next visit she can keep is in August.'),
      other('acceptable', 'Ask on how many days last week she took her tablets', '“Most days,” says Ruth, still out of breath.', 'The right question, at a moment when nobody can hear the answer.'),
      other('unnecessary', 'Leave her in the room and fetch Dr. Lee to look at it', 'Dr. Lee looks at the sleeve, then at you.', 'Repeating is yours to do; it needs nobody’s leave.'),
    ],
  ),
  decided(
    'second-number', 'The second number', 'Exam room 3', '2026-03-03T09:45',
    '148 over 88, in the vitals field as second reading',
    'The second pair stands beside the first in the vitals field.',
    { class: 'critical', why: say('The measure reads the field, not the note. In free text the second reading would have been chased in December.'), sources: from('clinic-rule'), ledger: [move('quality_measure', 1, 'Both readings count, with their times.')] },
    [
      other('acceptable', 'The same numbers, in the free text of the visit note', 'The note is saved. The field still says 162/94.', 'True, and lost to whoever counts.'),
      other('harmful', '144 over 84, in the vitals field', 'The pair is saved.', 'Four marks above 140, two to a mark: the needle stood at 148.'),
    ],
  ),
  told('colleague', 'lobby', 'The next slot', 'Front desk', '2026-03-03T09:46', 'Front desk', 'Walter moves her next visit to a Tuesday lunch.'),
  decided(
    'why-high', 'Why is it high?', 'Exam room 3', '2026-03-03T09:47',
    '“Thank you for telling me.” “How many days last week?” “I’ll tell Dr. Lee in your words.”',
    '“Three, maybe,” says Ruth. “There’s no stop on Route 12. Nobody ever asked why.”',
    { why: say('Without the reason the dose would have gone up on tablets she does not take. You asked without blame and said what happens with the answer.'), duty: say('Ask how tablets are really taken'), sources: from('ama-adherence'), action: 3, ledger: [move('safety', 1, 'A dose rise on false numbers was averted.'), move('patient_experience', 1, 'She was asked why, for the first time.')] },
    [
      other('harmful', '“You really have to take it every day.”', 'Ruth looks at the clock and says she will.', 'It ends the conversation one sentence before the reason.'),
      other('harmful', '“Just take it in the evening instead.”', 'Ruth nods and writes it down.', 'Changing when a tablet is taken is the clinician’s to decide.'),
    ],
  ),
  decided(
    'tell', 'Two minutes with Dr. Lee', 'Corridor', '2026-03-03T09:52',
    'Both readings, the tablets and the route, in one breath, before she goes in',
    'Dr. Lee takes her hand off the door handle. “So not a stronger one,” she says.',
    { class: 'critical', why: say('What you knew changed what she did. Told after the visit it would have been a correction.'), duty: say('Tell the clinician before the visit what changes the plan'), sources: from('ama-adherence'), ledger: [move('safety', 1), move('cost', 1, 'No new drug, no new prescription fee.')] },
    [
      other('acceptable', 'Only the readings; the rest is in the note', 'Dr. Lee has the chart open on the second tab.', 'The note would have been read that evening.'),
      other('unnecessary', 'Send her a message and start the next room', 'The message waits under eleven others.', 'Two metres apart, spoken is faster.'),
    ],
  ),
  told('colleague', 'visit', 'The visit', 'Exam room 3', '2026-03-03T09:54', 'Clinician', 'Dr. Lee asks for a week of home readings and moves the water tablet to the evening.'),
  told('colleague', 'shelf', 'The loaner shelf', 'Corridor', '2026-03-03T09:59', 'Care coordinator', 'Harpreet sets a cuff aside with Ruth’s name on it.'),
  decided(
    'hand-on', 'Hand it on', 'Corridor', '2026-03-03T10:01',
    'To Tom Okafor, nurse, face to face: both readings, the water tablet, when to call',
    'Tom repeats it back and takes the cuff that has her name on it. The tape measure with 36 on it is still in your pocket.',
    { class: 'acceptable', why: say('Right person, right moment. The arm size stayed with you, and it is the one thing that tells which cuff closes. More than half of adults with high blood pressure need a large one.'), duty: say('Hand on what the next role needs'), sources: from('loaner'), action: 1, ownership: 0, ledger: [] },
    [
      other('recommended', 'The same, and her arm: right, 36 cm, so the large cuff', 'Tom puts the box back and takes the large one.', 'Four words, and the readings of the next three weeks can be used.'),
      other('harmful', 'Leave a note on the loaner shelf', 'The note lies under the second box.', 'Nobody owns what lies on a shelf.'),
      other('unnecessary', 'Hand it to Dr. Lee to pass on', 'Dr. Lee nods; her next patient is waiting.', 'One more person between the fact and the cuff.'),
    ],
  ),
  decided(
    'book', 'A slot she can keep', 'Front desk', '2026-03-03T10:09',
    'Walk her to the desk and book 24 March, 12:15, between her two shifts',
    '“That one works,” says Ruth, and it is the first time she smiles.',
    { class: 'recommended', standing: 'allowed', duty: say('Book the follow-up visit'), owner: 'Front desk', why: say('A time between the shifts costs her no pay. You may book when the desk is busy; it is theirs.'), action: 1, ownership: 1, ledger: [move('equity', 1, 'A slot that does not cost her a shift.')] },
    [other('harmful', 'Give her the card with the clinic’s number', 'The card goes into the coat with the others.', 'She drives when the phone is answered.'), other('acceptable', 'Ask Walter to call her in the afternoon', 'Walter writes it on his list.', 'She cannot pick up before two.')],
  ),
  told('late', 'hand-on', 'The cuff was too small', 'Nurse line', '2026-03-24T14:18', null, 'Ruth’s home readings average 151 over 93. Tom is about to ask for a stronger dose when he stops. “Which cuff did we give you?” A pause. “The one in the box,” says Ruth. “It barely closes. And now you tell me it doesn’t count?”', 7, [move('patient_experience', -2, 'Three weeks of mornings and evenings, to be done again.'), move('staff_burden', -1, 'A second lesson and two more calls.'), move('cost', -1, 'One more nurse visit, one more loaner.')]),
  decided(
    'call-back', 'What to tell her', 'Nurse line', '2026-03-24T14:26',
    '“The readings are not wrong because of you. I did not pass on your arm size.”',
    'There is a silence on the line. “All right,” says Ruth. “When can I come?”',
    { class: 'recommended', standing: 'outside', duty: say('Call patients about home readings'), owner: 'Nurse', why: say('Saying plainly what happened keeps her measuring. The call itself is the nurse’s: he had the chart open, you had a room waiting.'), action: 2, ownership: -1, sources: from('aha-2025'), ledger: [move('patient_experience', 1, 'She heard the reason from the one who knew it.')] },
    [other('recommended', 'Tell Tom what happened and let him make the call', 'Tom says it in your words, with the chart open.', 'The same truth, from the person who owns the next step.'), other('harmful', '“Cuffs are never exact. Carry on as before.”', 'Ruth carries on as before.', 'Another three weeks of numbers that cannot be used.')],
  ),
];

const best = (step: number, answer: string | null = null): BestStep => {
  const own = PATH[step];
  return { scene: own?.scene ?? '', title: own?.title ?? '', time: own?.time ?? '', answer: answer === null ? (own?.answer ?? []) : [say(answer)], same: answer === null };
};

const BEST: BestStep[] = [
  best(0), best(1), best(3), best(4),
  best(7, 'To Tom Okafor, face to face: readings, water tablet, when to call, and her arm: right, 36 cm'),
  best(8),
  { scene: 'good-news', title: 'One week of readings', time: '2026-03-11T13:05', answer: [say('Enter the home average, 136 over 82, and tell Dr. Lee')], same: false },
];

const fact = (text: string, sent: boolean, must: boolean, arrived = sent, known = true): HandoffFact => ({ text: say(text), sent, arrived, must, known });

/** A debrief of the demonstration case. `which` is `harm` for another ending, `long` for one of forty steps. */
export function debriefOf(attempt: string, mode: string, which: string | null = null): Debrief {
  const usual = usualDebrief(attempt, mode);
  const told = which === 'harm' ? harmDebrief(usual) : which === 'long' ? longDebrief(usual) : usual;
  let seq = 0;
  return { ...told, path: told.path.map((step) => (step.kind === 'decision' ? { ...step, seq: (seq += 1) } : step)) };
}

function usualDebrief(attempt: string, mode: string): Debrief {
  return {
    attempt,
    mode,
    case: RUTH.id,
    contentHash: RUTH.contentHash,
    caseTitle: RUTH.title,
    patient: RUTH.patient,
    portrait: RUTH.portrait,
    draft: true,
    finished: '2026-11-22T09:14:00-06:00',
    activeMinutes: 11,
    ending: { title: 'The number was right. The cuff was not.', class: 'costly' },
    endingText: [say('By May Ruth’s notebook reads 134 over 82, measured with a cuff that closes. Three weeks of it had to be done twice, and she did them.')],
    passed: true,
    roles: [{ role: 'assistant', roleName: 'Medical assistant', action: 12, actionNeeded: 9, actionReach: { most: 14, proven: true }, ownership: 5, ownershipNeeded: 4, ownershipReach: { most: 6, proven: true }, passed: true, competencies: [['measure-and-document', 6], ['close-the-loop', 3], ['plain-language', 3]], player: null }],
    failFlags: [],
    critical: [
      { text: say('A high first reading is repeated after rest, arm bare'), done: true },
      { text: say('The clinician hears about missed tablets before the visit'), done: true },
      { text: say('The arm is measured and the size goes with the cuff'), done: false },
    ],
    measures: [{ measure: 'CBP', text: say('The most recent reading of the year is below 140/90. Still above her goal of 130/80.'), met: true }],
    path: PATH,
    best: BEST,
    bestWhose: 'proof',
    bestUnbeaten: true,
    ledger: ledgerOf(PATH, [3, 2, 1, 2, -1, 1]),
    handoffs: [
      {
        title: 'Hand it on',
        from: { roleName: 'Medical assistant', person: 'Mina Park', portrait: RUTH.roles[0]?.portrait ?? null, you: true, player: null },
        to: { roleName: 'Nurse', person: 'Tom Okafor', portrait: picture('nurse', 'The nurse.'), you: false, player: null },
        facts: [
          fact('First reading 162/94, over a sleeve', true, false),
          fact('Second reading 148/88, bare arm, rested', true, true),
          fact('Leaves out the water tablet on driving days', true, true),
          fact('Right upper arm measures 36 cm', false, true),
          fact('Cannot pick up the phone before 2 pm', true, true, false),
          fact('Parks behind the bakery', false, false),
          fact('An old cuff at home belongs to her mother', false, true, false, false),
        ],
        how: 'Face to face',
        arrival: 'arrived',
        rightReceiver: true,
      },
    ],
    tomorrow: [
      { roleName: 'Medical assistant', behaviour: 'b15', text: say('When I hand on a cuff, I **say the arm size first**: “Right arm, 36, large cuff.”'), met: false },
      { roleName: 'Medical assistant', behaviour: 'b01', text: say('When a first reading is at or over 140/90, I **start the five-minute timer** before I leave the room.'), met: true },
      { roleName: 'Medical assistant', behaviour: 'b07', text: say('Before the doctor goes in, I **ask about last week**: “On how many days did you take it?”'), met: true },
    ],
    credit: { demonstration: true, profession: null, lines: [] },
    sources: SOURCES,
    team: [],
    replayOf: null,
  };
}

/** Not passed: a fail flag, a missed deadline, an ending where harm reached the patient. */
function harmDebrief(usual: Debrief): Debrief {
  const [first, second] = PATH;
  if (first === undefined || second === undefined) return usual;
  const path: PathStep[] = [
    { ...first, answer: [say('Enter 162/94 and tell her Dr. Lee will explain it')], after: say('The number stands in the chart before her coat is off.'), feedback: first.feedback === null ? null : { ...first.feedback, class: 'harmful', action: 0, why: say('A rushed number over a sleeve started a dose nobody needed.') }, ledger: [move('safety', -2, 'A dose was raised on a number nobody could trust.')], notTaken: [other('recommended', 'Bare her arm, let her sit quietly, then measure again', 'Five quiet minutes.', 'Only a rested reading can carry a decision.')] },
    told('colleague', 'visit', 'The visit', 'Exam room 3', '2026-03-03T09:54', 'Clinician', 'Dr. Lee doubles the evening tablet.'),
    { ...second, scene: 'phone-note', title: 'A message from Ruth', encounter: 'Nurse line', time: '2026-03-09T16:40', answer: [say('Tell her dizziness passes after the first week')], feedback: second.feedback === null ? null : { ...second.feedback, class: 'harmful', standing: 'outside', owner: 'Nurse', duty: say('Judge symptoms on the phone'), action: 0, ownership: -2, why: say('Dizziness at the wheel after a new dose is for the nurse, the same hour. Sorting it was not yours to do.') }, ledger: [move('safety', -2, 'A red flag stayed with you.'), move('patient_experience', -1)], notTaken: [other('recommended', 'Ask her to stop driving today and put her through to the nurse', 'Tom picks up at the second ring.', 'The owner of the decision has it within a minute.')] },
    told('deadline', 'same-day', 'The same-day call', 'Nurse line', '2026-03-09T17:00', null, 'The nurse line closes. Nobody has called Ruth.', 2, [move('safety', -1, 'No call within the hour.')]),
    told('late', 'fall', 'A fall on the depot steps', 'Bus depot', '2026-03-11T06:10', null, 'Ruth fell getting down from the bus before the first run. Her wrist is broken. Her pressure at the emergency room: 96 over 58.', 1, [move('safety', -3, 'Ruth fell; her wrist is broken.'), move('cost', -2, 'An emergency visit and six weeks off work.'), move('equity', -2, 'Six weeks without pay.')]),
  ];
  return {
    ...usual,
    mode: 'graded',
    ending: { title: 'A fall on the depot steps', class: 'harm' },
    endingText: [say('Six weeks in a cast, and somebody else drives Route 12.')],
    passed: false,
    activeMinutes: 6,
    roles: usual.roles.map((role) => ({ ...role, action: 0, ownership: -1, passed: false })),
    failFlags: [say('A symptom that could mean harm was answered by a role that may not judge it.')],
    critical: usual.critical.map((step) => ({ ...step, done: false })),
    measures: [{ measure: 'CBP', text: say('The most recent reading of the year is below 140/90. It was too low for her.'), met: true }],
    path,
    best: [best(0, 'Bare her arm, let her sit quietly, then measure again'), best(1), best(3), best(4)],
    ledger: ledgerOf(path, [3, 2, 1, 2, -1, 1]),
    handoffs: [],
    tomorrow: usual.tomorrow.map((line) => ({ ...line, met: false })),
  };
}

/** Forty steps with long names, for the drawing's sake. */
function longDebrief(usual: Debrief): Debrief {
  const places = ['Exam room 3', 'Corridor and loaner shelf of the second floor', 'Nurse line', 'Ruth’s kitchen, by video', 'Front desk', 'Registry of the organisation'];
  const path = Array.from({ length: 40 }, (_, n): PathStep => {
    const base = PATH[[0, 1, 3, 4, 7, 8, 10][n % 7] ?? 0];
    if (base === undefined) throw new Error('no such step');
    const day = String(3 + Math.floor(n / 4)).padStart(2, '0');
    const time = `2026-03-${day}T${String(9 + (n % 4)).padStart(2, '0')}:15`;
    const encounter = places[Math.floor(n / 4) % places.length] ?? '';
    if (n % 6 === 4) return told('colleague', `c${String(n)}`, 'A colleague’s act', encounter, time, 'Nurse', 'Something is done elsewhere.');
    if (n === 22 || n === 33) return told('late', `l${String(n)}`, 'A very long consequence with an unforeseeablylongword in it', encounter, time, null, 'It came back.', n - 15, [move('cost', -1)]);
    return { ...base, scene: `s${String(n)}`, title: n % 5 === 0 ? `${base.title}, once more, with everything that was said before` : base.title, encounter, time };
  });
  const decisions = path.filter((step) => step.kind === 'decision');
  return {
    ...usual,
    patient: 'Bartholomew Featherstonehaugh-Villanueva',
    ending: { title: 'Nobody knew whose list it was until the second Thursday in December', class: 'partial' },
    path,
    best: decisions.map((step, n) => ({ scene: step.scene, title: step.title, time: step.time, answer: n % 4 === 3 ? [say('Another way, told in the words of the case')] : step.answer, same: n % 4 !== 3 })),
    ledger: ledgerOf(path, [12, 6, 1, 9, -1, 4]),
    roles: [...usual.roles, { role: 'coordinator', roleName: 'Care coordinator for patients with several conditions', action: 23, actionNeeded: 21, actionReach: { most: 26, proven: false }, ownership: 14, ownershipNeeded: 12, ownershipReach: null, passed: true, competencies: [], player: null }],
  };
}

function ledgerOf(path: PathStep[], best: number[]): Debrief['ledger'] {
  return AXES.map((axis, n) => {
    const moves = path.flatMap((step, at) => step.ledger.filter((each) => each.axis === axis).map((each): [number, LedgerMove] => [at, each]));
    return { axis, total: moves.reduce((sum, [, each]) => sum + each.by, 0), best: best[n] ?? null, moves };
  });
}
