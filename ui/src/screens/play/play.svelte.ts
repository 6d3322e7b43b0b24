import { HostError, toHostError } from '../../host/host';
import type { Answer, Scene } from '../../generated/wire';
import { plain } from '../../components/prose';
import { announce } from '../../live.svelte';
import { go } from '../../router.svelte';
import { session } from '../../session.svelte';
import { sameDay } from '../../words/time';
import { t } from '../../words/words.svelte';
import { daysBetween, emptyDraft, firstStep, jump, pressNumber, readDraft, restStep, type Draft, type Missing, type Step } from './model';

/** How long the primary act waits before it says that it is saving, in milliseconds. */
const SLOW = 300;

/** One attempt on the screen: which scene, which step of it, what is being put together. The host keeps everything else. */
export class Play {
  scene = $state.raw<Scene>() as Scene;
  before = $state.raw<Scene | null>(null);
  step = $state<Step>('decision');
  draft = $state<Draft | null>(null);
  missing = $state.raw<Missing | null>(null);
  trouble = $state.raw<HostError | null>(null);
  busy = $state(false);
  slow = $state(false);
  scroller = $state<HTMLElement | undefined>();

  constructor(scene: Scene) {
    this.#show(scene, firstStep(scene));
  }

  /** The room on the stage: passages that follow the learner's act still happen where the learner acted. */
  readonly view = $derived.by(() => {
    const shown = this.step === 'consequence' && this.before !== null && this.scene.happened[0]?.kind === 'after' ? this.before : this.scene;
    const time = this.step === 'consequence' ? (this.scene.happened[0]?.time ?? shown.time) : shown.time;
    // Deadlines are told as they stand now; over a passage of another day they would stand beside the wrong clock.
    const deadlines = sameDay(time, this.scene.time) ? this.scene.deadlines : [];
    return { place: shown.place, stage: shown.stage, person: shown.stagePerson, time, deadlines };
  });

  /** The jump in story time since the last decision, told over the scene; none when a passage told it already. */
  readonly jump = $derived.by(() => {
    if (this.before === null || this.scene.happened.some((passage) => passage.title !== null)) return null;
    return jump(daysBetween(this.before.time, this.scene.time));
  });

  get canShowAgain(): boolean {
    return this.trouble !== null && ['seat-not-taken', 'not-this-seat', 'stale', 'ended', 'rejected', 'nothing-to-undo', 'not-in-graded'].includes(this.trouble.code);
  }

  async submit(): Promise<void> {
    const { decision, attempt, seq, scene } = this.scene;
    if (this.busy || decision === null || this.draft === null || this.step !== 'decision') return;
    const labels = decision.kind === 'enter' ? new Map(decision.fields.map((field) => [field.id, plain(field.text)])) : new Map<string, string>();
    const reading = readDraft(decision, this.draft, (field) => labels.get(field) ?? field);
    if (!reading.ready) {
      this.missing = reading.missing;
      return;
    }
    const answer: Answer = $state.snapshot(reading.answer);
    await this.#ask(async () => {
      const next = await session.host.call('attempt_decide', { attempt, seq, scene, answer });
      // Of the one who hands the laptop over nothing stays behind.
      const before = next.handover === null ? this.scene : null;
      this.#show(next, firstStep(next), before);
    });
  }

  /** Someone is alone with the laptop: from now their scene is shown. */
  async takeSeat(pin: string | null): Promise<void> {
    const { attempt, handover } = this.scene;
    if (handover === null) return;
    await this.#ask(async () => {
      const next = await session.host.call('seat_take', { attempt, role: handover.role, pin });
      this.#show(next, firstStep(next));
    });
  }

  goOn(): void {
    this.step = restStep(this.scene);
    this.#top();
  }

  async undo(): Promise<void> {
    await this.#ask(async () => {
      const next = await session.host.call('attempt_undo', { attempt: this.scene.attempt, seq: this.scene.seq });
      this.#show(next, restStep(next));
      announce(t('undo-done'));
    });
  }

  async hint(): Promise<void> {
    await this.#ask(async () => {
      const next = await session.host.call('attempt_hint', { attempt: this.scene.attempt, seq: this.scene.seq });
      const draft = this.draft;
      this.#show(next, restStep(next), this.before);
      this.draft = draft;
      if (next.hint !== null) announce(`${t('hint-title')}: ${plain(next.hint)}`);
    });
  }

  async showAgain(): Promise<void> {
    await this.#ask(async () => {
      const next = await session.host.call('attempt_resume', { attempt: this.scene.attempt });
      this.#show(next, restStep(next));
    });
  }

  /** Whether single-key shortcuts may act on this event: switched on, no modifier, not typing. */
  lettersWork(event: KeyboardEvent): boolean {
    if (!session.settings.numberKeys || event.ctrlKey || event.metaKey || event.altKey) return false;
    return !(event.target instanceof HTMLInputElement && event.target.type === 'text');
  }

  /** Acts on a key; true when it did. Enter on a control stays the control's own. */
  press(event: KeyboardEvent): boolean {
    // The privacy screen opens by its button alone: the last player's Enter must not show the next one's scene.
    if (this.scene.handover !== null) return false;
    if (event.key === 'Enter' && !event.repeat) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest('button, a, summary, [role="tab"]')) return false;
      this.#primary();
      return true;
    }
    if (!this.lettersWork(event)) return false;
    const { decision } = this.scene;
    if (/^[1-9]$/.test(event.key) && this.step === 'decision' && decision !== null && this.draft !== null) {
      this.missing = null;
      this.draft = pressNumber(decision, $state.snapshot(this.draft), Number(event.key));
      return true;
    }
    if (event.key.toLowerCase() === 'u' && this.scene.canUndo) {
      void this.undo();
      return true;
    }
    if (event.key.toLowerCase() === 'h' && this.scene.canHint && this.step === 'decision') {
      void this.hint();
      return true;
    }
    return false;
  }

  #primary(): void {
    if (this.step === 'decision') void this.submit();
    else if (this.step === 'consequence') this.goOn();
    else go({ name: 'debrief', attempt: this.scene.attempt });
  }

  #show(scene: Scene, step: Step, before: Scene | null = null): void {
    this.scene = scene;
    this.before = before;
    this.step = step;
    this.draft = scene.decision === null ? null : emptyDraft(scene.decision);
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
