import type { Dataset } from '../dataset/dataset.js';
import { featureColumns } from '../model/feature-columns.js';
import type { Metrics } from '../model/grade-model.js';
import { boostTrees, estimate, mean, type BoostedTrees } from './gradient-boosting.js';
import { absoluteResiduals, metricsOf, type Repeat } from './metrics.js';
import { Pace } from './pace.js';
import { seededRandom, shuffledIndices } from './random.js';
import { trainSettings, type TrainOptions, type TrainSettings } from './train-options.js';
import { trainingFeatures } from './training-features.js';

export interface CrossFit {
  /** For each student, the mean over the repeats of the expected grades of models that did not see the student. */
  readonly crossFitted: Float64Array;
  readonly metrics: Metrics;
}

/**
 * Expected grades of the students of a dataset by models of the same dataset, fairly: the students are dealt at random
 * into folds, each fold is judged by a model of the other folds, and all is repeated with other folds.
 *
 * Method: Stone 1974, Cross-Validatory Choice and Assessment of Statistical Predictions; "cross-fitting" as in
 * Chernozhukov et al. 2018, Double/Debiased Machine Learning.
 *
 * Lets other tasks run between trees. Rejects as `trainModel` does.
 */
export async function crossFit(dataset: Dataset, options: TrainOptions = {}): Promise<CrossFit> {
  const settings = trainSettings(options, dataset.length);
  const { features, categories } = trainingFeatures(dataset, options.columns, settings.minLeaf);
  const columns = featureColumns(features, categories, dataset);
  const pace = new Pace(
    settings.trees * settings.folds * settings.repeats,
    options.onProgress,
    options.signal,
  );
  const { crossFitted, metrics } = await crossFitColumns(columns, dataset.grades, settings, pace);
  return { crossFitted, metrics };
}

/** The same on feature columns, with each repeat's absolute residuals in one ascending array. */
export async function crossFitColumns(
  columns: readonly Float64Array[],
  grades: Float64Array,
  settings: TrainSettings,
  pace: Pace,
): Promise<CrossFit & { readonly sortedResiduals: Float64Array }> {
  const repeats: Repeat[] = [];
  for (let number = 1; number <= settings.repeats; number++)
    repeats.push(await runRepeat(columns, grades, settings, pace, number));

  const crossFitted = grades.map((_, student) =>
    mean(Float64Array.from(repeats, ({ estimates }) => estimates[student])),
  );
  const sortedResiduals = new Float64Array(grades.length * repeats.length);
  repeats.forEach(({ estimates }, index) =>
    sortedResiduals.set(absoluteResiduals(grades, estimates), index * grades.length),
  );
  return { crossFitted, metrics: metricsOf(grades, repeats), sortedResiduals: sortedResiduals.sort() };
}

async function runRepeat(
  columns: readonly Float64Array[],
  grades: Float64Array,
  settings: TrainSettings,
  pace: Pace,
  number: number,
): Promise<Repeat> {
  const { length } = grades;
  const estimates = new Float64Array(length);
  const meanGuesses = new Float64Array(length);
  const foldOf = new Int32Array(length);
  // Part 0 of the seed's random numbers is for the model of all rows, part r for repeat r, its subpart 0 for the folds.
  shuffledIndices(length, seededRandom(settings.seed, number)).forEach((student, position) => {
    foldOf[student] = position % settings.folds;
  });
  for (let fold = 0; fold < settings.folds; fold++) {
    const held = foldOf.map((_, student) => student).filter((student) => foldOf[student] === fold);
    const others = foldOf.map((_, student) => student).filter((student) => foldOf[student] !== fold);
    const othersGrades = take(grades, others);
    const random = seededRandom(settings.seed, number, fold + 1);
    const fitted = await fit(takeAll(columns, others), othersGrades, settings, random, pace);
    const judged = estimate(fitted, takeAll(columns, held), held.length, settings.learner);
    const guess = mean(othersGrades);
    held.forEach((student, position) => {
      estimates[student] = judged[position];
      meanGuesses[student] = guess;
    });
  }
  return { estimates, meanGuesses, foldOf };
}

/** Boosts trees, with pauses before the first tree and between trees. */
export async function fit(
  columns: readonly Float64Array[],
  grades: Float64Array,
  settings: TrainSettings,
  random: () => number,
  pace: Pace,
): Promise<BoostedTrees> {
  await pace.pause();
  const boosting = boostTrees(columns, grades, settings, settings.learner, random);
  const workOfTree = grades.length * columns.length * settings.depth;
  for (let step = boosting.next(); ; step = boosting.next()) {
    if (step.done) return step.value;
    await pace.step(workOfTree);
  }
}

function take(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row]);
}

function takeAll(columns: readonly Float64Array[], rows: Int32Array): Float64Array[] {
  return columns.map((values) => take(values, rows));
}
