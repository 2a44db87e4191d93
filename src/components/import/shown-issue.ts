import type { RowIssue, RowIssueCode } from '../../core/dataset/dataset.js';
import { cellText } from '../shared/cell-text.js';
import type { ImportTexts } from '../shared/locales/import-texts.js';

/** Issues whose text is a mark, a header or a number far off: never a pupil's name or identifier. */
const harmless: ReadonlySet<RowIssueCode> = new Set<RowIssueCode>([
  ...(['absent', 'exempt', 'unable', 'not-graded', 'not-handed-in', 'not-assessed'] as const),
  ...(['starred-mark', 'starred-mark-as-zero', 'mark-in-column', 'outlier'] as const),
  ...(['duplicate-column', 'constant-column', 'mostly-empty-column', 'missing-grade'] as const),
]);

const marks: ReadonlySet<RowIssueCode> = new Set<RowIssueCode>([
  ...(['absent', 'exempt', 'unable', 'not-graded', 'not-handed-in', 'not-assessed'] as const),
  ...(['starred-mark', 'starred-mark-as-zero'] as const),
]);

/** The issue without a text of the file that could name a pupil, where names are not to be shown. */
export function withoutNames(issue: RowIssue, pseudonyms: boolean, { hidden }: ImportTexts): RowIssue {
  return pseudonyms && issue.value && !harmless.has(issue.code) ? { ...issue, value: hidden } : issue;
}

export function issueSentence(
  { code, column = '', value = '' }: Pick<RowIssue, 'code' | 'column' | 'value'>,
  texts: ImportTexts,
): string {
  return texts.issue(code, cellText(column), cellText(value));
}

/** What is counted in a summary: a mark as the school writes it, else the reason. */
export function issueLabel(issue: Pick<RowIssue, 'code' | 'value'>, texts: ImportTexts): string {
  return issue.value && marks.has(issue.code) ? cellText(issue.value) : issueSentence(issue, texts);
}
