import { html, nothing, type TemplateResult } from 'lit';
import { countIssues } from '../../core/dataset/count-issues.js';
import type { RowIssue } from '../../core/dataset/dataset.js';
import type { Locale } from '../shared/locale.js';
import type { ImportTexts } from '../shared/locales/import-texts.js';
import { lineRanges } from './line-ranges.js';
import { issueLabel, issueSentence } from './shown-issue.js';

/** Sentences, and ranges of lines of one sentence, beyond this many are counted, not listed. */
export const listed = 20;
/** Reasons in a summary beyond this many are counted, not named. */
const reasons = 6;

/**
 * Issues of one kind under a summary, those with the same sentence together.
 *
 * @param places what the issues' line numbers are called
 */
export function renderIssues(
  summary: string,
  issues: readonly RowIssue[],
  locale: Locale,
  places = locale.texts.import.lines,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const groups = bySentence(issues, locale);
  const texts = locale.texts.import;
  return html`<details class="issues">
    <summary>${summary}</summary>
    <ul>
      ${[...groups].slice(0, listed).map(([sentence, group]) => renderGroup(sentence, group, locale, places))}
      ${groups.size > listed ? html`<li class="muted">${texts.more(groups.size - listed)}</li>` : nothing}
    </ul>
  </details>`;
}

/** How many were left out for which reason: "Abs: 3, N.Not: 1". */
export function reasonsOf(issues: readonly RowIssue[], { texts, format }: Locale): string {
  const counts = countIssues(issues);
  const shown = counts
    .slice(0, reasons)
    .map((group) => `${issueLabel(group, texts.import)}${texts.colon}${format.count(group.count)}`);
  if (counts.length > reasons) shown.push(texts.import.more(counts.length - reasons));
  return shown.join(', ');
}

interface Group {
  readonly lines: number[];
  /** Rows or cells of issues that name no line. */
  cells: number;
}

function bySentence(issues: readonly RowIssue[], { texts }: Locale): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const issue of issues) {
    const sentence = issueSentence(issue, texts.import);
    const group = groups.get(sentence) ?? { lines: [], cells: 0 };
    if (issue.line > 0) group.lines.push(issue.line);
    group.cells += issue.count ?? 0;
    groups.set(sentence, group);
  }
  return groups;
}

function renderGroup(
  sentence: string,
  { lines, cells }: Group,
  { texts, format }: Locale,
  places: ImportTexts['lines'],
): TemplateResult {
  const { text, left } = lineRanges(lines, listed);
  const more = left > 0 ? ` ${texts.import.more(left)}` : '';
  const place = text === '' ? '' : `${places(text, lines.length)}${more}${texts.colon}`;
  return html`<li>
    ${place === '' ? nothing : html`<span class="muted">${place}</span>`}${sentence}${
      cells > 1 ? `${texts.colon}${format.count(cells)}` : nothing
    }
  </li>`;
}
