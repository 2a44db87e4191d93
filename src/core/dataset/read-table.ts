import { filledWidth } from './cell-kind.js';
import { decodeText } from './decode-text.js';
import type { RowIssue } from './dataset.js';
import type { ParseOptions } from './parse-options.js';
import { TableReader } from './table-reader.js';

/** A file as text, cell for cell. */
export interface Table {
  /** One name for each column, as written; several header rows are joined by a space. */
  readonly header: readonly string[];
  /** The data rows. A row has as many cells as the header; one with text beyond the header has more. */
  readonly rows: readonly string[][];
  readonly encoding: string;
  readonly delimiter: string;
  /** 1-based lines with text that belong neither to the header nor to the rows. */
  readonly skippedLines: number[];
  /** What a person should look at: no header, a row with too many or too few cells, a quote that nobody closed. */
  readonly warnings: readonly RowIssue[];
}

/**
 * Reads a CSV file as a table of text: its header and its data rows, nothing trimmed or converted.
 * It holds the whole table; for a large file of students use `parseDataset`.
 *
 * @throws DatasetError `empty-file`, `binary-file`
 * @throws RangeError for an encoding or a delimiter that cannot be one
 */
export function readTable(source: string | Uint8Array, options: ParseOptions = {}): Table {
  const { text, encoding } = decodeText(source, options.encoding);
  let header: readonly string[] = [];
  const rows: string[][] = [];
  const skippedLines: number[] = [];
  const warnings: RowIssue[] = [];
  const reader = new TableReader(options, {
    header: (cells) => (header = cells),
    row: (cells) => rows.push([...cells]),
    warning: (issue) => warnings.push(issue),
    skipped: (line) => skippedLines.push(line),
  });
  reader.push(text);
  reader.end();
  warnings.sort((one, other) => one.line - other.line);
  const width = usedWidth(header, rows);
  for (const row of rows) if (row.length === header.length) row.length = width;
  header = header.slice(0, width);
  return { header, rows, encoding, delimiter: reader.delimiter, skippedLines, warnings };
}

/** Delimiters at the end of every line make columns without a header and without a cell. */
function usedWidth(header: readonly string[], rows: readonly string[][]): number {
  const named = filledWidth(header);
  if (named === header.length) return named;
  return rows.reduce(
    (width, row) =>
      Math.max(width, filledWidth(row.length === header.length ? row : row.slice(0, header.length))),
    named,
  );
}
