import { parseNumber } from './parse-number.js';
import { blocks, type Work } from './work.js';

/**
 * What the two marks mean in one column. With `','` the comma is the decimal mark and a point separates thousands; with
 * `'.'` the other way round; with `'either'` both are decimal marks wherever they can be.
 */
export type NumberFormat = ',' | '.' | 'either';

// Thousands are separated by one mark throughout: blanks (no-break ones too), apostrophes, or the mark that is not decimal.
const groupedWithComma = /^[+-]?[1-9]\d{0,2}([ \u00a0\u2009\u202f'’.])\d{3}(\1\d{3})*(,\d*)?$/;
const groupedWithPoint = /^[+-]?[1-9]\d{0,2}([ \u00a0\u2009\u202f'’,])\d{3}(\1\d{3})*(\.\d*)?$/;
const hasMark = /[.,]/;

/** What telling the format or a number costs for each text, in units of work. */
export const costOfReading = 12;

/**
 * Finds out what a comma and a point mean in a column. `12,5` and `1.234,5` say one thing only, and so do `12.5` and
 * `1,234,567`; `1,234` and `1.234` go by the others. Where both kinds of cells occur, each is read its own way. Where none
 * says anything, a mark is a decimal mark, as in averages of three decimals on any school's scale, except that a comma
 * separates thousands beside a whole number above 100, which no school's scale has: `850`, `1,234`.
 *
 * @param cells distinct trimmed cells without unit
 * @param stated the decimal mark that a person has stated: then a point tells that a comma is not one (`12,5` is no
 *   number), and a comma tells that `1.234` is a thousand, unless a cell such as `12.5` shows otherwise
 */
export function* findNumberFormat(cells: readonly string[], stated?: ',' | '.'): Work<NumberFormat> {
  if (stated === '.') return '.';
  let comma = stated === ',';
  let point = false;
  let thousands = false;
  for (const [from, to] of blocks(cells.length)) {
    for (let index = from; index < to; index++) {
      const cell = cells[index];
      if (point && saysNothingElse(cell)) continue;
      const commaRead = readWith(',', cell);
      const pointRead = readWith('.', cell);
      if (!Number.isNaN(commaRead)) {
        if (Number.isNaN(pointRead)) comma = true;
        else if (Math.abs(pointRead) > 100 && !hasMark.test(cell)) thousands = true;
      } else if (!Number.isNaN(pointRead)) point = true;
    }
    yield costOfReading * (to - from);
  }
  if (comma) return point ? 'either' : ',';
  if (point) return '.';
  return thousands ? '.' : 'either';
}

/** Where one cell has a decimal point, only a comma or several points can tell more. */
function saysNothingElse(cell: string): boolean {
  return !cell.includes(',') && cell.indexOf('.') === cell.lastIndexOf('.');
}

/** The number in a trimmed cell without unit; `NaN` when it is none in this format. */
export function readInFormat(text: string, format: NumberFormat): number {
  if (format !== 'either') return readWith(format, text);
  const plain = parseNumber(text, true);
  if (!Number.isNaN(plain)) return plain;
  const commaRead = readWith(',', text);
  return Number.isNaN(commaRead) ? readWith('.', text) : commaRead;
}

function readWith(decimal: ',' | '.', text: string): number {
  const isComma = decimal === ',';
  if ((isComma ? groupedWithComma : groupedWithPoint).test(text)) {
    const digits = text.replace(isComma ? /[^\d,+-]/g : /[^\d.+-]/g, '');
    return parseNumber(digits, true);
  }
  // A point is no decimal mark where the comma is.
  return isComma && text.includes('.') ? NaN : parseNumber(text, isComma);
}
