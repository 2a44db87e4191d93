import type { RoleIndices } from './column-roles.js';
import type { Column, Dataset, ImportReport, ResolvedRoles, RowIssue } from './dataset.js';
import { DatasetError } from './dataset-error.js';
import { findGradeScale } from './grade-scale.js';
import type { ParseOptions } from './parse-options.js';
import type { KeptRows, StoredColumn } from './stored-column.js';
import { UniqueNames } from './unique-names.js';

/** All rows that could be read, in columns, with what is known about them so far. */
export interface DatasetParts {
  /** Distinct and not empty; one for each column. */
  readonly header: readonly string[];
  readonly columns: readonly StoredColumn[];
  /** Rows in each column. */
  readonly length: number;
  /** The line to tell for a row. */
  lineOf(row: number): number;
  /** The row's number among all data rows of the file, from 1. */
  numberOf(row: number): number;
  readonly report: Pick<ImportReport, 'encoding' | 'delimiter' | 'rejected' | 'warnings' | 'skippedLines'>;
}

/**
 * Makes the dataset: leaves out the rows without a usable grade, gives every student an id of its own and settles which
 * columns are numeric.
 *
 * @throws DatasetError `no-usable-row`
 */
export function assembleDataset(
  parts: DatasetParts,
  roles: RoleIndices,
  statedScale: ParseOptions['gradeScale'],
): Dataset {
  const gradeColumn = parts.columns[roles.grade];
  const gradeScale = findGradeScale(numbersOf(gradeColumn, parts.length), statedScale);
  const excluded: RowIssue[] = [];
  const usable: number[] = [];
  for (let row = 0; row < parts.length; row++) {
    const grade = gradeColumn.numberAt(row);
    if (grade >= gradeScale.min && grade <= gradeScale.max) usable.push(row);
    else excluded.push(gradeIssue(parts, roles.grade, row));
  }
  if (usable.length === 0) throw new DatasetError('no-usable-row', 'No row has a usable grade.');

  const kept = excluded.length > 0 ? Int32Array.from(usable) : null;
  const warnings = [...parts.report.warnings];
  const columns = convertColumns(parts, roles, kept, warnings);
  const ids = uniqueIds(parts, roles.id, usable, warnings);
  warnings.sort((one, other) => one.line - other.line);
  const school = columns.get(parts.header[roles.school]);
  return {
    length: usable.length,
    ids,
    names: usable.map((row) => joinedName(parts, roles.names, row)),
    schools: school?.kind === 'categorical' ? school.levels : [],
    grades: gradesOf(gradeColumn, kept, usable),
    gradeScale,
    roles: resolvedRoles(parts.header, roles),
    columns,
    report: { ...parts.report, accepted: usable.length, excluded, warnings },
  };
}

function resolvedRoles(header: readonly string[], roles: RoleIndices): ResolvedRoles {
  return {
    id: header[roles.id] ?? null,
    name: roles.names.map((index) => header[index]),
    school: header[roles.school] ?? null,
    class: header[roles.class] ?? null,
    grade: header[roles.grade],
  };
}

function* numbersOf(column: StoredColumn, length: number): Generator<number> {
  for (let row = 0; row < length; row++) yield column.numberAt(row);
}

function gradeIssue(parts: DatasetParts, grade: number, row: number): RowIssue {
  const value = parts.columns[grade].textAt(row);
  const code = value === '' ? 'missing-grade' : 'unusable-grade';
  return { line: parts.lineOf(row), column: parts.header[grade], code, value };
}

function gradesOf(column: StoredColumn, kept: KeptRows, usable: readonly number[]): Float64Array {
  const converted = column.toColumn(kept).column;
  return converted.kind === 'numeric'
    ? converted.values
    : Float64Array.from(usable, (row) => column.numberAt(row));
}

function convertColumns(
  parts: DatasetParts,
  roles: RoleIndices,
  kept: KeptRows,
  warnings: RowIssue[],
): Map<string, Column> {
  const apart = new Set([roles.id, roles.grade, ...roles.names]);
  const columns = new Map<string, Column>();
  parts.header.forEach((name, index) => {
    if (apart.has(index)) return;
    const stored = parts.columns[index];
    // Schools and classes are names, also where they are written as numbers: class 601.
    if (index === roles.school || index === roles.class) return columns.set(name, stored.toCategories(kept));
    const { column, unusable } = stored.toColumn(kept);
    for (const row of unusable)
      warnings.push({
        line: parts.lineOf(row),
        column: name,
        code: 'unusable-number',
        value: stored.textAt(row),
      });
    return columns.set(name, column);
  });
  return columns;
}

function uniqueIds(parts: DatasetParts, id: number, rows: readonly number[], warnings: RowIssue[]): string[] {
  const names = new UniqueNames();
  return rows.map((row) => {
    const own = (id < 0 ? '' : parts.columns[id].textAt(row)) || String(parts.numberOf(row));
    const unique = names.claim(own);
    if (unique !== own)
      warnings.push({ line: parts.lineOf(row), column: parts.header[id], code: 'duplicate-id', value: own });
    return unique;
  });
}

function joinedName(parts: DatasetParts, names: readonly number[], row: number): string {
  return names
    .map((index) => parts.columns[index].textAt(row))
    .filter((part) => part !== '')
    .join(' ');
}
