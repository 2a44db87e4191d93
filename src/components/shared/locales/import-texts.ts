import type { ReportTexts } from '../../../core/export/report-csv.js';

/** What a column of a file can be used as. */
export type ColumnUse = 'id' | 'name' | 'givenName' | 'familyName' | 'school' | 'class' | 'grade' | 'other';

/** The sentences of `improvability-import`: what was read of a file, and how a person corrects it. */
export interface ImportTexts {
  readonly choose: string;
  readonly change: string;
  readonly drop: string;
  readonly back: string;
  readonly purge: string;
  readonly loading: string;
  readonly percent: (number: number) => string;
  readonly cancel: string;
  readonly read: (accepted: number) => string;
  readonly excluded: (count: number) => string;
  readonly rejected: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly skipped: (count: number) => string;
  /** `lines` are written out already: "4, 8–10". */
  readonly lines: (lines: string, count: number) => string;
  readonly more: (count: number) => string;
  readonly issue: (code: string, column: string, value: string) => string;
  readonly failed: (name: string, reason: string) => string;
  readonly kept: string;
  readonly dismiss: string;
  readonly reason: (code: string) => string;
  /** Opens everything below. */
  readonly check: string;
  /** Stands for what pseudonyms hide. */
  readonly hidden: string;
  readonly hiddenValues: string;
  readonly encoding: (label: string) => string;
  readonly separator: (delimiter: string) => string;
  readonly spreadsheet: string;
  readonly decimal: (mark: string) => string;
  readonly scale: string;
  readonly scaleRange: (min: string, max: string) => string;
  readonly otherScale: string;
  readonly lowest: string;
  readonly highest: string;
  readonly better: string;
  readonly higher: string;
  readonly lower: string;
  readonly apply: string;
  readonly badScale: string;
  readonly hasHeader: string;
  readonly columns: string;
  readonly columnsOf: (file: string) => string;
  readonly column: string;
  readonly samples: string;
  readonly use: string;
  readonly useOf: (column: string) => string;
  readonly uses: Readonly<Record<ColumnUse, string>>;
  readonly findColumn: string;
  readonly moreColumns: (count: number) => string;
  readonly noColumn: string;
  readonly starredRule: (mark: string) => string;
  readonly starredOut: string;
  readonly starredZero: string;
  readonly countAsZero: string;
  readonly download: string;
  /** Headers and kinds of rows in the downloaded report. */
  readonly csv: Pick<ReportTexts, 'headers' | 'kinds'>;
  /** The report's part of a file name, in plain letters. */
  readonly reportName: string;
  readonly addFile: string;
  readonly addTo: (name: string) => string;
  readonly chooseGrade: string;
  readonly joined: (matched: number, total: number, by: 'id' | 'name') => string;
  readonly unmatched: (rows: number) => string;
  readonly withoutRow: (students: number) => string;
  readonly repeated: (rows: number) => string;
  readonly ambiguous: (rows: number) => string;
  /** Said when all of them are answered. */
  readonly answered: (rows: number) => string;
  /** Rows of a second file, counted without its header; `rows` are written out already: "4, 8–10". */
  readonly rows: (rows: string, count: number) => string;
  /** By what pupils are found in a second file. */
  readonly foundBy: string;
  readonly keys: Readonly<Record<'id' | 'name', string>>;
  readonly checkColumns: string;
  readonly undecided: string;
  readonly nobody: string;
  readonly removeFile: string;
}
