import type { GradeScale } from './dataset.js';
import type { ParseOptions } from './parse-options.js';

/**
 * The scale of a list of grades: the stated one, else 0 to 20, else 0 to 100 when more than a tenth of the grades lie above
 * 20: one mistyped 35 must not turn the grades of a whole class into something else. Numbers that fit neither scale do
 * not count. A scale is better high unless stated otherwise.
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
  let inTwenty = 0;
  let above = 0;
  for (const grade of grades) {
    if (grade >= 0 && grade <= 20) inTwenty += 1;
    else if (grade > 20 && grade <= 100) above += 1;
  }
  const max = above > (inTwenty + above) / 10 ? 100 : 20;
  return { min: 0, max, higherIsBetter: true };
}
