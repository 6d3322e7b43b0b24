import { describe, expect, it } from 'vitest';
import type { EvidenceCard } from '../../generated/wire';
import { say } from '../../host/fake/prose';
import { listsOf } from './compare';
import { tabsOf } from './evidence';

const list = (id: string, rows: [string, string][]): EvidenceCard => ({
  id,
  title: `List ${id}`,
  source: say('October'),
  body: { kind: 'medicines', items: rows.map(([label, text]) => ({ id: label, label, text: say(text), from: null, portrait: null, isNew: false })) },
});
const notes: EvidenceCard = { id: 'n', title: 'Notes', source: null, body: { kind: 'notes', items: [{ id: 'a', label: null, text: say('x'), from: null, portrait: null, isNew: false }] } };

describe('the lists to compare', () => {
  it('are the medicines alone, each in its own order, not aligned', () => {
    const lists = listsOf([list('home', [['Lasix', '40 mg'], ['Carvedilol', '12.5 mg']]), notes, list('ward', [['Carvedilol', '12.5 mg'], ['Furosemide', '40 mg']])]);
    expect(lists.map((each) => [each.title, each.rows.map((row) => row.item.label)])).toEqual([
      ['List home', ['Lasix', 'Carvedilol']],
      ['List ward', ['Carvedilol', 'Furosemide']],
    ]);
    expect(listsOf([notes])).toEqual([]);
  });

  it('tick a medicine off on one list without touching the other', () => {
    const keys = listsOf([list('home', [['Carvedilol', 'x']]), list('ward', [['Carvedilol', 'x']])]).flatMap((each) => each.rows.map((row) => row.key));
    expect(keys).toEqual(['home/Carvedilol', 'ward/Carvedilol']);
  });

  it('name a row by the medicine and how it is taken, without a full stop before what follows', () => {
    const rows = listsOf([list('home', [['Furosemide', '40 mg, twice a day. Changed.'], ['Aspirin', '']])])[0]?.rows;
    expect(rows?.map((row) => row.name)).toEqual(['Furosemide 40 mg, twice a day. Changed', 'Aspirin']);
  });

  it('lie under one tab however short they are', () => {
    const short = list('home', [['Lasix', '40 mg']]);
    expect(tabsOf([short], []).map((tab) => tab.name)).toEqual(['chart']);
    expect(tabsOf([short, list('ward', [['Furosemide', '40 mg']])], []).map((tab) => [tab.name, tab.count])).toEqual([['medicines', 2]]);
  });
});
