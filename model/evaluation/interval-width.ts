import type { GradeScale } from '../../src/core/dataset/dataset.js';
import { conformalQuantile } from '../../src/core/model/conformal-quantile.js';
import { absoluteResiduals, type Repeat } from '../../src/core/training/metrics.js';

/**
 * Mean width of the intervals in grade points: for each student the conformal quantile of the residuals of the other folds,
 * to both sides, clipped to the scale; averaged over students and repeats.
 */
export function intervalWidth(
  grades: Float64Array,
  repeats: readonly Repeat[],
  { min, max }: GradeScale,
  level: number,
): number {
  let sum = 0;
  for (const { estimates, foldOf } of repeats) {
    const residuals = absoluteResiduals(grades, estimates);
    const halfWidths = new Map(
      [...new Set(foldOf)].map((fold) => [
        fold,
        conformalQuantile(residuals.filter((_, row) => foldOf[row] !== fold).sort(), level),
      ]),
    );
    estimates.forEach((expected, row) => {
      const half = halfWidths.get(foldOf[row]) ?? Infinity;
      sum += Math.min(max, expected + half) - Math.max(min, expected - half);
    });
  }
  return sum / (repeats.length * grades.length);
}
