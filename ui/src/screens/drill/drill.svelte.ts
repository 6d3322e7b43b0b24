import type { Answer, DrillScene, Scene } from '../../generated/wire';
import { go } from '../../router.svelte';
import { session } from '../../session.svelte';
import { Answering } from '../play/answering.svelte';
import { stepOf, type DrillStep } from './model';

/** One drill on the screen. Every answer is on disk before its consequence is here, so leaving loses nothing. */
export class Drill extends Answering<DrillStep> {
  at = $state.raw<DrillScene>() as DrillScene;

  constructor(begun: DrillScene) {
    super();
    this.#show(begun, null);
  }

  override get scene(): Scene {
    return this.at.scene;
  }

  goOn(): void {
    this.step = 'decision';
    this.top();
  }

  /** Begins the next drill of today, or goes back where there is none. */
  async next(): Promise<void> {
    const drill = this.at.answered?.next ?? null;
    if (drill === null) return this.leave();
    await this.ask(async () => {
      go({ name: 'drill', drill: await session.host.call('drill_start', { drill }) });
    });
  }

  leave(): void {
    go({ name: 'library' });
  }

  protected override async send(answer: Answer): Promise<void> {
    const { run } = this.at;
    const { seq, scene } = this.scene;
    const next = await session.host.call('drill_decide', { run, seq, scene, answer });
    this.#show(next, this.scene);
  }

  protected override goFurther(): void {
    if (this.step === 'consequence') this.goOn();
    else void this.next();
  }

  protected override pressOwn(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape') return false;
    this.leave();
    return true;
  }

  #show(next: DrillScene, before: Scene | null): void {
    this.at = next;
    this.arrive(stepOf(next), before);
  }
}
