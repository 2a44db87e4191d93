/**
 * The half width of an interval that holds a new grade with probability `level`: the ⌈(m + 1)·level⌉-th smallest of m
 * absolute residuals, and infinite when m is too small for the level.
 *
 * Method: split conformal prediction, Lei et al. 2018, Distribution-Free Predictive Inference for Regression, section 2.2.
 *
 * @param sorted absolute residuals, ascending
 * @param level 0..1
 */
export function conformalQuantile(sorted: ArrayLike<number>, level: number): number {
  const rank = Math.max(1, Math.ceil((sorted.length + 1) * level));
  return rank > sorted.length ? Infinity : sorted[rank - 1];
}
