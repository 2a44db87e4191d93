import type { CategoricalColumn, Dataset } from '../dataset/dataset.js';

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
export function schoolColumn({ roles, columns }: Dataset): CategoricalColumn | null {
  return categoricalColumn(columns, roles.school);
}

/** The column that tells each student's class, if the file has one. */
export function classColumn({ roles, columns }: Dataset): CategoricalColumn | null {
  return categoricalColumn(columns, roles.class);
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

/** Schools and classes are categories in every dataset, also where they are written as numbers: 601, 602. */
function categoricalColumn(columns: Dataset['columns'], header: string | null): CategoricalColumn | null {
  const column = header === null ? undefined : columns.get(header);
  return column?.kind === 'categorical' ? column : null;
}
