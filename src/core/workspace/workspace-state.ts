import type { Dataset } from '../dataset/dataset.js';
import type { AmbiguousRow, JoinResult } from '../dataset/join-options.js';
import type { GradeModel } from '../model/grade-model.js';
import { readinessFactors, type Factor } from '../score/factor.js';
import { everybody, type StudentFilter } from './student-filter.js';

/** Students with where they came from. */
export interface LoadedData {
  readonly dataset: Dataset;
  /** The file's name; `''` for a dataset that the host page handed over. */
  readonly name: string;
  /** `source`: the `src` attribute. `upload`: a file that a person chose. `property`: the host page's own dataset. */
  readonly origin: 'source' | 'upload' | 'property';
  /** What a second file added, if one was joined. */
  readonly join?: JoinSummary;
}

/** How a second file was joined; `name` is the file's. */
export interface JoinSummary extends Omit<JoinResult, 'dataset'> {
  readonly name: string;
  /** Every row that a person is asked about, also those that were answered, with all the students it may belong to. */
  readonly asked: readonly AmbiguousRow[];
}

/** How far a load is, in bytes; `total` is `null` where nobody knows it. */
export interface LoadProgress {
  readonly done: number;
  readonly total: number | null;
}

/** Why a file could not be loaded. The page makes its sentence from the code. */
export interface LoadProblem {
  readonly kind: 'file' | 'model';
  readonly name: string;
  readonly code: string;
  readonly line?: number;
  readonly columnIndex?: number;
}

/** Expected grades of students by models that did not see them, made with the model that is in use. */
export interface CrossFittedGrades {
  /** Whose they are: the very array of the dataset. A second file that adds columns leaves it in place. */
  readonly ids: readonly string[];
  readonly expected: Float64Array;
}

/** A model that is being trained, in trees; or why one could not be. The page makes its sentence from the code. */
export type TrainingState =
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly code: 'training-support-missing' | 'training-failed' };

/** All that the elements of one workspace draw. Students are row indices here; ids appear only at the edges. */
export interface WorkspaceState {
  readonly data: LoadedData | null;
  /** What "back" returns to while a person's own file is shown. */
  readonly fallback: LoadedData | null;
  readonly problem: LoadProblem | null;
  /** Whether a file or a model is on its way. */
  readonly loading: boolean;
  /** How far the file on its way is; `null` while nothing takes long. */
  readonly progress: LoadProgress | null;
  readonly model: GradeModel | null;
  /** The host page's model, or the one of the package: `model`, unless a person uses one of his own. */
  readonly pageModel: GradeModel | null;
  /** `null` unless a person trained `model` on students that are shown or waiting behind "back". */
  readonly crossFitted: CrossFittedGrades | null;
  readonly training: TrainingState | null;
  /** Whether a person wants no model score on this page, whatever the model. */
  readonly modelOff: boolean;
  /** Whether a person wants this model's score of this file though it was not shown to beat the mean grade. */
  readonly insistsOnModel: boolean;
  readonly factors: readonly Factor[];
  readonly filter: StudentFilter;
  /** The students that a person singled out, in the order of choosing; they stand out in every chart. */
  readonly selected: readonly number[];
  /** Headers of the columns that a chart tells of a student; `null`: the factors' columns. */
  readonly tooltipColumns: readonly string[] | null;
  /** Whether students appear under pseudonyms. */
  readonly pseudonyms: boolean;
  /** The student under the pointer or the keyboard's cursor, in every chart at once. */
  readonly hovered: number | null;
  /** The student whose reasons are shown. */
  readonly inspected: number | null;
  /** How often a person has asked for reasons: at each time the place that shows them takes the focus. */
  readonly inspections: number;
  /** How many places there are that can show them; without one nobody is invited to ask. */
  readonly inspectors: number;
}

export const initialState: WorkspaceState = {
  data: null,
  fallback: null,
  problem: null,
  loading: false,
  progress: null,
  model: null,
  pageModel: null,
  crossFitted: null,
  training: null,
  modelOff: false,
  insistsOnModel: false,
  factors: readinessFactors,
  filter: everybody,
  selected: [],
  tooltipColumns: null,
  pseudonyms: false,
  hovered: null,
  inspected: null,
  inspections: 0,
  inspectors: 0,
};

/** The columns that a chart tells of a student. */
export function tooltipColumns({ tooltipColumns: chosen, factors }: WorkspaceState): readonly string[] {
  return chosen ?? [...new Set(factors.map(({ column }) => column))];
}
