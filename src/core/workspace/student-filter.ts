import type { CategoricalColumn, Dataset } from '../dataset/dataset.js';

/** Whom to show. `null` means all, an empty list nobody. A filter hides; it never changes a score. */
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
  for (const column of columns.values())
    if (column.kind === 'categorical' && sameLevels(column.levels, schools)) return column;
  return null;
}

/** The column that tells each student's class, found by its header in English, French or Portuguese. */
export function classColumn({ columns }: Dataset): CategoricalColumn | null {
  for (const [header, column] of columns)
    if (column.kind === 'categorical' && /^(class|classe|division|turma)$/i.test(header.trim()))
      return column;
  return null;
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
  return (row) => passes[column.codes[row]] ?? false;
}

function sameLevels(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((level, index) => level === b[index]));
}
