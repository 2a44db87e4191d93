import type { Dataset } from '../dataset/dataset.js';
import type { BoostingSettings } from './gradient-boosting.js';
import { histogramTree } from './histogram-tree.js';
import type { TreeLearner } from './tree-learner.js';

/** A column with all that is in it, or one level of a categorical column. */
export type ColumnChoice = string | { readonly column: string; readonly level: string };

export interface TrainOptions {
  /** What the model may look at; default: every column. */
  readonly columns?: readonly ColumnChoice[];
  /**
   * Chooses columns by looking at the grades. Choosing them on all students flatters a model; so it is judged a second time,
   * with the choice made anew inside each fold, and those figures are its `selection`. Without `columns` the model looks at
   * what this chooses from all students.
   */
  readonly selectColumns?: (students: Dataset) => readonly ColumnChoice[];
  /** What `selectColumns` does, in a sentence. */
  readonly selectionMethod?: string;
  /** Columns whose levels are judged as groups; default: every categorical column with 2 to 6 levels, but the class. */
  readonly groupBy?: readonly string[];
  /** Default 75. */
  readonly trees?: number;
  /** The most splits from the root to a leaf, 1..20; default 3. */
  readonly depth?: number;
  /** Above 0, at most 1; default 0.05. */
  readonly learningRate?: number;
  /** Part of the students that each tree sees, above 0, at most 1; default 1. */
  readonly subsample?: number;
  /** The fewest students in a leaf; default 5. */
  readonly minLeaf?: number;
  /** How many features, drawn at random, each split may choose from; default: all of them. */
  readonly featuresPerSplit?: number;
  /** Parts of the data for cross-fitting, at least 2; default 10. */
  readonly folds?: number;
  /** How often the data are divided into folds anew; default 5. */
  readonly repeats?: number;
  /** 0..2³²−1; default 1. The same seed, data and options give the same model, byte for byte. */
  readonly seed?: number;
  /** How each tree is fitted; default: on histograms. */
  readonly learner?: TreeLearner;
  /** What the model is to say of its data: a name that tells nothing of a person. */
  readonly dataName?: string;
  /** Limits of the model, a sentence each. */
  readonly notes?: readonly string[];
  /** Told now and then how many of all trees are fitted. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the work between two trees. */
  readonly signal?: AbortSignal;
}

export interface TrainSettings extends BoostingSettings {
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly learner: TreeLearner;
}

/** Options with defaults filled in. Throws a RangeError that names the option which is out of its range. */
export function trainSettings(options: TrainOptions, rowCount: number): TrainSettings {
  const settings: TrainSettings = {
    trees: integer('trees', options.trees ?? 75, 1, 100_000),
    depth: integer('depth', options.depth ?? 3, 1, 20),
    learningRate: share('learningRate', options.learningRate ?? 0.05),
    subsample: share('subsample', options.subsample ?? 1),
    minLeaf: integer('minLeaf', options.minLeaf ?? 5, 1, 1_000_000),
    featuresPerSplit: integer('featuresPerSplit', options.featuresPerSplit ?? 1_000_000, 1, 1_000_000),
    folds: integer('folds', options.folds ?? 10, 2, 1_000_000),
    repeats: integer('repeats', options.repeats ?? 5, 1, 10_000),
    seed: integer('seed', options.seed ?? 1, 0, 2 ** 32 - 1),
    learner: options.learner ?? histogramTree,
  };
  if (settings.folds > rowCount)
    throw new RangeError(
      `folds: ${settings.folds} folds need at least as many students; there are ${rowCount}.`,
    );
  return settings;
}

function integer(name: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new RangeError(`${name}: ${value} is not a whole number from ${min} to ${max}.`);
  return value;
}

function share(name: string, value: number): number {
  if (!(value > 0 && value <= 1)) throw new RangeError(`${name}: ${value} is not above 0 and at most 1.`);
  return value;
}
