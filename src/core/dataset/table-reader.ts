import { detectDialect } from './csv-dialect.js';
import type { ParseOptions } from './parse-options.js';
import { RowReader } from './read-rows.js';
import { TableStructure, type TableReceiver } from './table-structure.js';

/** Characters from which delimiter, line ends and quotes are found out. */
const sampleSize = 1 << 16;

/**
 * Reads CSV text, piece by piece, and hands over the table that it holds; how the text is cut into pieces makes no
 * difference. It holds the first 64 Ki characters until the dialect is known, then little more than a row.
 *
 * @throws RangeError from `push` or `end` for a delimiter that cannot be one
 */
export class TableReader {
  readonly #options: ParseOptions;
  readonly #structure: TableStructure;
  #sample = '';
  #rows: RowReader | null = null;
  #delimiter = '';

  constructor(options: ParseOptions, receiver: TableReceiver) {
    this.#options = options;
    this.#structure = new TableStructure(options, receiver);
  }

  /** The text between two cells; known at the end at the latest, `''` before. */
  get delimiter(): string {
    return this.#delimiter;
  }

  push(text: string): void {
    if (this.#rows) return this.#rows.push(text);
    this.#sample += text;
    if (this.#sample.length >= sampleSize) this.#start().push(this.#sample);
  }

  end(): void {
    let rows = this.#rows;
    if (!rows) {
      rows = this.#start();
      rows.push(this.#sample);
    }
    rows.end();
    this.#structure.end();
  }

  #start(): RowReader {
    const dialect = detectDialect(this.#sample.slice(0, sampleSize), this.#options.delimiter);
    this.#delimiter = dialect.delimiter;
    this.#rows = new RowReader(dialect, (cells, line, repaired) =>
      this.#structure.add(cells, line, repaired),
    );
    return this.#rows;
  }
}
