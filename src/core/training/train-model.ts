import type { Dataset } from '../dataset/dataset.js';
import { featureColumns } from '../model/feature-columns.js';
import { fingerprintRows } from '../model/fingerprint.js';
import type { GradeModel } from '../model/grade-model.js';
import { chosenFeatures, crossFitDataset, fit, treesOfCrossFit, type CrossFit } from './cross-fit.js';
import { estimate } from './gradient-boosting.js';
import { groupColumns, groupErrors } from './group-errors.js';
import { sortedResiduals } from './metrics.js';
import { Pace } from './pace.js';
import { profileTree } from './profile-tree.js';
import { seededRandom } from './random.js';
import { trainSettings, type TrainOptions } from './train-options.js';

export interface Trained extends CrossFit {
  /** Fitted to all rows. All its figures are cross-fitted ones. */
  readonly model: GradeModel;
}

/**
 * Trains a grade model on a dataset: histogram gradient boosting on all rows, judged by cross-fitting. Score the same
 * students by `crossFitted`, not by the model: it has seen their grades.
 *
 * Lets other tasks run between trees, so that a page stays alive. The same dataset, options and seed give the same model,
 * byte for byte, on every machine.
 *
 * @throws DatasetError `missing-column` with the chosen columns (or `column=level`) or group columns that the dataset lacks
 * @throws RangeError naming the option that is out of its range; fewer students than folds is one
 * @throws the reason of `signal`, by default a DOMException `AbortError`, when it is aborted
 */
export async function trainModel(dataset: Dataset, options: TrainOptions = {}): Promise<Trained> {
  const settings = trainSettings(options, dataset.length);
  const { features, categories } = chosenFeatures(dataset, options, settings);
  const { learner, trees, depth, learningRate, subsample, minLeaf, folds, repeats, seed } = settings;
  const groupBy = groupColumns(dataset, options.groupBy);
  const columns = featureColumns(features, categories, dataset);
  const total = trees + treesOfCrossFit(options, settings);
  const pace = new Pace(total, options.onProgress, options.signal);

  const judged = await crossFitDataset(dataset, { features, categories }, options, settings, pace);
  const { crossFitted, metrics, selection, shown } = judged;
  const groups = groupErrors(dataset, shown, groupBy);
  const fitted = await fit(columns, dataset.grades, settings, seededRandom(seed), pace);
  const expected = estimate(fitted, columns, dataset.length, learner);
  const profile = profileTree(columns, expected, learner.comparison);
  await pace.pause();

  const featuresPerSplit = Math.min(settings.featuresPerSplit, features.length);
  const model: GradeModel = {
    format: 'improvability-grade-model',
    version: 1,
    target: 'grade',
    gradeScale: { ...dataset.gradeScale },
    features,
    categories,
    initial: fitted.initial,
    comparison: learner.comparison,
    comparisonPrecision: 'double',
    summationPrecision: 'double',
    link: 'identity',
    trees: fitted.trees,
    absoluteResiduals: Array.from(
      sortedResiduals(dataset.grades, shown),
      (residual) => Math.round(residual * 10_000) / 10_000,
    ),
    metrics,
    ...(selection && { selection }),
    training: {
      dataName: options.dataName ?? '',
      rows: dataset.length,
      seed,
      hyperparameters: {
        learner: learner.name,
        trees,
        depth,
        learningRate,
        subsample,
        minLeaf,
        featuresPerSplit,
        folds,
        repeats,
      },
      fingerprint: fingerprintRows(
        dataset,
        features.map(({ column }) => column),
      ),
    },
    ...(profile && { profileTree: profile }),
    ...(groups.length > 0 && { groups }),
    notes: [...(options.notes ?? [])],
  };
  return { model, crossFitted, metrics, ...(selection && { selection }) };
}
