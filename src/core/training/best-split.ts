import type { BinnedColumn } from './bin-columns.js';

export interface Split {
  readonly feature: number;
  /** Rows of the node with a code up to this one go left. */
  readonly lastLeftCode: number;
  /** Midway between the values on both sides; values up to it go left. */
  readonly threshold: number;
  readonly missingLeft: boolean;
}

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
  readonly #sums = new Float64Array(256);
  readonly #counts = new Int32Array(256);

  constructor(
    private readonly columns: readonly BinnedColumn[],
    private readonly minLeaf: number,
  ) {}

  /**
   * @param rows the node's rows
   * @param targets one per row of the columns
   * @param features the features to choose from, ascending
   */
  find(rows: Int32Array, targets: Float64Array, features: Iterable<number>): Split | undefined {
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
    for (const feature of features) {
      const column = this.columns[feature];
      this.#fill(rows, targets, column);
      const missingSum = this.#sums[column.missingCode];
      const missingCount = this.#counts[column.missingCode];
      let sum = 0;
      let count = 0;
      for (let code = 0; code < column.missingCode; code++) {
        if (this.#counts[code] === 0) continue;
        sum += this.#sums[code];
        count += this.#counts[code];
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
          best = { feature, lastLeftCode: code, threshold: this.#threshold(column, code), missingLeft };
        }
      }
    }
    return best;
  }

  #fill(rows: Int32Array, targets: Float64Array, { codes, missingCode }: BinnedColumn): void {
    this.#sums.fill(0, 0, missingCode + 1);
    this.#counts.fill(0, 0, missingCode + 1);
    for (const row of rows) {
      const code = codes[row];
      this.#sums[code] += targets[row];
      this.#counts[code]++;
    }
  }

  /** Midway to the next value that the node has, so that the choice does not depend on rows of other nodes. */
  #threshold({ lowest, highest }: BinnedColumn, code: number): number {
    let next = code + 1;
    while (this.#counts[next] === 0) next++;
    const middle = highest[code] / 2 + lowest[next] / 2;
    return middle >= highest[code] && middle < lowest[next] ? middle : highest[code];
  }
}
