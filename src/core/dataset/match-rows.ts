import type { Dataset } from './dataset.js';
import { DatasetError } from './dataset-error.js';
import type { JoinOptions, JoinRow } from './join-options.js';
import type { Candidates } from './settle-rows.js';
import { StudentIndex } from './student-index.js';
import { idKeys, nameKeys, namesAgree } from './student-keys.js';

export interface MatchedRows {
  readonly by: 'id' | 'name';
  /** One for each row. */
  readonly candidates: readonly Candidates[];
}

/**
 * Finds the students that rows of another file may belong to, by the key that finds more of them. Equal ids alone prove
 * little, since any list may be numbered from 1: where both files have names, those must agree as well.
 *
 * @throws DatasetError `no-common-key` when no row has the id or the name of a student
 */
export function matchRows(
  dataset: Dataset,
  rows: readonly JoinRow[],
  stated: JoinOptions['by'],
): MatchedRows {
  const byId = stated === 'name' ? [] : candidatesById(dataset, rows, stated === 'id');
  const byName = stated === 'id' ? [] : candidatesByName(dataset, rows);
  const foundById = countFound(byId);
  const foundByName = countFound(byName);
  if (foundById + foundByName === 0)
    throw new DatasetError('no-common-key', 'No row has the id or the name of a student.');
  return foundById >= foundByName ? { by: 'id', candidates: byId } : { by: 'name', candidates: byName };
}

function candidatesById(dataset: Dataset, rows: readonly JoinRow[], trusted: boolean): readonly Candidates[] {
  // Without an id column the ids are row numbers and mean nothing elsewhere.
  if (dataset.roles.id === null) return [];
  const index = new StudentIndex(idsInFile(dataset), idKeys);
  return rows.map(({ id, name }) => {
    const students = index.find(id);
    const disagrees = (student: number): boolean =>
      name !== '' && dataset.names[student] !== '' && !namesAgree(name, dataset.names[student]);
    return { students, doubtful: !trusted && students.some(disagrees) };
  });
}

function candidatesByName(dataset: Dataset, rows: readonly JoinRow[]): readonly Candidates[] {
  const index = new StudentIndex(dataset.names, nameKeys);
  return rows.map(({ name }) => ({ students: index.find(name), doubtful: false }));
}

function countFound(candidates: readonly Candidates[]): number {
  return candidates.filter(({ students, doubtful }) => students.length > 0 && !doubtful).length;
}

/** As the file had them: an id that occurred twice has been made unique by `#2`. */
function idsInFile({ ids, report }: Dataset): readonly string[] {
  const warnings = report.warnings.filter(({ code }) => code === 'duplicate-id');
  // Of very many repetitions the report lists a part: then each id that is there without its number counts as one.
  const isPart = warnings.some(({ value }) => value === undefined);
  const repeated = new Set(isPart ? ids : warnings.map(({ value }) => value));
  if (repeated.size === 0) return ids;
  return ids.map((id) => {
    const own = id.replace(/#\d+$/, '');
    return repeated.has(own) ? own : id;
  });
}
