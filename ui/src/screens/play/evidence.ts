import type { EvidenceBody, EvidenceCard, FactCard } from '../../generated/wire';

export type TabName = 'chart' | 'messages' | 'notes' | 'facts';

export interface Tab {
  name: TabName;
  cards: EvidenceCard[];
  facts: FactCard[];
  count: number;
  isNew: boolean;
}

/** Readings and medicines are read together and fit one pane; so do notes and what hangs on the wall. */
function tabOf(body: EvidenceBody): TabName {
  switch (body.kind) {
    case 'vitals':
    case 'medicines':
      return 'chart';
    case 'messages':
      return 'messages';
    case 'notes':
    case 'picture':
      return 'notes';
  }
}

export function bodyIsNew(body: EvidenceBody): boolean {
  switch (body.kind) {
    case 'vitals':
      return body.points.some((point) => point.isNew);
    case 'medicines':
    case 'messages':
    case 'notes':
      return body.items.some((item) => item.isNew);
    case 'picture':
      return false;
  }
}

function size(body: EvidenceBody): number {
  return body.kind === 'messages' || body.kind === 'notes' ? body.items.length : 1;
}

/** The pane's tabs: only kinds the role has something of, in a fixed order. */
export function tabsOf(evidence: readonly EvidenceCard[], facts: readonly FactCard[]): Tab[] {
  const order: TabName[] = ['chart', 'messages', 'notes'];
  const tabs: Tab[] = order.map((name) => {
    const cards = evidence.filter((card) => tabOf(card.body) === name);
    return { name, cards, facts: [], count: cards.reduce((sum, card) => sum + size(card.body), 0), isNew: cards.some((card) => bodyIsNew(card.body)) };
  });
  tabs.push({ name: 'facts', cards: [], facts: [...facts], count: facts.length, isNew: facts.some((fact) => fact.isNew) });
  return tabs.filter((tab) => tab.count > 0);
}

/** The tab to show when a scene comes up: the open one, unless only another has news. New facts repeat the story and move no one. */
export function tabToShow(tabs: readonly Tab[], open: TabName | null): TabName | null {
  const still = tabs.find((tab) => tab.name === open);
  const news = tabs.find((tab) => tab.isNew && tab.name !== 'facts');
  if (still !== undefined && (still.isNew || news === undefined)) return still.name;
  return (news ?? still ?? tabs[0])?.name ?? null;
}

export interface Plot {
  width: number;
  height: number;
  /** One per reading: x, the y of each track (top first), labels. */
  marks: { id: string; x: number; y: number[]; values: number[]; label: string; isNew: boolean }[];
  /** Lines to compare with, with a dash per distinct text. */
  lines: { y: number; at: number; dash: number; text: string; labelY: number }[];
  /** Texts of the lines in the order of their dash, with the values they stand for. */
  legend: { text: string; dash: number; values: string }[];
}

/** Most readings a plot shows; the table holds all. */
export const PLOT_POINTS = 8;

/** Lays out a plot. `width` in pixels, `rem` the pixels of one rem, so that text grows with the setting. */
export function plotOf(body: EvidenceBody & { kind: 'vitals' }, width: number, rem: number): Plot {
  const points = body.points.slice(-PLOT_POINTS);
  const numbers = [...points.flatMap((point) => point.values), ...body.lines.map((line) => line.at)];
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const top = rem * 1.4;
  const foot = rem * 3;
  const height = rem * 12.75;
  const right = body.lines.length > 0 ? rem * 2.2 : rem * 0.5;
  const y = (value: number): number => (high === low ? (top + height - foot) / 2 : top + ((high - value) / (high - low)) * (height - foot - top));
  const room = width - right;
  const step = room / Math.max(points.length, 1);
  const texts = [...new Set(body.lines.map((line) => line.text))];
  const lines = body.lines.map((line) => ({ y: y(line.at), at: line.at, dash: texts.indexOf(line.text), text: line.text, labelY: y(line.at) })).sort((a, b) => a.y - b.y);
  for (let n = 1; n < lines.length; n += 1) {
    const above = lines[n - 1];
    const line = lines[n];
    if (above !== undefined && line !== undefined) line.labelY = Math.max(line.y, above.labelY + rem * 0.85);
  }
  return {
    width,
    height,
    marks: points.map((point, n) => ({ id: point.id, x: step * (n + 0.5), y: point.values.map(y), values: point.values, label: point.label, isNew: point.isNew })),
    lines,
    legend: texts.map((text, dash) => ({ text, dash, values: body.lines.filter((line) => line.text === text).map((line) => String(line.at)).join(' / ') })),
  };
}
