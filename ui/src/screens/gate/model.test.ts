import { expect, it } from 'vitest';
import { marksOf } from './model';

const mark = (role: string) => ({ role, roleName: role, action: 12, ownership: 5, critical: 2 });

it('states the pass mark of the role about to be played, never none of them', () => {
  const marks = [mark('nurse'), mark('assistant')];
  expect(marksOf(marks, ['assistant'])).toEqual([mark('assistant')]);
  expect(marksOf(marks, ['pharmacist'])).toEqual(marks);
  expect(marksOf(marks, [])).toEqual([]);
});
