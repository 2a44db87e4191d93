import { expect, test } from 'vitest';
import { tQuantile975 } from './t-quantile.js';

// From the tables of Student's t in Abramowitz & Stegun 1964, table 26.10.
test.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [8, 2.306],
  [10, 2.228],
  [20, 2.086],
  [30, 2.042],
  [120, 1.98],
])('tQuantile975 with %d degrees of freedom is %d', (degreesOfFreedom, quantile) => {
  expect(Math.abs(tQuantile975(degreesOfFreedom) - quantile)).toBeLessThan(0.001);
});

test('tQuantile975 falls with every degree of freedom, down to the normal quantile', () => {
  for (let v = 1; v < 300; v++) expect(tQuantile975(v + 1)).toBeLessThan(tQuantile975(v));
  expect(tQuantile975(1e9)).toBeCloseTo(1.959964, 6);
});
