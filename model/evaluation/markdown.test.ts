import { expect, test } from 'vitest';
import { capitalised, decimal, percent, signed, table } from './markdown.js';

test('numbers have a true minus sign, and nothing rounded to 0 has any', () => {
  expect([signed(0.0581), signed(-0.5, 1), signed(-0.0001), signed(0)]).toEqual([
    '+0.058',
    '−0.5',
    '0.000',
    '0.000',
  ]);
  expect([decimal(-0.25, 1), percent(0.805)]).toEqual(['−0.3', '80.5%']);
  expect(capitalised('gap')).toBe('Gap');
});

test('table has a line for the header, one for the alignment, one for each row', () => {
  expect(table(['learner', 'RMSE'], [['mean', '3.2']])).toBe(
    '| learner | RMSE |\n| --- | ---: |\n| mean | 3.2 |',
  );
});
