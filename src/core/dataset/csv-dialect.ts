import Papa from 'papaparse';
import { withoutBackslashes } from './backslash-escapes.js';

/** How a file separates cells and lines, and how it writes a separator inside a cell. */
export interface CsvDialect {
  readonly delimiter: string;
  /** `'\n'` stands for CRLF too. */
  readonly newline: '\n' | '\r';
  readonly quote: '"' | "'";
  /** Whether a quote inside a quoted cell stands behind a backslash; a doubled quote is one in any case. */
  readonly backslashes: boolean;
  /** Whether a row is one cell, and the delimiter means nothing. */
  readonly oneColumn: boolean;
}

/** Characters that are enough of a sample. */
export const sampleSize = 1 << 16;
/** A first line longer than this is no line. */
const longestFirstLine = 1 << 22;

/**
 * The beginning of a file that tells how it is written: as many characters as are enough, blank lines in front of them and
 * all of the first line included. `null` when the text does not reach so far.
 */
export function sampleOf(text: string): string | null {
  const start = text.search(/\S/);
  const least = start + sampleSize;
  if (start < 0 || text.length < least) return null;
  const lineEnd = text.slice(start, start + longestFirstLine).search(/[\r\n]/);
  if (lineEnd < 0 && text.length < start + longestFirstLine) return null;
  // The character behind it tells CRLF from CR.
  const end = lineEnd < 0 ? start + longestFirstLine : Math.max(least, start + lineEnd + 2);
  return text.length < end ? null : text.slice(0, end);
}

/** The comma comes last: unlike the others it is common inside cells, in names and decimal numbers. */
const delimiters = ['\t', ';', '|', ', ', ','];
/** A separator between two texts that are not apart: "A;12" is hardly a cell, "12,5" and "Morel, Léa" may be. */
const uncut = /\S[;|\t]\S|[^\s\d],\S|\S,[^\s\d]/;

/**
 * Finds out how a file is written from its first characters. The delimiter is the first that cuts all rows, blank ones
 * aside, into equally many cells; where none does, as with a title or ragged rows, it is the one that cuts most rows
 * equally and leaves the fewest that look uncut. A file in which nothing is cut, or nothing but decimal commas, has one
 * column; its delimiter is told as a comma.
 *
 * @param sample the file's beginning
 * @param delimiter where a person has stated it
 * @throws RangeError when the stated delimiter is empty, a quote or a line end
 */
export function detectDialect(sample: string, delimiter?: string): CsvDialect {
  if (delimiter === '' || /["\r\n]/.test(delimiter ?? ''))
    throw new RangeError('The delimiter must be a character other than a quote or a line end.');
  const newline = detectNewline(sample);
  // A quote behind a backslash that ends no cell.
  const backslashes = /\\"(?!["|;,\t\r\n]|$)/.test(sample);
  const candidates = delimiter === undefined ? delimiters : [delimiter];
  const fitsOf = (quote: '"' | "'") =>
    candidates.map((candidate) => {
      const dialect = {
        ...{ delimiter: candidate, newline, quote, oneColumn: false },
        backslashes: backslashes && quote === '"',
      };
      const rows = rowsOf(sample, dialect);
      return { dialect, rows, ...fitOf(rows) };
    });
  const usual = bestOf(fitsOf('"'));
  const apostrophes = mayHaveApostrophes(sample) ? bestOf(fitsOf("'")) : usual;
  const wrapped = isWrapped(sample);
  const best = apostrophes.isPerfect && (wrapped || !usual.isPerfect) ? apostrophes : usual;
  const oneColumn = delimiter === undefined && (best.score === 0 || holdsDecimals(best.rows));
  return oneColumn ? { ...best.dialect, delimiter: ',', oneColumn } : best.dialect;
}

interface Fit {
  /** All rows have as many cells, two at least, and the first row looks cut. */
  readonly isPerfect: boolean;
  /** 0..2: the part of the rows that have as many cells, and the part of these in which no cell looks uncut. */
  readonly score: number;
}

function bestOf<Candidate extends Fit>(fits: readonly Candidate[]): Candidate {
  return (
    fits.find(({ isPerfect }) => isPerfect) ??
    fits.reduce((one, other) => (other.score > one.score ? other : one))
  );
}

function fitOf(rows: readonly (readonly string[])[]): Fit {
  const width = mostCommon(rows.map((row) => row.length));
  const filled = mostCommon(rows.map(filledWidth));
  const regular = rows.filter((row) => row.length === width || filledWidth(row) === filled);
  const cut = regular.filter((row) => !row.some((cell) => uncut.test(cell)));
  return {
    isPerfect:
      width > 1 && rows.every((row) => row.length === width) && !rows[0].some((cell) => uncut.test(cell)),
    score: width > 1 ? (regular.length + cut.length) / rows.length : 0,
  };
}

/** Whether nothing but numbers with a decimal comma has been cut, in two, below a first row that is not cut. */
function holdsDecimals(rows: readonly (readonly string[])[]): boolean {
  const areDigits = (cell: string) => /^\s*[+-]?\d+\s*%?\s*$/.test(cell);
  const isWhole = (row: readonly string[]) => row.length === 1 || (row.length === 2 && row.every(areDigits));
  return rows[0].length === 1 && rows.every(isWhole);
}

/** The rows that are not blank; without the last, which the sample's end may have cut off, unless it is the only one. */
function rowsOf(sample: string, { delimiter, newline, quote, backslashes }: CsvDialect): string[][] {
  const parser = new Papa.Parser({ delimiter, newline, quoteChar: quote, fastMode: false });
  const text = backslashes ? withoutBackslashes(sample) : sample;
  const { data } = parser.parse(text, 0, false) as Papa.ParseResult<string[]>;
  const rows = data.filter((row) => filledWidth(row) > 0);
  return rows.length > 1 && sample.length >= sampleSize ? rows.slice(0, -1) : rows;
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** The most frequent width above 1, the larger of two; 0 when there is none. */
function mostCommon(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [most = [0]] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
  return most[0];
}

/** At least two cells open with an apostrophe and two end with one, at places where a cell may begin and end. */
function mayHaveApostrophes(sample: string): boolean {
  const opening = sample.match(/(?:^|[,;|\t\r\n]) ?'/g) ?? [];
  const closing = sample.match(/'(?=[,;|\t\r\n]|$)/g) ?? [];
  return opening.length > 1 && closing.length > 1;
}

/** Whether the first line starts and ends with an apostrophe; names such as 't Hooft only start so. */
function isWrapped(sample: string): boolean {
  return /^\s*'[^\r\n]*'[ \t]*(?:[\r\n]|$)/.test(sample);
}

/** The first line end outside quotes decides. */
function detectNewline(text: string): '\n' | '\r' {
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') return '\n';
    else if (character === '\r') return text[index + 1] === '\n' ? '\n' : '\r';
  }
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
}
