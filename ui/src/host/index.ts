import './violations';
import type { Host } from './host';

export { HostError, toHostError, type Host } from './host';

/** Picks the host once: the desktop's, or the one in memory for a browser without the shell. */
export async function openHost(): Promise<Host> {
  if (import.meta.env.MODE === 'mock' || (import.meta.env.DEV && !('__TAURI_INTERNALS__' in window))) {
    return (await import('./fake')).fakeHost(new URLSearchParams(window.location.search));
  }
  return (await import('./tauri')).tauriHost;
}
