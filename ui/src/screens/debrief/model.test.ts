import { describe, expect, it } from 'vitest';
import type { HandoffCard, HandoffFact, LedgerRow } from '../../generated/wire';
import { bestStep, prose, step } from './fixture';
import { columnsOf } from './map/columns';
import { bestFrom, borrowed, byKey, carried, daysBetween, endingClass, factsOf, fateOf, groupsOf, inOrder, itemsOf, notesOf, numbersOf, reachOf, sideBySide, standings } from './model';
import { relayOf } from './relay';

const fact = (given: Partial<HandoffFact>): HandoffFact => ({ text: prose('Right upper arm measures 36 cm'), sent: true, arrived: true, must: false, known: true, ...given });
const handoff = (facts: HandoffFact[], arrival = 'arrived'): HandoffCard => {
  const end = { roleName: 'Nurse', person: null, portrait: null, you: false, player: null };
  return { title: 'On', from: end, to: end, facts, how: 'phone', arrival, rightReceiver: true };
};

describe('the list of steps', () => {
  const path = [step('a'), step('c', { kind: 'colleague' }), step('d', { kind: 'colleague' }), step('b'), step('late', { kind: 'late', cause: 0 })];

  it('numbers what the learner answers for, not colleagues’ acts', () => {
    expect([...numbersOf(path)]).toEqual([
      [0, 1],
      [3, 2],
      [4, 3],
    ]);
  });

  it('links cause and effect both ways', () => {
    const items = itemsOf(path);
    expect(items[4]?.cause).toBe(0);
    expect(items[0]?.effects).toEqual([4]);
    expect(items[3]?.effects).toEqual([]);
  });

  it('drops a cause that is not in the path', () => {
    expect(itemsOf([step('late', { kind: 'late', cause: 7 })])[0]?.cause).toBeNull();
  });

  it('gathers neighbouring colleagues’ acts', () => {
    expect(groupsOf(itemsOf(path)).map((group) => group.map((item) => item.index))).toEqual([[0], [1, 2], [3], [4]]);
  });

  it('counts where decisions stood and lists those of other roles', () => {
    const feedback = { class: 'acceptable', why: prose('why'), standing: 'owner', duty: prose('duty'), owner: 'Nurse', action: 1, ownership: 1, ledger: [], sources: [] };
    const items = itemsOf([step('a', { feedback }), step('b', { feedback: { ...feedback, standing: 'outside' } }), step('c', { feedback: { ...feedback, standing: 'allowed' } })]);
    expect(standings(items)).toEqual({ owner: 1, allowed: 1, outside: 1 });
    expect(borrowed(items).map(({ item }) => item.index)).toEqual([1, 2]);
  });
});

describe('figures', () => {
  const row = (total: number, best: number | null): LedgerRow => ({ axis: 'safety', total, best, moves: [] });

  it('reach as far as the largest sum on either side, and at least to 2', () => {
    expect(reachOf([row(1, null), row(0, 1)])).toBe(2);
    expect(reachOf([row(-5, 1), row(2, 3)])).toBe(5);
    expect(reachOf([row(1, -7)])).toBe(7);
  });

  it('count days by date, over a month’s end and within a day', () => {
    expect(daysBetween('2026-03-03T23:50', '2026-03-04T00:10')).toBe(1);
    expect(daysBetween('2026-02-24T14:00', '2026-03-24T09:00')).toBe(28);
    expect(daysBetween('2026-03-03T09:00', '2026-03-03T17:00')).toBe(0);
  });

  it('number sources by their place', () => {
    const source = (id: string) => ({ id, title: id, grade: 'A', year: null, address: null });
    expect(notesOf([source('x'), source('y')]).get('y')).toBe(2);
  });

  it('read a class they do not know as the middle one', () => {
    expect(endingClass('harm')).toBe('harm');
    expect(endingClass('later-version')).toBe('partial');
  });
});

describe('roads not taken', () => {
  it('stand in order of class, equals as written, unknown classes last', () => {
    const road = (name: string, text: string) => ({ class: name, text: [prose(text)], after: prose(''), why: prose('') });
    const sorted = inOrder([road('harmful', '1'), road('new', '2'), road('recommended', '3'), road('harmful', '4'), road('critical', '5')]);
    expect(sorted.map((each) => each.class)).toEqual(['critical', 'recommended', 'harmful', 'harmful', 'new']);
    expect(sorted[2]?.text).toEqual([prose('1')]);
  });
});

describe('the comparison with the best path', () => {
  it('leaves out what came later by itself and keeps steps only one path has', () => {
    const path = [step('a'), step('b'), step('late', { kind: 'late', cause: 0 })];
    const best = [bestStep('a', true), bestStep('x', false), bestStep('y', false)];
    expect(sideBySide(path, best, columnsOf({ path, best })).map((pair) => [pair.step?.scene ?? null, pair.best?.scene ?? null])).toEqual([
      ['a', 'a'],
      ['b', 'x'],
      [null, 'y'],
    ]);
  });
});

describe('handoffs', () => {
  it('tell what became of a fact', () => {
    expect(fateOf(fact({}), 'arrived')).toBe('arrived');
    expect(fateOf(fact({}), 'late')).toBe('late');
    expect(fateOf(fact({ arrived: false }), 'arrived')).toBe('lost');
    expect(fateOf(fact({ sent: false, arrived: false }), 'arrived')).toBe('kept');
    expect(fateOf(fact({ sent: false, arrived: false, known: false }), 'arrived')).toBe('unknown');
  });

  it('show a fact that did not go only where it had to', () => {
    const hidden = fact({ sent: false, arrived: false, known: false });
    const kept = fact({ sent: false, arrived: false });
    expect(factsOf(handoff([hidden, kept]))).toEqual([]);
    expect(factsOf(handoff([{ ...hidden, must: true }, { ...kept, must: true }])).map((each) => each.fate)).toEqual(['unknown', 'kept']);
  });

  it('count only facts that had to go', () => {
    expect(carried(handoff([fact({ must: true }), fact({ must: true, sent: false, arrived: false }), fact({})]))).toEqual({ must: 2, arrived: 1 });
  });

  it('are drawn as threads that do not touch, with a cross where a fact ended', () => {
    for (const width of [288, 384]) {
      const relay = relayOf(handoff([fact({}), fact({ arrived: false }), fact({ sent: false, arrived: false, must: true }), fact({ sent: false, arrived: false, known: false, must: true })]), width, 16);
      expect(relay.threads.map((thread) => [thread.left !== '', thread.right !== '', thread.cross !== null])).toEqual([
        [true, true, false],
        [true, false, true],
        [true, false, true],
        [false, false, true],
      ]);
      for (const [n, thread] of relay.threads.entries()) {
        expect(thread.y + thread.h).toBeLessThanOrEqual(relay.threads[n + 1]?.y ?? relay.height);
        expect(thread.x - thread.w / 2).toBeGreaterThan(2 * relay.head);
        expect(thread.x + thread.w / 2).toBeLessThan(width - 2 * relay.head);
      }
    }
  });
});

describe('gathering', () => {
  it('keeps the order of first appearance', () => {
    expect(byKey(['b1', 'a1', 'b2'], (each) => each[0] ?? '')).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});

describe('whose the best path is', () => {
  it('claims what is proven and no more', () => {
    expect(bestFrom({ bestWhose: 'proof', bestUnbeaten: true })).toBe('debrief-best-proven');
    expect(bestFrom({ bestWhose: 'plan', bestUnbeaten: true })).toBe('debrief-best-author-proven');
    expect(bestFrom({ bestWhose: 'plan', bestUnbeaten: false })).toBe('debrief-best-author');
  });
});
