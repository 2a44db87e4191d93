import type { CategoricalColumn, Column } from './dataset.js';
import type { Work } from './work.js';

/** A column while a dataset is being put together: before it is known whether it holds numbers and which rows stay. */
export interface StoredColumn {
  /** Finds the numbers in all cells. What needs them finds them by itself, but without a pause. */
  prepareNumbers(): Work<void>;
  /** The trimmed cell; `''` when empty. */
  textAt(row: number): string;
  /**
   * The cell's number; `NaN` when it is empty, not a number, or says that it is out of something else than `outOf`: `8/10`
   * is no number of a column of `12/20`.
   *
   * @param outOf left out: `usualOutOf`
   */
  numberAt(row: number, outOf?: number): number;
  /** What more than half of the cells that say so are out of: 20 for `12/20`, 100 for `85 %`; `NaN` when there is none such. */
  readonly usualOutOf: number;
  /** The numbers, where the column came as such; to be handed on without a copy. */
  readonly values: Float64Array | null;
  /**
   * The column of the rows that stay: numeric when at least 95% of its cells that are neither empty nor a mark (`Abs`, `-`)
   * are numbers, and one is at least, or when it is empty.
   */
  toColumn(rows: KeptRows): Work<ConvertedColumn>;
  /** The same, with every text a level, also where all are numbers. */
  toCategories(rows: KeptRows): Work<CategoricalColumn>;
}

/** Indices of the rows that stay, or `null` when all do: then typed arrays are handed on without a copy. */
export type KeptRows = Int32Array | null;

export interface ConvertedColumn {
  readonly column: Column;
  /** Rows, as counted in the store, whose text was lost: it is no number and the column is numeric. */
  readonly unusable: readonly number[];
  /** Marks in a numeric column: missing. */
  readonly marks: readonly MarkInColumn[];
}

/** A mark in place of a number; `row`, as counted in the store, is the first of `count`. */
export interface MarkInColumn {
  readonly text: string;
  readonly row: number;
  readonly count: number;
}
