import { DatasetError } from './dataset-error.js';
import type { ColumnRoles } from './parse-options.js';
import { bestOf, Candidate } from './roles/candidate.js';
import { guessClass } from './roles/guess-class.js';
import { guessGrade } from './roles/guess-grade.js';
import { guessId } from './roles/guess-id.js';
import { guessNameByCells, guessNameByHeader } from './roles/guess-name.js';
import { schools } from './roles/known-headers.js';
import type { StoredColumn } from './stored-column.js';

/** Column indices by role; -1 where the file has none. */
export interface RoleIndices {
  readonly id: number;
  readonly names: readonly number[];
  readonly school: number;
  readonly class: number;
  readonly grade: number;
}

/** How many of the first rows say enough about a column. */
export const sampleRows = 200;

/** The cells of a column's first rows, no more than `sampleRows`; `''` when empty. */
export type ColumnSample = (column: number) => readonly string[];

/** The sample of columns in store, all of one length. */
export function sampleOf(columns: readonly StoredColumn[], length: number): ColumnSample {
  const rows = Math.min(length, sampleRows);
  return (column) => Array.from({ length: rows }, (_, row) => columns[column].textAt(row));
}

/**
 * Finds the columns with a role of their own. Stated roles are taken as they are, the others guessed from the headers and
 * from the cells, where headers say too little or several columns compete. No column gets two roles by a guess.
 *
 * @param sample left out: the headers alone decide
 * @throws DatasetError `missing-column` with `columns` when a stated header is not in the file
 */
export function findRoles(
  header: readonly string[],
  roles: ColumnRoles = {},
  sample?: ColumnSample,
): RoleIndices {
  const names = statedNames(roles);
  const stated = [roles.id, roles.school, roles.class, roles.grade, ...names].filter(
    (name) => typeof name === 'string',
  );
  const missing = stated.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const columns = missing.map((name) => `"${name}"`).join(', ');
    throw new DatasetError('missing-column', `No such column: ${columns}.`, { columns: missing });
  }

  const taken = new Set(stated);
  let free = header.flatMap((name, index) => (taken.has(name) ? [] : new Candidate(index, name, sample)));
  const take = (indices: readonly number[]): readonly number[] => {
    free = free.filter(({ index }) => !indices.includes(index));
    return indices;
  };
  const settle = (role: string | null | undefined, guess: (free: readonly Candidate[]) => number): number => {
    if (role !== undefined) return role === null ? -1 : header.indexOf(role);
    return take([guess(free)])[0];
  };

  const named =
    roles.name === undefined ? take(guessNameByHeader(free)) : names.map((n) => header.indexOf(n));
  const school = settle(roles.school, (columns) => bestOf(columns, schools));
  const id = settle(roles.id, guessId);
  const grade = settle(roles.grade, guessGrade);
  const group = settle(roles.class, guessClass);
  const unnamed = roles.name === undefined && named.length === 0;
  const byCells = unnamed ? guessNameByCells(free.filter(({ saysNothing }) => saysNothing)) : [];
  return { id, names: unnamed ? byCells : named, school, class: group, grade };
}

function statedNames({ name }: ColumnRoles): readonly string[] {
  return typeof name === 'string' ? [name] : (name ?? []);
}
