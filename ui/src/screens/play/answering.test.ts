import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostError } from '../../host/host';
import type { Answer, Scene } from '../../generated/wire';
import { session } from '../../session.svelte';
import { Answering } from './answering.svelte';

class Element_ {
  constructor(readonly control: boolean) {}
  closest(): Element_ | null {
    return this.control ? this : null;
  }
}
class Input_ extends Element_ {
  type = 'text';
}

const choice = (id: string) => ({ id, text: [], minutes: null, speech: false });
/** Only what is read here. */
const scene = { decision: { kind: 'one', choices: [choice('wait'), choice('repeat')] } } as unknown as Scene;

class Asked extends Answering<'done'> {
  sent: Answer[] = [];
  further = 0;
  refuse: HostError | null = null;
  scene = scene;

  constructor() {
    super();
    this.arrive('decision', null);
  }
  protected override send(answer: Answer): Promise<void> {
    this.sent.push(answer);
    if (this.refuse !== null) return Promise.reject(this.refuse);
    this.arrive('done', null);
    return Promise.resolve();
  }
  protected override goFurther(): void {
    this.further += 1;
  }
  protected override pressOwn(event: KeyboardEvent): boolean {
    return event.key === 'Escape';
  }
}

const key = (name: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, repeat: false, target: null, ...more }) as KeyboardEvent;

describe('answering by key', () => {
  beforeEach(() => {
    vi.stubGlobal('window', { scrollTo: () => undefined });
    vi.stubGlobal('Element', Element_);
    vi.stubGlobal('HTMLInputElement', Input_);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('picks by number and sends with Enter; then Enter goes further', async () => {
    const asked = new Asked();
    expect(asked.press(key('2'))).toBe(true);
    expect(asked.press(key('Enter'))).toBe(true);
    await vi.waitFor(() => expect(asked.busy).toBe(false));
    expect(asked.sent).toEqual([{ kind: 'choice', choice: 'repeat' }]);
    expect(asked.step).toBe('done');
    asked.press(key('Enter'));
    expect([asked.further, asked.sent.length]).toEqual([1, 1]);
  });

  it('says what is missing, until a number mends it', () => {
    const asked = new Asked();
    asked.press(key('Enter'));
    expect([asked.missing?.key, asked.sent.length]).toEqual(['missing-choice', 0]);
    asked.press(key('1'));
    expect(asked.missing).toBeNull();
  });

  it('leaves Enter to a control, and keys held down or with a modifier to nobody', () => {
    const asked = new Asked();
    asked.press(key('1'));
    expect(asked.press(key('Enter', { target: new Element_(true) as unknown as EventTarget }))).toBe(false);
    for (const held of [{ repeat: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(asked.press(key('Enter', held))).toBe(false);
      expect(asked.press(key('2', held))).toBe(false);
    }
    expect([asked.sent.length, asked.draft]).toEqual([0, { kind: 'one', choice: 'wait' }]);
  });

  it('takes no letters while somebody types or where they are switched off, and still takes keys of its own', () => {
    const asked = new Asked();
    expect(asked.press(key('2', { target: new Input_(false) as unknown as EventTarget }))).toBe(false);
    const before = session.settings;
    session.settings = { ...before, numberKeys: false };
    expect(asked.press(key('2'))).toBe(false);
    expect(asked.press(key('Escape'))).toBe(true);
    session.settings = before;
    expect(asked.draft).toEqual({ kind: 'one', choice: null });
  });

  it('keeps what was put together when the host refuses it', async () => {
    const asked = new Asked();
    asked.refuse = new HostError('disk-full', []);
    asked.press(key('2'));
    await asked.submit();
    expect([asked.trouble?.code, asked.busy, asked.step]).toEqual(['disk-full', false, 'decision']);
    expect(asked.draft).toEqual({ kind: 'one', choice: 'repeat' });
  });
});
