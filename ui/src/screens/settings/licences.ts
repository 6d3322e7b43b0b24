/** Someone else's work inside the program. */
export interface Part {
  name: string;
  version: string;
  licence: string;
}

export interface Group {
  licence: string;
  parts: string[];
}

/** The parts under each licence, the licence with most parts first. Two ways to write one licence are one licence. */
export function byLicence(parts: readonly Part[]): Group[] {
  const groups = new Map<string, string[]>();
  for (const part of parts) {
    const licence = part.licence.replaceAll('/', ' OR ').split(' OR ').map((each) => each.trim()).sort().join(' OR ');
    const held = groups.get(licence) ?? [];
    held.push(`${part.name} ${part.version}`);
    groups.set(licence, held);
  }
  return [...groups].map(([licence, held]) => ({ licence, parts: held })).sort((a, b) => b.parts.length - a.parts.length || a.licence.localeCompare(b.licence));
}
