import type { RoleIndices } from './column-roles.js';
import type { Column, RowIssue } from './dataset.js';
import type { JoinOptions } from './join-options.js';
import { TextColumn } from './text-column.js';
import { UniqueNames } from './unique-names.js';
import type { WholeRow } from './whole-rows.js';

/** Columns of another file, a cell for each student. */
export interface JoinedColumns {
  /** By the name in the joined dataset. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The name of the column with that role, or `null`. */
  readonly school: string | null;
  readonly class: string | null;
  readonly warnings: readonly RowIssue[];
}

/**
 * Puts another file's columns into the students' order; those of its ids and names stay out.
 *
 * @param rowOf for each student the place of its row in `rows`; -1 for none
 * @param taken names that the dataset has already
 */
export function joinColumns(
  header: readonly string[],
  rows: readonly WholeRow[],
  roles: RoleIndices,
  rowOf: Int32Array,
  taken: Iterable<string>,
  decimal: JoinOptions['decimal'],
): JoinedColumns {
  const names = new UniqueNames();
  for (const name of taken) names.claim(name);
  const apart = new Set([roles.id, ...roles.names]);
  const columns = new Map<string, Column>();
  const nameOf = new Map<number, string>();
  const warnings: RowIssue[] = [];
  header.forEach((own, index) => {
    if (apart.has(index)) return;
    const texts = new TextColumn(decimal);
    for (const row of rowOf) texts.add(row < 0 ? '' : rows[row].cells[index]);
    const name = names.claim(own);
    nameOf.set(index, name);
    if (index === roles.school || index === roles.class) {
      columns.set(name, texts.toCategories(null));
      return;
    }
    const { column, unusable, marks } = texts.toColumn(null);
    columns.set(name, column);
    const warn = (
      code: 'unusable-number' | 'mark-in-column',
      student: number,
      value: string,
      count?: number,
    ) =>
      warnings.push({ line: rows[rowOf[student]].row, column: name, code, value, ...(count && { count }) });
    for (const student of unusable) warn('unusable-number', student, texts.textAt(student));
    for (const { text, row, count } of marks) warn('mark-in-column', row, text, count);
  });
  const named = (index: number): string | null => nameOf.get(index) ?? null;
  return { columns, school: named(roles.school), class: named(roles.class), warnings };
}
