import type { Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import type { GradeModel } from '../model/grade-model.js';
import { expectedGrade } from '../model/expected-grade.js';
import { isTrainingData } from '../model/fingerprint.js';
import { ModelError } from '../model/model-error.js';
import { fitOfExpected, type ModelFit } from '../model/model-fit.js';
import type { Factor } from '../score/factor.js';
import { gapsTo } from '../score/improvability.js';
import { weightedScore } from '../score/weighted-score.js';
import { studentsThrough } from './student-filter.js';
import type { WorkspaceState } from './workspace-state.js';

export interface Scores {
  readonly kind: 'scores';
  /** A score for each student; `NaN` where a value is missing. */
  readonly values: Float64Array;
  /** Of the model score only: the expected grades. */
  readonly expected: Float64Array | null;
  /** Of the model score only: these are the students that trained the model, so their gaps are too small. */
  readonly ownTrainingData: boolean;
  /** Of the model score only: whether the model beats the mean grade. */
  readonly fit: ModelFit | null;
}

/** The model was not shown to beat this file's own mean grade, and nobody has switched it on all the same. */
export interface SwitchedOffModel {
  readonly kind: 'switched-off-model';
  readonly fit: ModelFit;
}

/** One score of every student, or why the file allows none. */
export type ScoreResult =
  | Scores
  | SwitchedOffModel
  | { readonly kind: 'missing-columns'; readonly columns: readonly string[] }
  | { readonly kind: 'unfit-model'; readonly code: string };

/** The manual score with the state's weights; `null` without data. */
export function weightedResult(state: WorkspaceState): ScoreResult | null {
  return state.data && weightedOf(state.data.dataset, state.factors);
}

/**
 * The gap to the expected grade with the state's model; `null` without data or model. A model that was not shown to beat
 * the file's own mean grade scores nobody unless the state insists on it.
 */
export function modelResult(state: WorkspaceState): ScoreResult | null {
  if (!state.data || !state.model) return null;
  const { result, switchedOff } = modelOf(state.data.dataset, state.model);
  return switchedOff && !state.insistsOnModel ? switchedOff : result;
}

/** Row indices of the students that the filter lets through, in row order. */
export function visibleStudents(state: WorkspaceState): Int32Array {
  return state.data ? throughOf(state.data.dataset, state.filter) : nobody;
}

const nobody = new Int32Array(0);
const throughOf = rememberLast(studentsThrough);

const weightedOf = rememberLast((dataset: Dataset, factors: readonly Factor[]) =>
  orReason(() => ({
    kind: 'scores',
    values: weightedScore(dataset, factors),
    expected: null,
    ownTrainingData: false,
    fit: null,
  })),
);

const modelOf = rememberLast((dataset: Dataset, model: GradeModel) => {
  const result = orReason(() => {
    const expected = expectedGrade(model, dataset);
    const ownTrainingData = isTrainingData(model, dataset);
    const fit = fitOfExpected(model, dataset, expected, ownTrainingData);
    return { kind: 'scores', values: gapsTo(expected, dataset), expected, ownTrainingData, fit };
  });
  const fit = result.kind === 'scores' ? result.fit : null;
  const switchedOff: SwitchedOffModel | null =
    fit && fit.verdict !== 'beats' ? { kind: 'switched-off-model', fit } : null;
  return { result, switchedOff };
});

function orReason(compute: () => ScoreResult): ScoreResult {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DatasetError && error.columns)
      return { kind: 'missing-columns', columns: error.columns };
    if (error instanceof ModelError) return { kind: 'unfit-model', code: error.code };
    throw error;
  }
}

/** Two charts and a list ask for the same: per dataset the last answer is kept. */
function rememberLast<Argument, Result>(compute: (dataset: Dataset, argument: Argument) => Result) {
  const last = new WeakMap<Dataset, { argument: Argument; result: Result }>();
  return (dataset: Dataset, argument: Argument): Result => {
    const known = last.get(dataset);
    if (known?.argument === argument) return known.result;
    const result = compute(dataset, argument);
    last.set(dataset, { argument, result });
    return result;
  };
}
