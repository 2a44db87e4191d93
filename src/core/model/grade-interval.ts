import { conformalQuantile } from './conformal-quantile.js';
import type { GradeModel } from './grade-model.js';

/**
 * Between which grades a student with this expected grade is found with probability `level`: the expected grade plus and
 * minus the conformal quantile of the model's cross-fitted absolute residuals, clipped to the grade scale. A model that
 * nobody measured, or measured on too few students for the level, excludes nothing: the interval is the whole scale.
 *
 * The width is the same for every student: on average over students the interval holds what it promises, for a
 * particular kind of student it may hold more or less. Method: split conformal prediction on pooled cross-fitted
 * residuals, Lei et al. 2018, Distribution-Free Predictive Inference for Regression, section 2.2; Vovk 2015,
 * Cross-conformal predictors.
 *
 * @param expected grade points on the model's scale, as `expectedGrade` gives it
 * @param level above 0 and below 1; 0.8 is usual
 * @returns `[low, high]` in grade points; both `NaN` when `expected` is
 * @throws RangeError for a level that is not between 0 and 1
 */
export function gradeInterval(
  { absoluteResiduals, gradeScale: { min, max } }: GradeModel,
  expected: number,
  level: number,
): [low: number, high: number] {
  if (!(level > 0 && level < 1)) throw new RangeError(`The level must be between 0 and 1, not ${level}.`);
  const halfWidth = conformalQuantile(absoluteResiduals, level);
  const clip = (grade: number) => Math.min(max, Math.max(min, grade));
  return [clip(expected - halfWidth), clip(expected + halfWidth)];
}
