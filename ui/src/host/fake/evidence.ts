import type { EvidenceCard, FactCard } from '../../generated/wire';
import { picture, say } from './prose';

/** What the chart shows at stage 0 (before the second reading) to 3 (three weeks later). */
export function evidenceAt(stage: number): EvidenceCard[] {
  const points = [
    { id: 'nov', label: 'Nov', values: [146, 90], isNew: false },
    { id: 'feb', label: 'Feb', values: [144, 88], isNew: false },
    { id: 'may', label: 'May', values: [150, 94], isNew: false },
    { id: 'jul', label: 'Jul', values: [142, 86], isNew: false },
    { id: 'first', label: '9:38', values: [162, 94], isNew: stage === 0 },
    ...(stage >= 2 ? [{ id: 'second', label: '9:45', values: [148, 88], isNew: stage === 2 }] : []),
    ...(stage >= 3 ? [{ id: 'home', label: 'home', values: [151, 93], isNew: true }] : []),
  ];
  return [
    {
      id: 'bp',
      title: 'Blood pressure',
      source: say('office readings'),
      body: {
        kind: 'vitals',
        unit: 'mmHg',
        tracks: ['upper', 'lower'],
        points,
        lines: [
          { track: 0, at: 140, text: 'measure line' },
          { track: 0, at: 130, text: 'goal' },
          { track: 1, at: 90, text: 'measure line' },
          { track: 1, at: 80, text: 'goal' },
        ],
      },
    },
    {
      id: 'medicines',
      title: 'Medicines',
      source: say('from the chart, 14 July'),
      body: {
        kind: 'medicines',
        items: [
          { id: 'lisinopril', label: 'Lisinopril 20 mg', text: say('one each morning'), from: null, portrait: null, isNew: false },
          { id: 'hctz', label: 'Hydrochlorothiazide 12.5 mg', text: say('one each morning'), from: null, portrait: null, isNew: false },
          { id: 'ibuprofen', label: 'Ibuprofen 400 mg', text: say('some days, for her back; not prescribed'), from: null, portrait: null, isNew: false },
        ],
      },
    },
    {
      id: 'messages',
      title: 'Messages',
      source: null,
      body: {
        kind: 'messages',
        items: [
          { id: 'late', label: '9:31', text: say('The bus was late, so she took the stairs. She has to be out by 10:20.'), from: 'Walter Brandt, front desk', portrait: picture('front-desk', 'The front desk clerk.'), isNew: stage === 0 },
          { id: 'lee', label: '9:12', text: say('Running 15 minutes late. Over 180/120, come and get me.'), from: 'Dr. Lee', portrait: picture('clinician', 'Dr. Lee, clinician.'), isNew: false },
        ],
      },
    },
    {
      id: 'notes',
      title: 'Last visit',
      source: say('14 July'),
      body: {
        kind: 'notes',
        items: [
          { id: 'plan', label: 'Plan', text: say('Above goal. Same tablets. Recheck in a month. No show in August.'), from: null, portrait: null, isNew: false },
          { id: 'social', label: 'Work', text: say('School-bus driver, split shift. No break between 6:10 and 9:20.'), from: null, portrait: null, isNew: false },
        ],
      },
    },
    { id: 'dial', title: 'Wall dial', source: say('exam room 3'), body: { kind: 'picture', picture: picture('dial', 'A dial from 0 to 300, marks every 2. The needle rests at zero.') } },
    { id: 'drawer', title: 'Cuff drawer', source: say('under the sink'), body: { kind: 'picture', picture: picture('cuff-drawer', 'An open drawer with three cuffs of growing size, each marked with an arm range in centimetres.') } },
  ];
}

/** Two further lists of medicines beside the chart's, long enough to be scrolled together. */
export function otherLists(): EvidenceCard[] {
  const list = (id: string, title: string, source: string, rows: [string, string][]): EvidenceCard => ({
    id,
    title,
    source: say(source),
    body: { kind: 'medicines', items: rows.map(([label, text]) => ({ id: label.toLowerCase(), label, text: say(text), from: null, portrait: null, isNew: false })) },
  });
  return [
    list('list-hospital', 'Hospital discharge list', 'Friday 27 February', [
      ['Furosemide', '40 mg, one tablet twice a day. Changed.'],
      ['Sacubitril-valsartan', '49/51 mg, one tablet twice a day. New.'],
      ['Carvedilol', '12.5 mg, one tablet twice a day, with meals.'],
      ['Atorvastatin', '40 mg, one tablet at night.'],
      ['Aspirin', '81 mg, one tablet in the morning.'],
      ['Potassium chloride', '20 mEq, one tablet in the morning.'],
      ['Acetaminophen', '500 mg, up to four times a day for the knee.'],
    ]),
    list('list-counter', 'On her kitchen counter', 'Read out by Ruth, bottle by bottle', [
      ['Lasix', '40 mg, one at eight.'],
      ['Lisinopril', '20 mg, one at night.'],
      ['Carvedilol', '12.5 mg, morning and evening.'],
      ['Furosemide', '40 mg. The seal is unbroken.'],
    ]),
  ];
}

/** Facts the medical assistant has learned by then. */
export function factsAt(stage: number): FactCard[] {
  const all: FactCard[] = [
    { id: 'first', text: say('First reading 162/94, over a sleeve, after the stairs'), source: say('you, 9:38'), isNew: stage === 0 },
    { id: 'route', text: say('She must leave by 10:20 for her route'), source: say('front desk'), isNew: false },
    { id: 'rested', text: say('Second reading 148/88, bare arm, rested'), source: say('you, 9:45'), isNew: stage === 1 },
    { id: 'missed', text: say('Leaves out the water tablet on driving days'), source: say('Ruth'), isNew: stage === 2 },
    { id: 'arm', text: say('Right upper arm measures 36 cm'), source: say('you, 9:52'), isNew: stage === 3 },
    { id: 'call', text: say('Cannot pick up the phone before 2 pm'), source: say('Ruth'), isNew: stage === 3 },
  ];
  return all.slice(0, [2, 3, 4, 6][stage] ?? 6);
}
