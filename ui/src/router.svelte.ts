import type { DrillScene, Scene } from './generated/wire';

/** The screens are state, not addresses: the window has no history to go back into a locked profile. */
export type Screen =
  | { name: 'first-run' }
  | { name: 'library'; choose?: string }
  | { name: 'play'; scene: Scene }
  | { name: 'debrief'; attempt: string }
  | { name: 'gate'; activity: string; contentHash: string; roles: string[] }
  | { name: 'claim'; activity: string }
  | { name: 'credit'; certificate?: string }
  | { name: 'identity'; after: Screen }
  | { name: 'drill'; drill: DrillScene }
  | { name: 'progress' }
  | { name: 'runs' }
  | { name: 'sides'; one: string; other: string | null }
  | { name: 'friction' }
  | { name: 'settings' };

let current = $state.raw<Screen>({ name: 'first-run' });

export function screen(): Screen {
  return current;
}

/** Where the document itself scrolls (one column), a new screen begins at its top. */
export function go(next: Screen): void {
  current = next;
  window.scrollTo({ top: 0 });
}
