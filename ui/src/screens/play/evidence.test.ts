import { describe, expect, it } from 'vitest';
import type { EvidenceBody } from '../../generated/wire';
import { evidenceAt, factsAt } from '../../host/fake/evidence';
import { plotOf, tabsOf, tabToShow, PLOT_POINTS } from './evidence';

describe('the tabs', () => {
  it('hold only what the role has, counted, with news marked', () => {
    expect(tabsOf(evidenceAt(0), factsAt(0)).map((tab) => [tab.name, tab.count, tab.isNew])).toEqual([
      ['chart', 4, true],
      ['messages', 2, true],
      ['notes', 2, false],
      ['pictures', 2, false],
      ['facts', 2, true],
    ]);
    expect(tabsOf([], [])).toEqual([]);
    const pictures = (shown: string[] | null): boolean | undefined => tabsOf(evidenceAt(0), [], shown).find((tab) => tab.name === 'pictures')?.isNew;
    expect([pictures(null), pictures([]), pictures(['dial', 'drawer'])]).toEqual([false, true, false]);
  });

  it('give medicines their own tab once they are more than four', () => {
    const item = { label: 'x', text: { blocks: [] }, from: null, portrait: null, isNew: false };
    const many = (count: number): string[] =>
      tabsOf([{ id: 'm', title: 'm', source: null, body: { kind: 'medicines', items: Array.from({ length: count }, (_, n) => ({ ...item, id: String(n) })) } }], []).map((tab) => tab.name);
    expect(many(4)).toEqual(['chart']);
    expect(many(5)).toEqual(['medicines']);
  });

  it('stay where they are unless only another has news', () => {
    const news = tabsOf(evidenceAt(0), factsAt(0));
    const still = tabsOf(evidenceAt(1), []);
    expect(tabToShow(still, 'notes')).toBe('notes');
    expect(tabToShow(news, 'messages')).toBe('messages');
    expect(tabToShow(news, 'notes')).toBe('chart');
    expect(tabToShow(still, 'facts')).toBe('chart');
    expect(tabToShow(tabsOf(evidenceAt(1), factsAt(1)), 'notes')).toBe('notes');
    expect(tabToShow([], 'chart')).toBeNull();
    expect(tabToShow(news, 'chart', true)).toBe('pictures');
    expect(tabToShow(tabsOf([], factsAt(0)), 'chart', true)).toBe('facts');
  });
});

describe('the plot', () => {
  const body: EvidenceBody & { kind: 'vitals' } = {
    kind: 'vitals', unit: 'mmHg', tracks: ['upper', 'lower'],
    points: [{ id: 'a', label: 'a', values: [160, 80], isNew: false }, { id: 'b', label: 'b', values: [120, 100], isNew: true }],
    lines: [{ track: 0, at: 140, text: 'line' }, { track: 1, at: 90, text: 'line' }],
  };

  it('puts higher values higher, in one scale for both tracks', () => {
    const [a, b] = plotOf(body, 400, 16).marks;
    const heights = [a?.y[0], b?.y[0], b?.y[1], a?.y[1]];
    expect(heights).toEqual([...heights].sort((x, y) => (x ?? 0) - (y ?? 0)));
    expect(new Set(heights).size).toBe(4);
  });

  it('keeps every mark inside, in order from left to right', () => {
    const plot = plotOf(body, 400, 16);
    expect(plot.marks.map((mark) => mark.x)).toEqual([91.2, 273.6]);
    for (const mark of plot.marks) for (const y of mark.y) expect(y > 0 && y < plot.height).toBe(true);
  });

  it('breaks a label that would touch its neighbour', () => {
    const labelled = (label: string, width: number): string[] | undefined => plotOf({ ...body, points: [{ id: 'a', label, values: [1, 2], isNew: false }] }, width, 16).marks[0]?.label;
    // 13 characters take 5.98 rem (96 px); beside a right edge of 2.2 rem (35 px).
    expect(labelled('3 Mar, second', 200)).toEqual(['3 Mar, second']);
    expect(labelled('3 Mar, second', 110)).toEqual(['3 Mar', 'second']);
    // Six readings beside an edge of 35 px in 384 px leave 58 px (3.6 rem) each; eight characters take 3.68 rem.
    expect(labelled('Sep 2024', 93)).toEqual(['Sep', '2024']);
    expect(labelled('afternoon-reading', 110)).toEqual(['afternoon-reading']);
  });

  it('joins the values of lines that share a name', () => {
    expect(plotOf(body, 400, 16).legend).toEqual([{ text: 'line', dash: 0, values: '140 / 90' }]);
  });

  it('keeps labels of close lines apart', () => {
    const close = plotOf({ ...body, lines: [{ track: 0, at: 90, text: 'x' }, { track: 0, at: 89, text: 'y' }] }, 400, 16).lines;
    expect((close[1]?.labelY ?? 0) - (close[0]?.labelY ?? 0)).toBeCloseTo(13.6); // 0.85 rem
  });

  it('shows the newest readings, and draws one value without a range', () => {
    const many = { ...body, lines: [], points: Array.from({ length: 12 }, (_, n) => ({ id: String(n), label: String(n), values: [70], isNew: false })) };
    const plot = plotOf(many, 400, 16);
    expect(plot.marks.map((mark) => mark.id)).toEqual(['4', '5', '6', '7', '8', '9', '10', '11']);
    expect(plot.marks).toHaveLength(PLOT_POINTS);
    // 170 px less 8 for the edge leave room for three marks of 2.6 rem (41.6 px).
    expect(plotOf(many, 170, 16).marks.map((mark) => mark.id)).toEqual(['9', '10', '11']);
    expect(plot.marks.every((mark) => Number.isFinite(mark.y[0]))).toBe(true);
  });
});
