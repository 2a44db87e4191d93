/** A column of numbers. A missing value is `NaN`. */
export interface NumericColumn {
  readonly kind: 'numeric';
  readonly values: Float64Array;
}

/** A column of categories: `codes[i]` indexes `levels`; a missing value is `-1`. */
export interface CategoricalColumn {
  readonly kind: 'categorical';
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}

export type Column = NumericColumn | CategoricalColumn;

/** The range of possible grades, in grade points, and which end is the good one. */
export interface GradeScale {
  readonly min: number;
  readonly max: number;
  readonly higherIsBetter: boolean;
}

/**
 * Something worth telling about one place of a file. `line` counts from 1 as a text editor does and is 0 where no
 * single line is meant; `value` is the cell's own text.
 */
export interface RowIssue {
  readonly line: number;
  readonly column?: string;
  readonly code: RowIssueCode;
  readonly value?: string;
}

export type RowIssueCode =
  | 'missing-grade'
  | 'unusable-grade'
  | 'unreadable-row'
  | 'duplicate-id'
  | 'unusable-number'
  | 'no-id-column'
  | 'duplicate-column'
  | 'short-row';

/** What was read of a file and what was not. Accepted + excluded + rejected = data rows. */
export interface ImportReport {
  readonly encoding: string;
  readonly delimiter: string;
  /** Rows in the dataset. */
  readonly accepted: number;
  /** Rows that were read but whose grade is unusable. */
  readonly excluded: readonly RowIssue[];
  /** Rows that could not be read. */
  readonly rejected: readonly RowIssue[];
  /** Accepted, but worth a look. */
  readonly warnings: readonly RowIssue[];
}

/**
 * Students in columns. Row `i` of every array and column is the same student. Immutable: no function of this package
 * writes to it.
 */
export interface Dataset {
  readonly length: number;
  /** The id column's text, else the 1-based data row; unique. */
  readonly ids: readonly string[];
  /** `''` where the file has no name. */
  readonly names: readonly string[];
  /** Distinct schools in order of appearance; empty where the file has no school column. */
  readonly schools: readonly string[];
  /** Grade points on `gradeScale`, never `NaN`. */
  readonly grades: Float64Array;
  readonly gradeScale: GradeScale;
  /** Every column but id, name and grade, by its header; the school is also in it. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly report: ImportReport;
}
