import type { Column, Dataset } from './dataset.js';

/** The dataset of these rows, in this order. The report stays that of the file; levels stay, also those that nobody has. */
export function takeRows(dataset: Dataset, rows: ArrayLike<number>): Dataset {
  const pick = <Value>(values: ArrayLike<Value>) => Array.from(rows, (row) => values[row]);
  return {
    ...dataset,
    length: rows.length,
    ids: pick(dataset.ids),
    names: pick(dataset.names),
    grades: Float64Array.from(rows, (row) => dataset.grades[row]),
    columns: new Map([...dataset.columns].map(([header, column]) => [header, takeCells(column, rows)])),
  };
}

function takeCells(column: Column, rows: ArrayLike<number>): Column {
  return column.kind === 'numeric'
    ? { kind: 'numeric', values: Float64Array.from(rows, (row) => column.values[row]) }
    : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]) };
}
