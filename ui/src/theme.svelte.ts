import { session } from './session.svelte';

const system = typeof window === 'undefined' ? undefined : window.matchMedia('(prefers-color-scheme: dark)');
let systemDark = $state(system?.matches ?? false);
system?.addEventListener('change', (event) => {
  systemDark = event.matches;
});

/** Whether the window is dark now: the setting, or the system's wish. */
export function dark(): boolean {
  return session.settings.theme === 'dark' || (session.settings.theme !== 'light' && systemDark);
}
