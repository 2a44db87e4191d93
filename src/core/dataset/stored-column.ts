import type { CategoricalColumn, Column } from './dataset.js';

/** A column while a dataset is being put together: before it is known whether it holds numbers and which rows stay. */
export interface StoredColumn {
  /** The trimmed cell; `''` when empty. */
  textAt(row: number): string;
  /** The cell's number; `NaN` when it is empty or not a number. */
  numberAt(row: number): number;
  /** The column of the rows that stay: numeric when at least 95% of its cells that are not empty are numbers. */
  toColumn(rows: KeptRows): ConvertedColumn;
  /** The same, with every text a level, also where all are numbers. */
  toCategories(rows: KeptRows): CategoricalColumn;
}

/** Indices of the rows that stay, or `null` when all do: then typed arrays are handed on without a copy. */
export type KeptRows = Int32Array | null;

export interface ConvertedColumn {
  readonly column: Column;
  /** Rows, as counted in the store, whose text was lost: it is no number and the column is numeric. */
  readonly unusable: readonly number[];
}
