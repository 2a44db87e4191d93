/**
 * p values corrected for their number: below 0.05 for any of them means that at most in 1 file of 20 would even the
 * smallest come about by chance.
 *
 * Method: Holm 1979, A Simple Sequentially Rejective Multiple Test Procedure.
 *
 * @param values p values in any order; `NaN`, where nothing could be tested, stays and does not count as a test
 * @returns as many values in the same order, 0..1
 */
export function holm(values: readonly number[]): number[] {
  const order = [...values.keys()]
    .filter((index) => !Number.isNaN(values[index]))
    .sort((one, other) => values[one] - values[other]);
  const adjusted = values.map(() => NaN);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, values[index] * (order.length - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}
