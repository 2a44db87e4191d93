import type { RoleIndices } from './column-roles.js';
import { columnWarnings } from './column-warnings.js';
import type { Column, Dataset, ResolvedRoles, RowIssue } from './dataset.js';
import { DatasetError } from './dataset-error.js';
import type { DatasetParts } from './dataset-parts.js';
import type { ParseOptions } from './parse-options.js';
import { readGrades } from './read-grades.js';
import type { ConvertedColumn, StoredColumn } from './stored-column.js';
import { UniqueNames } from './unique-names.js';

/**
 * Makes the dataset: leaves out the rows without a usable grade, gives every student an id of its own, settles which columns
 * are numeric and tells what is odd about them.
 *
 * @throws DatasetError `no-usable-row`
 * @throws RangeError for a stated grade scale that cannot be one
 */
export function assembleDataset(
  parts: DatasetParts,
  roles: RoleIndices,
  options: Pick<ParseOptions, 'gradeScale' | 'starredMarks'>,
): Dataset {
  const grades = readGrades(parts, roles.grade, options);
  const { rows, excluded } = grades;
  if (rows.length === 0) throw new DatasetError('no-usable-row', 'No row has a usable grade.');

  const warnings = [...parts.report.warnings, ...grades.warnings];
  const columns = convertColumns(parts, roles, rows, warnings);
  const ids = uniqueIds(parts, roles.id, rows, warnings);
  warnings.sort((one, other) => one.line - other.line);
  const school = columns.get(parts.header[roles.school]);
  return {
    length: rows.length,
    ids,
    names: rows.map((row) => joinedName(parts, roles.names, row)),
    schools: school?.kind === 'categorical' ? school.levels : [],
    grades: grades.values,
    gradeScale: grades.scale,
    roles: resolvedRoles(parts.header, roles),
    columns,
    report: { ...parts.report, accepted: rows.length, excluded, warnings },
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

function convertColumns(
  parts: DatasetParts,
  roles: RoleIndices,
  rows: readonly number[],
  warnings: RowIssue[],
): Map<string, Column> {
  const kept = rows.length < parts.length ? Int32Array.from(rows) : null;
  const apart = new Set([roles.id, roles.grade, ...roles.names]);
  const columns = new Map<string, Column>();
  parts.header.forEach((name, index) => {
    if (apart.has(index)) return;
    const stored = parts.columns[index];
    // Schools and classes are names, also where they are written as numbers: class 601.
    const isGroup = index === roles.school || index === roles.class;
    const converted = isGroup
      ? { column: stored.toCategories(kept), unusable: [], marks: [] }
      : stored.toColumn(kept);
    columns.set(name, converted.column);
    const place = {
      lineOf: (student: number) => parts.lineOf(rows[student]),
      textOf: (student: number) => stored.textAt(rows[student]),
    };
    // One by one: a column may have more issues than a call takes arguments.
    for (const issue of lostCells(parts, name, stored, converted)) warnings.push(issue);
    for (const issue of columnWarnings(name, converted.column, isGroup, place)) warnings.push(issue);
  });
  return columns;
}

function lostCells(
  parts: DatasetParts,
  column: string,
  stored: StoredColumn,
  { unusable, marks }: ConvertedColumn,
): RowIssue[] {
  return [
    ...marks.map(({ text, row, count }): RowIssue => ({
      line: parts.lineOf(row),
      column,
      code: 'mark-in-column',
      value: text,
      count,
    })),
    ...unusable.map((row): RowIssue => ({
      line: parts.lineOf(row),
      column,
      code: 'unusable-number',
      value: stored.textAt(row),
    })),
  ];
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
