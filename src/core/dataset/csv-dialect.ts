import Papa from 'papaparse';

/** How a file separates cells and lines. `newline` `'\n'` stands for CRLF too. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  readonly quote: '"' | "'";
}

/** The comma comes last: unlike the others it is common inside cells, in names and decimal numbers. */
const candidates = ['\t', ';', '|', ','];
const sampleRows = 50;
const mostlyRegular = 0.8;

/**
 * Finds the delimiter and the line end from the first rows. A delimiter fits a row that it cuts into as many cells as
 * the header, empty cells at the end aside. The first candidate that fits 80% of the rows wins, else the one that fits
 * most; a file in which none fits has one column, and the delimiter is told as a comma.
 *
 * @throws RangeError when the stated delimiter is empty, a quote or a line end
 */
export function detectDialect(text: string, delimiter?: string): CsvDialect {
  if (delimiter === '' || /["\r\n]/.test(delimiter ?? ''))
    throw new RangeError('The delimiter must be a character other than a quote or a line end.');
  const newline = detectNewline(text);
  return { delimiter: delimiter ?? detectDelimiter(text, newline), newline, quote: '"' };
}

function detectDelimiter(text: string, newline: '\n' | '\r'): string {
  const fits = candidates.map((delimiter) => ({ delimiter, share: regularShare(text, delimiter, newline) }));
  const regular = fits.find(({ share }) => share >= mostlyRegular);
  const best = regular ?? fits.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share > 0 ? best.delimiter : ',';
}

/** 0..1: the part of the sampled rows that have the header's number of cells, itself included; 0 when it is not cut. */
function regularShare(text: string, delimiter: string, newline: '\n' | '\r'): number {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline,
    preview: sampleRows,
    skipEmptyLines: 'greedy',
    // The fast mode would cut the whole text into lines first.
    fastMode: false,
  });
  const [header = []] = data;
  if (header.length < 2) return 0;
  const regular = data.filter(
    (row) => row.length === header.length || filledWidth(row) === filledWidth(header),
  );
  return regular.length / data.length;
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
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
  return text.includes('\n') ? '\n' : '\r';
}
