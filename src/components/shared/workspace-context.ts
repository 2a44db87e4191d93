import { ContextEvent, createContext } from '@lit/context';
import type { WorkspaceStore } from './workspace-store.js';

/** The store of the workspace around an element. */
export const workspaceContext = createContext<WorkspaceStore>(Symbol('improvability-workspace'));

/** Asks the elements around this one for their workspace. */
export function findWorkspace(element: Element): WorkspaceStore | null {
  let found: WorkspaceStore | null = null;
  element.dispatchEvent(
    new ContextEvent(workspaceContext, element, (store) => {
      found = store;
    }),
  );
  return found;
}
