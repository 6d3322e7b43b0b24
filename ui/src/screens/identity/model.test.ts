import { describe, expect, it } from 'vitest';
import type { Identity, ProfessionCard } from '../../generated/wire';
import { cyclesOf, dateOf, draftOf, faultsOf, identityOf, pick } from './model';

const whole: Identity = {
  givenName: 'Ada', familyName: 'Nwosu', credentials: 'RN, BSN', profession: 'nurse', renewal: '2027-02-28', cycleMonths: 24, needed: 3000,
  licenceState: 'Maine', licenceNumber: 'RN-1', birthDay: '02-29', nabp: '123456',
};
const pharmacist: ProfessionCard = { id: 'pharmacist', name: 'Pharmacist', pharmacy: true, needed: 1500, cycleMonths: 12 };

describe('the identity form', () => {
  it('gives back what it was given', () => {
    expect(identityOf(draftOf(whole), true)).toEqual(whole);
    expect(faultsOf(draftOf(whole))).toEqual({});
  });

  it('sends an e-Profile ID for pharmacy only', () => {
    expect(identityOf(draftOf(whole), false).nabp).toBe('');
  });

  it('needs names and a profession, nothing else', () => {
    const bare = draftOf({ ...whole, renewal: null, needed: null, birthDay: '', licenceState: '', licenceNumber: '' });
    expect(faultsOf(bare)).toEqual({});
    expect(identityOf(bare, false)).toMatchObject({ renewal: null, needed: null, birthDay: '' });
    expect(faultsOf({ ...bare, givenName: ' ', familyName: '', profession: '' })).toEqual({ givenName: 'identity-given-empty', familyName: 'identity-family-empty', profession: 'identity-profession-empty' });
  });

  it('takes only days there are, leap days among them', () => {
    expect(dateOf('2028', '2', '29')).toBe('2028-02-29');
    expect(dateOf('2027', '2', '29')).toBeNull();
    expect(dateOf('2027', '13', '1')).toBeNull();
    expect(dateOf('27', '1', '1')).toBeNull();
    expect(faultsOf({ ...draftOf(whole), renewalDay: '31', renewalMonth: '6' }).renewal).toBe('identity-date-wrong');
    expect(faultsOf({ ...draftOf(whole), renewalYear: '' }).renewal).toBe('identity-date-wrong');
    expect(faultsOf({ ...draftOf(whole), birthDay: '30' }).birth).toBe('identity-birth-wrong');
  });

  it('refuses an amount that is none', () => {
    expect(faultsOf({ ...draftOf(whole), needed: 'many' }).needed).toBe('identity-needed-wrong');
    expect(faultsOf({ ...draftOf(whole), needed: '0' }).needed).toBe('identity-needed-wrong');
  });

  it("brings what a profession's licence needs, and never overwrites what the learner said", () => {
    const fresh = draftOf({ ...whole, profession: '', renewal: null, needed: null });
    expect(pick(fresh, pharmacist)).toMatchObject({ profession: 'pharmacist', cycleMonths: '12', needed: '15' });
    expect(pick(draftOf(whole), pharmacist)).toMatchObject({ profession: 'pharmacist', cycleMonths: '24', needed: '30' });
    expect(pick(fresh, undefined)).toEqual(fresh);
  });

  it('offers an unusual length of a cycle beside the usual ones', () => {
    expect(cyclesOf({ ...draftOf(whole), cycleMonths: '30' })).toEqual([12, 24, 30, 36, 48, 60]);
    expect(cyclesOf({ ...draftOf(whole), cycleMonths: '' })).toEqual([12, 24, 36, 48, 60]);
  });
});
