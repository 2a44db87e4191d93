import type { GradeModel } from '../model/grade-model.js';
import type { Factor } from '../score/factor.js';
import type { StudentFilter } from './student-filter.js';
import {
  initialState,
  type CrossFittedGrades,
  type LoadedData,
  type LoadProblem,
  type LoadProgress,
  type TrainingState,
  type WorkspaceState,
} from './workspace-state.js';

export type WorkspaceAction =
  | { readonly type: 'load-started' }
  | { readonly type: 'load-progressed'; readonly progress: LoadProgress }
  | { readonly type: 'load-succeeded'; readonly data: LoadedData }
  | { readonly type: 'load-failed'; readonly problem: LoadProblem }
  | { readonly type: 'load-ended' }
  | { readonly type: 'problem-dismissed' }
  /** The host page takes its data away; the person's settings stay. */
  | { readonly type: 'data-cleared' }
  /** A person has everything about pupils forgotten. */
  | { readonly type: 'purged' }
  | { readonly type: 'went-back' }
  /** The host page has another model. One of a person's own is never replaced by it. */
  | { readonly type: 'model-changed'; readonly model: GradeModel | null }
  /** A person uses a model file, or a model that was trained on the students of these ids. */
  | {
      readonly type: 'own-model-used';
      readonly model: GradeModel;
      readonly crossFitted: CrossFittedGrades | null;
    }
  | { readonly type: 'page-model-used' }
  | { readonly type: 'training-changed'; readonly training: TrainingState | null }
  | { readonly type: 'model-switched-off'; readonly off: boolean }
  /** A person switches a model on that does not beat this file's mean grade, or off again. */
  | { readonly type: 'model-insisted'; readonly insists: boolean }
  | { readonly type: 'factors-changed'; readonly factors: readonly Factor[] }
  | { readonly type: 'filter-changed'; readonly filter: StudentFilter }
  | { readonly type: 'selected'; readonly students: readonly number[] }
  | { readonly type: 'tooltip-columns-changed'; readonly columns: readonly string[] | null }
  | { readonly type: 'pseudonyms-changed'; readonly pseudonyms: boolean }
  | { readonly type: 'hovered'; readonly student: number | null }
  /** A person asks for the reasons of a student, or has seen them. */
  | { readonly type: 'inspected'; readonly student: number | null }
  | { readonly type: 'inspectors-changed'; readonly by: 1 | -1 };

/** The next state; the same object when nothing changes. */
export function reduce(state: WorkspaceState, action: WorkspaceAction): WorkspaceState {
  const changes = changesBy(state, action);
  const keys = Object.keys(changes) as (keyof WorkspaceState)[];
  if (keys.every((key) => Object.is(changes[key], state[key]))) return state;
  const next = { ...state, ...changes };
  return next.crossFitted && !holdsStudents(next, next.crossFitted) ? { ...next, crossFitted: null } : next;
}

function changesBy(state: WorkspaceState, action: WorkspaceAction): Partial<WorkspaceState> {
  switch (action.type) {
    case 'load-started':
      return { loading: true };
    case 'load-progressed':
      return { progress: action.progress };
    case 'load-ended':
      return { loading: false, progress: null };
    case 'load-succeeded':
      return withData(state, action.data);
    case 'load-failed':
      // The previous data stay: a wrong file costs nothing.
      return { problem: action.problem };
    case 'problem-dismissed':
      return { problem: null };
    case 'data-cleared':
      return noData;
    case 'purged':
      // A model of a person's own may have been trained on what is to be forgotten.
      return { ...noData, ...withPageModel(state) };
    case 'went-back':
      return state.fallback ? { ...noData, data: state.fallback } : {};
    case 'model-changed':
      return state.model === state.pageModel
        ? {
            ...{ model: action.model, pageModel: action.model, insistsOnModel: false },
            problem: problemOf(state, 'file'),
          }
        : { pageModel: action.model };
    case 'own-model-used':
      return {
        ...{ model: action.model, crossFitted: action.crossFitted },
        ...{ modelOff: false, insistsOnModel: false, training: null, problem: problemOf(state, 'file') },
      };
    case 'page-model-used':
      return { ...withPageModel(state), problem: problemOf(state, 'file') };
    case 'training-changed':
      return { training: action.training };
    case 'model-switched-off':
      return { modelOff: action.off };
    case 'model-insisted':
      return { insistsOnModel: action.insists };
    case 'factors-changed':
      return { factors: action.factors };
    case 'filter-changed':
      return { filter: action.filter, hovered: null };
    case 'selected':
      // Whoever looks at reasons and then picks another student wants to see that one's.
      return state.inspected !== null && action.students.length === 1
        ? { selected: action.students, inspected: action.students[0] }
        : { selected: action.students };
    case 'tooltip-columns-changed':
      return { tooltipColumns: action.columns };
    case 'pseudonyms-changed':
      return { pseudonyms: action.pseudonyms };
    case 'hovered':
      return { hovered: action.student };
    case 'inspected':
      return {
        inspected: action.student,
        inspections: state.inspections + Number(action.student !== null),
      };
    case 'inspectors-changed':
      return { inspectors: state.inspectors + action.by };
  }
}

/** What belongs to one file and ends with it. */
const noData = {
  data: null,
  fallback: null,
  problem: null,
  insistsOnModel: false,
  training: null,
  filter: initialState.filter,
  selected: initialState.selected,
  tooltipColumns: null,
  hovered: null,
  inspected: null,
};

/** A person's own file is never replaced by the host page's: what the page loads later waits behind "back". */
function withData(state: WorkspaceState, loaded: LoadedData): Partial<WorkspaceState> {
  // A model that failed is still not in use.
  const problem = problemOf(state, 'model');
  // A second file's columns came or went: the students are the same, and so is what a person did with them.
  const shown = state.data;
  if (shown && loaded.origin === shown.origin && loaded.dataset.ids === shown.dataset.ids)
    return { problem, data: loaded };
  const hasUpload = state.data?.origin === 'upload';
  if (loaded.origin !== 'upload' && hasUpload) return { problem, fallback: loaded };
  const fallback = hasUpload ? state.fallback : state.data;
  return { ...noData, problem, data: loaded, fallback: loaded.origin === 'upload' ? fallback : null };
}

function withPageModel({ pageModel }: WorkspaceState): Partial<WorkspaceState> {
  return { model: pageModel, crossFitted: null, insistsOnModel: false };
}

/** Whether these students are shown or wait behind "back": nothing about others is kept. */
function holdsStudents({ data, fallback }: WorkspaceState, { ids }: CrossFittedGrades): boolean {
  return data?.dataset.ids === ids || fallback?.dataset.ids === ids;
}

/** The problem, if it is of this kind. */
function problemOf({ problem }: WorkspaceState, kind: LoadProblem['kind']): LoadProblem | null {
  return problem?.kind === kind ? problem : null;
}
