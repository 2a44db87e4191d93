import Papa from 'papaparse';
import { withoutBackslashes, withoutGaps } from './backslash-escapes.js';
import type { CsvDialect } from './csv-dialect.js';

/**
 * Takes the cells of one row as they stand in the file, quotes resolved, and the 1-based line on which it starts. A blank
 * line is a row too. `repaired` tells that a quote of the row was broken and the row was read as its first line alone.
 */
export type RowReceiver = (cells: string[], line: number, repaired: boolean) => void;

/** Characters that are handed to the CSV parser at once: usually, and behind a broken quote. */
const usualWindow = 1 << 16;
const carefulWindow = 1 << 10;
/** A row of several lines that has not ended after so many characters has a broken quote. */
const longestRow = 1 << 22;
/** Characters that may be read in vain for the sake of broken quotes, beyond those of the file so far. */
const repairAllowance = 1 << 26;

/** The unit separator of ASCII. */
const inNoText = '\x1f';

/**
 * Cuts CSV text into rows, piece by piece: how the text is cut into pieces makes no difference to the rows. It holds little
 * more than the row that it is at.
 *
 * A quote that nobody closed would swallow the lines after it. A row of several lines with a quote in a wrong place,
 * or without an end, is read as its first line alone, and reading goes on with the next line. A file that needs too many
 * such repairs is read to its end as if quotes meant nothing, so that the time stays proportional to its length.
 */
export class RowReader {
  readonly #dialect: CsvDialect;
  readonly #delimiter: string;
  readonly #receive: RowReceiver;
  /** Text that is not read yet; the next row starts at `#at`. */
  #text = '';
  #at = 0;
  #line: number;
  #window = usualWindow;
  #charactersRead = 0;
  #charactersInVain = 0;
  #quotesMeanNothing = false;

  /** @param firstLine the 1-based line on which the text starts */
  constructor(dialect: CsvDialect, receive: RowReceiver, firstLine = 1) {
    this.#dialect = dialect;
    this.#delimiter = dialect.oneColumn ? inNoText : dialect.delimiter;
    this.#receive = receive;
    this.#line = firstLine;
  }

  push(text: string): void {
    this.#text += text;
    while (this.#text.length - this.#at > this.#window) this.#readWindow(false);
    this.#text = this.#text.slice(this.#at);
    this.#at = 0;
  }

  /** Reads the last row. */
  end(): void {
    const { newline } = this.#dialect;
    if (this.#text !== '' && !this.#text.endsWith(newline)) this.#text += newline;
    while (this.#at < this.#text.length) this.#readWindow(this.#text.length - this.#at <= this.#window);
    this.#text = '';
  }

  /** Reads the rows that end within the window; at least one, or the window grows. */
  #readWindow(isLast: boolean): void {
    const { newline, quote } = this.#dialect;
    const backslashes = this.#dialect.backslashes && !this.#quotesMeanNothing;
    const start = this.#at;
    const part = this.#text.slice(start, start + this.#window);
    let broken = false;
    let rowStart = 0;
    const parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline,
      quoteChar: quote,
      // It knows no quotes.
      fastMode: this.#quotesMeanNothing ? true : undefined,
      step: ({ data: [row], errors, meta }: Papa.ParseStepResult<string[][]>) => {
        const rowEnd = meta.cursor;
        const lineEnds = countLineEnds(part, newline, rowStart, rowEnd);
        broken = errors.length > 0 && lineEnds > 1;
        if (broken) return parser.abort();
        if (newline === '\n' && endsInCrlf(part, rowEnd, quote)) dropLastCr(row);
        this.#receive(this.#finished(row), this.#line, false);
        this.#line += lineEnds;
        rowStart = rowEnd;
      },
    });
    const { errors } = parser.parse(
      backslashes ? withoutBackslashes(part) : part,
      0,
      true,
    ) as Papa.ParseResult<string[]>;
    this.#at = start + rowStart;
    this.#charactersRead += rowStart;
    const severalLines = rowStart < part.length && part.includes(newline, rowStart);
    const unending = rowStart === 0 && this.#window >= longestRow;
    if (
      broken ||
      (severalLines && (isLast || unending || hasBrokenQuote(errors, part, quote, this.#delimiter)))
    )
      this.#repair(part, rowStart);
    else if (rowStart === 0 || this.#window < usualWindow) this.#window *= 2;
  }

  #finished(cells: string[]): string[] {
    if (this.#quotesMeanNothing) return cells.map((cell) => unwrapped(cell, this.#dialect.quote));
    return this.#dialect.backslashes ? cells.map(withoutGaps) : cells;
  }

  /** Reads the first line of a broken row alone, as if quotes meant nothing. */
  #repair(part: string, rowStart: number): void {
    const { newline, quote } = this.#dialect;
    const lineEnd = part.indexOf(newline, rowStart);
    const cells = part.slice(rowStart, lineEnd).split(this.#delimiter);
    if (newline === '\n') dropLastCr(cells);
    this.#receive(
      cells.map((cell) => unwrapped(cell, quote)),
      this.#line,
      true,
    );
    this.#line += 1;
    this.#at += lineEnd + 1 - rowStart;
    this.#charactersRead += lineEnd + 1 - rowStart;
    this.#charactersInVain += part.length;
    this.#quotesMeanNothing = this.#charactersInVain > repairAllowance + this.#charactersRead;
    this.#window = this.#quotesMeanNothing ? usualWindow : carefulWindow;
  }
}

/** Whether one of the errors in an unfinished row cannot be put down to the window's end just behind a closing quote. */
function hasBrokenQuote(errors: Papa.ParseError[], part: string, quote: string, delimiter: string): boolean {
  if (errors.length !== 1) return errors.length > 1;
  const behindLastQuote = part.slice(part.lastIndexOf(quote) + 1).trim();
  return !delimiter.startsWith(behindLastQuote);
}

/** Whether the CR in front of the line end belongs to it; a quoted last cell has lost it, and may end in one of its own. */
function endsInCrlf(text: string, rowEnd: number, quote: string): boolean {
  const cr = 13;
  const lastCellEndsInCr = text[rowEnd - 3] === quote && text.charCodeAt(rowEnd - 4) === cr;
  return text.charCodeAt(rowEnd - 2) === cr && !lastCellEndsInCr;
}

/** In a CRLF file the last cell still has its CR. */
function dropLastCr(cells: string[]): void {
  const last = cells.length - 1;
  if (cells[last].endsWith('\r')) cells[last] = cells[last].slice(0, -1);
}

function unwrapped(cell: string, quote: string): string {
  const isWrapped = cell.length > 1 && cell.startsWith(quote) && cell.endsWith(quote);
  return isWrapped ? cell.slice(1, -1).replaceAll(quote + quote, quote) : cell;
}

function countLineEnds(text: string, newline: string, start: number, end: number): number {
  let count = 1;
  for (let at = text.indexOf(newline, start); at < end - 1; at = text.indexOf(newline, at + 1)) count += 1;
  return count;
}
