import { detectDialect } from './csv-dialect.js';
import { decodeText } from './decode-text.js';
import type { RowIssue } from './dataset.js';
import type { ParseOptions } from './parse-options.js';
import { readRows } from './read-rows.js';

/** A file as text, cell for cell. */
export interface Table {
  /** The first row that is not blank. */
  readonly header: readonly string[];
  /** All further rows, without blank ones; a row may have fewer or more cells than the header. */
  readonly rows: readonly string[][];
  readonly encoding: string;
  readonly delimiter: string;
  /** 1-based lines with text that belong neither to the header nor to the rows. */
  readonly skippedLines: number[];
  /** What a person should look at: no header, a row with too many or too few cells, a quote that nobody closed. */
  readonly warnings: readonly RowIssue[];
}

/**
 * Reads a CSV file as a table of text: nothing is trimmed, converted or guessed but encoding, delimiter and line ends.
 * It holds the whole table; for a large file of students use `parseDataset`.
 *
 * @throws DatasetError `empty-file`, `binary-file`
 * @throws RangeError for an encoding or a delimiter that cannot be one
 */
export function readTable(source: string | Uint8Array, options: ParseOptions = {}): Table {
  const { text, encoding } = decodeText(source, options.encoding);
  const dialect = detectDialect(text, options.delimiter);
  const read: string[][] = [];
  readRows(text, dialect, (cells) => read.push(cells));
  const [header = [], ...rows] = read;
  return { header, rows, encoding, delimiter: dialect.delimiter, skippedLines: [], warnings: [] };
}
