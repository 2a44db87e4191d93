import { describe, expect, test } from 'vitest';
import { foldHalfWidths, metricsOf, sortedResiduals } from './metrics.js';

const grades = Float64Array.of(8, 10, 12, 14);
const foldOf = Int32Array.of(0, 0, 1, 1);
const repeat = (estimates: number[], meanGuesses = [11, 11, 11, 11]) => ({
  estimates: Float64Array.from(estimates),
  meanGuesses: Float64Array.from(meanGuesses),
  foldOf,
});

describe('metricsOf', () => {
  test('compares the estimates and the mean guesses to the grades', () => {
    // errors 1, −1, 2, 0; of the mean guesses −5, −3, 3, 5
    const metrics = metricsOf(grades, [repeat([7, 11, 10, 14], [13, 13, 9, 9])]);
    expect(metrics).toMatchObject({
      rows: 4,
      rmse: Math.sqrt(6 / 4),
      mae: 1,
      r2: 1 - 6 / 20,
      meanRmse: Math.sqrt(68 / 4),
    });
  });

  test('averages each figure over the repeats', () => {
    const metrics = metricsOf(grades, [repeat([8, 10, 12, 14]), repeat([10, 12, 14, 16])]);
    expect(metrics).toMatchObject({ rmse: 1, mae: 1, r2: (1 + 1 - 16 / 20) / 2 });
  });

  test('R² is 0 when all grades are equal', () => {
    const equal = Float64Array.of(10, 10, 10, 10);
    expect(metricsOf(equal, [repeat([10, 10, 10, 11])]).r2).toBe(0);
  });

  test('covers a grade by the residuals of the other folds only', () => {
    // 40 students in 2 folds: fold 0 errs by 1, fold 1 by 2. So fold 0 is within fold 1's quantile, but not the reverse.
    const many = new Float64Array(40).fill(10);
    const foldOfMany = Int32Array.from(many, (_, i) => i % 2);
    const estimates = many.map((grade, i) => grade + 1 + (i % 2));
    const { coverage80, coverage90 } = metricsOf(many, [
      { estimates, meanGuesses: many, foldOf: foldOfMany },
    ]);
    expect([coverage80, coverage90]).toEqual([0.5, 0.5]);
  });

  test('covers everything while there are too few residuals for the level', () => {
    expect(metricsOf(grades, [repeat([0, 20, 0, 20])])).toMatchObject({ coverage80: 1, coverage90: 1 });
  });
});

describe('sortedResiduals', () => {
  test('pools the repeats, ascending', () => {
    const residuals = sortedResiduals(grades, [repeat([7, 11, 10, 14]), repeat([8, 10, 12, 17])]);
    expect([...residuals]).toEqual([0, 0, 0, 0, 1, 1, 2, 3]);
  });
});

describe('foldHalfWidths', () => {
  test('are the quantiles of the residuals of the other folds', () => {
    // Fold 0 errs by 1 and 2, fold 1 by 3 and 4; of two residuals the median is the second: ⌈3 · 0.5⌉ = 2.
    expect(foldHalfWidths(grades, repeat([9, 12, 15, 18]), 0.5)).toEqual([4, 2]);
    expect(foldHalfWidths(grades, repeat([9, 12, 15, 18]), 0.8)).toEqual([Infinity, Infinity]);
  });
});
