import type { Dataset } from '../../core/dataset/dataset.js';
import { checkFactor } from '../../core/score/weighted-score.js';
import type { WorkspaceAction } from '../../core/workspace/reduce.js';
import { FactorsChangeEvent, FilterChangeEvent, SelectEvent } from './events.js';

/** The events by which an element asks its workspace for a change. */
export const requestTypes = [FactorsChangeEvent.type, FilterChangeEvent.type, SelectEvent.type];

/**
 * What a request means for the state. Ids become row indices here; an id that nobody has is left out.
 *
 * @throws RangeError for factors that cannot be
 */
export function actionOf(event: Event, dataset: Dataset): WorkspaceAction {
  if (event.type === FilterChangeEvent.type) {
    const { schools, classes = null, studentIds } = (event as FilterChangeEvent).detail;
    const students = studentIds && rowsOf(dataset, studentIds);
    return { type: 'filter-changed', filter: { schools, classes, students } };
  }
  if (event.type === SelectEvent.type)
    return { type: 'selected', students: rowsOf(dataset, (event as SelectEvent).detail.studentIds) };
  const { factors } = (event as FactorsChangeEvent).detail;
  factors.forEach(checkFactor);
  return { type: 'factors-changed', factors };
}

const rowsById = new WeakMap<Dataset, ReadonlyMap<string, number>>();

export function rowsOf(dataset: Dataset, ids: readonly string[]): number[] {
  let rows = rowsById.get(dataset);
  if (!rows) rowsById.set(dataset, (rows = new Map(dataset.ids.map((id, row) => [id, row]))));
  return ids.flatMap((id) => rows.get(id) ?? []);
}
