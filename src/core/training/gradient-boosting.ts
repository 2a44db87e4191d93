import type { Comparison, Tree } from '../model/grade-model.js';
import { compileForest, sumTrees } from '../model/tree-traversal.js';
import { sampledIndices, type Random } from './random.js';
import type { TreeLearner, TreeSettings } from './tree-learner.js';

export interface BoostingSettings extends TreeSettings {
  readonly trees: number;
  readonly learningRate: number;
  /** Part of the rows that each tree sees, drawn without repetition, 0..1. */
  readonly subsample: number;
}

export interface BoostedTrees {
  readonly initial: number;
  /** Leaf values with the learning rate in them. */
  readonly trees: readonly Tree[];
}

const unknownLeaf = -1;

/**
 * Fits a sum of trees to the grades by least squares: each tree to what the sum before it leaves over, shrunk by the
 * learning rate. A generator that stops after each tree, so that its caller may let other work run.
 *
 * Method: Friedman 2001, Greedy Function Approximation, algorithm 2; subsampling: Friedman 2002, Stochastic Gradient
 * Boosting. Only + − × ÷, so that the result is the same on every machine.
 *
 * @param columns one array per feature, as long as `grades`, which is not empty
 */
export function* boostTrees(
  columns: readonly Float64Array[],
  grades: Float64Array,
  settings: BoostingSettings,
  learner: TreeLearner,
  random: Random,
): Generator<void, BoostedTrees> {
  const growTree = learner.prepare(columns, settings);
  const initial = mean(grades);
  const estimates = new Float64Array(grades.length).fill(initial);
  const sampleSize = Math.max(1, Math.floor(settings.subsample * grades.length));
  const targets = new Float64Array(grades.length);
  const leafOf = new Int32Array(grades.length);
  const trees: Tree[] = [];
  while (trees.length < settings.trees) {
    for (let row = 0; row < targets.length; row++) targets[row] = grades[row] - estimates[row];
    leafOf.fill(unknownLeaf);
    const tree = growTree(targets, sampledIndices(grades.length, sampleSize, random), random, leafOf);
    const value = tree.value.map((mean) => settings.learningRate * mean);
    for (let row = 0; row < estimates.length; row++) {
      const known = leafOf[row];
      const leaf = known === unknownLeaf ? reachedLeaf(tree, columns, row, learner.comparison) : known;
      estimates[row] += value[leaf];
    }
    trees.push({ ...tree, value });
    yield;
  }
  return { initial, trees };
}

/** What fitted trees estimate for each row of these columns. */
export function estimate(
  { initial, trees }: BoostedTrees,
  columns: readonly Float64Array[],
  length: number,
  { comparison }: TreeLearner,
): Float64Array {
  const estimates = new Float64Array(length).fill(initial);
  sumTrees(compileForest(trees), columns, estimates, {
    comparison,
    comparisonPrecision: 'double',
    summationPrecision: 'double',
  });
  return estimates;
}

/** The leaf of one row in a tree that is used once: laying it out for `sumTrees` would take longer than the walk. */
function reachedLeaf(
  { feature, threshold, left, right, missingLeft }: Tree,
  columns: readonly Float64Array[],
  row: number,
  comparison: Comparison,
): number {
  let node = 0;
  while (feature[node] >= 0) {
    const value = columns[feature[node]][row];
    const goesLeft = Number.isNaN(value)
      ? missingLeft[node] === 1
      : comparison === '<'
        ? value < threshold[node]
        : value <= threshold[node];
    node = goesLeft ? left[node] : right[node];
  }
  return node;
}

/** The mean, added up in the order of the rows. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
