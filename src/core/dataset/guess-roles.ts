import { columnNames } from './column-names.js';
import { findRoles, sampleRows } from './column-roles.js';
import type { ResolvedRoles } from './dataset.js';
import type { ColumnRoles } from './parse-options.js';
import type { Table } from './read-table.js';

/** What the columns of a file are taken for; `grade` is `null` where none, or more than one alike, may be the grade. */
export interface GuessedRoles extends Omit<ResolvedRoles, 'grade'> {
  readonly grade: string | null;
}

/**
 * Guesses which column of a table is what, as `parseDataset` does: for a preview, also of a file that could not be read
 * for want of a grade. Stated roles are taken as they are. Columns are named as in a dataset: by the trimmed header,
 * "column 3" where it is blank, `avis#2` where it is there twice.
 *
 * @throws DatasetError `missing-column` with `columns` when a stated header is not in the table
 */
export function guessRoles(
  table: Pick<Table, 'header' | 'rows'>,
  options: { readonly roles?: ColumnRoles } = {},
): GuessedRoles {
  const header = columnNames(table.header);
  const firstRows = table.rows.slice(0, sampleRows);
  const roles = findRoles(header, options.roles, (column) => firstRows.map((cells) => cells[column] ?? ''));
  return {
    id: header[roles.id] ?? null,
    name: roles.names.map((index) => header[index]),
    school: header[roles.school] ?? null,
    class: header[roles.class] ?? null,
    grade: header[roles.grade] ?? null,
  };
}
