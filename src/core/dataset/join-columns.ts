import type { RoleIndices } from './column-roles.js';
import { columnWarnings } from './column-warnings.js';
import { convertColumn, lostCells } from './convert-column.js';
import type { Column, RowIssue } from './dataset.js';
import type { JoinOptions } from './join-options.js';
import { TextColumn } from './text-column.js';
import { UniqueNames } from './unique-names.js';
import type { WholeRow } from './whole-rows.js';
import { atOnce } from './work.js';

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
  // A student without a row is no reason to call a column mostly empty.
  const placed = Int32Array.from(rowOf.keys()).filter((student) => rowOf[student] >= 0);
  const rowNumber = (student: number): number => rows[rowOf[student]].row;
  const columns = new Map<string, Column>();
  const nameOf = new Map<number, string>();
  const warnings: RowIssue[] = [];
  header.forEach((own, index) => {
    if (apart.has(index)) return;
    const texts = new TextColumn(decimal);
    for (const row of rowOf) texts.add(row < 0 ? '' : rows[row].cells[index]);
    const name = names.claim(own);
    nameOf.set(index, name);
    const isGroup = index === roles.school || index === roles.class;
    const converted = atOnce(convertColumn(texts, null, isGroup));
    columns.set(name, converted.column);
    for (const issue of lostCells(name, texts, converted, rowNumber)) warnings.push(issue);
    const filled = atOnce(convertColumn(texts, placed, isGroup)).column;
    const place = {
      lineOf: (at: number) => rowNumber(placed[at]),
      textOf: (at: number) => texts.textAt(placed[at]),
    };
    for (const issue of atOnce(columnWarnings(name, filled, isGroup, place))) warnings.push(issue);
  });
  warnings.sort((one, other) => one.line - other.line);
  const named = (index: number): string | null => nameOf.get(index) ?? null;
  return { columns, school: named(roles.school), class: named(roles.class), warnings };
}
