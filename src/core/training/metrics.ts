import { conformalQuantile } from '../model/conformal-quantile.js';
import type { Metrics } from '../model/grade-model.js';
import { mean } from './gradient-boosting.js';

/** One pass over all folds: what models that did not see student i say of student i. */
export interface Repeat {
  readonly estimates: Float64Array;
  /** The mean grade of the other folds. */
  readonly meanGuesses: Float64Array;
  /** The fold of each student, 0.. */
  readonly foldOf: Int32Array;
}

/**
 * Cross-validated errors: each figure is computed within each repeat and then averaged over the repeats.
 *
 * Coverage is itself cross-validated: a student's interval has the conformal quantile of the absolute residuals of the
 * students in the repeat's other folds, so that no residual judges itself (cross-conformal prediction, Vovk 2015).
 */
export function metricsOf(grades: Float64Array, repeats: readonly Repeat[]): Metrics {
  const overRepeats = (figure: (repeat: Repeat) => number): number =>
    mean(Float64Array.from(repeats, figure));
  const spread = meanSquare(grades, new Float64Array(grades.length).fill(mean(grades)));
  return {
    rows: grades.length,
    rmse: overRepeats(({ estimates }) => Math.sqrt(meanSquare(grades, estimates))),
    mae: overRepeats(({ estimates }) => mean(absoluteResiduals(grades, estimates))),
    r2: overRepeats(({ estimates }) => (spread === 0 ? 0 : 1 - meanSquare(grades, estimates) / spread)),
    meanRmse: overRepeats(({ meanGuesses }) => Math.sqrt(meanSquare(grades, meanGuesses))),
    coverage80: overRepeats((repeat) => mean(covered(grades, repeat, 0.8))),
    coverage90: overRepeats((repeat) => mean(covered(grades, repeat, 0.9))),
  };
}

/** All absolute residuals of all repeats, ascending. */
export function sortedResiduals(grades: Float64Array, repeats: readonly Repeat[]): Float64Array {
  const pooled = new Float64Array(grades.length * repeats.length);
  repeats.forEach(({ estimates }, index) =>
    pooled.set(absoluteResiduals(grades, estimates), index * grades.length),
  );
  return pooled.sort();
}

/** |grade − estimate| of each student. */
function absoluteResiduals(grades: Float64Array, estimates: Float64Array): Float64Array {
  return grades.map((grade, student) => Math.abs(grade - estimates[student]));
}

function meanSquare(grades: Float64Array, estimates: Float64Array): number {
  return mean(grades.map((grade, student) => (grade - estimates[student]) * (grade - estimates[student])));
}

/** For each student 1 when the grade is within the student's interval, else 0. */
export function covered(grades: Float64Array, repeat: Repeat, level: number): Float64Array {
  const halfWidths = foldHalfWidths(grades, repeat, level);
  return absoluteResiduals(grades, repeat.estimates).map((residual, student) =>
    residual <= halfWidths[repeat.foldOf[student]] ? 1 : 0,
  );
}

/** For each fold how far its students' intervals reach to both sides: the quantile of the other folds' residuals. */
export function foldHalfWidths(
  grades: Float64Array,
  { estimates, foldOf }: Repeat,
  level: number,
): readonly number[] {
  const residuals = absoluteResiduals(grades, estimates);
  return [...new Set(foldOf)]
    .sort((a, b) => a - b)
    .map((fold) =>
      conformalQuantile(residuals.filter((_, student) => foldOf[student] !== fold).sort(), level),
    );
}
