import type { Comparison, Precision, Tree } from './grade-model.js';

/** All nodes of all trees side by side; `root[t]` is where tree t starts and children are indices into the same arrays. */
export interface Forest {
  readonly root: Int32Array;
  /** -1 marks a leaf. */
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
  readonly missingLeft: Uint8Array;
}

/** Lays valid trees out for `sumTrees`. */
export function compileForest(trees: readonly Tree[]): Forest {
  const nodeCount = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const forest: Forest = {
    root: new Int32Array(trees.length),
    feature: new Int32Array(nodeCount),
    threshold: new Float64Array(nodeCount),
    left: new Int32Array(nodeCount),
    right: new Int32Array(nodeCount),
    value: new Float64Array(nodeCount),
    missingLeft: new Uint8Array(nodeCount),
  };
  let start = 0;
  trees.forEach((tree, index) => {
    forest.root[index] = start;
    forest.feature.set(tree.feature, start);
    forest.threshold.set(tree.threshold, start);
    forest.value.set(tree.value, start);
    forest.missingLeft.set(tree.missingLeft, start);
    for (let node = 0; node < tree.feature.length; node++) {
      forest.left[start + node] = start + tree.left[node];
      forest.right[start + node] = start + tree.right[node];
    }
    start += tree.feature.length;
  });
  return forest;
}

export interface Arithmetic {
  readonly comparison: Comparison;
  readonly comparisonPrecision: Precision;
  readonly summationPrecision: Precision;
}

/**
 * Adds to each `sums[i]` the leaf that row i reaches in each tree, tree after tree.
 *
 * @param columns one array per feature, as long as `sums`; `NaN` takes a node's missing side
 */
export function sumTrees(
  forest: Forest,
  columns: readonly Float64Array[],
  sums: Float64Array,
  { comparison, comparisonPrecision, summationPrecision }: Arithmetic,
): void {
  const { root, feature, threshold, left, right, value, missingLeft } = forest;
  const compared =
    comparisonPrecision === 'float32' ? columns.map((values) => values.map(Math.fround)) : columns;
  const strict = comparison === '<';
  const roundSum = summationPrecision === 'float32';
  for (const start of root) {
    for (let row = 0; row < sums.length; row++) {
      let node = start;
      while (feature[node] >= 0) {
        const x = compared[feature[node]][row];
        const limit = threshold[node];
        const goesLeft = Number.isNaN(x) ? missingLeft[node] === 1 : strict ? x < limit : x <= limit;
        node = goesLeft ? left[node] : right[node];
      }
      const sum = sums[row] + value[node];
      sums[row] = roundSum ? Math.fround(sum) : sum;
    }
  }
}
