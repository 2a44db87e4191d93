import type { ImportReport } from './dataset.js';
import type { StoredColumn } from './stored-column.js';

/** All rows that could be read, in columns, with what is known about them so far. */
export interface DatasetParts {
  /** Distinct and not empty; one for each column. */
  readonly header: readonly string[];
  readonly columns: readonly StoredColumn[];
  /** Rows in each column. */
  readonly length: number;
  /** The line to tell for a row. */
  lineOf(row: number): number;
  /** The row's number among all data rows of the file, from 1. */
  numberOf(row: number): number;
  readonly report: Pick<ImportReport, 'encoding' | 'delimiter' | 'rejected' | 'warnings' | 'skippedLines'>;
}
