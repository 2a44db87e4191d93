import type { Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import type { GradeModel } from '../model/grade-model.js';
import { expectedGrade } from '../model/expected-grade.js';
import { isTrainingData } from '../model/fingerprint.js';
import { ModelError } from '../model/model-error.js';
import type { Factor } from '../score/factor.js';
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
}

/** One score of every student, or why the file allows none. */
export type ScoreResult =
  | Scores
  | { readonly kind: 'missing-columns'; readonly columns: readonly string[] }
  | { readonly kind: 'unfit-model'; readonly code: string };

/** The manual score with the state's weights; `null` without data. */
export function weightedResult(state: WorkspaceState): ScoreResult | null {
  return state.data && weightedOf(state.data.dataset, state.factors);
}

/** The gap to the expected grade with the state's model; `null` without data or model. */
export function modelResult(state: WorkspaceState): ScoreResult | null {
  return state.data && state.model && modelOf(state.data.dataset, state.model);
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
  })),
);

const modelOf = rememberLast((dataset: Dataset, model: GradeModel) =>
  orReason(() => {
    const expected = expectedGrade(model, dataset);
    const { grades } = dataset;
    return {
      kind: 'scores',
      values: expected.map((value, row) => value - grades[row]),
      expected,
      ownTrainingData: isTrainingData(model, dataset),
    };
  }),
);

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
