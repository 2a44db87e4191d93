import { expect, test } from 'vitest';
import { conformalQuantile } from './conformal-quantile.js';

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test('conformalQuantile is the ⌈(m + 1)·level⌉-th smallest residual', () => {
  expect(conformalQuantile(nine, 0.5)).toBe(5);
  expect(conformalQuantile(nine, 0.8)).toBe(8);
  expect(conformalQuantile(nine, 0.81)).toBe(9);
});

test('conformalQuantile is infinite when there are too few residuals for the level', () => {
  expect(conformalQuantile(nine, 0.95)).toBe(Infinity);
  expect(conformalQuantile([], 0.1)).toBe(Infinity);
});

test('conformalQuantile of level 0 is the smallest residual', () => {
  expect(conformalQuantile(nine, 0)).toBe(1);
});
