import { expect, test } from 'vitest';
import { curves } from './curves.js';

test('curves label both lines at their end and tell every point in a table', () => {
  const point = (at: number, rmse: number) => ({ at, rmse, lowest: rmse - 0.1, highest: rmse + 0.1 });
  const { text } = curves(
    'Error',
    'trees',
    { label: 'model', points: [point(5, 3.1), point(10, 2.9)] },
    { label: 'mean', points: [point(5, 3.2), point(10, 3.25)] },
  );
  expect(text).toContain('At 10 trees the error is 2.90; that of guessing the mean is 3.25.');
  expect(text).toMatch(/model 2\.90<\/text/);
  expect(text).toMatch(/mean 3\.25<\/text/);
  for (const number of ['3.100', '2.800', '3.200', '3.250']) expect(text).toContain(`>${number}<`);
  expect(text).not.toMatch(/NaN|Infinity/);
});
