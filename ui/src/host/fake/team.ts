import type { ComparedStep, Comparison, Debrief, ProfileCard, ReplayCard, RunCard, Scene, TeamSeat } from '../../generated/wire';
import { RUTH } from './library';
import { say } from './prose';

/** Who plays which role, and who holds the laptop. */
export interface Team {
  players: { role: string; player: string; profile: string | null }[];
  seated: string | null;
}

/** Whose stops they are, so that the laptop goes round twice. */
const TURNS = ['assistant', 'assistant', 'nurse', 'nurse', 'assistant', 'clinician'];

const roleName = (role: string): string => RUTH.roles.find((each) => each.id === role)?.name ?? role;

/** Whose turn it is at a stop: the stop's own role where it is played, else the first of the team. */
export function turnOf(team: Team, stop: number): Team['players'][number] {
  const turn = team.players.find((each) => each.role === TURNS[stop]) ?? team.players[0];
  if (turn === undefined) throw new Error('a team of nobody');
  return turn;
}

export function seatsOf(team: Team): TeamSeat[] {
  return team.players.map((each) => ({ ...each, roleName: roleName(each.role) }));
}

/** A scene with nothing of the story in it. */
export function blank(attempt: { id: string; seq: number; mode: string; number: number; stop: number; replayOf?: ReplayCard }, team: Team): Scene {
  return {
    attempt: attempt.id,
    seq: attempt.seq,
    mode: attempt.mode,
    attemptNumber: attempt.number,
    caseTitle: RUTH.title,
    patient: RUTH.patient,
    draft: true,
    role: '',
    roleName: '',
    personName: null,
    personPortrait: null,
    scene: '',
    title: '',
    time: '',
    place: '',
    stage: null,
    stagePerson: null,
    deadlines: [],
    happened: [],
    text: [],
    pictures: [],
    decision: null,
    evidence: [],
    facts: [],
    canHint: false,
    hint: null,
    canUndo: false,
    decisions: attempt.stop,
    ending: null,
    team: seatsOf(team),
    replayOf: attempt.replayOf ?? null,
    changed: null,
    handover: null,
  };
}

export function handoverOf(scene: Scene, next: Team['players'][number], profiles: ProfileCard[]): Scene {
  const named = roleName(next.role);
  const hasPin = profiles.find((each) => each.id === next.profile)?.hasPin ?? false;
  return { ...scene, role: next.role, roleName: named, handover: { role: next.role, roleName: named, player: next.player, hasPin } };
}

/** The usual debrief, told for a team: every end of a handoff and every decision bears its player. */
export function teamDebrief(usual: Debrief, team: Team): Debrief {
  const seats = seatsOf(team);
  const player = (name: string | null): string | null => seats.find((seat) => seat.roleName === name)?.player ?? null;
  const end = (of: Debrief['handoffs'][number]['from']): Debrief['handoffs'][number]['from'] => ({ ...of, you: player(of.roleName) !== null, player: player(of.roleName) });
  const first = usual.roles[0];
  return {
    ...usual,
    team: seats,
    roles: first === undefined ? [] : seats.map((seat, n) => ({ ...first, role: seat.role, roleName: seat.roleName, action: first.action - n * 3, player: seat.player })),
    path: usual.path.map((step) => ({ ...step, player: step.kind === 'decision' ? player(step.roleName) : null })),
    handoffs: usual.handoffs.map((card) => ({ ...card, from: end(card.from), to: end(card.to) })),
  };
}

const step = (kind: string, title: string, time: string, roleName: string | null, answer: string | null, after: string, ledger: ComparedStep['ledger'] = []): ComparedStep => ({ kind, seq: 1, title, encounter: 'Exam room 3', time, roleName, player: null, answer: answer === null ? [] : [say(answer)], after: say(after), ledger });

/** Two runs side by side; `which` chooses how they part. */
export function comparisonOf(one: RunCard, other: RunCard, which: string | null): Comparison {
  const parted = which === 'story' || which === 'never' ? which : 'answer';
  const common = [
    step('decision', 'The first number', '2026-03-03T09:38', 'Medical assistant', 'Bare her arm, let her sit quietly, then measure again', 'Five quiet minutes. Her shoulders come down by themselves.', [{ axis: 'safety', by: 1, text: say('The next number can be trusted.') }]),
    step('colleague', 'The next slot', '2026-03-03T09:46', 'Front desk', 'Move her next visit to a Tuesday lunch', 'Walter moves her next visit to a Tuesday lunch.'),
  ];
  const here = [
    step('decision', 'Hand it on', '2026-03-03T10:01', 'Medical assistant', 'To Tom Okafor, nurse, face to face: both readings, her arm, right, 36 cm', 'Tom puts the box back and takes the large cuff.', [{ axis: 'safety', by: 2, text: say('The cuff that goes home closes.') }]),
    step('decision', 'A slot she can keep', '2026-03-03T10:09', 'Medical assistant', 'Book 24 March, 12:15, between her two shifts', '“That one works,” says Ruth.'),
  ];
  const there = [
    step('decision', 'Hand it on', '2026-03-03T10:01', 'Medical assistant', 'To Tom Okafor, nurse, face to face: both readings', 'The tape measure with 36 on it is still in your pocket.'),
    step('late', 'The cuff was too small', '2026-03-24T14:18', null, null, 'Ruth’s home readings average 151 over 93. “The one in the box,” says Ruth. “It barely closes.”', [{ axis: 'patient_experience', by: -2, text: say('Three weeks of mornings and evenings, to be done again.') }]),
  ];
  const side = (run: RunCard, steps: ComparedStep[], title: string, code: string): Comparison['one'] => ({
    attempt: run.attempt,
    mode: run.mode,
    finished: run.last,
    roles: run.roles,
    team: run.team,
    replayOf: run.replayOf,
    ending: { title, class: code },
    endingText: [say('By May Ruth’s notebook reads 134 over 82.')],
    passed: code === 'good',
    steps: parted === 'never' ? [] : steps.map((each) => ({ ...each, player: run.team.find((seat) => seat.roleName === each.roleName)?.player ?? null })),
  });
  return {
    caseTitle: RUTH.title,
    patient: RUTH.patient,
    common,
    parted,
    one: side(one, here, 'Controlled, and nobody had to run', 'good'),
    other: side(other, there, 'The number was right. The cuff was not.', 'costly'),
    ledger: [['safety', 3, 1], ['quality_measure', 1, 1], ['cost', 0, -1], ['patient_experience', 2, -1], ['staff_burden', -1, -2], ['equity', 1, 1]].map(([axis, a, b]) => ({ axis: String(axis), one: Number(a), other: Number(b) })),
  };
}
