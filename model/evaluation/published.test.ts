import { expect, test } from 'vitest';
import { rmseStandardError } from './published.js';

test('rmseStandardError: of the mean squared error over students, brought to RMSE, by hand', () => {
  const grades = Float64Array.of(10, 10, 10, 10);
  const foldOf = Int32Array.of(0, 0, 1, 1);
  const repeat = (...estimates: number[]) => ({
    estimates: Float64Array.from(estimates),
    meanGuesses: grades,
    foldOf,
  });
  // Squared errors, mean of both repeats: (1 + 9) / 2 = 5, 1, 1, 1: mean 2, variance (9 + 1 + 1 + 1) / 3 = 4.
  const judged = { learner: 'any', repeats: [repeat(11, 9, 11, 9), repeat(13, 11, 9, 11)] };
  expect(rmseStandardError(grades, judged)).toBeCloseTo(Math.sqrt(4 / 4) / (2 * Math.sqrt(2)), 12);
});
