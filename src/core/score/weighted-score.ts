import type { Dataset } from '../dataset/dataset.js';
import type { Factor } from './factor.js';
import { requireFactorValues } from './factor-values.js';
import { finiteRange } from './scaling.js';

/**
 * The manual score (Proposition 1): the weighted sum of scaled factors, each raising or lowering it, scaled to 0..10
 * over all students of the dataset. 10 is the student with the highest sum, 0 the one with the lowest; when all
 * sums are equal (one student, constant columns, all weights 0) everybody gets 0.
 *
 * A factor of weight 0 is left out: it asks for no column, and a missing value in it does no harm.
 *
 * @returns one score per student; `NaN` for a student without a value in one of the factors, who does not count for
 *   anybody else's score either
 * @throws RangeError for a weight outside 0..10, or an unknown direction or scaling
 * @throws DatasetError `missing-column`, with all `columns` that the dataset lacks or has in another kind (categorical
 *   without a `level`, numeric with one)
 */
export function weightedScore(dataset: Dataset, factors: readonly Factor[]): Float64Array {
  factors.forEach(checkFactor);
  const used = factors.filter(({ weight }) => weight > 0);
  const values = requireFactorValues(dataset, used);
  const sums = new Float64Array(dataset.length);
  let largestSum = 0;
  used.forEach(({ weight, direction }, factor) => {
    const signed = direction === 'raises' ? weight : -weight;
    const scaled = values[factor];
    largestSum += weight;
    for (let student = 0; student < sums.length; student++) sums[student] += signed * scaled[student];
  });
  const { min, max } = finiteRange(sums);
  // Factors that cancel out leave rounding errors, which must not be blown up to 0..10.
  const rounding = used.length * Number.EPSILON * largestSum;
  const range = max - min > rounding ? max - min : Infinity;
  return sums.map((sum) => 10 * ((sum - min) / range));
}

/** @throws RangeError for a weight outside 0..10, or an unknown direction or scaling */
export function checkFactor({ column, weight, direction, scaling = 'min-max' }: Factor): void {
  if (!(weight >= 0 && weight <= 10))
    throw new RangeError(`The weight of "${column}" must be 0 to 10, not ${weight}.`);
  if (direction !== 'raises' && direction !== 'lowers')
    throw new RangeError(
      `The direction of "${column}" must be "raises" or "lowers", not "${String(direction)}".`,
    );
  if (scaling !== 'min-max' && scaling !== 'rank')
    throw new RangeError(`The scaling of "${column}" must be "min-max" or "rank", not "${String(scaling)}".`);
}
