import { findRoles, sampleRows } from './column-roles.js';
import type { Dataset } from './dataset.js';
import { joinColumns } from './join-columns.js';
import type { JoinedColumns } from './join-columns.js';
import type { JoinOptions, JoinResult, JoinRow } from './join-options.js';
import { matchRows } from './match-rows.js';
import type { Table } from './read-table.js';
import { settleRows } from './settle-rows.js';
import type { RowOutcome } from './settle-rows.js';
import { wholeRows } from './whole-rows.js';
import type { WholeRow } from './whole-rows.js';

/**
 * Adds the columns of a second file, such as the absences from another export, to the students of the first. Rows find
 * their students by id (case, blanks and zeros at the start ignored) or by name (case, accents, hyphens, the order of
 * the words and particles ignored), by whichever finds more. Nothing is guessed: where two students or two rows
 * have one name, or where an id and a name contradict each other, the rows are listed as ambiguous, and `options.choices`
 * says whose they are.
 *
 * A student without a row has missing values in the new columns. A header that the dataset has already becomes
 * `absences#2`; grades of the second file are a column like any other. Its school and class take these roles where the
 * first file has none. A row with more cells than the header is not used, because nobody can tell which belongs where.
 *
 * @throws DatasetError `no-common-key`: no row has the id or the name of a student; `missing-column`: a header in
 *   `options.roles` is not in the second file
 * @throws RangeError for a choice about a row or a student that is not there
 */
export function joinTable(dataset: Dataset, table: Table, options: JoinOptions = {}): JoinResult {
  const { header, rows, rejected } = wholeRows(table);
  const sample = (column: number) => rows.slice(0, sampleRows).map(({ cells }) => cells[column]);
  const roles = findRoles(header, options.roles, sample);
  const joinRows = rows.map(({ row, cells }): JoinRow => {
    const parts = roles.names.map((column) => cells[column]).filter((part) => part !== '');
    return { row, id: cells[roles.id] ?? '', name: parts.join(' ') };
  });

  const { by, candidates } = matchRows(dataset, joinRows, options.by);
  const choices = checkedChoices(dataset, rows, options.choices);
  const { outcomes, rowOf } = settleRows(candidates, choices, dataset.length, by);
  const joined = joinColumns(header, rows, roles, rowOf, headersOf(dataset), options.decimal);

  const ofKind = (kind: RowOutcome['kind']) => joinRows.filter((_, index) => outcomes[index].kind === kind);
  const withIds = (kind: 'ambiguous' | 'repeated') =>
    joinRows.flatMap((row, index) => {
      const outcome = outcomes[index];
      if (outcome.kind !== kind) return [];
      return [{ ...row, studentIds: outcome.students.map((student) => dataset.ids[student]) }];
    });
  return {
    dataset: withColumns(dataset, joined),
    by,
    columns: [...joined.columns.keys()],
    matched: ofKind('matched').length,
    unmatchedStudents: dataset.ids.filter((_, student) => rowOf[student] < 0),
    unmatchedRows: ofKind('unmatched'),
    ambiguous: withIds('ambiguous'),
    repeated: withIds('repeated'),
    rejected,
    warnings: joined.warnings,
  };
}

/** By place among the rows and among the students. */
function checkedChoices(
  { ids }: Dataset,
  rows: readonly WholeRow[],
  choices: JoinOptions['choices'] = new Map(),
): ReadonlyMap<number, number | null> {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const placeOf = new Map(rows.map(({ row }, index) => [row, index]));
  return new Map(
    [...choices].map(([row, id]) => {
      const place = placeOf.get(row);
      if (place === undefined) throw new RangeError(`The second file has no usable row ${row}.`);
      const student = id === null ? null : indexOf.get(id);
      if (student === undefined) throw new RangeError(`The choice for row ${row} is no student's id.`);
      return [place, student];
    }),
  );
}

function headersOf({ roles, columns }: Dataset): Set<string> {
  const apart = [roles.id, roles.grade, ...roles.name].filter((name) => name !== null);
  return new Set([...apart, ...columns.keys()]);
}

function withColumns(dataset: Dataset, joined: JoinedColumns): Dataset {
  const roles = {
    ...dataset.roles,
    school: dataset.roles.school ?? joined.school,
    class: dataset.roles.class ?? joined.class,
  };
  const columns = new Map([...dataset.columns, ...joined.columns]);
  const school = roles.school === null ? undefined : columns.get(roles.school);
  const schools = school?.kind === 'categorical' ? school.levels : dataset.schools;
  return { ...dataset, roles, columns, schools };
}
