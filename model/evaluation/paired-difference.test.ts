import { describe, expect, test } from 'vitest';
import { pairedDifference } from './paired-difference.js';

const grades = Float64Array.of(10, 10, 10, 10);
const foldOf = Int32Array.of(0, 0, 1, 1);
const judged = (learner: string, ...repeats: number[][]) => ({
  learner,
  repeats: repeats.map((estimates) => ({
    estimates: Float64Array.from(estimates),
    meanGuesses: grades,
    foldOf,
  })),
});

describe('pairedDifference', () => {
  test('of one repeat of two folds, by hand', () => {
    // Squared errors 4, 4 | 1, 1 against 1, 1 | 0, 0: the folds differ by 3 and 1.
    const one = judged('one', [12, 8, 11, 9]);
    const other = judged('other', [11, 9, 10, 10]);
    const [rmse, otherRmse] = [Math.sqrt(10 / 4), Math.sqrt(2 / 4)];
    const { rmse: difference, standardError } = pairedDifference(grades, one, other);
    expect(difference).toBeCloseTo(rmse - otherRmse, 12);
    // Variance of 3 and 1 is 2; Nadeau and Bengio: 1/J + n_test/n_train = 1/2 + 1/(2 − 1).
    expect(standardError).toBeCloseTo(Math.sqrt(2 * 1.5) / (rmse + otherRmse), 12);
  });

  test('counts the folds of all repeats in 1/J, and those of one repeat in n_test/n_train', () => {
    const one = judged('one', [12, 8, 11, 9], [10, 10, 13, 13]);
    const other = judged('other', [11, 9, 10, 10], [10, 10, 10, 10]);
    // Differences 3, 1, 0, 9: mean 13/4, squared distances from it 48.75, variance 48.75 / 3.
    const sum = (Math.sqrt(10 / 4) + Math.sqrt(18 / 4) + Math.sqrt(2 / 4)) / 2;
    const { standardError } = pairedDifference(grades, one, other);
    expect(standardError).toBeCloseTo(Math.sqrt((48.75 / 3) * (1 / 4 + 1)) / sum, 12);
  });

  test('turns its sign with the order, and is 0 of a learner and itself, errors or none', () => {
    const one = judged('one', [12, 8, 11, 9]);
    const other = judged('other', [11, 9, 10, 10]);
    expect(pairedDifference(grades, other, one).rmse).toBe(-pairedDifference(grades, one, other).rmse);
    expect(pairedDifference(grades, one, one)).toEqual({ rmse: 0, standardError: 0 });
    const perfect = judged('perfect', [10, 10, 10, 10]);
    expect(pairedDifference(grades, perfect, perfect)).toEqual({ rmse: 0, standardError: 0 });
  });
});
