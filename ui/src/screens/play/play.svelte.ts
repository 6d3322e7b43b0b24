import type { Answer, Scene } from '../../generated/wire';
import { plain } from '../../components/prose';
import { announce } from '../../live.svelte';
import { go } from '../../router.svelte';
import { session } from '../../session.svelte';
import { sameDay } from '../../words/time';
import { t } from '../../words/words.svelte';
import { Answering } from './answering.svelte';
import { daysBetween, firstStep, jump, restStep, type Step } from './model';

/** One attempt on the screen: which scene, which step of it, what is being put together. The host keeps everything else. */
export class Play extends Answering<Step> {
  #scene = $state.raw<Scene>() as Scene;

  constructor(scene: Scene) {
    super();
    this.#scene = scene;
    this.arrive(firstStep(scene), null);
  }

  override get scene(): Scene {
    return this.#scene;
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

  /** Someone is alone with the laptop: from now their scene is shown. */
  async takeSeat(pin: string | null): Promise<void> {
    const { attempt, handover } = this.scene;
    if (handover === null) return;
    await this.ask(async () => {
      const next = await session.host.call('seat_take', { attempt, role: handover.role, pin });
      this.#show(next, firstStep(next));
    });
  }

  goOn(): void {
    this.step = restStep(this.scene);
    this.top();
  }

  async undo(): Promise<void> {
    await this.ask(async () => {
      const next = await session.host.call('attempt_undo', { attempt: this.scene.attempt, seq: this.scene.seq });
      this.#show(next, restStep(next));
      announce(t('undo-done'));
    });
  }

  async hint(): Promise<void> {
    await this.ask(async () => {
      const next = await session.host.call('attempt_hint', { attempt: this.scene.attempt, seq: this.scene.seq });
      const draft = this.draft;
      this.#show(next, restStep(next), this.before);
      this.draft = draft;
      if (next.hint !== null) announce(`${t('hint-title')}: ${plain(next.hint)}`);
    });
  }

  async showAgain(): Promise<void> {
    await this.ask(async () => {
      const next = await session.host.call('attempt_resume', { attempt: this.scene.attempt });
      this.#show(next, restStep(next));
    });
  }

  /** The privacy screen opens by its button alone: the last player's Enter must not show the next one's scene. */
  override press(event: KeyboardEvent): boolean {
    return this.scene.handover === null && super.press(event);
  }

  protected override async send(answer: Answer): Promise<void> {
    const { attempt, seq, scene } = this.scene;
    const next = await session.host.call('attempt_decide', { attempt, seq, scene, answer });
    // Of the one who hands the laptop over nothing stays behind.
    const before = next.handover === null ? this.scene : null;
    this.#show(next, firstStep(next), before);
  }

  protected override goFurther(): void {
    if (this.step === 'consequence') this.goOn();
    else go({ name: 'debrief', attempt: this.scene.attempt });
  }

  protected override pressOwn(event: KeyboardEvent): boolean {
    if (!this.lettersWork(event)) return false;
    const key = event.key.toLowerCase();
    if (key === 'u' && this.scene.canUndo) void this.undo();
    else if (key === 'h' && this.scene.canHint && this.step === 'decision') void this.hint();
    else return false;
    return true;
  }

  #show(scene: Scene, step: Step, before: Scene | null = null): void {
    this.#scene = scene;
    this.arrive(step, before);
  }
}
