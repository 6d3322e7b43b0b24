import { describe, expect, it } from 'vitest';
import { RUTH } from '../../host/fake/library';
import { firstPlan, lines, planFor, resultsOf, usualRole } from './model';

const library = { unfinished: [], cases: [RUTH], faulty: [] };

describe('the library', () => {
  it('offers the usual role, else the first of the case', () => {
    expect(usualRole(RUTH, 'cc')?.id).toBe('coordinator');
    expect(usualRole(RUTH, 'bill')?.id).toBe('assistant');
    expect(usualRole({ ...RUTH, roles: [] }, 'ma')).toBeNull();
  });

  it('opens with the first case in practice', () => {
    expect(firstPlan(library, 'rn')).toEqual({ caseId: RUTH.id, role: 'nurse', mode: 'practice' });
    expect(firstPlan({ ...library, cases: [] }, 'rn')).toBeNull();
  });

  it('keeps the mode when another case is chosen, not the role', () => {
    expect(planFor(RUTH, 'fd', 'graded')).toEqual({ caseId: RUTH.id, role: 'front-desk', mode: 'graded' });
  });

  it("shows the usual role's results, else those of a played role", () => {
    expect(resultsOf(RUTH, 'ma')?.role.id).toBe('assistant');
    expect(resultsOf(RUTH, 'rn')?.role.id).toBe('assistant');
    expect(resultsOf({ ...RUTH, roles: RUTH.roles.slice(1) }, 'rn')).toBeNull();
  });

  it('tells an attempt that is both best and last once', () => {
    const [one, two] = ['a', 'b'].map((attempt) => ({ attempt, passed: true, action: 1, ownership: 1, ending: 'x' }));
    if (one === undefined || two === undefined) throw new Error('two results');
    expect(lines(one, one).map((line) => line.key)).toEqual(['role-last']);
    expect(lines(one, two).map((line) => line.key)).toEqual(['role-best', 'role-last']);
    expect(lines(null, null)).toEqual([]);
  });
});
