import { markOf } from './grade-marks.js';

/** What a cell looks like, for telling headers and titles from rows: a date or a telephone number is a number here. */
export type CellKind = 'blank' | 'number' | 'mark' | 'text';

const longest = 40;
const digitsAndSigns = /^[^\p{L}/][^\p{L}]*$|^\d$/u;
const digit = /\p{Nd}/u;
const exponent = /^[+-]?[\d.,]+e[+-]?\d+$/i;

export function kindOf(cell: string | undefined): CellKind {
  if (cell === undefined || isBlank(cell)) return 'blank';
  if (cell.length > longest) return 'text';
  const text = cell.trim();
  // "/20" is the unit in a header.
  if ((digit.test(text) && digitsAndSigns.test(text)) || exponent.test(text)) return 'number';
  return markOf(text) ? 'mark' : 'text';
}

export function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

export function filledCount(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (!isBlank(cell)) count += 1;
  return count;
}

/** Cells up to the last that is not blank. */
export function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => !isBlank(cell)) + 1;
}
