/** The most bins of present values; one more code is kept for missing values, so that a code fits a byte. */
const maxBins = 255;

/** A column as small codes: bin b holds the values x with highest[b − 1] < x <= highest[b]. */
export interface BinnedColumn {
  readonly codes: Uint8Array;
  /** The lowest and the highest value in each bin; ascending. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** The code of missing values: one past the last bin. */
  readonly missingCode: number;
}

/**
 * Sorts each column's values into bins: up to 255 distinct values have a bin each, so that nothing is lost; beyond that
 * bins hold about equally many rows. `NaN` is missing.
 *
 * Method: Ke et al. 2017, LightGBM: A Highly Efficient Gradient Boosting Decision Tree, section 2.
 */
export function binColumns(columns: readonly Float64Array[]): BinnedColumn[] {
  return columns.map((values) => {
    const sorted = values.filter((value) => !Number.isNaN(value)).sort();
    const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
    const highest = distinct.length <= maxBins ? distinct : quantiles(sorted);
    const lowest = highest.map((_, bin) =>
      bin === 0 ? distinct[0] : firstAbove(distinct, highest[bin - 1]),
    );
    const missingCode = highest.length;
    const codes = Uint8Array.from(values, (value) =>
      Number.isNaN(value) ? missingCode : countBelow(highest, value),
    );
    return { codes, lowest, highest, missingCode };
  });
}

/** Distinct values that end bins of about equally many rows, the highest value included. */
function quantiles(sorted: Float64Array): Float64Array {
  const ends = Float64Array.from({ length: maxBins }, (_, bin) => {
    return sorted[Math.ceil(((bin + 1) * sorted.length) / maxBins) - 1];
  });
  return ends.filter((value, bin) => bin === 0 || value !== ends[bin - 1]);
}

function firstAbove(ascending: Float64Array, value: number): number {
  const position = countBelow(ascending, value);
  return ascending[position] === value ? ascending[position + 1] : ascending[position];
}

/** How many of the ascending numbers are below the value, by binary search. */
function countBelow(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
