import { columnNames } from './column-names.js';
import type { RowIssue } from './dataset.js';
import type { Table } from './read-table.js';

export interface WholeRow {
  /** The row's number among the table's rows, from 1. */
  readonly row: number;
  /** Trimmed, one for each column. */
  readonly cells: readonly string[];
}

/** A table as columns with names and rows that fit them. */
export interface WholeRows {
  readonly header: readonly string[];
  readonly rows: readonly WholeRow[];
  /** Rows with more cells than the header; `line` is the row's number. */
  readonly rejected: readonly RowIssue[];
}

/** Names the columns, leaves out those without a header and a cell, fills short rows and sets long ones aside. */
export function wholeRows({ header, rows }: Pick<Table, 'header' | 'rows'>): WholeRows {
  const named = columnNames(header);
  const stays = header.map((name, index) => name.trim() !== '' || rows.some((cells) => cells[index]?.trim()));
  const whole: WholeRow[] = [];
  const rejected: RowIssue[] = [];
  rows.forEach((cells, index) => {
    const row = index + 1;
    const surplus = cells.slice(header.length).find((cell) => cell.trim() !== '');
    if (surplus === undefined)
      whole.push({
        row,
        cells: named.map((_, column) => (cells[column] ?? '').trim()).filter((_, column) => stays[column]),
      });
    else rejected.push({ line: row, code: 'unreadable-row', value: surplus.trim() });
  });
  return { header: named.filter((_, index) => stays[index]), rows: whole, rejected };
}
