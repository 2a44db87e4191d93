import type { GradeModel } from '../model/grade-model.js';
import type { Factor } from '../score/factor.js';
import { everybody, type StudentFilter } from './student-filter.js';
import type { LoadedData, LoadProblem, WorkspaceState } from './workspace-state.js';

export type WorkspaceAction =
  | { readonly type: 'load-started' }
  | { readonly type: 'load-succeeded'; readonly data: LoadedData }
  | { readonly type: 'load-failed'; readonly problem: LoadProblem }
  | { readonly type: 'load-dropped' }
  | { readonly type: 'problem-dismissed' }
  /** The host page takes its data away; the person's settings stay. */
  | { readonly type: 'data-cleared' }
  /** A person has everything about pupils forgotten. */
  | { readonly type: 'purged' }
  | { readonly type: 'went-back' }
  | { readonly type: 'model-changed'; readonly model: GradeModel | null }
  | { readonly type: 'factors-changed'; readonly factors: readonly Factor[] }
  | { readonly type: 'filter-changed'; readonly filter: StudentFilter }
  | { readonly type: 'selected'; readonly students: readonly number[] }
  | { readonly type: 'tooltip-columns-changed'; readonly columns: readonly string[] | null }
  | { readonly type: 'pseudonyms-changed'; readonly pseudonyms: boolean }
  | { readonly type: 'hovered'; readonly student: number | null };

/** The next state; the same object when nothing changes. */
export function reduce(state: WorkspaceState, action: WorkspaceAction): WorkspaceState {
  switch (action.type) {
    case 'load-started':
      return state.loading ? state : { ...state, loading: true };
    case 'load-succeeded':
      return withData(state, action.data);
    case 'load-failed':
      // The previous data stay: a wrong file costs nothing.
      return { ...state, loading: false, problem: action.problem };
    case 'load-dropped':
      return { ...state, loading: false };
    case 'problem-dismissed':
      return state.problem ? { ...state, problem: null } : state;
    case 'data-cleared':
    case 'purged':
      return { ...state, ...noData };
    case 'went-back':
      return state.fallback ? { ...state, ...noData, data: state.fallback } : state;
    case 'model-changed':
      return { ...state, model: action.model };
    case 'factors-changed':
      return { ...state, factors: action.factors };
    case 'filter-changed':
      return { ...state, filter: action.filter, hovered: null };
    case 'selected':
      return { ...state, selected: action.students };
    case 'tooltip-columns-changed':
      return { ...state, tooltipColumns: action.columns };
    case 'pseudonyms-changed':
      return state.pseudonyms === action.pseudonyms ? state : { ...state, pseudonyms: action.pseudonyms };
    case 'hovered':
      return state.hovered === action.student ? state : { ...state, hovered: action.student };
  }
}

/** What belongs to one file and ends with it. */
const noData = {
  data: null,
  fallback: null,
  problem: null,
  loading: false,
  filter: everybody,
  selected: [],
  tooltipColumns: null,
  hovered: null,
};

/** A person's own file is never replaced by the host page's: what the page loads later waits behind "back". */
function withData(state: WorkspaceState, loaded: LoadedData): WorkspaceState {
  const hasUpload = state.data?.origin === 'upload';
  if (loaded.origin !== 'upload' && hasUpload)
    return { ...state, loading: false, problem: null, fallback: loaded };
  const fallback = hasUpload ? state.fallback : state.data;
  return { ...state, ...noData, data: loaded, fallback: loaded.origin === 'upload' ? fallback : null };
}
