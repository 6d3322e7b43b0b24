import { SvelteMap } from 'svelte/reactivity';
import type { CaseReading, RunReach } from './generated/wire';
import { session } from './session.svelte';

/** What is known of a case's minutes: nothing yet, the answer, or that there is none. */
export type Reading = 'waiting' | 'none' | CaseReading;

const readings = new SvelteMap<string, 'none' | CaseReading>();
const reaches = new SvelteMap<string, RunReach>();

/** What is proven of the minutes of a case version, as far as a screen has asked. */
export function readingOf(contentHash: string): Reading {
  return readings.get(contentHash) ?? 'waiting';
}

/** What could have been reached in a run that ended, as far as a screen has asked and it is known. */
export function reachOf(attempt: string): RunReach | null {
  return reaches.get(attempt) ?? null;
}

/**
 * Asks for proofs once the screen stands, one after the other, until it is left: nobody waits for them, and nothing else
 * waits behind them. Called while a component is made.
 */
export function prove(wanted: () => { cases?: readonly string[]; runs?: readonly string[] }): void {
  const asked = new Set<string>();
  $effect(() => {
    const { cases = [], runs = [] } = wanted();
    const here = { left: false };
    void (async () => {
      await drawn();
      for (const hash of cases) if (!here.left) await once(asked, hash, () => askCase(hash));
      for (const run of runs) if (!here.left && !reaches.has(run)) await once(asked, run, () => askRun(run));
    })();
    return () => {
      here.left = true;
    };
  });
}

/** An answer that was called off is asked for again the next time. */
async function once(asked: Set<string>, what: string, ask: () => Promise<boolean>): Promise<void> {
  if (asked.has(what)) return;
  asked.add(what);
  if (!(await ask())) asked.delete(what);
}

async function askCase(hash: string): Promise<boolean> {
  try {
    const told = await session.host.call('case_reading', { contentHash: hash });
    if (told !== null) readings.set(hash, told);
    return told !== null;
  } catch {
    // The screen is whole without it, and says that there is none.
    readings.set(hash, 'none');
    return true;
  }
}

async function askRun(attempt: string): Promise<boolean> {
  try {
    const told = await session.host.call('run_reach', { attempt });
    if (told !== null) reaches.set(attempt, told);
    return told !== null;
  } catch {
    // Points stand alone then.
    return true;
  }
}

/** After the next picture. */
function drawn(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  });
}
