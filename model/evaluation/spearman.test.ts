import { expect, test } from 'vitest';
import { spearman } from './spearman.js';

test('spearman: by ranks, ties share theirs', () => {
  const of = (...values: number[]) => Float64Array.from(values);
  expect(spearman(of(1, 2, 3, 4, 5), of(1, 4, 9, 16, 25))).toBeCloseTo(1, 12);
  expect(spearman(of(1, 2, 3, 4, 5), of(5, 4, 3, 2, 1))).toBeCloseTo(-1, 12);
  // Without ties 1 − 6 Σd² / (n (n² − 1)): d = 1, −1, 1, −1, 0.
  expect(spearman(of(1, 2, 3, 4, 5), of(2, 1, 4, 3, 5))).toBeCloseTo(1 - (6 * 4) / (5 * 24), 12);
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
  expect(spearman(of(1, 2, 2, 7), of(1, 2, 3, 4))).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});
