import type { Answer, CaseCard, Debrief, ErrorCode, FrictionReport, ProfileCard, RunCard, Scene, Settings } from '../../generated/wire';
import { HostError, type AllCommands, type CommandName, type Host } from '../host';
import { claimingOf } from './claiming';
import { debriefOf } from './debrief';
import { otherLists } from './evidence';
import { FRICTION } from './friction';
import { COLLEAGUE, FAULTY, PROFILES, RUTH } from './library';
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
}

/**
 * A host in memory for a browser without the desktop shell: one believable case, all decision kinds, nothing saved.
 *
 * Address parameters shape it: `state=first|empty|faulty|notices` the start, `fail=command:code` a refusal,
 * `language=es`, `theme=dark`, `size=200` the settings, `stop=n` where a started attempt stands,
 * `lists=3` three lists of medicines.
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
    return {
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

  function card(attempt: Attempt): RunCard {
    const stop = at(attempt);
    return {
      attempt: attempt.id,
      caseTitle: RUTH.title,
      patient: RUTH.patient,
      portrait: RUTH.portrait,
      place: stop.stage,
      roles: ['Medical assistant'],
      mode: attempt.mode,
      started: '2026-11-21T17:02:00-06:00',
      last: '2026-11-21T17:09:00-06:00',
      storyTime: stop.time,
      sceneTitle: stop.title,
      decisions: attempt.stop,
      result: stop.ending === null ? null : { attempt: attempt.id, passed: true, action: 17, ownership: 8, ending: stop.ending.title },
      newerVersion: attempt.id === 'begun',
    };
  }

  let friction: FrictionReport = state === 'empty' ? { groups: [], answers: 2, withheld: 2, smallest: 3 } : FRICTION;

  const answers: { [K in CommandName]: (args: AllCommands[K]['args']) => AllCommands[K]['answer'] } = {
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
    attempt_start: ({ contentHash, roles, mode, activity }) => {
      const card = [RUTH, COLLEAGUE].find((each) => each.contentHash === contentHash) ?? RUTH;
      if (activity !== null) claiming.begun(card.id);
      const attempt: Attempt = { id: `new${String(attempts.length)}`, card, counts: activity !== null, mode, number: attempts.length + 1, role: roles[0] ?? 'assistant', stop: Number(asked.get('stop') ?? 0), seq: 1, hinted: false };
      attempts.unshift(attempt);
      return scene(attempt, []);
    },
    attempt_resume: ({ attempt }) => scene(find(attempt), []),
    attempt_decide: ({ attempt: id, seq, answer }) => {
      const attempt = find(id);
      guard(attempt, seq);
      const before = at(attempt);
      if (before.decision === null) throw new HostError('ended');
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
    friction_report: () => friction,
    friction_sort: ({ note, question, kind }) => (friction = { ...friction, groups: friction.groups.map((group) => ({ ...group, notes: group.notes.map((each) => (each.note === note && each.question === question ? { ...each, sorted: kind } : each)) })) }),
    attempt_debrief: ({ attempt }): Debrief => ({ ...debriefOf(find(attempt).id, find(attempt).mode, asked.get('debrief')), credit: claiming.credit(find(attempt).card.id) }),
    ...claiming.answers,
  };

  const host: Host = {
    async call(name, args) {
      await new Promise((done) => setTimeout(done, 30));
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

