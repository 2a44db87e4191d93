import type { GradeScale } from './dataset.js';

/**
 * Which column is what, by header. A role that is not stated is guessed from the headers; `null` says that the file has
 * no such column. Several name columns are joined by a space in the order given.
 */
export interface ColumnRoles {
  readonly id?: string | null;
  readonly name?: string | readonly string[] | null;
  readonly school?: string | null;
  readonly class?: string | null;
  readonly grade?: string;
}

/** What a person knows about a file; everything that is left out is found out. */
export interface ParseOptions {
  /** A label of the Encoding Standard, such as `'utf-8'` or `'windows-1252'`. */
  readonly encoding?: string;
  /** The character between two cells. */
  readonly delimiter?: string;
  /** The decimal mark. Left out: a point, and a comma too unless commas separate the cells. */
  readonly decimal?: '.' | ',';
  /** `false`: the first row is a student, and the columns are named "column 1", "column 2". */
  readonly hasHeader?: boolean;
  readonly roles?: ColumnRoles;
  /** Grades outside it are unusable. Left out: 0 to 20, or 0 to 100 when more than a tenth of them lie above 20. */
  readonly gradeScale?: Pick<GradeScale, 'min' | 'max'> & Partial<GradeScale>;
  /** What becomes of `Abs*` and the like, which PRONOTE counts as zero. Left out: the row is excluded, as with any mark. */
  readonly starredMarks?: 'exclude' | 'zero';
}
