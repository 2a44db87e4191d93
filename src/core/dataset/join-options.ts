import type { Dataset, RowIssue } from './dataset.js';
import type { ColumnRoles, ParseOptions } from './parse-options.js';

/** What a person knows about a second file; everything that is left out is found out. */
export interface JoinOptions {
  /** Which column of the second file is what. */
  readonly roles?: ColumnRoles;
  /** By what the students of both files are compared. Left out: by id where ids agree, else by name. */
  readonly by?: 'id' | 'name';
  /** Whose row it is, for rows that the result lists as ambiguous: row number → student id, `null` for nobody's. */
  readonly choices?: ReadonlyMap<number, string | null>;
  /** The decimal mark of the second file. Left out: each column's cells tell. */
  readonly decimal?: ParseOptions['decimal'];
}

/** A row of the second file as a person finds it again. */
export interface JoinRow {
  /** The row's number among the second file's data rows, from 1: not its line in the file. */
  readonly row: number;
  /** `''` where it has none. */
  readonly id: string;
  /** `''` where it has none. */
  readonly name: string;
}

/** A row that may be one student's or another's, or nobody's: a person has to say. */
export interface AmbiguousRow extends JoinRow {
  /** Ids of the students it may belong to; at least one. */
  readonly studentIds: readonly string[];
}

/** A row whose student has another row already; its cells are not in the dataset. */
export interface RepeatedRow extends JoinRow {
  /** One id, or those of several students of one name who all have a row. */
  readonly studentIds: readonly string[];
}

/** Matched + unmatched + ambiguous + repeated + rejected rows = data rows of the second file. */
export interface JoinResult {
  /** A new dataset: the students and the report of the first file, with the columns of the second after its own. */
  readonly dataset: Dataset;
  readonly by: 'id' | 'name';
  /** Headers of the new columns, as they are named in the dataset. */
  readonly columns: readonly string[];
  /** Students who have a row, and rows that have a student. */
  readonly matched: number;
  /** Ids of the students without a row; their new columns are empty. */
  readonly unmatchedStudents: readonly string[];
  readonly unmatchedRows: readonly JoinRow[];
  readonly ambiguous: readonly AmbiguousRow[];
  readonly repeated: readonly RepeatedRow[];
  /** Rows with more cells than the header, with `line` as below. */
  readonly rejected: readonly RowIssue[];
  /** About the new columns' cells; `line` is the row number as in `JoinRow`, and 0 where no single row is meant. */
  readonly warnings: readonly RowIssue[];
}
