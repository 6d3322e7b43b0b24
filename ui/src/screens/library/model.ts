import type { CaseCard, Library, RoleCard, RunResult } from '../../generated/wire';

/** The role to offer first: the learner's usual one where the case has it, else the first. */
export function usualRole(card: CaseCard, taxonomy: string): RoleCard | null {
  return card.roles.find((role) => role.taxonomy === taxonomy) ?? card.roles[0] ?? null;
}

/** Best and last result over the roles of a case, for its card: the usual role's if played, else the first played role's. */
export function resultsOf(card: CaseCard, taxonomy: string): { role: RoleCard; best: RunResult | null; last: RunResult | null } | null {
  const played = card.roles.filter((role) => role.last !== null || role.best !== null);
  const role = played.find((each) => each.taxonomy === taxonomy) ?? played[0];
  return role === undefined ? null : { role, best: role.best, last: role.last };
}

/** What a choice of role, mode and case is, before Start. */
export interface Plan {
  caseId: string;
  role: string;
  mode: 'practice' | 'graded';
}

/** The plan a fresh library opens with: the first case, the usual role, practice. */
export function firstPlan(library: Library, taxonomy: string): Plan | null {
  const card = library.cases[0];
  return card === undefined ? null : planFor(card, taxonomy);
}

/** Choosing a case keeps nothing of another case's choice but the mode. */
export function planFor(card: CaseCard, taxonomy: string, mode: Plan['mode'] = 'practice'): Plan {
  return { caseId: card.id, role: usualRole(card, taxonomy)?.id ?? '', mode };
}

/** Which result words a role's line shows: the same attempt is not told twice. */
export function lines(best: RunResult | null, last: RunResult | null): { key: 'role-best' | 'role-last'; result: RunResult }[] {
  if (best === null && last === null) return [];
  if (best !== null && last !== null && best.attempt === last.attempt) return [{ key: 'role-last', result: last }];
  return [...(best === null ? [] : [{ key: 'role-best' as const, result: best }]), ...(last === null ? [] : [{ key: 'role-last' as const, result: last }])];
}
