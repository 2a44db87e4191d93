import { filledCount, kindOf } from './cell-kind.js';
import { stackHeader } from './stacked-header.js';
import { isHeaderLike, median, shapeOf } from './table-shape.js';

/** A row that is not blank, as it stands in the file. */
export interface SourceRow {
  readonly cells: string[];
  readonly line: number;
  /** Whether a blank line stands above it. */
  readonly afterBlank: boolean;
}

export interface HeaderRows {
  /** The header's first row; what stands above it is a title. */
  readonly start: number;
  /** The first row of data. */
  readonly end: number;
  /** One for each column; the texts of several rows are joined by a space. */
  readonly names: readonly string[];
}

const rowsBelow = 20;
const mostTitleRows = 5;
const mostHeaderRows = 3;

/**
 * Finds the header among the first rows of a file. Lines above it, such as a title, the class or the date, have fewer
 * filled cells than the table; the first row that has enough is the header. It is one row unless the row above or below
 * can only be a part of it.
 *
 * @param rows at least one
 */
export function findHeaderRows(rows: readonly SourceRow[]): HeaderRows {
  const filled = rows.map(({ cells }) => filledCount(cells));
  const full = firstFullRow(filled);
  let start = fullerHeader(rows, filled, full) ?? full;
  if (!isCredible(rows, filled, start)) start = 0;
  let end = start + 1;
  let names: readonly string[] = rows[start].cells;

  const shapeBelow = (at: number) => shapeOf(rows.slice(at).map(({ cells }) => cells));
  if (start > 0 && !rows[start].afterBlank) {
    const stacked = stackHeader(rows[start - 1].cells, names, shapeBelow(end));
    if (stacked) start -= 1;
    names = stacked ?? names;
  }
  while (end - start < mostHeaderRows && end + 1 < rows.length && !rows[end].afterBlank) {
    const stacked = stackHeader(names, rows[end].cells, shapeBelow(end + 1));
    if (!stacked) break;
    names = stacked;
    end += 1;
  }
  return { start, end, names };
}

/** The first row with more than half of the cells that are filled in the rows below it. */
function firstFullRow(filled: readonly number[]): number {
  return filled.findIndex((count, at) => 2 * count > usualBelow(filled, at));
}

/** A fuller row shortly below one that lacks cells, if it names columns of numbers: the one that lacks cells is a title. */
function fullerHeader(rows: readonly SourceRow[], filled: readonly number[], full: number): number | null {
  if (filled[full] >= usualBelow(filled, full)) return null;
  for (let at = full + 1; at <= full + mostTitleRows && at + 1 < rows.length; at++) {
    const shape = shapeOf(rows.slice(at + 1).map(({ cells }) => cells));
    if (filled[at] > filled[full] && isHeaderLike(rows[at].cells, shape)) return at;
  }
  return null;
}

/** Whether a row may have a title above it: rows follow it, and it has no numbers, or the title is one cell over many. */
function isCredible(rows: readonly SourceRow[], filled: readonly number[], start: number): boolean {
  if (start + 1 >= rows.length) return start === 0;
  const plainTitle = filled[start] > 2 && filled.slice(0, start).every((count) => count === 1);
  return plainTitle || rows[start].cells.every((cell) => kindOf(cell) !== 'number');
}

function usualBelow(filled: readonly number[], at: number): number {
  return median(filled.slice(at + 1, at + 1 + rowsBelow));
}
