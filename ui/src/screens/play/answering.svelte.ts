import { HostError, toHostError } from '../../host/host';
import type { Answer, Scene } from '../../generated/wire';
import { plain } from '../../components/prose';
import { session } from '../../session.svelte';
import { emptyDraft, pressNumber, readDraft, type Draft, type Missing } from './model';

/** How long the primary act waits before it says that it is saving, in milliseconds. */
const SLOW = 300;

/**
 * What an attempt and a drill do alike: one scene on the screen, an answer put together, sent and waited for, keys that act
 * on it. Which scenes follow, and what else can be done, each knows for itself.
 */
export abstract class Answering<Step extends string> {
  before = $state.raw<Scene | null>(null);
  step = $state<Step | 'decision'>('decision');
  draft = $state<Draft | null>(null);
  missing = $state.raw<Missing | null>(null);
  trouble = $state.raw<HostError | null>(null);
  busy = $state(false);
  slow = $state(false);
  keysOpen = $state(false);
  scroller = $state<HTMLElement | undefined>();

  /** The scene on the screen. */
  abstract get scene(): Scene;

  /** Sends a whole answer and shows what the host answers. */
  protected abstract send(answer: Answer): Promise<void>;

  /** The one act of a step that is no decision. */
  protected abstract goFurther(): void;

  /** Keys of its own; true when one acted. */
  protected abstract pressOwn(event: KeyboardEvent): boolean;

  async submit(): Promise<void> {
    const { decision } = this.scene;
    if (this.busy || decision === null || this.draft === null || this.step !== 'decision') return;
    const labels = decision.kind === 'enter' ? new Map(decision.fields.map((field) => [field.id, plain(field.text)])) : new Map<string, string>();
    const reading = readDraft(decision, this.draft, (field) => labels.get(field) ?? field);
    if (!reading.ready) {
      this.missing = reading.missing;
      return;
    }
    const answer: Answer = $state.snapshot(reading.answer);
    await this.ask(() => this.send(answer));
  }

  /** Every key of the window while the screen stands; what lies open above the scene has the keys. */
  keydown(event: KeyboardEvent): void {
    if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
    if (this.press(event)) event.preventDefault();
    else if (event.key === '?' && this.lettersWork(event)) {
      event.preventDefault();
      this.keysOpen = true;
    }
  }

  /** Acts on a key; true when it did. A key held down acts once, and Enter on a control stays the control's own. */
  press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
    if (event.key === 'Enter') {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('button, a, summary, [role="tab"]')) return false;
      if (this.step === 'decision') void this.submit();
      else this.goFurther();
      return true;
    }
    const { decision } = this.scene;
    if (/^[1-9]$/.test(event.key) && this.lettersWork(event) && this.step === 'decision' && decision !== null && this.draft !== null) {
      this.missing = null;
      this.draft = pressNumber(decision, $state.snapshot(this.draft), Number(event.key));
      return true;
    }
    return this.pressOwn(event);
  }

  /** Whether single-key shortcuts may act on this event: switched on, no modifier, not typing. */
  protected lettersWork(event: KeyboardEvent): boolean {
    if (!session.settings.numberKeys || event.ctrlKey || event.metaKey || event.altKey) return false;
    return !(event.target instanceof HTMLInputElement && event.target.type === 'text');
  }

  /** A scene has arrived: nothing is put together yet, nothing is wrong, and it is read from its top. */
  protected arrive(step: Step | 'decision', before: Scene | null): void {
    this.before = before;
    this.step = step;
    this.draft = this.scene.decision === null ? null : emptyDraft(this.scene.decision);
    this.missing = null;
    this.trouble = null;
    this.top();
  }

  protected top(): void {
    this.scroller?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
  }

  /** Asks the host one thing at a time; a refusal stays on the screen, and a lock leaves it. */
  protected async ask(act: () => Promise<void>): Promise<void> {
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
