import type { Dataset, RowIssue } from '../dataset/dataset.js';
import { DatasetBuilder } from '../dataset/dataset-builder.js';
import { DatasetError } from '../dataset/dataset-error.js';
import type { ParseOptions } from '../dataset/parse-options.js';
import type { Table } from '../dataset/read-table.js';
import { TableStructure, type TableReceiver } from '../dataset/table-structure.js';
import { atOnce, blocks, type Work } from '../dataset/work.js';
import type { SheetRows } from './workbook-rows.js';

/** What a spreadsheet has no use for: its cells are apart already, and its numbers have a point. */
type SheetOptions = Omit<ParseOptions, 'encoding' | 'delimiter' | 'decimal'>;

/** What adding a cell to its column costs, in units of work. */
const costOfCell = 3;

/** A longer file is refused: unlike a CSV file it has to be held as a whole. */
const maxBytes = 50 * 2 ** 20;

/** Whether a file's first bytes are those of a zip archive (xlsx, ods) or of an old Office document (xls). */
export function isSpreadsheet(start: Uint8Array): boolean {
  const signatures = [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ];
  return signatures.some((signature) => signature.every((byte, index) => start[index] === byte));
}

/** Throws DatasetError `too-large`, `unreadable-spreadsheet` (another kind of file). */
export function checkSheet(bytes: Uint8Array): void {
  if (bytes.length > maxBytes)
    throw new DatasetError('too-large', `The spreadsheet has more than ${maxBytes} bytes.`);
  if (!isSpreadsheet(bytes)) throw unreadable();
}

export function unreadable(): DatasetError {
  return new DatasetError(
    'unreadable-spreadsheet',
    'The file is no spreadsheet, or damaged, protected by a password or too large.',
  );
}

/** The table in a sheet. Throws DatasetError `empty-file`. */
export function tableOfSheet(sheet: SheetRows, options: SheetOptions): Table {
  let header: readonly string[] = [];
  const rows: string[][] = [];
  const skippedLines: number[] = [];
  const warnings: RowIssue[] = [];
  const receiver: TableReceiver = {
    header: (cells) => (header = cells),
    row: (cells) => rows.push([...cells]),
    warning: (issue) => warnings.push(issue),
    skipped: (line) => skippedLines.push(line),
  };
  atOnce(readRows(sheet, options, receiver));
  return { header, rows, encoding: sheet.format, delimiter: 'none', skippedLines, warnings };
}

/** The students in a sheet. Throws DatasetError `empty-file`, else as `parseDataset` does. */
export function* datasetOfSheet(sheet: SheetRows, options: SheetOptions): Work<Dataset> {
  const builder = new DatasetBuilder({ ...options, decimal: undefined });
  yield* readRows(sheet, options, builder);
  return yield* builder.finish({ encoding: sheet.format, delimiter: 'none' });
}

function* readRows(
  { rows, otherSheets }: SheetRows,
  options: SheetOptions,
  receiver: TableReceiver,
): Work<void> {
  if (!rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')))
    throw new DatasetError('empty-file', 'The spreadsheet holds no text.');
  if (otherSheets.length > 0) {
    const value = otherSheets.join(', ');
    receiver.warning({ line: 0, code: 'other-sheets', value, count: otherSheets.length });
  }
  const structure = new TableStructure(options, receiver);
  let lineBefore = 0;
  for (const [from, to] of blocks(rows.length)) {
    let cellCount = 0;
    for (const { cells, line } of rows.slice(from, to)) {
      // A row without a cell is not in the file.
      if (line > lineBefore + 1) structure.add([], line - 1);
      structure.add([...cells], line);
      lineBefore = line;
      cellCount += cells.length;
    }
    yield costOfCell * cellCount;
  }
  structure.end();
}
