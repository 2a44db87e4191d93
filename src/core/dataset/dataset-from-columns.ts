import { assembleDataset } from './assemble-dataset.js';
import { ArrayColumn } from './array-column.js';
import { findRoles, sampleOf } from './column-roles.js';
import type { Column, Dataset } from './dataset.js';
import { DatasetError } from './dataset-error.js';
import type { ColumnRoles, ParseOptions } from './parse-options.js';
import type { StoredColumn } from './stored-column.js';
import { TextColumn } from './text-column.js';
import { atOnce } from './work.js';

export type Cell = string | number | bigint | boolean | null | undefined;

/** Numbers as a typed array (`NaN` = missing), cells of any kind (`null`, `''` = missing), or a finished column. */
export type ColumnSource = NumberArray | readonly Cell[] | Column;

type NumberArray =
  Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

/**
 * Makes a dataset of columns that are in memory already, such as those of an Arrow table or of a database. Roles, grades
 * and ids follow the rules of `parseDataset`; a line in the report is the row, counted from 1.
 *
 * As long as no row has to be excluded, a `Float64Array` becomes the values of its column and the `Int32Array` of codes
 * of a finished categorical column stays what it is, without a copy: do not write to them afterwards.
 *
 * @param columns by header, all of the same length
 * @throws DatasetError `no-grade-column`, `no-usable-row`, `missing-column` (a header in `roles` is not there)
 * @throws RangeError for columns of different lengths, or a grade scale that cannot be one
 */
export function datasetFromColumns(
  columns: ReadonlyMap<string, ColumnSource> | Readonly<Record<string, ColumnSource>>,
  roles?: ColumnRoles,
  options: Pick<ParseOptions, 'gradeScale' | 'decimal' | 'starredMarks'> = {},
): Dataset {
  const entries: [string, ColumnSource][] =
    columns instanceof Map
      ? [...(columns as ReadonlyMap<string, ColumnSource>)]
      : Object.entries(columns as Readonly<Record<string, ColumnSource>>);
  const header = entries.map(([name]) => name);
  const lengths = entries.map(([, source]) => lengthOf(source));
  const odd = lengths.findIndex((length) => length !== lengths[0]);
  if (odd > 0)
    throw new RangeError(`"${header[odd]}" has ${lengths[odd]} rows, "${header[0]}" has ${lengths[0]}.`);
  const stored = entries.map(([, source]) => store(source, options.decimal));
  const indices = findRoles(header, roles, sampleOf(stored, lengths[0] ?? 0));
  if (indices.grade < 0)
    throw new DatasetError('no-grade-column', 'No column is known as the grade: state it in `roles`.');
  const parts = {
    header,
    columns: stored,
    length: lengths[0],
    lineOf: (row: number) => row + 1,
    numberOf: (row: number) => row + 1,
    report: {
      encoding: 'none',
      delimiter: 'none',
      rejected: [],
      skippedLines: [],
      warnings: indices.id < 0 ? [{ line: 0, code: 'no-id-column' as const }] : [],
    },
  };
  return atOnce(assembleDataset(parts, indices, options));
}

function lengthOf(source: ColumnSource): number {
  if (!('kind' in source)) return source.length;
  return source.kind === 'numeric' ? source.values.length : source.codes.length;
}

function store(source: ColumnSource, decimal: ParseOptions['decimal']): StoredColumn {
  if ('kind' in source) return new ArrayColumn(source, decimal);
  if (source instanceof Float64Array) return new ArrayColumn({ kind: 'numeric', values: source });
  if (ArrayBuffer.isView(source))
    return new ArrayColumn({ kind: 'numeric', values: Float64Array.from(source) });
  const column = new TextColumn(decimal);
  for (const cell of source)
    column.add(cell === null || cell === undefined || Number.isNaN(cell) ? '' : String(cell));
  return column;
}
