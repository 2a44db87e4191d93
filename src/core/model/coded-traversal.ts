import type { CodedForest } from './coded-forest.js';
import type { ColumnEncoder } from './column-encoders.js';

/** Rows at a time: the codes of a block stay in the processor's nearest cache while all trees pass over them. */
const blockRows = 256;
const maxCode = 2 ** 16 - 1;

/** Whether the codes of a model fit the 16 bits that `sumCodedTrees` has for them. */
export function codesFit({ planes }: CodedForest): boolean {
  return planes.every(({ translation }) => translation.every((code) => code <= maxCode));
}

/**
 * Adds to each sum the leaf that the row reaches in each tree, tree after tree, so that the result is the same, bit for
 * bit, as that of `sumTrees`. Compares small whole numbers and finds the next node by arithmetic, without a branch.
 *
 * Method: perfect trees without branches: Asadi et al. 2014, Runtime Optimizations for Tree-Based Machine Learning Models.
 *
 * @param encoders one per coded column
 * @param roundSum whether to round each partial sum to 32 bits
 */
export function sumCodedTrees(
  forest: CodedForest,
  encoders: readonly ColumnEncoder[],
  sums: Float64Array,
  roundSum: boolean,
): void {
  const size = Math.min(blockRows, sums.length);
  const columnCodes = new Int32Array(size);
  // One plane more, for the leaves that perfect trees are filled up with in a model that never splits.
  const codes = new Uint16Array((forest.planes.length + 1) * blockRows);
  for (let from = 0; from < sums.length; from += blockRows) {
    const to = Math.min(from + blockRows, sums.length);
    fillPlanes(forest, encoders, from, to, columnCodes, codes);
    const block = sums.subarray(from, to);
    for (let tree = 0; tree < forest.depth.length; tree++) {
      const depth = forest.depth[tree];
      const node = forest.firstNode[tree];
      const leaf = forest.firstLeaf[tree];
      if (depth === 3) addDepth3(forest, node, leaf, codes, block, roundSum);
      else if (depth === 6) addDepth6(forest, node, leaf, codes, block, roundSum);
      else addNodeByNode(forest, node, codes, block, roundSum);
    }
  }
}

function fillPlanes(
  { planes }: CodedForest,
  encoders: readonly ColumnEncoder[],
  from: number,
  to: number,
  columnCodes: Int32Array,
  codes: Uint16Array,
): void {
  encoders.forEach((encode, column) => {
    encode(from, to, columnCodes, 0);
    planes.forEach(({ column: own, translation }, plane) => {
      if (own !== column) return;
      const offset = plane * blockRows;
      for (let i = 0; i < to - from; i++) codes[offset + i] = translation[columnCodes[i]];
    });
  });
}

// In the three kernels `limit − code` is negative, so its topmost bit 1, exactly when the row goes right. They are written
// out and kept apart because the engine's compiler then keeps everything in registers.

function addDepth3(
  { plane, limit, values }: CodedForest,
  root: number,
  leaf: number,
  codes: Uint16Array,
  sums: Float64Array,
  roundSum: boolean,
): void {
  for (let i = 0; i < sums.length; i++) {
    const a = 1 + ((limit[root] - codes[plane[root] * blockRows + i]) >>> 31);
    const b = 2 * a + 1 + ((limit[root + a] - codes[plane[root + a] * blockRows + i]) >>> 31);
    const c = 2 * b + 1 + ((limit[root + b] - codes[plane[root + b] * blockRows + i]) >>> 31);
    const sum = sums[i] + values[leaf + c - 7];
    sums[i] = roundSum ? Math.fround(sum) : sum;
  }
}

function addDepth6(
  { plane, limit, values }: CodedForest,
  root: number,
  leaf: number,
  codes: Uint16Array,
  sums: Float64Array,
  roundSum: boolean,
): void {
  for (let i = 0; i < sums.length; i++) {
    const a = 1 + ((limit[root] - codes[plane[root] * blockRows + i]) >>> 31);
    const b = 2 * a + 1 + ((limit[root + a] - codes[plane[root + a] * blockRows + i]) >>> 31);
    const c = 2 * b + 1 + ((limit[root + b] - codes[plane[root + b] * blockRows + i]) >>> 31);
    const d = 2 * c + 1 + ((limit[root + c] - codes[plane[root + c] * blockRows + i]) >>> 31);
    const e = 2 * d + 1 + ((limit[root + d] - codes[plane[root + d] * blockRows + i]) >>> 31);
    const f = 2 * e + 1 + ((limit[root + e] - codes[plane[root + e] * blockRows + i]) >>> 31);
    const sum = sums[i] + values[leaf + f - 63];
    sums[i] = roundSum ? Math.fround(sum) : sum;
  }
}

function addNodeByNode(
  { plane, limit, left, values }: CodedForest,
  root: number,
  codes: Uint16Array,
  sums: Float64Array,
  roundSum: boolean,
): void {
  for (let i = 0; i < sums.length; i++) {
    let node = root;
    while (left[node] >= 0) node = left[node] + ((limit[node] - codes[plane[node] * blockRows + i]) >>> 31);
    const sum = sums[i] + values[~left[node]];
    sums[i] = roundSum ? Math.fround(sum) : sum;
  }
}
