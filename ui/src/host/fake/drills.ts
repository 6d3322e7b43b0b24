import type { BehaviourProgress, DrillAnswer, DrillCard, DrillScene, DueList, OccasionCard, Progress, Scene } from '../../generated/wire';
import { RUTH } from './library';
import type { Stop } from './story';

/** Today of the demonstration's schedule. */
export const TODAY = '2026-11-22';

function card(drill: string, competency: string, on: string): DrillCard {
  return { drill, competency, on, isNew: drill === 'b03', attempt: 'begun', caseTitle: RUTH.title, patient: RUTH.patient, portrait: RUTH.portrait, roleName: 'Medical assistant', minutes: 2, moved: drill === 'b03' };
}

const ALL = [card('b02', 'measure-and-document', TODAY), card('b03', 'escalate-safely', TODAY), card('b07', 'role-and-scope', '2026-11-24')];

/** Two due today and one later, all missed in this attempt; `none`: nothing due today; `new`: nothing at all. */
export function dueList(state: string, done: readonly string[], attempt: string | null): DueList {
  const known = state === 'new' ? [] : ALL.map((each) => ({ ...each, attempt }));
  const due = known.filter((each) => each.on <= TODAY && state !== 'none' && !done.includes(each.drill));
  const later = known.filter((each) => !due.includes(each)).map((each) => (each.on > TODAY ? each : { ...each, on: '2026-11-25' }));
  const retired = state === 'none' ? [{ drill: 'b01', competency: 'measure-and-document', caseTitle: RUTH.title, reason: 'decision-gone' }] : [];
  return { today: TODAY, due, minutes: due.length === 0 ? 0 : due.length + 1, later: later.sort((a, b) => a.on.localeCompare(b.on)), retired };
}

/** The drill at a stop of the demonstration case, before or after its one answer. */
export function drillAt(drill: string, stop: Stop, frame: Scene, answered: DrillAnswer | null): DrillScene {
  const after = stop.after.map((each, n) => (n === 0 ? { ...each, feedback: stop.feedback } : each));
  const scene: Scene = { ...frame, canUndo: false, canHint: false, hint: null, ending: null, happened: answered === null ? [] : after, decision: answered === null ? stop.decision : null };
  return { run: `run-${drill}`, drill, competency: ALL.find((each) => each.drill === drill)?.competency ?? '', step: 1, moved: drill === 'b03', patientAbout: RUTH.patientAbout, scene, answered };
}

function met(day: string, mark: string, kind: string): OccasionCard {
  return { day, mark, kind, caseTitle: RUTH.title };
}

export function progressOf(state: string): Progress {
  const of = (behaviour: string, competency: string, due: string | null, retired: string | null, ...occasions: OccasionCard[]): BehaviourProgress => ({ behaviour, competency, occasions, due, retired });
  const behaviours =
    state === 'new'
      ? []
      : [
          of('b01', 'measure-and-document', state === 'none' ? null : '2026-12-03', state === 'none' ? 'decision-gone' : null, met('2026-09-14', 'missed', 'case'), met('2026-09-15', 'shown', 'drill'), met('2026-09-18', 'shown', 'drill'), met('2026-10-20', 'shown', 'case')),
          of('b02', 'measure-and-document', TODAY, null, met('2026-09-14', 'missed', 'case'), met('2026-09-15', 'missed', 'drill'), met('2026-09-16', 'in-part', 'drill'), met('2026-09-18', 'shown', 'drill'), met('2026-09-26', 'shown', 'drill'), met('2026-10-20', 'missed', 'case'), met('2026-11-21', 'missed', 'case')),
          of('b03', 'escalate-safely', TODAY, null, met('2026-10-20', 'shown', 'case'), met('2026-11-21', 'missed', 'case')),
          of('b07', 'role-and-scope', '2026-11-24', null, met('2026-09-14', 'in-part', 'case'), met('2026-11-21', 'missed', 'case')),
          of('b32', 'plain-language', null, null, met('2026-10-02', 'shown', 'case')),
        ];
  return { today: TODAY, behaviours };
}
