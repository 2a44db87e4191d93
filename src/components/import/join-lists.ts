import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, RowIssue } from '../../core/dataset/dataset.js';
import type { JoinRow } from '../../core/dataset/join-options.js';
import type { JoinSummary } from '../../core/workspace/workspace-state.js';
import type { Locale } from '../shared/locale.js';
import { rowsOf } from '../shared/requests.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { listed, renderIssues } from './issue-list.js';
import { rowName, studentChoice } from './join-row.js';
import { withoutNames } from './shown-issue.js';

/** Of a second file: rows that fit nobody, pupils without a row, rows that come second, and what is worth a look. */
export function renderJoinLists(join: JoinSummary, dataset: Dataset, { state, locale }: WorkspaceStore) {
  const texts = locale.texts.import;
  const { unmatchedRows, unmatchedStudents, repeated, rejected, warnings } = join;
  const named = (rows: readonly JoinRow[]) =>
    rows.slice(0, listed).map((row) => rowName(row, locale, state.pseudonyms));
  const without = rowsOf(dataset, unmatchedStudents.slice(0, listed));
  const students = without.map((student) => studentChoice(dataset, student, locale, state.pseudonyms));
  const issues = (summary: string, list: readonly RowIssue[]) =>
    renderIssues(
      summary,
      list.map((issue) => withoutNames(issue, state.pseudonyms, texts)),
      locale,
      texts.rows,
    );
  return [
    renderList(texts.unmatched, named(unmatchedRows), unmatchedRows.length, locale),
    renderList(texts.withoutRow, students, unmatchedStudents.length, locale),
    renderList(texts.repeated, named(repeated), repeated.length, locale),
    issues(texts.rejected(rejected.length), rejected),
    issues(texts.warnings(warnings.length), warnings),
  ];
}

function renderList(
  summary: (count: number) => string,
  items: readonly string[],
  count: number,
  { texts }: Locale,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const left = count - items.length;
  return html`<details class="issues">
    <summary>${summary(count)}</summary>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
      ${left > 0 ? html`<li class="muted">${texts.import.more(left)}</li>` : nothing}
    </ul>
  </details>`;
}
