import type { BinnedColumn } from './bin-columns.js';

export interface Split {
  readonly feature: number;
  /** Rows of the node with a code up to this one go left. */
  readonly lastLeftCode: number;
  /** Midway between the values on both sides; values up to it go left. */
  readonly threshold: number;
  readonly missingLeft: boolean;
}

/** Codes are bytes. */
const bins = 256;

/** A split wins by more than rounding can feign, so that equal splits are told apart by their order alone. */
const rounding = 1e-12;

/**
 * Finds the split of some rows that lowers the squared distance of the targets from their side's mean most. Equal splits:
 * the first feature, then the lowest threshold wins.
 *
 * Missing values go as a whole to the side where the gain is greater, the left one when equal. Where the rows have none,
 * a value that is missing later goes to the side with more rows, the left one when equal.
 *
 * Method: Friedman 2001, Greedy Function Approximation, section 4; histograms as Ke et al. 2017, LightGBM.
 */
export class SplitFinder {
  /** Row by row, so that one pass over the rows serves all features: sums of different features do not wait for each other. */
  readonly #codes: Uint8Array;
  /** A histogram for each feature, one after the other. */
  readonly #sums: Float64Array;
  readonly #counts: Int32Array;

  constructor(
    private readonly columns: readonly BinnedColumn[],
    private readonly minLeaf: number,
  ) {
    this.#sums = new Float64Array(bins * columns.length);
    this.#counts = new Int32Array(bins * columns.length);
    this.#codes = new Uint8Array(columns.length * (columns[0]?.codes.length ?? 0));
    columns.forEach(({ codes }, feature) =>
      codes.forEach((code, row) => (this.#codes[row * columns.length + feature] = code)),
    );
  }

  /**
   * @param rows the node's rows
   * @param targets one per row of the columns
   * @param features the features to choose from, ascending
   */
  find(rows: Int32Array, targets: Float64Array, features: Int32Array): Split | undefined {
    let total = 0;
    let squares = 0;
    for (const row of rows) {
      total += targets[row];
      squares += targets[row] * targets[row];
    }
    const tolerance = rounding * squares;
    const unsplit = (total * total) / rows.length;
    let best: Split | undefined;
    let bestGain = 0;
    this.#fill(rows, targets, features);
    const sums = this.#sums;
    const counts = this.#counts;
    for (const feature of features) {
      const { missingCode } = this.columns[feature];
      const first = feature * bins;
      const missingSum = sums[first + missingCode];
      const missingCount = counts[first + missingCode];
      let sum = 0;
      let count = 0;
      for (let code = 0; code < missingCode; code++) {
        if (counts[first + code] === 0) continue;
        sum += sums[first + code];
        count += counts[first + code];
        if (count + missingCount === rows.length) break; // no present value is left for the right side
        for (let withMissing = missingCount > 0 ? 1 : 0; withMissing >= 0; withMissing--) {
          const leftSum = sum + withMissing * missingSum;
          const leftCount = count + withMissing * missingCount;
          const rightSum = total - leftSum;
          const rightCount = rows.length - leftCount;
          if (leftCount < this.minLeaf || rightCount < this.minLeaf) continue;
          const gain = (leftSum * leftSum) / leftCount + (rightSum * rightSum) / rightCount - unsplit;
          if (gain <= bestGain + tolerance) continue;
          bestGain = gain;
          const missingLeft = missingCount > 0 ? withMissing === 1 : leftCount >= rightCount;
          best = { feature, lastLeftCode: code, threshold: this.#threshold(feature, code), missingLeft };
        }
      }
    }
    return best;
  }

  #fill(rows: Int32Array, targets: Float64Array, features: Int32Array): void {
    const sums = this.#sums;
    const counts = this.#counts;
    const codes = this.#codes;
    for (const feature of features) {
      const first = feature * bins;
      const end = first + this.columns[feature].missingCode + 1;
      sums.fill(0, first, end);
      counts.fill(0, first, end);
    }
    for (const row of rows) {
      const target = targets[row];
      const start = row * this.columns.length;
      for (const feature of features) {
        const bin = feature * bins + codes[start + feature];
        sums[bin] += target;
        counts[bin]++;
      }
    }
  }

  /** Midway to the next value that the node has, so that the choice does not depend on rows of other nodes. */
  #threshold(feature: number, code: number): number {
    const { lowest, highest } = this.columns[feature];
    let next = code + 1;
    while (this.#counts[feature * bins + next] === 0) next++;
    const middle = highest[code] / 2 + lowest[next] / 2;
    return middle >= highest[code] && middle < lowest[next] ? middle : highest[code];
  }
}
