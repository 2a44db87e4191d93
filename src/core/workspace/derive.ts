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
import type { CrossFittedGrades, WorkspaceState } from './workspace-state.js';

export interface Scores {
  readonly kind: 'scores';
  /** A score for each student; `NaN` where a value is missing. */
  readonly values: Float64Array;
  /** Of the model score only: the expected grades. */
  readonly expected: Float64Array | null;
  /** Of the model score only: these students trained the model that estimates their grades, so their gaps are too small. */
  readonly ownTrainingData: boolean;
  /** Of the model score only: each student's grade was estimated by models like this one that did not see the student. */
  readonly crossFitted: boolean;
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
  /** A person wants no model score. */
  | { readonly kind: 'model-off' }
  | { readonly kind: 'missing-columns'; readonly columns: readonly string[] }
  | { readonly kind: 'unfit-model'; readonly code: string };

/** The manual score with the state's weights; `null` without data. */
export function weightedResult(state: WorkspaceState): ScoreResult | null {
  return state.data && weightedOf(state.data.dataset, state.factors);
}

/**
 * The gap to the expected grade with the state's model; `null` without data or model. A model that was not shown to beat
 * the file's own mean grade scores nobody unless the state insists on it, and none does where the state wants none.
 */
export function modelResult(state: WorkspaceState): ScoreResult | null {
  const result = modelResultAllTheSame(state);
  if (!result) return null;
  if (state.modelOff) return modelOff;
  const fit = result.kind === 'scores' ? result.fit : null;
  return fit && fit.verdict !== 'beats' && !state.insistsOnModel ? switchedOff(fit) : result;
}

/** The same whether or not the model is switched off: what a reader of its model card has to know. */
export function modelResultAllTheSame({ data, model, crossFitted }: WorkspaceState): ScoreResult | null {
  return data && model && modelOf(data.dataset, model, crossFitted);
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
    crossFitted: false,
    fit: null,
  })),
);

const modelOf = rememberLast((dataset: Dataset, model: GradeModel, trained: CrossFittedGrades | null) =>
  orReason(() => {
    const known = isTrainingData(model, dataset);
    const fair = known && trained?.ids === dataset.ids ? trained.expected : null;
    const expected = fair ?? expectedGrade(model, dataset);
    const fit = fitOfExpected(model, dataset, expected, known);
    return {
      kind: 'scores',
      values: gapsTo(expected, dataset),
      expected,
      ownTrainingData: known && !fair,
      crossFitted: fair !== null,
      fit,
    };
  }),
);

const modelOff: ScoreResult = { kind: 'model-off' };
const answers = new WeakMap<ModelFit, SwitchedOffModel>();

/** The same answer for the same fit: elements draw again only when it changes. */
function switchedOff(fit: ModelFit): SwitchedOffModel {
  let answer = answers.get(fit);
  if (!answer) answers.set(fit, (answer = { kind: 'switched-off-model', fit }));
  return answer;
}

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
function rememberLast<Rest extends readonly unknown[], Result>(
  compute: (dataset: Dataset, ...rest: Rest) => Result,
) {
  const last = new WeakMap<Dataset, { rest: Rest; result: Result }>();
  return (dataset: Dataset, ...rest: Rest): Result => {
    const known = last.get(dataset);
    if (known && rest.every((argument, index) => argument === known.rest[index])) return known.result;
    const result = compute(dataset, ...rest);
    last.set(dataset, { rest, result });
    return result;
  };
}
