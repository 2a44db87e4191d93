import type { Dataset } from '../dataset/dataset.js';
import { takeRows } from '../dataset/take-rows.js';
import { featureColumns } from '../model/feature-columns.js';
import type { Metrics, Selection } from '../model/grade-model.js';
import { foldRepeats, type FoldJudge } from './fold-repeats.js';
import { boostTrees, estimate, mean, type BoostedTrees } from './gradient-boosting.js';
import { metricsOf, type Repeat } from './metrics.js';
import { Pace } from './pace.js';
import { trainSettings, type ColumnChoice, type TrainOptions, type TrainSettings } from './train-options.js';
import { trainingFeatures, type TrainingFeatures } from './training-features.js';

export interface CrossFit {
  /**
   * For each student, the mean over the repeats of the expected grades of models that did not see the student. The models
   * look at the same columns as the model of all rows.
   */
  readonly crossFitted: Float64Array;
  /** Of those models. */
  readonly metrics: Metrics;
  /** With `selectColumns`: the figures of models whose columns were chosen without the students they judge. */
  readonly selection?: Selection;
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
  const trained = chosenFeatures(dataset, options, settings);
  const pace = new Pace(treesOfCrossFit(options, settings), options.onProgress, options.signal);
  const { crossFitted, metrics, selection } = await crossFitDataset(
    dataset,
    trained,
    options,
    settings,
    pace,
  );
  return { crossFitted, metrics, ...(selection && { selection }) };
}

/** What the model of all rows looks at: `columns`, else what `selectColumns` chooses from all rows, else every column. */
export function chosenFeatures(
  dataset: Dataset,
  { columns, selectColumns }: TrainOptions,
  { minLeaf }: TrainSettings,
): TrainingFeatures {
  return trainingFeatures(dataset, columns ?? selectColumns?.(dataset), minLeaf);
}

/** How many trees a cross-fit takes. */
export function treesOfCrossFit({ selectColumns }: TrainOptions, settings: TrainSettings): number {
  return settings.trees * settings.folds * settings.repeats * (selectColumns ? 2 : 1);
}

/** The same for checked settings; also the repeats of which figures are shown to people (see `shownMetrics`). */
export async function crossFitDataset(
  dataset: Dataset,
  features: TrainingFeatures,
  { selectColumns, selectionMethod = 'Columns chosen anew inside each fold.' }: TrainOptions,
  settings: TrainSettings,
  pace: Pace,
): Promise<CrossFit & { readonly shown: readonly Repeat[] }> {
  const { grades } = dataset;
  const own = await foldRepeats(grades, settings, sameColumns(dataset, features, settings, pace));
  const crossFitted = grades.map((_, student) =>
    mean(Float64Array.from(own, ({ estimates }) => estimates[student])),
  );
  const metrics = metricsOf(grades, own);
  if (!selectColumns) return { crossFitted, metrics, shown: own };

  const selecting = await foldRepeats(
    grades,
    settings,
    ownColumns(dataset, selectColumns, settings, pace),
    1,
  );
  const selection = { method: selectionMethod, metrics: metricsOf(grades, selecting) };
  return { crossFitted, metrics, selection, shown: selecting };
}

/** Each fold is judged by a model of these features. */
function sameColumns(
  dataset: Dataset,
  { features, categories }: TrainingFeatures,
  settings: TrainSettings,
  pace: Pace,
): FoldJudge {
  const columns = featureColumns(features, categories, dataset);
  return async (seen, held, random) => {
    const grades = take(dataset.grades, seen);
    const fitted = await fit(takeAll(columns, seen), grades, settings, random, pace);
    return estimate(fitted, takeAll(columns, held), held.length, settings.learner);
  };
}

/** Each fold is judged by a model of the columns that are chosen by the other folds. */
function ownColumns(
  dataset: Dataset,
  selectColumns: (students: Dataset) => readonly ColumnChoice[],
  settings: TrainSettings,
  pace: Pace,
): FoldJudge {
  return async (seen, held, random) => {
    const students = takeRows(dataset, seen);
    const { features, categories } = trainingFeatures(students, selectColumns(students), settings.minLeaf);
    const columns = featureColumns(features, categories, students);
    const fitted = await fit(columns, students.grades, settings, random, pace);
    const others = featureColumns(features, categories, takeRows(dataset, held));
    return estimate(fitted, others, held.length, settings.learner);
  };
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
