import type { GradeScale } from './dataset.js';
import type { ParseOptions } from './parse-options.js';

/**
 * The scale of a list of grades: the stated one, else 0 to 20, else 0 to 100 when a grade lies above 20. Numbers that
 * fit neither scale are mistakes and do not count. A scale is better high unless stated otherwise.
 *
 * @throws RangeError when the stated scale is not a finite range
 */
export function findGradeScale(grades: Iterable<number>, stated?: ParseOptions['gradeScale']): GradeScale {
  if (stated) {
    const { min, max, higherIsBetter = true } = stated;
    if (!(Number.isFinite(min) && Number.isFinite(max) && min < max))
      throw new RangeError(
        `A grade scale runs from a finite min to a larger finite max, not from ${min} to ${max}.`,
      );
    return { min, max, higherIsBetter };
  }
  for (const grade of grades)
    if (grade > 20 && grade <= 100) return { min: 0, max: 100, higherIsBetter: true };
  return { min: 0, max: 20, higherIsBetter: true };
}
