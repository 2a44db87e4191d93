import type { RowIssue } from './dataset.js';
import type { ConvertedColumn, KeptRows, StoredColumn } from './stored-column.js';
import type { Work } from './work.js';

/** The column of the rows that stay. Schools and classes are names, also where they are written as numbers: class 601. */
export function* convertColumn(
  stored: StoredColumn,
  rows: KeptRows,
  isGroup: boolean,
): Work<ConvertedColumn> {
  if (!isGroup) return yield* stored.toColumn(rows);
  return { column: yield* stored.toCategories(rows), unusable: [], marks: [] };
}

/** One by one, because a column may lose more cells than a call takes arguments. */
export function* lostCells(
  column: string,
  stored: StoredColumn,
  { unusable, marks }: ConvertedColumn,
  lineOf: (row: number) => number,
): Generator<RowIssue> {
  for (const { text, row, count } of marks)
    yield { line: lineOf(row), column, code: 'mark-in-column', value: text, count };
  for (const row of unusable)
    yield { line: lineOf(row), column, code: 'unusable-number', value: stored.textAt(row) };
}
