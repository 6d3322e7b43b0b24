import type { Answer, CaseCard, Commands, Debrief, ErrorCode, FrictionReport, ProfileCard, ReplayCard, RunCard, Scene, Settings } from '../../generated/wire';
import { HostError, type CommandName, type Host } from '../host';
import { claimingOf } from './claiming';
import { debriefOf } from './debrief';
import { otherLists } from './evidence';
import { FRICTION } from './friction';
import { drillAt, dueList, progressOf, TODAY } from './drills';
import { COLLEAGUE, FAULTY, PROFILES, RUTH } from './library';
import { blank, comparisonOf, handoverOf, seatsOf, teamDebrief, turnOf, type Team } from './team';
import { readingOf, runReachOf } from './proven';
import { LATE, STOPS, type Stop } from './story';

interface Attempt {
  id: string;
  card: CaseCard;
  /** It counts for the activity. */
  counts: boolean;
  mode: string;
  number: number;
  role: string;
  stop: number;
  seq: number;
  hinted: boolean;
  team?: Team;
  replayOf?: ReplayCard;
}

/** Three ended runs, one of them a team's, for looking back. */
const PAST: Attempt[] = [
  { id: 'good', card: RUTH, counts: false, mode: 'graded', number: 3, role: 'assistant', stop: 6, seq: 9, hinted: false },
  { id: 'again', card: RUTH, counts: false, mode: 'practice', number: 2, role: 'assistant', stop: 6, seq: 9, hinted: false, replayOf: { attempt: 'good', decisions: 3 } },
  { id: 'together', card: RUTH, counts: false, mode: 'practice', number: 1, role: 'nurse', stop: 6, seq: 9, hinted: false, team: { seated: null, players: [{ role: 'assistant', player: 'Ana Torres', profile: null }, { role: 'nurse', player: 'Tom Okafor', profile: 'tom' }, { role: 'clinician', player: 'Bartholomew Featherstonehaugh-Villanueva', profile: null }] } },
];

/**
 * A host in memory for a browser without the desktop shell: one believable case, all decision kinds, nothing saved.
 *
 * Address parameters shape it: `state=first|empty|faulty|notices|past` the start, `fail=command:code` a refusal,
 * `language=es`, `theme=dark`, `size=200` the settings, `stop=n` where a started attempt stands,
 * `proof=part|none|endless|formula|slow` what is proven, `compare=story|never` how two runs part, `lists=3` three lists of medicines.
 */
export function fakeHost(asked: URLSearchParams): Host {
  const state = asked.get('state') ?? '';
  const [failing, failCode] = (asked.get('fail') ?? ':').split(':');
  let profiles: ProfileCard[] = state === 'first' ? [] : [...PROFILES];
  let settings: Settings = { language: asked.get('language') ?? 'en', theme: asked.get('theme') ?? 'system', textSize: Number(asked.get('size') ?? 100), numberKeys: true, lockMinutes: 5 };
  let open: ProfileCard | null = null;
  const claiming = claimingOf(asked);
  const withCredit = (card: CaseCard): CaseCard => ({ ...card, credit: claiming.credit(card.id) });
  const attempts: Attempt[] = state === '' || state === 'faulty' ? [{ id: 'begun', card: RUTH, counts: false, mode: 'practice', number: 2, role: 'assistant', stop: 2, seq: 4, hinted: false }] : [];
  if (state === 'past') attempts.push(...PAST.map((each) => ({ ...each })));
  let drilled: string[] = [];

  const find = (id: string): Attempt => {
    const attempt = attempts.find((each) => each.id === id);
    if (attempt === undefined) throw new HostError('no-attempt');
    return attempt;
  };
  const at = (attempt: Attempt): Stop => {
    const stop = STOPS[attempt.stop];
    if (stop === undefined) throw new HostError('internal', [['detail', 'no such stop']]);
    return stop;
  };
  const guard = (attempt: Attempt, seq: number): void => {
    if (attempt.seq !== seq) throw new HostError('stale');
  };

  function scene(attempt: Attempt, happened: Scene['happened']): Scene {
    const stop = at(attempt);
    const awaited = attempt.team === undefined || stop.ending !== null ? null : turnOf(attempt.team, attempt.stop);
    if (attempt.team !== undefined && awaited !== null && attempt.team.seated !== awaited.role) return handoverOf(blank(attempt, attempt.team), awaited, profiles);
    return {
      team: attempt.team === undefined ? [] : seatsOf(attempt.team),
      replayOf: attempt.replayOf ?? null,
      changed: null,
      handover: null,
      attempt: attempt.id,
      seq: attempt.seq,
      mode: attempt.mode,
      attemptNumber: attempt.number,
      caseTitle: RUTH.title,
      patient: RUTH.patient,
      draft: true,
      role: attempt.role,
      roleName: RUTH.roles.find((each) => each.id === attempt.role)?.name ?? attempt.role,
      personName: RUTH.roles.find((each) => each.id === attempt.role)?.person ?? null,
      personPortrait: RUTH.roles.find((each) => each.id === attempt.role)?.portrait ?? null,
      scene: stop.scene,
      title: stop.title,
      time: stop.time,
      place: stop.place,
      stage: stop.stage,
      stagePerson: stop.person,
      deadlines: stop.deadlines,
      happened,
      text: stop.text,
      pictures: stop.pictures,
      decision: stop.decision,
      evidence: asked.get('lists') === '3' ? [...stop.evidence, ...otherLists()] : stop.evidence,
      facts: stop.facts,
      canHint: attempt.mode === 'practice' && stop.hint !== null && !attempt.hinted,
      hint: attempt.hinted ? stop.hint : null,
      canUndo: attempt.mode === 'practice' && attempt.stop > 0,
      decisions: attempt.stop,
      ending: stop.ending,
    };
  }

  /** The demonstration's drills are cut from its stops, in the order of the behaviours. */
  function drillStop(drill: string): Stop {
    const stop = STOPS[Number(asked.get('stop') ?? (drill === 'b02' ? 0 : 1))];
    if (stop === undefined) throw new HostError('internal', [['detail', 'no such stop']]);
    return stop;
  }

  function drillFrame(stop: Stop): Scene {
    return scene({ id: 'drill', card: RUTH, counts: false, mode: 'practice', number: 0, role: 'assistant', stop: STOPS.indexOf(stop), seq: 1, hinted: false }, []);
  }

  function card(attempt: Attempt): RunCard {
    const stop = at(attempt);
    return {
      attempt: attempt.id,
      caseTitle: RUTH.title,
      patient: RUTH.patient,
      portrait: RUTH.portrait,
      place: attempt.team !== undefined && stop.ending === null ? null : stop.stage,
      roles: attempt.team === undefined ? ['Medical assistant'] : seatsOf(attempt.team).map((seat) => seat.roleName),
      contentHash: RUTH.contentHash,
      team: attempt.team === undefined ? [] : seatsOf(attempt.team),
      replayOf: attempt.replayOf ?? null,
      mode: attempt.mode,
      started: '2026-11-21T17:02:00-06:00',
      last: '2026-11-21T17:09:00-06:00',
      storyTime: attempt.team !== undefined && stop.ending === null ? '' : stop.time,
      sceneTitle: attempt.team !== undefined && stop.ending === null ? '' : stop.title,
      decisions: attempt.stop,
      result: stop.ending === null ? null : { attempt: attempt.id, passed: true, action: 17, ownership: 8, ending: stop.ending.title },
      newerVersion: attempt.id === 'begun',
    };
  }

  let friction: FrictionReport = state === 'empty' ? { groups: [], answers: 2, withheld: 2, smallest: 3 } : FRICTION;

  const answers: { [K in CommandName]: (args: Commands[K]['args']) => Commands[K]['answer'] } = {
    startup: () => ({
      version: '0.1.0',
      dataFolder: '/home/clinic/.local/share/org.rehearse.desktop',
      profiles,
      notices: state === 'notices' ? [{ code: 'damaged-set-aside', args: [['path', '/home/clinic/.local/share/org.rehearse.desktop/rehearse-2026-11-22.damaged']] }, { code: 'clock-behind', args: [] }] : [],
      settings,
    }),
    settings_set: (args) => (settings = args.settings),
    profile_create: ({ profile }) => {
      if (profiles.some((each) => each.name === profile.name)) throw new HostError('bad-name');
      open = { id: `p${String(profiles.length + 1)}`, name: profile.name, role: profile.role, hasPin: profile.pin !== null };
      profiles = [...profiles, open];
      return { profile: open, recoveryCode: profile.pin === null ? null : 'KTRM-7Q4D-XW2P' };
    },
    profile_open: ({ profile, pin }) => {
      const found = profiles.find((each) => each.id === profile);
      if (found === undefined) throw new HostError('no-profile');
      if (found.hasPin && pin !== '2468') throw pin === '0000' ? new HostError('pin-wait', [['seconds', '30']]) : new HostError('wrong-pin');
      return (open = found);
    },
    profile_recover: ({ profile, code, pin }) => {
      const found = profiles.find((each) => each.id === profile);
      if (found === undefined || code.replace(/[^A-Z0-9]/gi, '').toUpperCase() !== 'KTRM7Q4DXW2P') throw new HostError('wrong-recovery-code');
      open = { ...found, hasPin: pin !== null };
      return { profile: open, recoveryCode: pin === null ? null : 'PLNV-3C8H-RT5A' };
    },
    profile_lock: () => {
      open = null;
      return null;
    },
    library: () => {
      if (open === null) throw new HostError('locked');
      return {
        unfinished: attempts.filter((each) => at(each).ending === null).map(card),
        cases: state === 'empty' ? [] : state === 'first' ? [withCredit(RUTH)] : [RUTH, COLLEAGUE].map(withCredit),
        faulty: state === 'faulty' ? [FAULTY] : [],
      };
    },
    runs: ({ from }) => ({ runs: attempts.slice(from, from + 40).map(card), next: attempts.length > from + 40 ? from + 40 : null }),
    case_reading: ({ contentHash }) => readingOf(asked.get('proof'), [RUTH, COLLEAGUE].find((each) => each.contentHash === contentHash) ?? RUTH),
    run_reach: () => runReachOf(asked.get('proof')),
    attempt_start: ({ contentHash, roles, mode, activity }) => {
      const card = [RUTH, COLLEAGUE].find((each) => each.contentHash === contentHash) ?? RUTH;
      if (activity !== null) claiming.begun(card.id);
      const attempt: Attempt = { id: `new${String(attempts.length)}`, card, counts: activity !== null, mode, number: attempts.length + 1, role: roles[0] ?? 'assistant', stop: Number(asked.get('stop') ?? 0), seq: 1, hinted: false };
      attempts.unshift(attempt);
      return scene(attempt, []);
    },
    team_start: ({ seats }) => {
      if (seats.length < 2) throw new HostError('bad-team');
      const players = seats.map((seat) => ({ role: seat.role, profile: seat.profile, player: profiles.find((each) => each.id === seat.profile)?.name ?? seat.guest ?? '' }));
      const attempt: Attempt = { id: `team${String(attempts.length)}`, card: RUTH, counts: false, mode: 'practice', number: attempts.length + 1, role: seats[0]?.role ?? '', stop: Number(asked.get('stop') ?? 0), seq: 1, hinted: false, team: { players, seated: null } };
      attempts.unshift(attempt);
      return scene(attempt, []);
    },
    seat_take: ({ attempt: id, role, pin }) => {
      const attempt = find(id);
      const next = attempt.team === undefined ? null : turnOf(attempt.team, attempt.stop);
      if (attempt.team === undefined || next?.role !== role || attempt.team.seated === role) throw new HostError('not-this-seat');
      if (profiles.find((each) => each.id === next.profile)?.hasPin === true && pin !== '2468') throw new HostError('wrong-pin');
      attempt.team.seated = role;
      attempt.role = role;
      const handed = STOPS[attempt.stop - 1]?.decision?.kind === 'handoff';
      return scene(attempt, handed ? [{ kind: 'received', time: at(attempt).time, title: 'Medical assistant', text: at(attempt).facts.slice(0, 2).map((fact) => fact.text), cause: null, feedback: null }] : []);
    },
    attempt_replay_from: ({ attempt: id, seq }) => {
      const old = find(id);
      const attempt: Attempt = { ...old, counts: false, id: `replay${String(attempts.length)}`, mode: 'practice', number: attempts.length + 1, stop: Math.min(seq, 5), seq: 1, hinted: false, replayOf: { attempt: old.id, decisions: seq } };
      if (old.team !== undefined) attempt.team = { ...old.team, seated: null };
      attempts.unshift(attempt);
      return scene(attempt, []);
    },
    attempt_compare: ({ one, other }) => comparisonOf(card(find(one)), card(find(other)), asked.get('compare')),
    attempt_resume: ({ attempt: id }) => {
      const attempt = find(id);
      if (attempt.team !== undefined) attempt.team.seated = null;
      return scene(attempt, []);
    },
    attempt_decide: ({ attempt: id, seq, answer }) => {
      const attempt = find(id);
      guard(attempt, seq);
      const before = at(attempt);
      if (before.decision === null) throw new HostError('ended');
      if (attempt.team !== undefined && turnOf(attempt.team, attempt.stop).role !== attempt.team.seated) throw new HostError('seat-not-taken');
      refuse(before, answer);
      attempt.stop += 1;
      attempt.seq += 1;
      attempt.hinted = false;
      if (attempt.counts && at(attempt).ending !== null) claiming.passed(attempt.card.id);
      const shown = before.after.map((each, n) => (n === 0 && attempt.mode === 'practice' ? { ...each, feedback: before.feedback } : each));
      return scene(attempt, at(attempt).scene === 'three-weeks' ? [...shown, LATE] : shown);
    },
    attempt_undo: ({ attempt: id, seq }) => {
      const attempt = find(id);
      guard(attempt, seq);
      if (attempt.stop === 0) throw new HostError('nothing-to-undo');
      attempt.stop -= 1;
      attempt.seq += 1;
      return scene(attempt, []);
    },
    attempt_hint: ({ attempt: id, seq }) => {
      const attempt = find(id);
      guard(attempt, seq);
      attempt.hinted = true;
      attempt.seq += 1;
      return scene(attempt, []);
    },
    friction_note: ({ answers }) => {
      if (Object.values(answers).every((answer) => answer.trim() === '')) throw new HostError('bad-note');
      return null;
    },
    friction_open: ({ format }) => ({ path: `/home/clinic/Documents/what-gets-in-the-way-2026-11-22.${format}`, opened: true }),
    tomorrow_open: () => ({ path: '/home/clinic/.local/share/rehearse/papers/tomorrow.pdf', opened: true }),
    friction_report: () => friction,
    friction_sort: ({ note, question, kind }) => (friction = { ...friction, groups: friction.groups.map((group) => ({ ...group, notes: group.notes.map((each) => (each.note === note && each.question === question ? { ...each, sorted: kind } : each)) })) }),
    attempt_debrief: ({ attempt }): Debrief => {
      const { id, mode, card, team, replayOf } = find(attempt);
      const told = { ...debriefOf(id, mode, asked.get('debrief')), credit: claiming.credit(card.id), replayOf: replayOf ?? null };
      return team === undefined ? told : teamDebrief(told, team);
    },
    ...claiming.answers,
    drills: () => dueList(state === 'first' ? 'new' : (asked.get('drills') ?? ''), drilled, attempts[0]?.id ?? null),
    drill_start: ({ drill }) => {
      if (!/^b\d\d$/.test(drill)) throw new HostError('no-drill');
      const stop = drillStop(drill);
      return drillAt(drill, stop, drillFrame(stop), null);
    },
    drill_decide: ({ run, answer }) => {
      const drill = run.replace('run-', '');
      const stop = drillStop(drill);
      refuse(stop, answer);
      const first = !drilled.includes(drill);
      drilled = [...drilled, drill];
      const left = dueList(asked.get('drills') ?? '', drilled, null).due;
      return drillAt(drill, stop, drillFrame(stop), { mark: asked.get('mark') ?? 'shown', counted: first, due: '2026-11-25', today: TODAY, last: true, next: left[0]?.drill ?? null, left: left.length });
    },
    progress: () => progressOf(state === 'first' ? 'new' : (asked.get('drills') ?? '')),
  };

  const host: Host = {
    async call(name, args) {
      await new Promise((done) => setTimeout(done, name === 'case_reading' && asked.get('proof') === 'slow' ? 60_000 : 30));
      if (name === failing && failCode !== undefined) throw new HostError(failCode as ErrorCode, [['path', '/home/clinic/rehearse'], ['rejection', 'not-offered'], ['fault', 'no-outcome'], ['seconds', '20'], ['detail', 'demonstration']]);
      return answers[name](args);
    },
  };
  return host;
}

/** The one rule the demonstration keeps: an entered value lies in its field's range. */
function refuse(stop: Stop, answer: Answer): void {
  if (answer.kind !== 'values' || stop.decision?.kind !== 'enter') return;
  for (const [field, value] of answer.values) {
    const range = stop.decision.fields.find((each) => each.id === field);
    if (range === undefined || value < range.min || value > range.max) throw new HostError('rejected', [['rejection', 'out-of-range']]);
  }
}

