import type { Judged } from './cross-validate.js';

/** How much larger the error of one learner is than that of another, in grade points of RMSE. */
export interface Difference {
  readonly rmse: number;
  readonly standardError: number;
}

/**
 * The RMSE of `one` minus that of `other` on the same folds, with a standard error that allows for the training sets of
 * the folds sharing most of their students: the variance of the folds' differences times 1/J + 1/(k − 1) for J folds in
 * all, k a repeat. The mean squared errors are compared and their difference is brought to RMSE (difference of squares).
 *
 * Source: Nadeau & Bengio 2003, Inference for the Generalization Error.
 */
export function pairedDifference(grades: Float64Array, one: Judged, other: Judged): Difference {
  const differences: number[] = [];
  const rmse = { one: 0, other: 0 };
  one.repeats.forEach(({ estimates, foldOf }, index) => {
    const errors = squaredErrors(grades, estimates);
    const otherErrors = squaredErrors(grades, other.repeats[index].estimates);
    rmse.one += Math.sqrt(mean(errors)) / one.repeats.length;
    rmse.other += Math.sqrt(mean(otherErrors)) / one.repeats.length;
    for (const fold of new Set(foldOf)) {
      const held = [...foldOf.keys()].filter((row) => foldOf[row] === fold);
      differences.push(mean(held.map((row) => errors[row] - otherErrors[row])));
    }
  });
  const folds = differences.length / one.repeats.length;
  const sum = rmse.one + rmse.other;
  const variance = sampleVariance(differences) * (1 / differences.length + 1 / (folds - 1));
  return { rmse: rmse.one - rmse.other, standardError: sum === 0 ? 0 : Math.sqrt(variance) / sum };
}

function squaredErrors(grades: Float64Array, estimates: Float64Array): number[] {
  return Array.from(grades, (grade, row) => (grade - estimates[row]) ** 2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleVariance(values: readonly number[]): number {
  const average = mean(values);
  return values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
}
