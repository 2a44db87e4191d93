import { filledWidth, isBlank } from './cell-kind.js';
import type { RowIssue } from './dataset.js';
import { findHeaderRows, type SourceRow } from './header-rows.js';
import type { ParseOptions } from './parse-options.js';
import { TableEnd } from './table-end.js';
import { isDataLike, isHeaderLike, shapeOf } from './table-shape.js';

/** Takes a table in the order of the file: its header once, then its rows; warnings and skipped lines in between. */
export interface TableReceiver {
  /** @param line 1-based line of the file on which the header starts */
  header(cells: readonly string[], line: number): void;
  /** A row has as many cells as the header; one with text beyond the header has more. */
  row(cells: readonly string[], line: number): void;
  warning(issue: RowIssue): void;
  /** A line with text that belongs neither to the header nor to a row. */
  skipped(line: number): void;
}

/** Rows and characters that are held until the header is known. */
const mostRows = 200;
const mostCharacters = 1 << 20;

/**
 * Takes the rows of a file one by one, blank ones too, and hands over the table that they hold: without titles above the
 * header, totals at the end and what stands below it. It holds the first rows until the header is known, then no more
 * than the few rows that may be the table's end.
 */
export class TableStructure {
  readonly #receiver: TableReceiver;
  readonly #hasHeader: boolean | undefined;
  #firstRows: SourceRow[] | null = [];
  #characters = 0;
  #afterBlank = false;
  #columns = 0;
  /** Cells that a row should have: blank header cells at the end ask for none. */
  #wanted = 0;
  #end: TableEnd | null = null;

  constructor({ hasHeader }: Pick<ParseOptions, 'hasHeader'>, receiver: TableReceiver) {
    this.#hasHeader = hasHeader;
    this.#receiver = receiver;
  }

  /**
   * @param line 1-based line of the file on which the row starts
   * @param repaired whether a broken quote was repaired in it
   */
  add(cells: string[], line: number, repaired = false): void {
    if (cells.every(isBlank)) {
      this.#afterBlank = true;
      return;
    }
    if (repaired) this.#receiver.warning({ line, code: 'broken-quote' });
    const row = { cells, line, afterBlank: this.#afterBlank };
    this.#afterBlank = false;
    if (!this.#firstRows) return this.#data(row);
    this.#firstRows.push(row);
    for (const cell of cells) this.#characters += cell.length + 1;
    if (this.#firstRows.length >= mostRows || this.#characters >= mostCharacters) this.#start();
  }

  end(): void {
    if (this.#firstRows) this.#start();
    this.#end?.finish();
  }

  #start(): void {
    const rows = this.#firstRows ?? [];
    this.#firstRows = null;
    if (rows.length === 0) return;
    if (this.#hasHeader === false) this.#startWithoutHeader(rows);
    else this.#startWithHeader(rows);
  }

  /** Every row is data. */
  #startWithoutHeader(rows: readonly SourceRow[]): void {
    const width = Math.max(...rows.map(({ cells }) => filledWidth(cells)));
    const header = Array.from({ length: width }, (_, index) => `column ${index + 1}`);
    this.#header(header, rows[0].line);
    for (const row of rows) this.#data(row);
  }

  #startWithHeader(rows: readonly SourceRow[]): void {
    const { start, end, names } = findHeaderRows(rows);
    for (const { line } of rows.slice(0, start)) this.#receiver.skipped(line);
    const { line } = rows[start];
    this.#header(names, line);
    const shape = shapeOf(firstBlock(rows, end).map(({ cells }) => cells));
    if (this.#hasHeader === undefined && isDataLike(names, shape) && !isHeaderLike(names, shape))
      this.#receiver.warning({ line, code: 'no-header' });
    this.#end = new TableEnd(names, shape, (row) => this.#row(row), this.#receiver);
    for (const row of rows.slice(end)) this.#data(row);
  }

  #header(cells: readonly string[], line: number): void {
    this.#columns = cells.length;
    this.#wanted = filledWidth(cells);
    this.#receiver.header(cells, line);
  }

  #data(row: SourceRow): void {
    if (this.#end) this.#end.add(row);
    else this.#row(row);
  }

  #row({ cells, line }: SourceRow): void {
    if (cells.length < this.#wanted) this.#receiver.warning({ line, code: 'short-row' });
    while (cells.length < this.#columns) cells.push('');
    if (cells.length > this.#columns) {
      if (filledWidth(cells) > this.#columns) this.#receiver.warning({ line, code: 'long-row' });
      else cells.length = this.#columns;
    }
    this.#receiver.row(cells, line);
  }
}

/** The rows up to the next blank line, if they are enough to tell something. */
function firstBlock(rows: readonly SourceRow[], from: number): readonly SourceRow[] {
  const next = rows.findIndex(({ afterBlank }, index) => index > from && afterBlank);
  return next > from + 1 ? rows.slice(from, next) : rows.slice(from);
}
