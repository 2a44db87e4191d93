import type { Tree } from '../model/grade-model.js';
import { SplitFinder, type Split } from './best-split.js';
import { binColumns, type BinnedColumn } from './bin-columns.js';
import { sampledIndices } from './random.js';
import type { TreeLearner } from './tree-learner.js';

/** The main learner: exact for columns of up to 255 distinct values, and fast; takes missing values. */
export const histogramTree: TreeLearner = {
  name: 'histogram',
  comparison: '<=',
  prepare(columns, { depth: maxDepth, minLeaf, featuresPerSplit }) {
    const binned = binColumns(columns);
    const splits = new SplitFinder(binned, minLeaf);
    const everyFeature = Int32Array.from(columns.keys());

    return (targets, rows, random, leafOf) => {
      const tree = emptyTree();

      function grow(nodeRows: Int32Array, depth: number): number {
        const node = addLeaf(tree, meanOf(targets, nodeRows));
        const split = mayBeSplit(nodeRows, depth) && splits.find(nodeRows, targets, drawnFeatures());
        if (!split) {
          if (leafOf) for (const row of nodeRows) leafOf[row] = node;
          return node;
        }
        const [leftRows, rightRows] = parted(nodeRows, binned[split.feature], split);
        tree.feature[node] = split.feature;
        tree.threshold[node] = split.threshold;
        tree.missingLeft[node] = split.missingLeft ? 1 : 0;
        tree.value[node] = 0;
        tree.left[node] = grow(leftRows, depth + 1);
        tree.right[node] = grow(rightRows, depth + 1);
        return node;
      }

      function mayBeSplit(nodeRows: Int32Array, depth: number): boolean {
        return depth < maxDepth && nodeRows.length >= 2 * minLeaf;
      }

      function drawnFeatures(): Int32Array {
        return featuresPerSplit < columns.length
          ? sampledIndices(columns.length, featuresPerSplit, random)
          : everyFeature;
      }

      grow(rows, 0);
      return tree;
    };
  },
};

/** The rows that go left and those that go right, each in their order. */
function parted(
  rows: Int32Array,
  { codes, missingCode }: BinnedColumn,
  { lastLeftCode, missingLeft }: Split,
): [left: Int32Array, right: Int32Array] {
  const left = new Int32Array(rows.length);
  const right = new Int32Array(rows.length);
  let lefts = 0;
  let rights = 0;
  for (const row of rows) {
    const code = codes[row];
    if (code === missingCode ? missingLeft : code <= lastLeftCode) left[lefts++] = row;
    else right[rights++] = row;
  }
  return [left.subarray(0, lefts), right.subarray(0, rights)];
}

type GrowingTree = { -readonly [Key in keyof Tree]: number[] };

function emptyTree(): GrowingTree {
  return { feature: [], threshold: [], left: [], right: [], value: [], missingLeft: [] };
}

function addLeaf(tree: GrowingTree, value: number): number {
  tree.feature.push(-1);
  tree.threshold.push(0);
  tree.left.push(-1);
  tree.right.push(-1);
  tree.missingLeft.push(0);
  return tree.value.push(value) - 1;
}

function meanOf(targets: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += targets[row];
  return sum / rows.length;
}
