import type { GradeScale } from './dataset.js';
import { scaleInHeader } from './header-scale.js';
import type { ParseOptions } from './parse-options.js';

/** What is known about a scale beside the grades themselves. */
export interface ScaleHints {
  /** By a person. */
  readonly stated?: ParseOptions['gradeScale'];
  /** Of the grade column, with its unit. */
  readonly header?: string;
  /** What the cells say that they are out of: 20 for `12/20`, 100 for `85 %`; `NaN` where they say nothing. */
  readonly outOf?: number;
}

/**
 * The scale of a list of grades: the stated one, else the one in the header ("Moyenne /20"), else from 0 to what the cells
 * are out of (`12/20`, `85 %`), else a guess. A scale is better high unless stated otherwise.
 *
 * The guess is 0 to 20, or
 * - 0 to 100 when more than a tenth of the grades lie above 20: one mistyped 35 must not turn the grades of a whole class
 *   into something else;
 * - 0 to 10 when there are at least 50 grades, the best is exactly 10 and at least half are 5 or more. Fifty pupils of whom
 *   none has more than 10 of 20 are hardly a school, while a list of "those below 10" has no 10 in it.
 *
 * Numbers that fit no scale do not count.
 *
 * @throws RangeError when the stated scale is not a finite range
 */
export function findGradeScale(grades: Iterable<number>, hints: ScaleHints = {}): GradeScale {
  const { stated, header = '', outOf = NaN } = hints;
  if (stated) return checked(stated);
  const inHeader = scaleInHeader(header);
  if (inHeader) return { ...inHeader, higherIsBetter: true };
  return { min: 0, max: Number.isNaN(outOf) ? guessMax(grades) : outOf, higherIsBetter: true };
}

function checked({ min, max, higherIsBetter = true }: NonNullable<ParseOptions['gradeScale']>): GradeScale {
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max))
    throw new RangeError(
      `A grade scale runs from a finite min to a larger finite max, not from ${min} to ${max}.`,
    );
  return { min, max, higherIsBetter };
}

function guessMax(grades: Iterable<number>): number {
  let count = 0;
  let above20 = 0;
  let from5 = 0;
  let best = -Infinity;
  for (const grade of grades) {
    if (!(grade >= 0 && grade <= 100)) continue;
    count += 1;
    if (grade > 20) above20 += 1;
    if (grade >= 5) from5 += 1;
    if (grade > best) best = grade;
  }
  if (above20 > count / 10) return 100;
  return count >= 50 && best === 10 && from5 >= count / 2 ? 10 : 20;
}
