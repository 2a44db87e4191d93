import type { GradeScale } from './dataset.js';

/**
 * Which column is what, by header. A role that is not stated is guessed from headers and cells; `null` says that the file has
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
  /**
   * The decimal mark. Left out: each column's cells tell, whatever separates them. A column of `12,345` and the like alone is one
   * of decimals, unless a whole number above 100 is in it. A stated point makes `12,5` no number; a stated comma makes
   * `1.234` a thousand.
   */
  readonly decimal?: '.' | ',';
  /** `false`: the first row is a student, and the columns are named "column 1", "column 2". */
  readonly hasHeader?: boolean;
  readonly roles?: ColumnRoles;
  /** Grades outside it are excluded. Left out: what the header (`/20`) or the cells (`12/20`, `85 %`) say, else a guess. */
  readonly gradeScale?: Pick<GradeScale, 'min' | 'max'> & Partial<GradeScale>;
  /** What becomes of `Abs*` and the like, which PRONOTE counts as zero. Left out: the row is excluded, as with any mark. */
  readonly starredMarks?: 'exclude' | 'zero';
}
