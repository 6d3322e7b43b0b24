import type { Debrief } from '../../generated/wire';
import { RUTH } from './library';
import { say } from './prose';
import { STOPS } from './story';

const AXES = ['safety', 'quality_measure', 'cost', 'patient_experience', 'staff_burden', 'equity'];

/** A debrief of the demonstration case, every part filled. */
export function debriefOf(attempt: string, mode: string): Debrief {
  const decided = STOPS.filter((stop) => stop.decision !== null);
  const feedback = STOPS[0]?.feedback ?? null;
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
    ending: { title: 'Controlled, and nobody had to run', class: 'good' },
    endingText: STOPS[STOPS.length - 1]?.text ?? [],
    passed: true,
    roles: [{ role: 'assistant', roleName: 'Medical assistant', action: 17, actionNeeded: 13, ownership: 6, ownershipNeeded: 5, passed: true, competencies: [['measure-and-document', 8], ['close-the-loop', 5], ['plain-language', 4]] }],
    failFlags: [],
    critical: [
      { text: say('Repeat a high first reading after five minutes of rest'), done: true },
      { text: say('Tell the clinician about the missed tablets'), done: true },
      { text: say('Measure the arm before a cuff leaves the house'), done: false },
    ],
    measures: [{ measure: 'CBP', text: say('The most recent reading of the year is below 140/90.'), met: true }],
    path: [
      ...decided.map((stop, n) => ({
        kind: 'decision',
        seq: n + 1,
        scene: stop.scene,
        title: stop.title,
        encounter: stop.place,
        time: stop.time,
        roleName: stop.scene === 'three-weeks' ? 'Nurse' : 'Medical assistant',
        answer: [say(stop.title)],
        after: stop.after[0]?.text[0] ?? null,
        feedback: feedback === null ? null : { ...feedback, class: ['recommended', 'critical', 'recommended', 'acceptable', 'acceptable', 'recommended'][n] ?? 'acceptable', standing: n === 3 ? 'allowed' : 'owner' },
        ledger: feedback?.ledger ?? [],
        notTaken: [
          { text: [say('Enter 162/94 and tell her Dr. Lee will explain it')], class: 'unnecessary', after: say('The number stands in the chart before her coat is off.'), why: say('A rushed number over a sleeve would have started a dose nobody needed.') },
          { text: [say('Tell her stairs will do that, and repeat it next visit')], class: 'harmful', after: say('Ruth is out of the door by 9:41.'), why: say('The next visit she can keep is in August.') },
        ],
        cause: null,
      })),
      { kind: 'late', seq: 4, scene: 'cuff-steps', title: 'Readings too high', encounter: 'Nurse line', time: '2026-03-24T14:18', roleName: null, answer: [], after: say('A cuff too small for the arm reads high.'), feedback: null, ledger: [{ axis: 'staff_burden', by: -1, text: say('A second teaching visit and two more calls.') }], notTaken: [], cause: 3 },
    ],
    best: decided.map((stop, n) => ({ scene: stop.scene, title: stop.title, time: stop.time, answer: [say(stop.title)], same: n !== 3 })),
    ledger: AXES.map((axis, n) => ({ axis, total: [2, 2, -1, 1, -1, 1][n] ?? 0, best: [2, 2, 1, 2, 1, 2][n] ?? 0, moves: [[0, { axis, by: [1, 1, -1, 1, -1, 1][n] ?? 0, text: say('The next number can be trusted.') }]] })),
    handoffs: [
      {
        title: 'Hand it on',
        from: { roleName: 'Medical assistant', person: 'Mina Park', portrait: RUTH.roles[0]?.portrait ?? null, you: true },
        to: { roleName: 'Nurse', person: 'Tom Okafor', portrait: RUTH.roles[1]?.portrait ?? null, you: false },
        facts: [
          { text: say('Second reading 148/88, bare arm, rested'), sent: true, arrived: true, must: true, known: true },
          { text: say('Leaves out the water tablet on driving days'), sent: true, arrived: true, must: true, known: true },
          { text: say('Right upper arm measures 36 cm'), sent: false, arrived: false, must: true, known: true },
          { text: say('Cannot pick up the phone before 2 pm'), sent: true, arrived: true, must: false, known: true },
        ],
        how: 'Face to face',
        arrival: 'arrived',
        rightReceiver: true,
      },
    ],
    tomorrow: [
      { roleName: 'Medical assistant', behaviour: 'b01', text: say('Seat the patient quietly for five minutes, arm bare and supported, before the first reading.'), met: true },
      { roleName: 'Medical assistant', behaviour: 'b02', text: say('Repeat a reading over the line and put both in the vitals field.'), met: true },
      { roleName: 'Medical assistant', behaviour: 'b15', text: say('Measure the arm before a cuff leaves the house, and say the size when you hand off.'), met: false },
    ],
    sources: feedback?.sources ?? [],
  };
}
