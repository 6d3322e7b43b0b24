import { describe, expect, it } from 'vitest';
import type { Run } from '../generated/wire';
import { speechOf } from './speech';

const run = (text: string, strong = false): Run => ({ text, strong, emphasis: false });
const parts = (...runs: Run[]): [string, boolean][] => speechOf(runs).map((part) => [part.text, part.spoken]);

describe('speech', () => {
  it('is cut out of what is told, marks included', () => {
    expect(parts(run('“Fine,” says Harold. “Bit of puffing.”'))).toEqual([['“Fine,”', true], [' says Harold. ', false], ['“Bit of puffing.”', true]]);
    expect(parts(run('One ring. "Kim." A slow voice.'))).toEqual([['One ring. ', false], ['"Kim."', true], [' A slow voice.', false]]);
    expect(parts(run('«Sí», dice.'))).toEqual([['«Sí»', true], [', dice.', false]]);
  });

  it('goes on through words set strong, which stay strong', () => {
    expect(speechOf([run('“I take '), run('two', true), run('.” He waits.')])).toEqual([
      { ...run('“I take '), spoken: true },
      { ...run('two', true), spoken: true },
      { ...run('.”'), spoken: true },
      { ...run(' He waits.'), spoken: false },
    ]);
  });

  it('is left alone where a mark has no partner', () => {
    expect(parts(run('A cuff of 15" and a drawer.'))).toEqual([['A cuff of 15" and a drawer.', false]]);
    expect(parts(run('End of it.” He rings off.'))).toEqual([['End of it.” He rings off.', false]]);
    expect(parts(run('“One “two” three.'))).toEqual([['“One “two” three.', false]]);
    expect(parts(run('Nothing said.'))).toEqual([['Nothing said.', false]]);
    expect(parts()).toEqual([]);
  });

  it('loses no character', () => {
    const text = 'A "b" c “d” «e» f.';
    expect(parts(run(text)).map(([each]) => each).join('')).toBe(text);
  });
});
