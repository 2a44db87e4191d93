import type { GradeModel } from '../model/grade-model.js';
import type { Factor } from '../score/factor.js';
import { initialState, type LoadedData, type LoadProblem, type WorkspaceState } from './workspace-state.js';

export type WorkspaceAction =
  | { readonly type: 'load-started' }
  | { readonly type: 'load-succeeded'; readonly data: LoadedData }
  | { readonly type: 'load-failed'; readonly problem: LoadProblem }
  | { readonly type: 'load-dropped' }
  | { readonly type: 'problem-dismissed' }
  | { readonly type: 'data-cleared' }
  | { readonly type: 'went-back' }
  | { readonly type: 'model-changed'; readonly model: GradeModel | null }
  | { readonly type: 'factors-changed'; readonly factors: readonly Factor[] }
  | { readonly type: 'hovered'; readonly student: number | null };

/** The next state; the same object when nothing changes. */
export function reduce(state: WorkspaceState, action: WorkspaceAction): WorkspaceState {
  switch (action.type) {
    case 'load-started':
      return state.loading ? state : { ...state, loading: true };
    case 'load-succeeded':
      return withData({ ...state, loading: false, problem: null }, action.data);
    case 'load-failed':
      // The previous data stay: a wrong file costs nothing.
      return { ...state, loading: false, problem: action.problem };
    case 'load-dropped':
      return { ...state, loading: false };
    case 'problem-dismissed':
      return state.problem ? { ...state, problem: null } : state;
    case 'data-cleared':
      return { ...initialState, model: state.model, factors: state.factors };
    case 'went-back':
      return state.fallback
        ? { ...state, data: state.fallback, fallback: null, problem: null, hovered: null }
        : state;
    case 'model-changed':
      return { ...state, model: action.model };
    case 'factors-changed':
      return { ...state, factors: action.factors };
    case 'hovered':
      return state.hovered === action.student ? state : { ...state, hovered: action.student };
  }
}

/** A person's own file is never replaced by the host page's: what the page loads later waits behind "back". */
function withData(state: WorkspaceState, loaded: LoadedData): WorkspaceState {
  const upload = state.data?.origin === 'upload';
  if (loaded.origin === 'upload')
    return { ...state, data: loaded, fallback: upload ? state.fallback : state.data, hovered: null };
  return upload ? { ...state, fallback: loaded } : { ...state, data: loaded, hovered: null };
}
