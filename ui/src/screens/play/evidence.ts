import type { EvidenceBody, EvidenceCard, FactCard } from '../../generated/wire';

export type TabName = 'chart' | 'medicines' | 'messages' | 'notes' | 'pictures' | 'facts';

export interface Tab {
  name: TabName;
  cards: EvidenceCard[];
  facts: FactCard[];
  count: number;
  isNew: boolean;
}

/** Most medicines that still fit one pane under the readings they are read with; more, or a second list, get a tab of their own. */
const FEW = 4;

function tabOf(body: EvidenceBody, lists: number): TabName {
  switch (body.kind) {
    case 'vitals':
      return 'chart';
    case 'medicines':
      return lists === 1 && body.items.length <= FEW ? 'chart' : 'medicines';
    case 'messages':
      return 'messages';
    case 'notes':
      return 'notes';
    case 'picture':
      return 'pictures';
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
  return body.kind === 'vitals' || body.kind === 'picture' ? 1 : body.items.length;
}

/** The pane's tabs: only kinds the role has something of, in a fixed order. A picture is new when it was not `shown` before. */
export function tabsOf(evidence: readonly EvidenceCard[], facts: readonly FactCard[], shown: readonly string[] | null = null): Tab[] {
  const isNew = (card: EvidenceCard): boolean => (card.body.kind === 'picture' ? shown !== null && !shown.includes(card.id) : bodyIsNew(card.body));
  const lists = evidence.filter((card) => card.body.kind === 'medicines').length;
  const order: TabName[] = ['chart', 'medicines', 'messages', 'notes', 'pictures'];
  const tabs: Tab[] = order.map((name) => {
    const cards = evidence.filter((card) => tabOf(card.body, lists) === name);
    return { name, cards, facts: [], count: cards.reduce((sum, card) => sum + size(card.body), 0), isNew: cards.some(isNew) };
  });
  tabs.push({ name: 'facts', cards: [], facts: [...facts], count: facts.length, isNew: facts.some((fact) => fact.isNew) });
  return tabs.filter((tab) => tab.count > 0);
}

/** The tab to show when a scene comes up: the open one, unless only another has news. New facts repeat the story and move no one.
 * `reading`: values are to be entered, so what they are read from comes first. */
export function tabToShow(tabs: readonly Tab[], open: TabName | null, reading = false): TabName | null {
  if (reading && tabs.some((tab) => tab.name === 'pictures')) return 'pictures';
  const still = tabs.find((tab) => tab.name === open);
  const news = tabs.find((tab) => tab.isNew && tab.name !== 'facts');
  if (still !== undefined && (still.isNew || news === undefined)) return still.name;
  return (news ?? still ?? tabs[0])?.name ?? null;
}

export interface Plot {
  width: number;
  height: number;
  /** One per reading: x, the y of each track (top first), labels. */
  marks: { id: string; x: number; y: number[]; values: number[]; label: string[]; isNew: boolean }[];
  /** Lines to compare with, with a dash per distinct text. */
  lines: { y: number; at: number; dash: number; text: string; labelY: number }[];
  /** Texts of the lines in the order of their dash, with the values they stand for. */
  legend: { text: string; dash: number; values: string }[];
}

/** Most readings a plot shows; the table holds all. */
export const PLOT_POINTS = 8;

/** A label in one line, or in two where it would touch its neighbour. `room` in rem; a character takes up to 0.46 rem. */
function labelLines(label: string, room: number): string[] {
  const cut = Math.max(label.lastIndexOf(' '), 0);
  if (label.length * 0.46 <= room - 0.25 || cut === 0) return [label];
  return [label.slice(0, cut).replace(/,$/, ''), label.slice(cut + 1)];
}

/** Lays out a plot. `width` in pixels, `rem` the pixels of one rem, so that text grows with the setting. */
export function plotOf(body: EvidenceBody & { kind: 'vitals' }, width: number, rem: number): Plot {
  const right = body.lines.length > 0 ? rem * 2.2 : rem * 0.5;
  const room = width - right;
  const points = body.points.slice(-Math.min(PLOT_POINTS, Math.max(3, Math.floor(room / (rem * 2.6)))));
  const step = room / Math.max(points.length, 1);
  const labels = points.map((point) => labelLines(point.label, step / rem));
  const numbers = [...points.flatMap((point) => point.values), ...body.lines.map((line) => line.at)];
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const top = rem * 1.4;
  const more = labels.some((lines) => lines.length > 1) ? rem * 0.95 : 0;
  const foot = rem * 3 + more;
  const height = rem * (points.length > 2 ? 12.75 : 9) + more;
  const y = (value: number): number => (high === low ? (top + height - foot) / 2 : top + ((high - value) / (high - low)) * (height - foot - top));
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
    marks: points.map((point, n) => ({ id: point.id, x: step * (n + 0.5), y: point.values.map(y), values: point.values, label: labels[n] ?? [], isNew: point.isNew })),
    lines,
    legend: texts.map((text, dash) => ({ text, dash, values: body.lines.filter((line) => line.text === text).map((line) => String(line.at)).join(' / ') })),
  };
}
