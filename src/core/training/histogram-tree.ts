import type { Tree } from '../model/grade-model.js';
import { SplitFinder } from './best-split.js';
import { binColumns } from './bin-columns.js';
import { sampledIndices } from './random.js';
import type { TreeLearner } from './tree-learner.js';

/** The main learner: exact for columns of up to 255 distinct values, and fast; takes missing values. */
export const histogramTree: TreeLearner = {
  name: 'histogram',
  comparison: '<=',
  prepare(columns, { depth: maxDepth, minLeaf, featuresPerSplit }) {
    const binned = binColumns(columns);
    const splits = new SplitFinder(binned, minLeaf);
    const everyFeature = columns.map((_, feature) => feature);

    return (targets, rows, random) => {
      const tree = emptyTree();

      function grow(nodeRows: Int32Array, depth: number): number {
        const node = addLeaf(tree, meanOf(targets, nodeRows));
        if (depth === maxDepth || nodeRows.length < 2 * minLeaf) return node;
        const features =
          featuresPerSplit < columns.length
            ? sampledIndices(columns.length, featuresPerSplit, random)
            : everyFeature;
        const split = splits.find(nodeRows, targets, features);
        if (!split) return node;

        const { codes, missingCode } = binned[split.feature];
        const goesLeft = (row: number) =>
          codes[row] === missingCode ? split.missingLeft : codes[row] <= split.lastLeftCode;
        tree.feature[node] = split.feature;
        tree.threshold[node] = split.threshold;
        tree.missingLeft[node] = split.missingLeft ? 1 : 0;
        tree.value[node] = 0;
        tree.left[node] = grow(nodeRows.filter(goesLeft), depth + 1);
        tree.right[node] = grow(
          nodeRows.filter((row) => !goesLeft(row)),
          depth + 1,
        );
        return node;
      }

      grow(rows, 0);
      return tree;
    };
  },
};

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
