import type { EvidenceCard, EvidenceItem, Prose } from '../../generated/wire';
import { plain } from '../../components/prose';

/** One list of medicines as its source has it, in its own order. Lists are never aligned with each other: finding what differs is the learner's work. */
export interface MedicineList {
  id: string;
  title: string;
  source: Prose | null;
  rows: Row[];
}

export interface Row {
  /** Tells the same medicine on two lists apart. */
  key: string;
  item: EvidenceItem;
  /** The medicine and how it is taken, as one name for readers. */
  name: string;
}

/** The lists among the evidence; two or more can be laid side by side. */
export function listsOf(evidence: readonly EvidenceCard[]): MedicineList[] {
  return evidence.flatMap((card) =>
    card.body.kind === 'medicines'
      ? [{ id: card.id, title: card.title, source: card.source, rows: card.body.items.map((item) => ({ key: `${card.id}/${item.id}`, item, name: nameOf(item) })) }]
      : [],
  );
}

function nameOf(item: EvidenceItem): string {
  return `${item.label ?? ''} ${plain(item.text).replace(/\.$/, '')}`.trim();
}
