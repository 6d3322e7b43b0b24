import type { Host } from './host';
import type { ProfileCard, Settings, Startup } from './generated/wire';
import { hush } from './live.svelte';
import { go, screen } from './router.svelte';
import { setLanguage } from './words/words.svelte';

/** What the window holds between screens: the host, the start-up answer, the open profile, the settings. No case content. */
class Session {
  #host: Host | undefined;
  startup = $state.raw<Startup>({ version: '', dataFolder: '', profiles: [], notices: [], settings: { language: 'en', theme: 'system', textSize: 100, numberKeys: true, lockMinutes: 5 } });
  profile = $state.raw<ProfileCard | null>(null);
  settings = $state.raw<Settings>(this.startup.settings);

  /** Who walked away, and from which attempt: the same person comes back to the same scene. */
  away = $state.raw<{ profile: string; attempt: string | null } | null>(null);

  get host(): Host {
    if (this.#host === undefined) throw new Error('the host is not open yet');
    return this.#host;
  }

  async open(host: Host): Promise<void> {
    this.#host = host;
    this.#take(await host.call('startup', {}));
  }

  /** Asks again for names and notices, without touching the open profile. */
  async refresh(): Promise<void> {
    this.#take(await this.host.call('startup', {}));
  }

  /** Opens the first screen of a name; after a lock, the scene that was left. */
  async enter(profile: ProfileCard): Promise<void> {
    const { away } = this;
    this.away = null;
    this.profile = profile;
    if (away?.profile === profile.id && away.attempt !== null) {
      try {
        return go({ name: 'play', scene: await this.host.call('attempt_resume', { attempt: away.attempt }) });
      } catch {
        // It went on in another window or cannot be read: the library says which, and offers what can be done.
      }
    }
    go({ name: 'library' });
  }

  async lock(): Promise<void> {
    const here = screen();
    const left = this.profile === null ? null : { profile: this.profile.id, attempt: here.name === 'play' ? here.scene.attempt : null };
    await this.host.call('profile_lock', {});
    // The first screen decides what it shows from the names: they must be there before it is.
    try {
      await this.refresh();
    } finally {
      hush();
      this.away = left;
      this.profile = null;
      go({ name: 'first-run' });
    }
  }

  async change(part: Partial<Settings>): Promise<void> {
    this.#apply(await this.host.call('settings_set', { settings: { ...this.settings, ...part } }));
  }

  #take(startup: Startup): void {
    this.startup = startup;
    this.#apply(startup.settings);
  }

  #apply(settings: Settings): void {
    this.settings = settings;
    setLanguage(settings.language);
    const root = document.documentElement;
    root.lang = settings.language;
    root.dataset['theme'] = settings.theme;
    const size = `${String(settings.textSize)}%`;
    if (root.style.fontSize !== size) {
      root.style.fontSize = size;
      remeasure();
    }
  }
}

/** Chromium keeps what container queries in rem answered before the root's font size changed, until the container's width moves. */
function remeasure(): void {
  const app = document.getElementById('app');
  if (app === null) return;
  app.style.width = 'calc(100% - 1px)';
  app.getBoundingClientRect();
  app.style.width = '';
}

export const session = new Session();
