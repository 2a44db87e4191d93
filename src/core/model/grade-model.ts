import * as z from 'zod/mini';
import type { GradeScale } from '../dataset/dataset.js';
import { checkModel } from './check-model.js';
import { gradeModelSchema, modelFormat } from './grade-model-schema.js';
import { ModelError } from './model-error.js';

/** One input of the trees: a numeric column, or 1 where a categorical column has this level and 0 where it has another. */
export interface Feature {
  readonly column: string;
  readonly level?: string;
}

/**
 * A binary regression tree as flat arrays of equal length, one entry per node; node 0 is the root. A leaf has feature,
 * left and right -1 and its threshold means nothing; of an inner node the value means nothing.
 */
export interface Tree {
  /** Index into the model's `features`. */
  readonly feature: readonly number[];
  /** A row goes left when its value compares to the threshold as the model's `comparison` says. */
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** What a leaf adds to the sum, in grade points: the learning rate is already in it. */
  readonly value: readonly number[];
  /** 1: a row whose value is missing goes left; 0: right. */
  readonly missingLeft: readonly number[];
}

export type Comparison = '<' | '<=';

/** `'float32'`: values are rounded to 32 bits before each comparison, or the sum after each addition. */
export type Precision = 'double' | 'float32';

/** Errors of the expected grade in grade points, all cross-validated: no student was judged by a model that saw it. */
export interface Metrics {
  readonly rows: number;
  /** Root mean squared error: the mean over the repeats of each repeat's. */
  readonly rmse: number;
  /** Mean absolute error, likewise. */
  readonly mae: number;
  /** 1 − squared error / squared distance from the mean grade, likewise; 0 when all grades are equal. */
  readonly r2: number;
  /** The RMSE of guessing the mean grade of the other folds, to compare `rmse` with. */
  readonly meanRmse: number;
  /** Part of the students whose grade is in the 80% interval, 0..1. */
  readonly coverage80: number;
  /** Part of the students whose grade is in the 90% interval, 0..1. */
  readonly coverage90: number;
}

export interface Hyperparameters {
  /** Name of the tree learner. */
  readonly learner: string;
  readonly trees: number;
  readonly depth: number;
  readonly learningRate: number;
  /** Part of the rows that each tree sees, 0..1. */
  readonly subsample: number;
  /** The fewest students in a leaf. */
  readonly minLeaf: number;
  /** How many features, drawn at random, each split may choose from. */
  readonly featuresPerSplit: number;
  readonly folds: number;
  readonly repeats: number;
}

/** How a model was trained: with the same data and package, enough to train it again, byte for byte. */
export interface TrainingRecord {
  readonly dataName: string;
  readonly rows: number;
  readonly seed: number;
  readonly hyperparameters: Hyperparameters;
  /** See `fingerprintRows`. */
  readonly fingerprint: string;
}

/** The levels of a categorical column that the training knew. Any other level is treated as missing. */
export interface KnownLevels {
  readonly column: string;
  readonly levels: readonly string[];
}

/** Figures that take the choice of the columns into account: it was made anew for each fold, without the fold's students. */
export interface Selection {
  /** How columns were chosen, in words. */
  readonly method: string;
  readonly metrics: Metrics;
}

/**
 * How the model judges one group of the students that trained it, cross-validated: all with the same level of a categorical
 * column, which need not be a feature of the model. Figures in grade points, to 4 decimals.
 */
export interface GroupErrors {
  readonly column: string;
  readonly level: string;
  /** How many have the level. */
  readonly students: number;
  readonly rmse: number;
  /** Mean of expected grade − grade: above 0 the model expects too much of the group, below 0 too little. */
  readonly meanGap: number;
  /** Where the mean gap lies with 95% confidence. */
  readonly meanGapInterval: readonly [low: number, high: number];
  /** Part of the group whose grade is in the 80% interval, 0..1; every student's interval is equally wide. */
  readonly coverage80: number;
  readonly coverage90: number;
  /** Fewer than 30 students: the figures are hardly more than chance. */
  readonly small: boolean;
}

/** One readable tree that imitates the model; leaves hold grades. */
export interface ProfileTree {
  readonly tree: Tree;
  /** R² of the tree's grades against the model's expected grades, of the students that trained the model. */
  readonly fidelity: number;
  /** How many of those students reach each node of the tree. */
  readonly students?: readonly number[];
}

/**
 * A sum of regression trees that estimates the grade that similar students get on average; version 1 of the format.
 * Made by `parseModel` or by training. Immutable: nothing may change it once it was used. Holds no student rows.
 */
export interface GradeModel {
  readonly format: 'improvability-grade-model';
  readonly version: 1;
  /** What is estimated, in words. */
  readonly target: string;
  readonly gradeScale: GradeScale;
  readonly features: readonly Feature[];
  /** Absent for a column: every level without a feature of its own counts as known. */
  readonly categories: readonly KnownLevels[];
  /** Starting value of the tree sum, in grade points. */
  readonly initial: number;
  readonly comparison: Comparison;
  readonly comparisonPrecision: Precision;
  readonly summationPrecision: Precision;
  /** How the sum becomes a grade. */
  readonly link: 'identity';
  readonly trees: readonly Tree[];
  /**
   * Cross-fitted |grade − expected grade|, of all repeats, ascending, to 4 decimals; empty when nobody measured them. Those
   * behind `selection` where there is one, else those behind `metrics`.
   */
  readonly absoluteResiduals: readonly number[];
  /** Of the model's own columns. Show `shownMetrics` to people. Absent when nobody measured them. */
  readonly metrics?: Metrics;
  /** Present where the columns were chosen by looking at the grades, which flatters `metrics`. */
  readonly selection?: Selection;
  readonly training?: TrainingRecord;
  readonly profileTree?: ProfileTree;
  /** In the order of the columns and levels; of the same estimates as `absoluteResiduals`. */
  readonly groups?: readonly GroupErrors[];
  /** The limits of the model, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * The figures to show to people: those that take the choice of the columns into account where there are any, else those of
 * the model's own columns.
 */
export function shownMetrics({
  metrics,
  selection,
}: Pick<GradeModel, 'metrics' | 'selection'>): Metrics | undefined {
  return selection?.metrics ?? metrics;
}

/**
 * Reads a grade model from parsed JSON and checks the whole of it before anybody uses it: types, lengths, index ranges,
 * finite numbers, sums that stay below 1e15, sizes, and that every tree is a tree. Keys that the format does not know are dropped; the input is not
 * kept. Takes time in proportion to the input.
 *
 * @param json what `JSON.parse` returned; any value is allowed
 * @returns an immutable model that shares nothing with the input
 * @throws ModelError `not-a-model`, `unsupported-version`, or `invalid-model` with the path of the first fault
 */
export function parseModel(json: unknown): GradeModel {
  const header = z.safeParse(z.object({ format: z.literal(modelFormat), version: z.unknown() }), json);
  if (!header.success)
    throw new ModelError('not-a-model', `Not a grade model: "format" is not "${modelFormat}".`, 'format');
  if (header.data.version !== 1)
    throw new ModelError('unsupported-version', 'Only version 1 of the grade model is supported.', 'version');

  const result = z.safeParse(gradeModelSchema, json);
  if (!result.success) {
    const [fault] = result.error.issues;
    const path = pathText(fault.path);
    throw new ModelError('invalid-model', `Invalid grade model at ${path}: ${fault.message}.`, path);
  }
  checkModel(result.data);
  return result.data;
}

/** `['trees', 3, 'left', 2]` → `trees[3].left[2]` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
