import type { CaseCredit, ClaimForm, Commands, CreditClaim, CreditLine, Identity, RefusalCode, Transcript } from '../../generated/wire';
import { HostError } from '../host';
import { ACTIVITY, casesOf, certificateOf, cycleOf, DEMONSTRATION, formOf, gateOf, HISTORY, lineOf, NOBODY, offersOf, PROFESSIONS, RIVERSIDE, TOM, transcriptOf } from './credit';
import { COLLEAGUE, RUTH } from './library';

type Answered = 'gate' | 'claim_form' | 'claim_make' | 'certificate_open' | 'transcript' | 'transcript_open' | 'identity_set';
type Answers = { [K in Answered]: (args: Commands[K]['args']) => Commands[K]['answer'] };

/** Credit in memory: what was played, claimed and said about oneself since the page was opened. */
export interface Claiming {
  credit: (caseId: string) => CaseCredit;
  /** A graded attempt inside the activity ended in a pass. */
  passed: (caseId: string) => void;
  begun: (caseId: string) => void;
  answers: Answers;
}

const ARGS: Partial<Record<RefusalCode, [string, string][]>> = {
  expired: [['ends', '2026-10-31']],
  'already-claimed': [['certificate', 'RFC-2026-00402'], ['date', '2026-11-08']],
  'clock-set-back': [['contact', RIVERSIDE.contact]],
  'identity-incomplete': [['fields', 'givenName,familyName,profession']],
  'no-credit-for-profession': [['profession', 'Billing and coding']],
  'not-passed': [['passed', '1'], ['cases', '2']],
  'unprintable-name': [['glyphs', '漢字']],
  'not-released': [['released', '2027-01-15']],
  'designated-later': [['designated', '2026-11-20']],
};

/**
 * `provider=real` sets a provider up, with a history; `passed=0|1|2` cases; `identity=none|nurse`; `obstacle=<refusal code>` is what
 * stands in the way of the claim; `credit=none` has no activity at all.
 */
export function claimingOf(asked: URLSearchParams): Claiming {
  const real = asked.get('provider') === 'real';
  const provider = real ? RIVERSIDE : DEMONSTRATION;
  const none = asked.get('credit') === 'none';
  const obstacle = asked.get('obstacle') as RefusalCode | null;
  const done = new Set([RUTH.id, COLLEAGUE.id].slice(0, Number(asked.get('passed') ?? 0)));
  const tried = new Set<string>();
  let identity: Identity = asked.get('identity') === 'nurse' || (real && asked.get('identity') !== 'none') ? TOM : NOBODY;
  const certificates = real && !none ? [...HISTORY] : [];
  let claimed = false;

  const missing = (): string[] => (identity.profession === '' ? ['givenName', 'familyName', 'profession'] : []);

  function refusal(): ClaimForm['refusal'] {
    if (obstacle !== null) return { code: obstacle, args: ARGS[obstacle] ?? [] };
    if (claimed) return { code: 'already-claimed', args: [['certificate', 'RFC-2026-00417'], ['date', '2026-11-22']] };
    if (missing().length > 0) return { code: 'identity-incomplete', args: [['fields', missing().join(',')]] };
    if (done.size < 2) return { code: 'not-passed', args: [['passed', String(done.size)], ['cases', '2']] };
    return null;
  }

  function line(): CreditLine {
    const state = claimed ? 'claimed' : obstacle === 'expired' ? 'ended' : obstacle === 'not-released' ? 'not-released' : done.size < 2 ? 'open' : obstacle === null && missing().length === 0 ? 'claimable' : 'blocked';
    return lineOf(state, { demonstration: !real, offers: offersOf(identity.profession), cases: casesOf([...done], [...tried]) });
  }

  function transcript(): Transcript {
    // The provider's file has an error: nothing of it is known.
    if (asked.has('broken')) return transcriptOf({ identity, professions: [], broken: true });
    const begun = !none && !claimed && (done.size > 0 || tried.size > 0);
    return transcriptOf({
      identity,
      missing: missing(),
      professions: asked.get('professions') === 'none' ? [] : PROFESSIONS,
      cycles: cycleOf(identity, real && !none),
      certificates: certificates.filter((each) => !each.demonstration),
      demonstrations: certificates.filter((each) => each.demonstration),
      activities: begun ? [line()] : [],
    });
  }

  function refuse(code: RefusalCode, args: [string, string][]): never {
    throw new HostError('claim-refused', [['refusal', code], ...args]);
  }

  function checked(credits: CreditClaim[]): void {
    for (const claim of credits) {
      const offer = offersOf(identity.profession).find((each) => each.kind === claim.kind);
      if (offer === undefined || claim.amount > offer.maximum) refuse('over-maximum', [['kind', claim.kind], ['maximum', String(offer?.maximum ?? 0)]]);
      if (claim.amount % offer.step !== 0) refuse('off-step', [['kind', claim.kind], ['step', String(offer.step)]]);
    }
    if (credits.length === 0) refuse('nothing-claimed', []);
  }

  return {
    credit: (caseId) => ({
      demonstration: !real,
      profession: PROFESSIONS.find((each) => each.id === identity.profession)?.name ?? null,
      lines: none || ![RUTH.id, COLLEAGUE.id].includes(caseId) ? [] : [line()],
    }),
    passed: (caseId) => void done.add(caseId),
    begun: (caseId) => void tried.add(caseId),
    answers: {
      gate: ({ activity }) => {
        if (activity !== ACTIVITY) throw new HostError('no-activity');
        return gateOf(provider, identity.profession, line().cases, obstacle === null ? null : refusal());
      },
      claim_form: ({ activity }) => {
        if (activity !== ACTIVITY) throw new HostError('no-activity');
        return formOf(provider, identity, refusal());
      },
      claim_make: ({ credits, attested }) => {
        const late = asked.get('refuse') as RefusalCode | null;
        if (late !== null) refuse(late, [...(ARGS[late] ?? []), ['kind', 'ancc-contact-hours'], ['maximum', '50']]);
        if (!attested) refuse('not-attested', []);
        checked(credits);
        claimed = true;
        const offers = offersOf(identity.profession);
        const own = PROFESSIONS.find((each) => each.id === identity.profession);
        const made = certificateOf('RFC-2026-00417', '2026-11-15', !real, {
          name: `${identity.givenName} ${identity.familyName}`,
          credentials: identity.credentials,
          profession: own?.name ?? '',
          awarded: '',
          unofficial: own?.pharmacy ?? false,
          claimed: '2026-11-22T10:12:00-05:00',
          credits: credits.map((claim) => ({ kind: claim.kind, wording: offers.find((each) => each.kind === claim.kind)?.wording ?? '', uan: own?.pharmacy === true ? 'JA0000000-0000-26-001-H01-P' : null, claimed: claim.amount, maximum: 50 })),
        });
        certificates.unshift(made);
        return { certificate: made };
      },
      certificate_open: ({ certificate }) => {
        if (!certificates.some((each) => each.certificate === certificate)) throw new HostError('no-certificate');
        return { path: `/home/clinic/Documents/Rehearse/${certificate}.pdf`, opened: asked.get('viewer') !== 'none' };
      },
      transcript: () => transcript(),
      transcript_open: () => ({ path: '/home/clinic/Documents/Rehearse/transcript.pdf', opened: asked.get('viewer') !== 'none' }),
      identity_set: (args) => {
        identity = args.identity;
        return transcript();
      },
    },
  };
}
