import { describe, expect, it } from 'vitest';
import { DatasetError, parseDataset, readTable, type RowIssue } from '../../src/core/index.js';
import { bytesOf, caseNames, expectationNames, expectationOf } from './case.js';

/** `-0` and a column's `NaN` written as JSON can hold them. */
const asJson = (numbers: Float64Array) => JSON.parse(JSON.stringify([...numbers])) as (number | null)[];

const issuesLike = (wanted: readonly Partial<RowIssue>[]): unknown =>
  expect.arrayContaining(wanted.map((issue): unknown => expect.objectContaining(issue)));

describe.each(caseNames)('%s', (name) => {
  const bytes = bytesOf(name);
  const { options, header, rows, dataset, error, ...stated } = expectationOf(name);

  if (header)
    it('readTable: header and rows as they stand in the file', () => {
      const table = readTable(bytes, options);
      expect(table.header).toEqual(header);
      // `null` stands for a row that is broken: it is there, and what it holds is not stated.
      expect(table.rows.map((cells, row) => (rows?.[row] === null ? null : cells))).toEqual(rows);
      const { encoding, delimiter, skippedLines } = stated;
      expect(table).toMatchObject({ encoding, delimiter, skippedLines });
      const warnings = table.warnings.map(({ line, code }) => ({ line, code }));
      expect(warnings).toEqual(stated.warnings ?? []);
    });

  if (error)
    it('parseDataset: a typed error', () => {
      const read = () => parseDataset(bytes, options);
      expect(read).toThrow(DatasetError);
      expect(read).toThrow(expect.objectContaining({ ...error }));
      if (!header) expect(() => readTable(bytes, options)).toThrow(expect.objectContaining({ ...error }));
    });

  if (dataset)
    it('parseDataset: pupils, grades, roles and report', () => {
      const { roles, gradeScale, accepted, excluded, rejected, warnings = [], ...columns } = dataset;
      const read = parseDataset(bytes, options);
      const { report } = read;
      expect(read.roles).toMatchObject(roles);
      expect(read.gradeScale).toEqual(gradeScale);
      expect(report.accepted + report.excluded.length + report.rejected.length).toBe(rows!.length);
      if (accepted !== undefined) {
        expect(report.accepted).toBe(accepted);
        expect(report.excluded.map(({ line, code, value = '' }) => ({ line, code, value }))).toEqual(
          excluded,
        );
        expect(report.rejected.map(({ line, code }) => ({ line, code }))).toEqual(rejected);
        expect(asJson(read.grades)).toEqual(columns.grades);
      }
      expect(report).toMatchObject({ encoding: stated.encoding, delimiter: stated.delimiter });
      expect(report.skippedLines).toEqual(stated.skippedLines);
      expect(report.warnings).toEqual(issuesLike(warnings));
      const { ids = read.ids, names = read.names, schools = read.schools } = columns;
      expect(read).toMatchObject({ ids, names, schools });
      for (const [column, kind] of Object.entries(columns.columns ?? {}))
        expect(read.columns.get(column)?.kind, column).toBe(kind);
      for (const [column, values] of Object.entries(columns.numbers ?? {})) {
        const numeric = read.columns.get(column);
        expect(numeric?.kind === 'numeric' && asJson(numeric.values), column).toEqual(values);
      }
    });

  it('says what the table is, or the error, and never both readings of a dataset', () => {
    expect(Boolean(dataset) !== Boolean(error)).toBe(true);
    expect(Boolean(header) || Boolean(error)).toBe(true);
  });
});

it('every file has its expectation and every expectation its file', () => {
  expect(caseNames.length).toBeGreaterThan(40);
  expect(expectationNames).toEqual(caseNames);
});
