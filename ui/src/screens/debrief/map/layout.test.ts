import { describe, expect, it } from 'vitest';
import type { BestStep, NotTaken, PathStep } from '../../../generated/wire';
import { bestStep, prose, step } from '../fixture';
import { columnsOf } from './columns';
import type { Drawing, Label, MapWords } from './drawing';
import { layout } from './layout';
import { rowsOf } from './rows';

const words: MapWords = {
  end: 'Nobody knew whose list it was until the second Thursday in December',
  best: 'Best path',
  band: (encounter, time, newDay) => (newDay ? `${encounter}, ${time.slice(0, 10)}` : encounter),
  later: () => 'veintiún días después',
  seeLater: (later, number) => `${later}, vea ${String(number)}`,
  seeCause: (number) => `viene de ${String(number)}`,
  classOf: () => 'Dañino',
};

const roads: NotTaken[] = ['harmful', 'acceptable', 'unnecessary', 'harmful'].map((name) => ({ class: name, text: [prose('Tell her that stairs will do that, and repeat it at the next visit she can keep')], after: prose('then'), why: prose('because') }));

/** A run of `count` steps with long names: colleagues, forks and late consequences at fixed places. */
function run(count: number): { path: PathStep[]; best: BestStep[] } {
  const path = Array.from({ length: count }, (_, n) => {
    const given = { title: `The last large cuff and Featherstonehaugh-Villanueva number ${String(n)}`, encounter: `Corridor and loaner shelf of floor ${String(Math.floor(n / 4))}`, time: `2026-03-${String(3 + Math.floor(n / 4)).padStart(2, '0')}T09:00` };
    if (n % 7 === 5) return step(`c${String(n)}`, { ...given, kind: 'colleague' });
    if (n > 2 && n % 9 === 3) return step(`l${String(n)}`, { ...given, kind: n % 2 === 0 ? 'late' : 'deadline', cause: n - 3 });
    return step(`s${String(n)}`, { ...given, notTaken: roads });
  });
  const best = path.filter((each) => each.kind === 'decision').map((each, n) => bestStep(each.scene, n % 3 !== 2, 'The same as told before, and her arm: right, 36 cm, so the large cuff, said first'));
  return { path, best };
}

const box = (label: Label) => ({ left: label.start ? label.x : label.x - label.w / 2, right: label.start ? label.x + label.w : label.x + label.w / 2, top: label.y, bottom: label.y + label.h });

function clashes({ labels }: Drawing): string[] {
  return labels.flatMap((one, n) =>
    labels.slice(n + 1).flatMap((two) => {
      const [a, b] = [box(one), box(two)];
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${one.kind} “${one.lines.join(' ')}” and ${two.kind} “${two.lines.join(' ')}”`] : [];
    }),
  );
}

const sizes = [
  { width: 764, rem: 16, name: '1280 wide' },
  { width: 528, rem: 16, name: '900 wide' },
  { width: 600, rem: 32, name: 'text at 200 %' },
  { width: 1480, rem: 16, name: 'a large window' },
];

describe.each(sizes)('the map at $name', ({ width, rem }) => {
  it.each([1, 5, 15, 40])('keeps the labels of %i steps apart and inside', (count) => {
    const drawing = layout(run(count), width, rem, words);
    expect(clashes(drawing)).toEqual([]);
    for (const label of drawing.labels) {
      expect(box(label).left, label.lines.join(' ')).toBeGreaterThanOrEqual(-0.01);
      expect(box(label).right, label.lines.join(' ')).toBeLessThanOrEqual(width + 0.01);
      expect(box(label).bottom).toBeLessThanOrEqual(drawing.height);
    }
  });

  it.each([5, 15, 40])('gives each of %i steps but colleagues’ acts its number once, inside the drawing', (count) => {
    const { path, best } = run(count);
    const drawing = layout({ path, best }, width, rem, words);
    const expected = path.filter((each) => each.kind !== 'colleague').map((_, n) => n + 1);
    const numbered = drawing.nodes.filter((node) => node.number !== null);
    expect(numbered.map((node) => node.number)).toEqual(expected);
    for (const node of drawing.nodes) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.x).toBeLessThanOrEqual(width);
    }
  });

  it('never sets a label over a numbered place', () => {
    const drawing = layout(run(40), width, rem, words);
    for (const node of drawing.nodes.filter((each) => each.number !== null || each.kind === 'end'))
      for (const label of drawing.labels) {
        const { left, right, top, bottom } = box(label);
        const inside = node.x + 0.7 * rem > left && node.x - 0.7 * rem < right && node.y + 0.7 * rem > top && node.y - 0.7 * rem < bottom;
        expect(inside, `${String(node.number)} under “${label.lines.join(' ')}”`).toBe(false);
      }
  });
});

describe('what the map shows', () => {
  it('draws no best path where it is the same as yours', () => {
    const drawing = layout({ path: [step('a'), step('b')], best: [bestStep('a', true), bestStep('b', true)] }, 764, 16, words);
    expect(drawing.best).toEqual([]);
    expect(drawing.nodes.some((node) => node.kind === 'best' || node.kind === 'best-end')).toBe(false);
  });

  it('ends the best path on its own ring when it never comes back', () => {
    const drawing = layout({ path: [step('a'), step('b')], best: [bestStep('a', false), bestStep('x', false)] }, 764, 16, words);
    expect(drawing.nodes.filter((node) => node.kind === 'best')).toHaveLength(2);
    expect(drawing.nodes.filter((node) => node.kind === 'best-end')).toHaveLength(1);
  });

  it('joins cause and effect of one row with one arc, of two rows with one half in each', () => {
    const path = (count: number) => Array.from({ length: count }, (_, n) => step(`s${String(n)}`, n === count - 1 ? { kind: 'late', cause: 0 } : {}));
    expect(layout({ path: path(3), best: [] }, 764, 16, words).arcs).toHaveLength(1);
    const folded = layout({ path: path(12), best: [] }, 764, 16, words);
    expect(folded.arcs).toHaveLength(2);
    expect(folded.labels.filter((label) => label.kind === 'arc').map((label) => label.lines[0])).toEqual(['veintiún días después, vea 12', 'viene de 1']);
  });

  it('draws what came of a colleague’s act from its place on the line', () => {
    const drawing = layout({ path: [step('a'), step('c', { kind: 'colleague' }), step('late', { kind: 'late', cause: 1 })], best: [] }, 764, 16, words);
    expect(drawing.arcs).toHaveLength(1);
    expect(drawing.labels.filter((label) => label.kind === 'arc').map((label) => label.lines)).toEqual([['veintiún días después']]);
  });

  it('shows colleagues’ acts as dots, three at most between two places', () => {
    const colleague = step('c', { kind: 'colleague' });
    const drawing = layout({ path: [step('a'), colleague, colleague, colleague, colleague, step('b'), colleague, step('d')], best: [] }, 764, 16, words);
    expect(drawing.nodes.filter((node) => node.kind === 'colleague')).toHaveLength(4);
  });
});

describe('places', () => {
  it('puts steps at the same scene together and the rest between them in order', () => {
    const path = [step('a'), step('b'), step('late', { kind: 'late', cause: 0 }), step('d')];
    const best = [bestStep('a', true), bestStep('x', false), bestStep('d', false)];
    expect(columnsOf({ path, best }).map(({ step: own, fork, shared }) => [own, fork, shared])).toEqual([
      [0, null, true],
      [1, 1, false],
      [2, null, false],
      [3, 2, false],
    ]);
  });

  it('keeps a step only the best path has', () => {
    expect(columnsOf({ path: [step('a')], best: [bestStep('a', true), bestStep('x', false)] }).map(({ step: own, fork }) => [own, fork])).toEqual([
      [0, null],
      [null, 1],
    ]);
  });

  it('folds into rows of the given length, with the ending never alone', () => {
    const columns = columnsOf({ path: Array.from({ length: 8 }, (_, n) => step(`s${String(n)}`)), best: [] });
    const rows = rowsOf(columns, 4);
    for (const row of rows) expect(row.columns.length + (row.ends ? 1 : 0)).toBeLessThanOrEqual(4);
    expect(rows.flatMap((row) => row.columns)).toEqual(columns);
    expect(rows.at(-1)?.columns.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.ends)).toEqual([...rows.slice(1).map(() => false), true]);
  });

  it('folds between encounters when a row is half full', () => {
    const at = (place: string, count: number) => Array.from({ length: count }, (_, n) => step(`${place}${String(n)}`, { encounter: place }));
    const rows = rowsOf(columnsOf({ path: [...at('one', 4), ...at('two', 3)], best: [] }), 6);
    expect(rows.map((row) => row.columns.map((column) => column.encounter))).toEqual([
      ['one', 'one', 'one', 'one'],
      ['two', 'two', 'two'],
    ]);
  });
});
