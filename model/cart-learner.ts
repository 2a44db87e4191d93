import { DecisionTreeRegression, type CartNode } from 'ml-cart';
import type { Tree } from '../src/core/model/grade-model.js';
import type { TreeLearner } from '../src/core/training/index.js';

/**
 * Boosts trees of the library ml-cart: written by others, so that it can confirm the results of the histogram learner.
 * It knows no smallest leaf, no draw of features and no missing values, and takes far longer.
 */
export const cartLearner: TreeLearner = {
  name: 'cart',
  comparison: '<',
  prepare(columns, { depth, minLeaf, featuresPerSplit }) {
    if (minLeaf > 1)
      throw new RangeError(`minLeaf: the learner "cart" cannot keep leaves of at least ${minLeaf} rows.`);
    if (featuresPerSplit < columns.length)
      throw new RangeError('featuresPerSplit: the learner "cart" always chooses from all features.');
    if (columns.some((values) => values.some(Number.isNaN)))
      throw new RangeError('learner: "cart" cannot take missing values, and the data have some.');

    return (targets, rows) => {
      const learner = new DecisionTreeRegression({ maxDepth: depth, minNumSamples: 1 });
      const table = Array.from(rows, (row) => columns.map((values) => values[row]));
      learner.train(
        table,
        Array.from(rows, (row) => targets[row]),
      );
      return flatTree(learner.root);
    };
  },
};

/** The same tree as flat arrays, each node before its children. */
function flatTree(root: CartNode): Tree {
  const tree = {
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
    right: [] as number[],
    value: [] as number[],
    missingLeft: [] as number[],
  };
  const add = ({ left, right, splitColumn = -1, splitValue = 0, distribution = 0 }: CartNode): number => {
    const splits = left !== undefined && right !== undefined;
    const node = tree.feature.push(splits ? splitColumn : -1) - 1;
    tree.threshold.push(splits ? splitValue : 0);
    tree.value.push(splits ? 0 : distribution);
    tree.missingLeft.push(0);
    tree.left.push(-1);
    tree.right.push(-1);
    if (splits) {
      tree.left[node] = add(left);
      tree.right[node] = add(right);
    }
    return node;
  };
  add(root);
  return tree;
}
