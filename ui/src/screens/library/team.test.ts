import { describe, expect, it } from 'vitest';
import { RUTH } from '../../host/fake/library';
import { firstPicks, readTeam, type Pick } from './team';

const pick = (role: string, who: string, guest = ''): Pick => ({ role, roleName: role, who, guest });

describe('a team', () => {
  it('opens with the learner in the usual role and nobody else', () => {
    const picks = firstPicks(RUTH, 'rn', 'tom');
    expect(picks.filter((each) => each.who !== '')).toEqual([{ role: 'nurse', roleName: 'Nurse', who: 'profile:tom', guest: '' }]);
    expect(picks).toHaveLength(RUTH.roles.length);
  });

  it('needs somebody in two roles', () => {
    expect(readTeam([pick('ma', ''), pick('rn', 'profile:tom')])).toMatchObject({ ready: false, missing: 'team-too-few' });
  });

  it('asks for the name of a guest before it counts roles', () => {
    expect(readTeam([pick('ma', 'guest', '  ')])).toMatchObject({ ready: false, missing: 'team-name-missing', role: 'ma' });
    expect(readTeam([pick('ma', 'guest', 'x'.repeat(81)), pick('rn', 'guest', 'Ben')])).toMatchObject({ ready: false, missing: 'team-name-long', role: 'ma' });
  });

  it('says who plays what, by profile or by name', () => {
    expect(readTeam([pick('ma', 'guest', ' Ana Torres '), pick('rn', 'profile:tom'), pick('clin', '')])).toEqual({
      ready: true,
      seats: [
        { role: 'ma', profile: null, guest: 'Ana Torres' },
        { role: 'rn', profile: 'tom', guest: null },
      ],
    });
  });
});
