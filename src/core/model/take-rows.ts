import type { Column, Dataset } from '../dataset/dataset.js';

/** A dataset of some rows of another, in this order. Its report is that of the other. */
export function takeRows(dataset: Dataset, rows: readonly number[]): Dataset {
  const columns = Array.from(dataset.columns, ([header, column]): [string, Column] => [
    header,
    column.kind === 'numeric'
      ? { kind: 'numeric', values: Float64Array.from(rows, (row) => column.values[row]) }
      : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]) },
  ]);
  return {
    ...dataset,
    length: rows.length,
    ids: rows.map((row) => dataset.ids[row]),
    names: rows.map((row) => dataset.names[row]),
    grades: Float64Array.from(rows, (row) => dataset.grades[row]),
    columns: new Map(columns),
  };
}
