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
  /** How many rows or cells are meant, where this one issue stands for several. */
  readonly count?: number;
}

export type RowIssueCode = ExclusionCode | RejectionCode | WarningCode;

/** Why a row's grade is unusable: an empty cell, no number, off the scale, or a mark that stands for no grade. */
export type ExclusionCode = 'missing-grade' | 'unusable-grade' | 'grade-off-scale' | MarkCode;

/** What schools write in place of a grade; `starred-mark` is `Abs*` and the like, which PRONOTE counts as zero. */
export type MarkCode =
  'absent' | 'exempt' | 'unable' | 'not-graded' | 'not-handed-in' | 'not-assessed' | 'starred-mark';

export type RejectionCode = 'unreadable-row';

export type WarningCode =
  | 'no-header'
  | 'no-id-column'
  | 'duplicate-id'
  | 'duplicate-column'
  | 'short-row'
  | 'long-row'
  | 'broken-quote'
  | 'unusable-number'
  /** A mark in place of a number: missing. One issue for each column and mark. */
  | 'mark-in-column'
  /** `Abs*` and the like, counted as zero because `starredMarks` says so. */
  | 'starred-mark-as-zero'
  | 'outlier'
  | 'constant-column'
  | 'mostly-empty-column'
  /** Sheets of a workbook that were not read: their names, and how many. */
  | 'other-sheets';

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
  /**
   * Accepted, but worth a look. At most a thousand of one code and column are listed; one issue with a `count` and `line` 0
   * stands for the others. The lists of excluded and rejected rows are complete.
   */
  readonly warnings: readonly RowIssue[];
  /** 1-based lines with text that belong to no row: a title, a total, a second table. */
  readonly skippedLines: readonly number[];
}

/** The headers of the columns with a role of their own; every other column is an attribute. */
export interface ResolvedRoles {
  readonly id: string | null;
  /** Joined by a space in this order; empty where the file has no name. */
  readonly name: readonly string[];
  readonly school: string | null;
  readonly class: string | null;
  readonly grade: string;
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
  readonly roles: ResolvedRoles;
  /** Every column but id, name and grade, by its header; the school and the class are also in it. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly report: ImportReport;
}
