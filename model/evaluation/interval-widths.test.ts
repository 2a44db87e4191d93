import { expect, test } from 'vitest';
import { intervalWidths } from './interval-widths.js';

test('intervalWidths: twice the quantile of the other folds, clipped to the scale, the mean over the repeats', () => {
  const grades = Float64Array.of(10, 10, 10, 10, 10, 10, 10, 10);
  const foldOf = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
  const scale = { min: 0, max: 20, higherIsBetter: true };
  const repeat = (estimates: number[]) => ({
    estimates: Float64Array.from(estimates),
    meanGuesses: grades,
    foldOf,
  });
  // Residuals 1..4 in fold 0 and 5..8 in fold 1. Of four the 60% quantile is the third: ⌈5 · 0.6⌉ = 3.
  const first = repeat([11, 12, 13, 14, 15, 16, 17, 18]);
  // Fold 0 gets 7 to both sides, of which the scale cuts 0..2; fold 1 gets 3, cut at 18.
  expect([...intervalWidths(grades, [first], scale, 0.6)]).toEqual([14, 14, 14, 13, 6, 6, 6, 5]);
  const second = repeat([10, 10, 10, 10, 10, 10, 10, 10]);
  expect([...intervalWidths(grades, [first, second], scale, 0.6)]).toEqual([7, 7, 7, 6.5, 3, 3, 3, 2.5]);
  // Too few for the level: nothing is excluded.
  expect([...intervalWidths(grades, [first], scale, 0.9)]).toEqual([20, 20, 20, 20, 20, 20, 20, 20]);
});
