import type { Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import type { ParseOptions } from '../dataset/parse-options.js';
import type { ReadOptions } from '../dataset/read-dataset.js';
import type { Table } from '../dataset/read-table.js';
import { inTurns } from '../dataset/work.js';
import { checkSheet, datasetOfSheet, tableOfSheet, unreadable } from './sheet-table.js';
import type { SheetRows } from './workbook-rows.js';

/**
 * Reads an XLSX, ODS or XLS file of students as `parseDataset` reads a CSV file: the first sheet that holds a table. Other
 * sheets with text are told by the warning `other-sheets`.
 * `line` is the sheet's row; the report's `encoding` is the format, its `delimiter` `'none'`.
 *
 * @param options `encoding`, `delimiter` and `decimal` mean nothing here
 * @throws DatasetError `unreadable-spreadsheet`: no spreadsheet, damaged, protected by a password, or one that unpacks
 *   to more than 128 MiB or 10 million cells; `too-large`: more than 50 MiB; `spreadsheet-support-missing`: the file
 *   with the library is not beside the one-file build; else as `parseDataset` does
 * @throws RangeError for a grade scale that cannot be one
 * @throws the signal's reason when it is aborted; the library itself, which unpacks the cells, does not listen
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  options: ParseOptions & Pick<ReadOptions, 'signal'> = {},
): Promise<Dataset> {
  options.signal?.throwIfAborted();
  const sheet = await sheetOf(bytes);
  options.signal?.throwIfAborted();
  return inTurns(datasetOfSheet(sheet, options), options.signal);
}

/**
 * Reads the first sheet that holds a table as text: numbers with a decimal point, percent cells with `%`, dates as
 * `2026-03-01`, formulas by their last result, errors as `#N/A`. It does for a spreadsheet what `readTable` does for CSV.
 *
 * @throws DatasetError `unreadable-spreadsheet`, `too-large`, `spreadsheet-support-missing`, `empty-file`
 */
export async function readSpreadsheetTable(bytes: Uint8Array, options: ParseOptions = {}): Promise<Table> {
  return tableOfSheet(await sheetOf(bytes), options);
}

/** The library is some 100 kB: it is loaded when the first spreadsheet arrives. */
async function sheetOf(bytes: Uint8Array): Promise<SheetRows> {
  checkSheet(bytes);
  const { workbookRows } = await import('./workbook-rows.js').catch((cause: unknown) => {
    const error = new DatasetError('spreadsheet-support-missing', 'The spreadsheet library is not there.');
    throw Object.assign(error, { cause });
  });
  try {
    return workbookRows(bytes);
  } catch (cause) {
    throw Object.assign(unreadable(), { cause });
  }
}
