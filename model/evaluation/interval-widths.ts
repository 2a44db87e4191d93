import type { GradeScale } from '../../src/core/dataset/dataset.js';
import { foldHalfWidths, type Repeat } from '../../src/core/training/metrics.js';

/**
 * The width of each student's interval in grade points: the conformal quantile of the residuals of the other folds to both
 * sides, clipped to the scale; the mean over the repeats.
 */
export function intervalWidths(
  grades: Float64Array,
  repeats: readonly Repeat[],
  { min, max }: GradeScale,
  level: number,
): Float64Array {
  const sums = new Float64Array(grades.length);
  for (const repeat of repeats) {
    const halfWidths = foldHalfWidths(grades, repeat, level);
    repeat.estimates.forEach((expected, row) => {
      const half = halfWidths[repeat.foldOf[row]];
      sums[row] += Math.min(max, expected + half) - Math.max(min, expected - half);
    });
  }
  return sums.map((sum) => sum / repeats.length);
}
