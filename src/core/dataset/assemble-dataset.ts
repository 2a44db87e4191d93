import type { RoleIndices } from './column-roles.js';
import { columnWarnings } from './column-warnings.js';
import { convertColumn, lostCells } from './convert-column.js';
import type { Column, Dataset, ResolvedRoles, RowIssue } from './dataset.js';
import { DatasetError } from './dataset-error.js';
import type { DatasetParts } from './dataset-parts.js';
import type { ParseOptions } from './parse-options.js';
import { readGrades } from './read-grades.js';
import { uniqueIds } from './unique-ids.js';
import { WarningList } from './warning-list.js';
import { blocks, type Work } from './work.js';

/** What a text costs for each row, in units of work. */
const costOfText = 4;

/**
 * Makes the dataset: leaves out the rows without a usable grade, gives every student an id of its own, settles which columns
 * are numeric and tells what is odd about them.
 *
 * @throws DatasetError `no-usable-row`
 * @throws RangeError for a stated grade scale that cannot be one
 */
export function* assembleDataset(
  parts: DatasetParts,
  roles: RoleIndices,
  options: Pick<ParseOptions, 'gradeScale' | 'starredMarks'>,
): Work<Dataset> {
  const grades = yield* readGrades(parts, roles.grade, options);
  const { rows, excluded } = grades;
  if (rows.length === 0) throw new DatasetError('no-usable-row', 'No row has a usable grade.');

  const warnings = new WarningList();
  for (const issue of [...parts.report.warnings, ...grades.warnings]) warnings.add(issue);
  const columns = yield* convertColumns(parts, roles, rows, warnings);
  const ids = yield* uniqueIds(parts, roles.id, rows, warnings);
  const names = yield* joinNames(parts, roles.names, rows);
  const school = columns.get(parts.header[roles.school]);
  return {
    length: rows.length,
    ids,
    names,
    schools: school?.kind === 'categorical' ? school.levels : [],
    grades: grades.values,
    gradeScale: grades.scale,
    roles: resolvedRoles(parts.header, roles),
    columns,
    report: { ...parts.report, accepted: rows.length, excluded, warnings: byLine(warnings) },
  };
}

/** Those without a line first. */
function byLine(warnings: WarningList): RowIssue[] {
  return warnings.all().sort((one, other) => one.line - other.line);
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

function* convertColumns(
  parts: DatasetParts,
  roles: RoleIndices,
  rows: Int32Array,
  warnings: WarningList,
): Work<Map<string, Column>> {
  const kept = rows.length < parts.length ? rows : null;
  const apart = new Set([roles.id, roles.grade, ...roles.names]);
  const columns = new Map<string, Column>();
  for (const [index, name] of parts.header.entries()) {
    if (apart.has(index)) continue;
    const stored = parts.columns[index];
    const isGroup = index === roles.school || index === roles.class;
    const converted = yield* convertColumn(stored, kept, isGroup);
    columns.set(name, converted.column);
    const place = {
      lineOf: (student: number) => parts.lineOf(rows[student]),
      textOf: (student: number) => stored.textAt(rows[student]),
    };
    for (const issue of lostCells(name, stored, converted, parts.lineOf)) warnings.add(issue);
    for (const issue of yield* columnWarnings(name, converted.column, isGroup, place)) warnings.add(issue);
  }
  return columns;
}

function* joinNames(
  { columns: all }: DatasetParts,
  names: readonly number[],
  rows: Int32Array,
): Work<string[]> {
  const columns = names.map((index) => all[index]);
  const joined: string[] = [];
  for (const [from, to] of blocks(rows.length)) {
    for (let index = from; index < to; index++) {
      const parts = columns.map((column) => column.textAt(rows[index]));
      joined.push(parts.length === 1 ? parts[0] : parts.filter((part) => part !== '').join(' '));
    }
    yield costOfText * (to - from);
  }
  return joined;
}
