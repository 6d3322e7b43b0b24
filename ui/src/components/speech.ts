import type { Run } from '../generated/wire';

export interface Spoken extends Run {
  /** Words somebody says, with their quotation marks. */
  spoken: boolean;
}

const OPEN = '“«';
const CLOSE = '”»';

/**
 * A paragraph's runs, cut where somebody begins or stops speaking. Straight marks open and close in turn.
 * A mark that finds no partner in its paragraph leaves the whole paragraph as told.
 */
export function speechOf(runs: readonly Run[]): Spoken[] {
  const cut: Spoken[] = [];
  let spoken = false;
  for (const run of runs) {
    let from = 0;
    const end = (to: number): void => {
      if (to > from) cut.push({ ...run, text: run.text.slice(from, to), spoken });
      from = to;
    };
    for (let at = 0; at < run.text.length; at += 1) {
      const mark = run.text.charAt(at);
      if (spoken ? CLOSE.includes(mark) || mark === '"' : OPEN.includes(mark) || mark === '"') {
        end(spoken ? at + 1 : at);
        spoken = !spoken;
      } else if (OPEN.includes(mark) || CLOSE.includes(mark)) return told(runs);
    }
    end(run.text.length);
  }
  return spoken ? told(runs) : cut;
}

function told(runs: readonly Run[]): Spoken[] {
  return runs.map((run) => ({ ...run, spoken: false }));
}
