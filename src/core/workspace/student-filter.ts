import { ArrayColumn } from '../dataset/array-column.js';
import type { CategoricalColumn, Dataset, NumericColumn } from '../dataset/dataset.js';

/**
 * Whom to show. `null` means all, an empty list nobody; among schools and classes `''` stands for the students without
 * one. A filter hides; it never changes a score.
 */
export interface StudentFilter {
  readonly schools: readonly string[] | null;
  readonly classes: readonly string[] | null;
  /** Row indices. */
  readonly students: readonly number[] | null;
}

export const everybody: StudentFilter = { schools: null, classes: null, students: null };

/** The column that tells each student's school, if the file has one. */
export function schoolColumn({ schools, columns }: Dataset): CategoricalColumn | null {
  if (schools.length === 0) return null;
  const candidates = [...columns.values()].filter((column) => column.kind === 'categorical');
  // A dataset that was read shares the list with its column; one that the host page made may only repeat it.
  return (
    candidates.find(({ levels }) => levels === schools) ??
    candidates.find(({ levels }) => sameLevels(levels, schools)) ??
    null
  );
}

/** The column that tells each student's class, found by its header in English, French or Portuguese. */
export function classColumn({ columns }: Dataset): CategoricalColumn | null {
  for (const [header, column] of columns)
    if (/^(class|classe|division|turma)$/i.test(header.trim()))
      return column.kind === 'categorical' ? column : categoriesOf(column);
  return null;
}

/** What can be chosen in a column: its levels, and `''` where a student has none. */
export function filterLevels({ levels, codes }: CategoricalColumn): readonly string[] {
  return codes.includes(-1) ? [...levels, ''] : levels;
}

/** Row indices of the students that a filter lets through, in row order. */
export function studentsThrough(dataset: Dataset, filter: StudentFilter): Int32Array {
  const school = levelTest(schoolColumn(dataset), filter.schools);
  const group = levelTest(classColumn(dataset), filter.classes);
  const chosen = filter.students && new Set(filter.students);
  const rows = new Int32Array(dataset.length);
  let count = 0;
  for (let row = 0; row < dataset.length; row += 1)
    if (school(row) && group(row) && (!chosen || chosen.has(row))) rows[count++] = row;
  return rows.subarray(0, count);
}

function levelTest(
  column: CategoricalColumn | null,
  wanted: readonly string[] | null,
): (row: number) => boolean {
  if (!column || !wanted) return () => true;
  const passes = column.levels.map((level) => wanted.includes(level));
  const passesWithout = wanted.includes('');
  return (row) => passes[column.codes[row]] ?? passesWithout;
}

const categories = new WeakMap<NumericColumn, CategoricalColumn>();

/** Classes may be numbers: 601, 602. */
function categoriesOf(column: NumericColumn): CategoricalColumn {
  let converted = categories.get(column);
  if (!converted) categories.set(column, (converted = new ArrayColumn(column).toCategories(null)));
  return converted;
}

function sameLevels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((level, index) => level === b[index]);
}
