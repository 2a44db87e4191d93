import type { Comparison, Tree } from '../model/grade-model.js';
import type { Random } from './random.js';

export interface TreeSettings {
  /** The most splits from the root to a leaf. */
  readonly depth: number;
  /** The fewest rows in a leaf. */
  readonly minLeaf: number;
  /** How many features, drawn at random, each split may choose from. */
  readonly featuresPerSplit: number;
}

/**
 * Fits one tree to the targets of the given rows (ascending indices into the columns); leaves hold the mean target.
 *
 * @param leafOf one entry per row of the columns: a learner that knows the leaf of a row may write the node's index there,
 *   which spares finding it again; what it leaves as it is will be found
 */
export type GrowTree = (targets: Float64Array, rows: Int32Array, random: Random, leafOf?: Int32Array) => Tree;

/** A way to fit a regression tree, which boosting calls again and again on the same columns. */
export interface TreeLearner {
  /** Recorded in the model. */
  readonly name: string;
  /** How the trees compare a value to a threshold. */
  readonly comparison: Comparison;
  /** Does what can be done once; `NaN` in the columns is missing. */
  prepare(columns: readonly Float64Array[], settings: TreeSettings): GrowTree;
}
