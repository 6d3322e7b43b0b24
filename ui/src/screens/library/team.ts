import type { CaseCard, NewSeat } from '../../generated/wire';
import type { Key } from '../../generated/keys';

/** Who plays one role: nobody (a colleague, by the case), a profile of this laptop, or a guest by name. */
export interface Pick {
  role: string;
  roleName: string;
  /** `''` for a colleague, `guest`, or `profile:<id>`. */
  who: string;
  guest: string;
}

export type TeamReading = { ready: true; seats: NewSeat[] } | { ready: false; missing: Key; role: string | null; roleName: string };

const LONGEST = 80;

/** The picks a fresh team opens with: the learner in the usual role, the other roles still open. */
export function firstPicks(card: CaseCard, taxonomy: string, profile: string | null): Pick[] {
  const own = card.roles.find((role) => role.taxonomy === taxonomy)?.id;
  return card.roles.map((role) => ({ role: role.id, roleName: role.name, who: role.id === own && profile !== null ? `profile:${profile}` : '', guest: '' }));
}

/** The seats of the team, or the first thing that is missing. */
export function readTeam(picks: readonly Pick[]): TeamReading {
  const played = picks.filter((pick) => pick.who !== '');
  for (const { who, guest, role, roleName } of played) {
    if (who !== 'guest') continue;
    const name = guest.trim();
    if (name === '') return { ready: false, missing: 'team-name-missing', role, roleName };
    if ([...name].length > LONGEST) return { ready: false, missing: 'team-name-long', role, roleName };
  }
  if (played.length < 2) return { ready: false, missing: 'team-too-few', role: null, roleName: '' };
  return {
    ready: true,
    seats: played.map(({ role, who, guest }) => (who === 'guest' ? { role, profile: null, guest: guest.trim() } : { role, profile: who.slice('profile:'.length), guest: null })),
  };
}
