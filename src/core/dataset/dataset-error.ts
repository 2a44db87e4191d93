export type DatasetErrorCode =
  | 'empty-file'
  | 'binary-file'
  | 'no-header'
  | 'no-grade-column'
  | 'no-usable-row'
  | 'missing-column'
  | 'no-common-key'
  | 'too-large'
  | 'unreadable-spreadsheet'
  | 'spreadsheet-support-missing';

/** Where the fault is: `line` counts from 1, `columnIndex` from 0; `columns` are the headers that are missing. */
export interface DatasetErrorPlace {
  readonly line?: number;
  readonly columnIndex?: number;
  readonly columns?: readonly string[];
}

/** A file or a dataset that cannot be used, with a code for programs and a message for developers. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly line?: number;
  readonly columnIndex?: number;
  readonly columns?: readonly string[];

  constructor(
    readonly code: DatasetErrorCode,
    message: string,
    place: DatasetErrorPlace = {},
  ) {
    super(message);
    this.line = place.line;
    this.columnIndex = place.columnIndex;
    this.columns = place.columns;
  }
}
