import type { Dataset } from '../dataset/dataset.js';
import { expectedGrade } from './expected-grade.js';
import { isTrainingData } from './fingerprint.js';
import { shownMetrics, type GradeModel } from './grade-model.js';
import { tQuantile975 } from './t-quantile.js';

/** Does a model know more of the students of a file than the file's own mean grade does? Figures in grade points. */
export type ModelFit = FitToFile | CrossValidatedFit | UnknownFit;

/** The students of the file are new to the model: each of them was guessed twice. */
export interface FitToFile {
  readonly basis: 'this-file';
  /** At least 2. */
  readonly students: number;
  /** Root mean squared error of the expected grade. */
  readonly rmse: number;
  /** Root mean squared error of guessing the file's own mean grade. */
  readonly meanRmse: number;
  /** Mean over students: squared error of the mean grade − squared error of the expected grade, in points². */
  readonly difference: number;
  /** Where the difference lies with 95% confidence, in points². Above 0 the model is better than the mean grade. */
  readonly interval: readonly [low: number, high: number];
  /** `beats`: the interval is above 0. `worse`: the difference is not above 0. `not-shown`: between the two. */
  readonly verdict: 'beats' | 'not-shown' | 'worse';
}

/** The file trained the model, so errors in it are no evidence; these are the model's own cross-validated ones (`shownMetrics`). */
export interface CrossValidatedFit {
  readonly basis: 'cross-validation';
  readonly students: number;
  readonly rmse: number;
  readonly meanRmse: number;
  readonly verdict: 'beats' | 'worse';
}

/** Fewer than two students, or the students that trained a model that nobody cross-validated. */
export interface UnknownFit {
  readonly basis: 'nothing';
  readonly students: number;
  readonly verdict: 'not-shown';
}

/**
 * Compares, student by student, the squared error of the expected grade with that of guessing the file's own mean grade.
 *
 * The mean grade is that of all students of the file, which is slightly in its favour. Leaving each student out of the
 * mean would be in the favour of the model: one that says the same of everybody, the mean grade, would always beat it.
 * A part of the students that trained the model flatters it and is not recognised: see `isTrainingData`.
 *
 * Method: paired comparison of squared errors, Diebold & Mariano 1995, Comparing Predictive Accuracy, for independent
 * students; the interval is that of the paired t test. For the students that trained the model its cross-validated
 * metrics are compared instead: with `rmse` below `meanRmse` it beats the mean.
 *
 * @throws what `expectedGrade` throws
 */
export function modelFit(model: GradeModel, dataset: Dataset): ModelFit {
  return fitOfExpected(model, dataset, expectedGrade(model, dataset), isTrainingData(model, dataset));
}

/** The same where the expected grades, and whether the dataset trained the model, are already known. */
export function fitOfExpected(
  model: Pick<GradeModel, 'metrics' | 'selection'>,
  { length: students, grades }: Dataset,
  expected: Float64Array,
  ownTrainingData: boolean,
): ModelFit {
  const metrics = shownMetrics(model);
  if (ownTrainingData && metrics) {
    const { rmse, meanRmse } = metrics;
    const verdict = rmse < meanRmse ? 'beats' : 'worse';
    return { basis: 'cross-validation', students, rmse, meanRmse, verdict };
  }
  if (ownTrainingData || students < 2) return { basis: 'nothing', students, verdict: 'not-shown' };

  const meanGrade = mean(grades);
  const ofModel = grades.map((grade, student) => (grade - expected[student]) ** 2);
  const ofMean = grades.map((grade) => (grade - meanGrade) ** 2);
  const advantages = ofMean.map((error, student) => error - ofModel[student]);
  const difference = mean(advantages);
  const variance = mean(advantages.map((advantage) => (advantage - difference) ** 2));
  const halfWidth = tQuantile975(students - 1) * Math.sqrt(variance / (students - 1));
  const low = difference - halfWidth;
  return {
    basis: 'this-file',
    students,
    rmse: Math.sqrt(mean(ofModel)),
    meanRmse: Math.sqrt(mean(ofMean)),
    difference,
    interval: [low, difference + halfWidth],
    verdict: low > 0 ? 'beats' : difference > 0 ? 'not-shown' : 'worse',
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
