import type { ImportReport, RowIssue } from '../dataset/dataset.js';
import { toCsv } from './to-csv.js';

export type ReportKind = 'accepted' | 'excluded' | 'rejected' | 'warning' | 'skipped';

export type ReportField = 'kind' | 'line' | 'column' | 'reason' | 'value' | 'count';

/** The words of the file, in the reader's language. */
export interface ReportTexts {
  readonly headers: Readonly<Record<ReportField, string>>;
  readonly kinds: Readonly<Record<ReportKind, string>>;
  /** Why a row or a cell is in the report. */
  say(issue: RowIssue, kind: ReportKind): string;
}

/**
 * An import report as a CSV file: a row with the number of accepted rows, then a row for each excluded or rejected row,
 * for each warning and for each skipped line. `value` is the cell's own text; a cell without a line, column or count is
 * empty. Texts that a spreadsheet would take for formulas are made harmless.
 *
 * @param options `delimiter`: `','` unless stated; Excel in French or Portuguese wants `';'`
 */
export function reportToCsv(
  report: ImportReport,
  texts: ReportTexts,
  options: { readonly delimiter?: string } = {},
): string {
  const { headers, kinds } = texts;
  const issueRows = (kind: ReportKind, issues: readonly RowIssue[]) =>
    issues.map((issue) => [
      kinds[kind],
      issue.line || '',
      issue.column ?? '',
      texts.say(issue, kind),
      issue.value ?? '',
      issue.count ?? '',
    ]);
  return toCsv(
    [
      [headers.kind, headers.line, headers.column, headers.reason, headers.value, headers.count],
      [kinds.accepted, '', '', '', '', report.accepted],
      ...issueRows('excluded', report.excluded),
      ...issueRows('rejected', report.rejected),
      ...issueRows('warning', report.warnings),
      ...report.skippedLines.map((line) => [kinds.skipped, line, '', '', '', '']),
    ],
    options.delimiter ?? ',',
  );
}
