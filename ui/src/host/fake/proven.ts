import type { CaseCard, CaseReading, ProvenMinutes, RunReach } from '../../generated/wire';

/** Minutes of the demonstration's roles, in the order of their cards. */
const MINUTES: [number, number][] = [[6, 10], [7, 8], [6, 10], [4, 8], [7, 9]];

/** What is proven of a case's minutes; `proof` in the address says how much. */
export function readingOf(proof: string | null, card: CaseCard): CaseReading {
  const minutes = (n: number): ProvenMinutes | null => {
    const [least, most] = MINUTES[n % MINUTES.length] ?? [6, 10];
    if (proof === 'none') return null;
    if (proof === 'endless') return { least, most: null, exact: false };
    if (proof === 'formula') return { least: least + 31, most: most + 38, exact: false };
    return { least, most, exact: proof !== 'part' };
  };
  return {
    method: proof === 'formula' ? { kind: 'mergener', difficulty: 25 } : { kind: 'words-per-minute', words: 238 },
    roles: card.roles.map((role, n) => ({ role: role.id, minutes: minutes(n) })),
  };
}

/** What could have been reached in a run that ended. */
export function runReachOf(proof: string | null): RunReach {
  if (proof === 'none') return { action: null, ownership: null };
  if (proof === 'part') return { action: { most: 18, proven: false }, ownership: null };
  return { action: { most: 18, proven: true }, ownership: { most: 10, proven: true } };
}
