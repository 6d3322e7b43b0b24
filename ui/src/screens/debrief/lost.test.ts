import { describe, expect, it } from 'vitest';
import type { HandoffCard, HandoffFact } from '../../generated/wire';
import { prose } from './fixture';
import { endWords, flowOf, lossOf } from './lost';

const fact = (given: Partial<HandoffFact>): HandoffFact => ({ text: prose('fact'), sent: false, arrived: false, must: true, known: true, ...given });
const end = { roleName: 'Nurse', person: null, portrait: null, you: true, player: null };
const card = (arrival: string, rightReceiver: boolean, facts: HandoffFact[]): HandoffCard => ({ title: 'On', from: end, to: end, facts, how: 'phone', arrival, rightReceiver });

describe('where information was lost', () => {
  it.each([
    ['known and not sent', 'arrived', true, fact({}), 'kept'],
    ['not known to the sender', 'arrived', true, fact({ known: false }), 'unknown'],
    ['sent and lost on the way', 'lost', true, fact({ sent: true }), 'way'],
    ['sent, not needed, and still lost on the way', 'lost', true, fact({ sent: true, must: false }), 'way'],
    ['read too late', 'late', true, fact({ sent: true, arrived: true }), 'late'],
    ['sent to someone who did not wait for it', 'arrived', false, fact({ sent: true, arrived: true }), 'receiver'],
    ['arrived', 'arrived', true, fact({ sent: true, arrived: true }), null],
    ['kept, and not needed', 'arrived', true, fact({ must: false }), null],
  ] as const)('%s', (_, arrival, right, one, why) => {
    expect(lossOf(card(arrival, right, [one]), one)).toBe(why);
  });

  it('counts what was sent, received and lost', () => {
    const flow = flowOf(card('arrived', true, [fact({ sent: true, arrived: true }), fact({}), fact({ must: false })]));
    expect([flow.sent.length, flow.received.length, flow.lost.length]).toEqual([1, 1, 1]);
  });

  it('names who played an end before the person of the story', () => {
    expect(endWords({ ...end, person: 'Mina Park', player: 'Ana Torres' })).toBe('Ana Torres (Nurse)');
    expect(endWords({ ...end, person: 'Mina Park' })).toBe('Mina Park (Nurse)');
    expect(endWords(end)).toBe('Nurse');
  });
});
