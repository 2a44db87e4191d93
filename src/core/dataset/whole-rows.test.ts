import { expect, it } from 'vitest';
import { wholeRows } from './whole-rows.js';

it('wholeRows fills short rows, sets long ones aside and keeps their numbers', () => {
  expect(
    wholeRows({ header: ['a ', '', ''], rows: [['1'], ['2', '', 'x', ' y '], [' 3 ', '', 'z', '']] }),
  ).toEqual({
    header: ['a', 'column 3'],
    rows: [
      { row: 1, cells: ['1', ''] },
      { row: 3, cells: ['3', 'z'] },
    ],
    rejected: [{ line: 2, code: 'unreadable-row', value: 'y' }],
  });
});
