/** How long before the screen locks the learner is asked whether they are still there. */
export const WARN_MS = 30_000;

/** What the watch asks of the window. Times are milliseconds. */
export interface Watch {
  now(): number;
  after(ms: number, then: () => void): () => void;
  warn(): void;
  calm(): void;
  lock(): void;
}

/**
 * Counts the time without a key or a touch. One timer at a time: it sleeps until the warning or the lock could be due, then
 * looks at the clock, so a touch costs nothing but a note of the time. A machine that slept past the moment locks at the
 * first touch after it wakes, before the touch does anything.
 */
export class Idle {
  readonly #watch: Watch;
  #limit = 0;
  #last = 0;
  #warned = false;
  #cancel: () => void = () => undefined;

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  get warned(): boolean {
    return this.#warned;
  }

  /** Begins to count; 0 minutes never locks. */
  start(minutes: number): void {
    this.stop();
    this.#limit = minutes * 60_000;
    this.#last = this.#watch.now();
    if (this.#limit > 0) this.#sleep();
  }

  stop(): void {
    this.#cancel();
    this.#cancel = () => undefined;
    this.#limit = 0;
    this.#settle();
  }

  /** Somebody is there. True where the touch only answered the warning, or came too late, and must do nothing else. */
  touch(): boolean {
    if (this.#limit === 0) return false;
    if (this.#quiet() >= this.#limit) {
      this.#end();
      return true;
    }
    const answered = this.#warned;
    this.#last = this.#watch.now();
    if (answered) {
      this.#settle();
      this.#sleep();
    }
    return answered;
  }

  #quiet(): number {
    return this.#watch.now() - this.#last;
  }

  #sleep(): void {
    this.#cancel();
    const until = this.#warned ? this.#limit : this.#limit - WARN_MS;
    this.#cancel = this.#watch.after(Math.max(0, until - this.#quiet()), () => this.#wake());
  }

  #wake(): void {
    const quiet = this.#quiet();
    if (quiet >= this.#limit) return this.#end();
    if (!this.#warned && quiet >= this.#limit - WARN_MS) {
      this.#warned = true;
      this.#watch.warn();
    }
    this.#sleep();
  }

  #end(): void {
    this.stop();
    this.#watch.lock();
  }

  #settle(): void {
    if (!this.#warned) return;
    this.#warned = false;
    this.#watch.calm();
  }
}
