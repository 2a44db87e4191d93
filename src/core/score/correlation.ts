/**
 * Pearson's correlation coefficient of two lists over the places where both are numbers: −1..1. `NaN` with fewer than two
 * such places, or where one list is constant.
 */
export function correlation(one: Float64Array, other: Float64Array): number {
  let count = 0;
  let meanOne = 0;
  let meanOther = 0;
  let squaresOne = 0;
  let squaresOther = 0;
  let products = 0;
  for (let row = 0; row < one.length; row++) {
    if (Number.isNaN(one[row] + other[row])) continue;
    count++;
    // In one pass without cancellation: Welford 1962, Note on a Method for Calculating Corrected Sums of Squares.
    const fromOne = one[row] - meanOne;
    const fromOther = other[row] - meanOther;
    meanOne += fromOne / count;
    meanOther += fromOther / count;
    squaresOne += fromOne * (one[row] - meanOne);
    squaresOther += fromOther * (other[row] - meanOther);
    products += fromOne * (other[row] - meanOther);
  }
  return products / Math.sqrt(squaresOne * squaresOther);
}
