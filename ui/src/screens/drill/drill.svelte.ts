import { HostError, toHostError } from '../../host/host';
import type { Answer, DrillScene, Scene } from '../../generated/wire';
import { plain } from '../../components/prose';
import { go } from '../../router.svelte';
import { session } from '../../session.svelte';
import { emptyDraft, pressNumber, readDraft, type Draft, type Missing } from '../play/model';
import { stepOf, type DrillStep } from './model';

/** How long the primary act waits before it says that it is saving, in milliseconds. */
const SLOW = 300;

/** One drill on the screen. Every answer is on disk before its consequence is here, so leaving loses nothing. */
export class Drill {
  at = $state.raw<DrillScene>() as DrillScene;
  before = $state.raw<Scene | null>(null);
  step = $state<DrillStep>('decision');
  draft = $state<Draft | null>(null);
  missing = $state.raw<Missing | null>(null);
  trouble = $state.raw<HostError | null>(null);
  busy = $state(false);
  slow = $state(false);
  scroller = $state<HTMLElement | undefined>();

  constructor(begun: DrillScene) {
    this.#show(begun, null);
  }

  async submit(): Promise<void> {
    const { decision, seq, scene } = this.at.scene;
    if (this.busy || decision === null || this.draft === null || this.step !== 'decision') return;
    const labels = decision.kind === 'enter' ? new Map(decision.fields.map((field) => [field.id, plain(field.text)])) : new Map<string, string>();
    const reading = readDraft(decision, this.draft, (field) => labels.get(field) ?? field);
    if (!reading.ready) {
      this.missing = reading.missing;
      return;
    }
    const answer: Answer = $state.snapshot(reading.answer);
    const { run } = this.at;
    await this.#ask(async () => {
      const next = await session.host.call('drill_decide', { run, seq, scene, answer });
      this.#show(next, this.at.scene);
    });
  }

  goOn(): void {
    this.step = 'decision';
    this.#top();
  }

  /** Begins the next drill of today, or goes back where there is none. */
  async next(): Promise<void> {
    const drill = this.at.answered?.next ?? null;
    if (drill === null) return this.leave();
    await this.#ask(async () => {
      go({ name: 'drill', drill: await session.host.call('drill_start', { drill }) });
    });
  }

  leave(): void {
    go({ name: 'library' });
  }

  /** Whether single-key shortcuts may act on this event: switched on, no modifier, not typing. */
  lettersWork(event: KeyboardEvent): boolean {
    if (!session.settings.numberKeys || event.ctrlKey || event.metaKey || event.altKey) return false;
    return !(event.target instanceof HTMLInputElement && event.target.type === 'text');
  }

  /** Acts on a key; true when it did. Enter on a control stays the control's own. */
  press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
    if (event.key === 'Escape') {
      this.leave();
      return true;
    }
    if (event.key === 'Enter') {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('button, a, summary, [role="tab"]')) return false;
      this.#primary();
      return true;
    }
    const { decision } = this.at.scene;
    if (this.lettersWork(event) && /^[1-9]$/.test(event.key) && this.step === 'decision' && decision !== null && this.draft !== null) {
      this.missing = null;
      this.draft = pressNumber(decision, $state.snapshot(this.draft), Number(event.key));
      return true;
    }
    return false;
  }

  #primary(): void {
    if (this.step === 'decision') void this.submit();
    else if (this.step === 'consequence') this.goOn();
    else void this.next();
  }

  #show(next: DrillScene, before: Scene | null): void {
    this.at = next;
    this.before = before;
    this.step = stepOf(next);
    this.draft = next.scene.decision === null ? null : emptyDraft(next.scene.decision);
    this.missing = null;
    this.trouble = null;
    this.#top();
  }

  #top(): void {
    this.scroller?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
  }

  async #ask(act: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.missing = null;
    const timer = setTimeout(() => (this.slow = true), SLOW);
    try {
      await act();
    } catch (thrown) {
      this.trouble = toHostError(thrown);
      if (this.trouble.code === 'locked') await session.lock().catch(() => undefined);
    } finally {
      clearTimeout(timer);
      this.busy = false;
      this.slow = false;
    }
  }
}
