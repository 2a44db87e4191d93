import type { RowIssue } from './dataset.js';
import type { ParseOptions } from './parse-options.js';

/** Takes a table in the order of the file: its header once, then its rows; warnings and skipped lines in between. */
export interface TableReceiver {
  /** @param line 1-based line of the file on which the header starts */
  header(cells: readonly string[], line: number): void;
  /** A row has at least as many cells as the header; one with more has text beyond it. */
  row(cells: readonly string[], line: number): void;
  warning(issue: RowIssue): void;
  /** A line with text that belongs neither to the header nor to a row. */
  skipped(line: number): void;
}

/** Takes the rows of a file one by one, blank ones too, and hands over the table that they hold. */
export class TableStructure {
  readonly #receiver: TableReceiver;
  readonly #options: Pick<ParseOptions, 'hasHeader'>;
  #header: readonly string[] | null = null;
  /** Cells that a row should have: blank header cells at the end ask for none. */
  #width = 0;

  constructor(options: Pick<ParseOptions, 'hasHeader'>, receiver: TableReceiver) {
    this.#options = options;
    this.#receiver = receiver;
  }

  /** @param repaired whether a broken quote was repaired in it */
  add(cells: string[], line: number, repaired = false): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (repaired) this.#receiver.warning({ line, code: 'broken-quote' });
    if (this.#header) return this.#row(cells, line);
    if (this.#options.hasHeader === false) {
      this.#start(
        cells.map((_, index) => `column ${index + 1}`),
        line,
      );
      this.#row(cells, line);
    } else this.#start(cells, line);
  }

  end(): void {
    this.#header ??= [];
  }

  #start(header: readonly string[], line: number): void {
    this.#header = header;
    this.#width = header.findLastIndex((cell) => cell.trim() !== '') + 1;
    this.#receiver.header(header, line);
  }

  #row(cells: string[], line: number): void {
    const wanted = this.#header?.length ?? 0;
    if (cells.length < this.#width) this.#receiver.warning({ line, code: 'short-row' });
    while (cells.length < wanted) cells.push('');
    if (cells.length > wanted) {
      const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      if (filled > wanted) this.#receiver.warning({ line, code: 'long-row' });
      else cells.length = wanted;
    }
    this.#receiver.row(cells, line);
  }
}
