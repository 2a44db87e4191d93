/** For 1 to 4 degrees of freedom, where the expansion is too coarse. */
const tabulated = [12.706205, 4.302653, 3.182446, 2.776445];

/**
 * How many standard errors a 95% interval reaches to each side of a mean: the 0.975 quantile of Student's t distribution,
 * to 3 decimals.
 *
 * Method: Cornish–Fisher expansion, Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.5. The one level
 * and this accuracy are all that is needed here; libraries for any level weigh more than the rest of the core.
 *
 * @param degreesOfFreedom a whole number of at least 1
 */
export function tQuantile975(degreesOfFreedom: number): number {
  const v = degreesOfFreedom;
  if (v <= tabulated.length) return tabulated[v - 1];
  // The normal quantile and the four terms of the expansion at it.
  return 1.959964 + 2.372271 / v + 2.822499 / v ** 2 + 2.55585 / v ** 3 + 1.589534 / v ** 4;
}
