import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf, firstFault, isPin, profileOf, ROLES } from './model';

const fine = { name: 'Imani Brooks', role: 'ma', pin: '', pinAgain: '' };

describe('a new profile', () => {
  it('needs a name and a role, and no PIN', () => {
    expect(faultsOf(fine)).toEqual({});
    expect(faultsOf({ ...fine, name: '   ', role: '' })).toEqual({ name: 'name-empty', role: 'role-empty' });
  });

  it('takes 80 characters of any script, not 81', () => {
    expect(faultsOf({ ...fine, name: '名'.repeat(80) })).toEqual({});
    expect(faultsOf({ ...fine, name: '😀'.repeat(80) })).toEqual({});
    expect(faultsOf({ ...fine, name: 'a'.repeat(81) })).toEqual({ name: 'name-long' });
  });

  it('takes a PIN of 4 to 8 digits, typed twice', () => {
    expect(['1234', '12345678'].map(isPin)).toEqual([true, true]);
    expect(['123', '123456789', '12a4', '１２３４'].map(isPin)).toEqual([false, false, false, false]);
    expect(faultsOf({ ...fine, pin: '123' })).toEqual({ pin: 'pin-shape' });
    expect(faultsOf({ ...fine, pin: '1234', pinAgain: '1243' })).toEqual({ pinAgain: 'pin-differs' });
    expect(faultsOf({ ...fine, pin: '', pinAgain: '1243' })).toEqual({ pinAgain: 'pin-differs' });
    expect(faultsOf({ ...fine, pin: '1234', pinAgain: '1234' })).toEqual({});
  });

  it('is sent without outer spaces, and without a PIN as none', () => {
    expect(profileOf({ ...fine, name: '  Imani  ' })).toEqual({ name: 'Imani', role: 'ma', pin: null });
    expect(profileOf({ ...fine, pin: '2468', pinAgain: '2468' }).pin).toBe('2468');
  });

  it('sends focus to the first faulty field', () => {
    expect(firstFault({ role: 'role-empty', pin: 'pin-shape' })).toBe('role');
    expect(firstFault({})).toBeNull();
  });

  it('offers the roles of the taxonomy', () => {
    const taxonomy: { roles: { id: string }[] } = JSON.parse(readFileSync(new URL('../../../../scenarios/taxonomy.json', import.meta.url), 'utf8'));
    expect([...ROLES]).toEqual(taxonomy.roles.map((role) => role.id));
  });
});
