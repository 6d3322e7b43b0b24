import { beforeEach, expect, test } from 'vitest';
import { Idle } from './idle';

const MINUTE = 60_000;

/** A clock that is moved by hand; timers due on the way are rung. */
class Bench {
  time = 1_000_000;
  said: string[] = [];
  #due: { at: number; then: () => void } | null = null;
  readonly idle = new Idle({
    now: () => this.time,
    after: (ms, then) => {
      const timer = { at: this.time + ms, then };
      this.#due = timer;
      return () => {
        if (this.#due === timer) this.#due = null;
      };
    },
    warn: () => this.said.push('warn'),
    calm: () => this.said.push('calm'),
    lock: () => this.said.push('lock'),
  });

  pass(ms: number): void {
    const end = this.time + ms;
    while (this.#due !== null && this.#due.at <= end) {
      const { at, then } = this.#due;
      this.#due = null;
      this.time = Math.max(this.time, at);
      then();
    }
    this.time = end;
  }

  /** The machine sleeps: time goes on, timers do not ring. */
  sleep(ms: number): void {
    this.time += ms;
  }
}

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

test('half a minute before the end it asks, then it locks, once', () => {
  bench.idle.start(2);
  bench.pass(1.5 * MINUTE - 1);
  expect(bench.said).toEqual([]);
  bench.pass(1);
  expect(bench.said).toEqual(['warn']);
  bench.pass(29_999);
  expect(bench.said).toEqual(['warn']);
  bench.pass(1);
  expect(bench.said).toEqual(['warn', 'calm', 'lock']);
  bench.pass(60 * MINUTE);
  expect(bench.said).toEqual(['warn', 'calm', 'lock']);
});

test('a touch before the warning is an ordinary touch and begins the count anew', () => {
  bench.idle.start(2);
  bench.pass(MINUTE);
  expect(bench.idle.touch()).toBe(false);
  bench.pass(1.5 * MINUTE - 1);
  expect(bench.said).toEqual([]);
  bench.pass(1);
  expect(bench.said).toEqual(['warn']);
});

test('a touch that answers the warning does nothing else', () => {
  bench.idle.start(2);
  bench.pass(1.5 * MINUTE);
  expect(bench.idle.touch()).toBe(true);
  expect(bench.said).toEqual(['warn', 'calm']);
  expect(bench.idle.touch()).toBe(false);
  bench.pass(1.5 * MINUTE);
  expect(bench.said).toEqual(['warn', 'calm', 'warn']);
});

test('after a sleep past the end the first touch locks and is swallowed', () => {
  bench.idle.start(5);
  bench.sleep(60 * MINUTE);
  expect(bench.idle.touch()).toBe(true);
  expect(bench.said).toEqual(['lock']);
});

test('nought never locks, and a stopped watch stays silent', () => {
  bench.idle.start(0);
  bench.pass(600 * MINUTE);
  expect(bench.idle.touch()).toBe(false);
  bench.idle.start(2);
  bench.pass(1.6 * MINUTE);
  bench.idle.stop();
  bench.pass(60 * MINUTE);
  expect(bench.said).toEqual(['warn', 'calm']);
});
