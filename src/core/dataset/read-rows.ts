import Papa from 'papaparse';
import type { CsvDialect } from './csv-dialect.js';

/** Takes the cells of one row as they stand in the file, quotes resolved, and the 1-based line on which it starts. */
export type RowReceiver = (cells: string[], line: number) => void;

/**
 * Hands over the rows of a CSV text one after the other, without those in which every cell is blank.
 *
 * A quote that nobody closed would swallow the lines after it. A row that ends so, or that runs over several lines with
 * quotes in wrong places, is read as its first line alone, and reading goes on with the next line. Each such repair
 * reads on from there once more; a file that needs too many is read to its end as if quotes meant nothing, so that the
 * time stays proportional to the file's length.
 */
export function readRows(text: string, dialect: CsvDialect, receive: RowReceiver): void {
  const { delimiter, newline } = dialect;
  let rereadable = 20_000_000 + text.length;
  let start = 0;
  let line = 1;

  const accept = (cells: string[], end: number): void => {
    // In a CRLF file the last cell still has its CR.
    const last = cells.length - 1;
    if (newline === '\n' && cells[last].endsWith('\r')) cells[last] = cells[last].slice(0, -1);
    if (cells.some((cell) => cell.trim() !== '')) receive(cells, line);
    line += countLineEnds(text, newline, start, end);
    start = end;
  };

  while (start < text.length) {
    const offset = start;
    let broken = false;
    Papa.parse<string[]>(text.slice(offset), {
      delimiter,
      newline,
      // The fast mode knows no quotes, and cuts the whole text into lines first.
      fastMode: rereadable <= 0,
      step: ({ data, errors, meta }, parser) => {
        const end = offset + meta.cursor;
        broken =
          errors.some(({ code }) => code === 'MissingQuotes') ||
          (errors.length > 0 && text.slice(start, end - 1).includes(newline));
        if (broken) parser.abort();
        else accept(data, end);
      },
    });
    if (!broken) return;
    const lineEnd = text.indexOf(newline, start);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    accept(text.slice(start, lineEnd < 0 ? end : lineEnd).split(delimiter), end);
    rereadable -= text.length - start;
  }
}

function countLineEnds(text: string, newline: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf(newline, start); at >= 0 && at < end; at = text.indexOf(newline, at + 1))
    count += 1;
  return count;
}
