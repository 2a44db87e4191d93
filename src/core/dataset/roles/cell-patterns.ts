import { markOf } from '../grade-marks.js';
import { readNumbers } from '../read-numbers.js';
import { atOnce } from '../work.js';

/** With fewer cells a pattern proves nothing. */
const fewCells = 5;
const fewGrades = 5;

const codeLike = /^(?=.*\d)[\p{L}\d][\p{L}\d_-]{0,19}$/u;
const phoneLike = /^(?:\+|00?)\d{8,}$/;
const dateLike = /^\d{1,4}[-_]\d{1,2}[-_]\d{1,4}$/;
const nameLike = /^\p{Lu}[\p{L}\p{M}'’ .,-]+$/u;
const classLike = /^(?=.*\d)(?=.*[\p{L}º°])[\p{L}\d .º°-]{2,8}$/u;

/** Whether every row has a cell of its own, as an id must. */
export function areAllDistinct(cells: readonly string[]): boolean {
  return new Set(cells).size === cells.length && !cells.includes('');
}

/** All filled, all distinct, and numbers from 1 (or so) on or codes of some length: 1, 2, 3; 10433; A-017. */
export function looksLikeId(cells: readonly string[]): boolean {
  if (cells.length < fewCells || !areAllDistinct(cells)) return false;
  if (!cells.every((cell) => codeLike.test(cell) && !phoneLike.test(cell) && !dateLike.test(cell)))
    return false;
  const numbers = cells.map(Number);
  return numbers.some(Number.isNaN) || areConsecutive(numbers) || cells.every((cell) => cell.length >= 4);
}

/** Numbers from 0 to 20 or to 100, beside marks, with more than a few distinct values, and no running numbers. */
export function looksLikeGrades(cells: readonly string[]): boolean {
  const { filled, numbers } = numbersAmong(cells);
  const distinct = new Set(numbers);
  const isInRange = numbers.every((number) => number >= 0 && number <= 100);
  if (filled < fewCells || numbers.length < 0.9 * filled || distinct.size < fewGrades || !isInRange)
    return false;
  return distinct.size < numbers.length || !areConsecutive(numbers);
}

export function hasNumber(cells: readonly string[]): boolean {
  return numbersAmong(cells).numbers.length > 0;
}

/** Decimals or marks such as `Abs`: grades have them, counts and ages do not. */
export function hasDecimalOrMark(cells: readonly string[]): boolean {
  return (
    numbersAmong(cells).numbers.some((number) => !Number.isInteger(number)) ||
    cells.some((cell) => /\p{L}/u.test(cell) && markOf(cell) !== null)
  );
}

/** Mostly distinct texts that begin with a capital. */
export function looksLikeNames(cells: readonly string[], distinctShare = 0.6): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length >= Math.max(fewCells, 0.9 * cells.length) &&
    filled.every((cell) => nameLike.test(cell)) &&
    new Set(filled).size >= distinctShare * filled.length
  );
}

/** Few distinct short texts of letters and digits: 3B, 6e2, 10.º A, TG1. */
export function looksLikeClasses(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length >= Math.max(fewCells, 0.9 * cells.length) &&
    filled.every((cell) => classLike.test(cell)) &&
    new Set(filled).size <= filled.length / 2
  );
}

/** `filled` without the marks that stand for a grade. */
function numbersAmong(cells: readonly string[]): { filled: number; numbers: number[] } {
  const texts = cells.filter((cell) => cell !== '' && markOf(cell) === null);
  return {
    filled: texts.length,
    numbers: [...atOnce(readNumbers(texts)).values].filter((number) => !Number.isNaN(number)),
  };
}

function areConsecutive(numbers: readonly number[]): boolean {
  if (!numbers.every(Number.isInteger)) return false;
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  return max - min + 1 === new Set(numbers).size;
}
