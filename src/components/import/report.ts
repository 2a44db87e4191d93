import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ImportReport, RowIssue } from '../../core/dataset/dataset.js';
import type { ParseOptions } from '../../core/dataset/parse-options.js';
import { reportToCsv } from '../../core/export/report-csv.js';
import { cellText } from '../shared/cell-text.js';
import { download } from '../shared/download.js';
import type { Locale } from '../shared/locale.js';
import { renderIssues, reasonsOf } from './issue-list.js';
import { lineRanges } from './line-ranges.js';
import { issueSentence, withoutNames } from './shown-issue.js';

export interface ReportContent {
  readonly fileName: string;
  readonly report: ImportReport;
  readonly pseudonyms: boolean;
  readonly locale: Locale;
  /** Reads the file again; `null` where there is no file to read. */
  readonly reread: ((options: Pick<ParseOptions, 'starredMarks'>) => void) | null;
}

/** Who was not read, for which reason, and what is worth a look. */
export function renderReport(content: ReportContent): TemplateResult {
  const { pseudonyms, locale } = content;
  const texts = locale.texts.import;
  const report = shownReport(content.report, pseudonyms, locale);
  const { excluded, rejected, warnings, skippedLines } = report;
  const skipped = lineRanges(skippedLines, 20);
  const more = skipped.left > 0 ? ` ${texts.more(skipped.left)}` : '';
  return html`<div class="report">
    ${renderIssues(`${texts.excluded(excluded.length)} (${reasonsOf(excluded, locale)})`, excluded, locale)}
    ${renderStarredRule(content)} ${renderIssues(texts.rejected(rejected.length), rejected, locale)}
    ${renderIssues(texts.warnings(warnings.length), warnings, locale)}
    ${
      skippedLines.length > 0
        ? html`<p class="skipped">
            ${texts.skipped(skippedLines.length)}${locale.texts.colon}${texts.lines(skipped.text, skippedLines.length)}${more}
          </p>`
        : nothing
    }
    <button type="button" class="text-button download" @click=${() => downloadReport(content)}>
      ${texts.download}
    </button>
  </div>`;
}

function shownReport(report: ImportReport, pseudonyms: boolean, { texts }: Locale): ImportReport {
  const shown = (issue: RowIssue) => withoutNames(issue, pseudonyms, texts.import);
  const { excluded, rejected, warnings } = report;
  return {
    ...report,
    excluded: excluded.map(shown),
    rejected: rejected.map(shown),
    warnings: warnings.map(shown),
  };
}

/** `Abs*` and the like: PRONOTE counts them as zero, this page leaves them out until the person says otherwise. */
function renderStarredRule({ report, locale, reread }: ReportContent): TemplateResult | typeof nothing {
  const left = report.excluded.find(({ code }) => code === 'starred-mark');
  const counted = report.warnings.find(({ code }) => code === 'starred-mark-as-zero');
  const mark = (left ?? counted)?.value;
  if (mark === undefined) return nothing;
  const texts = locale.texts.import;
  const onChange = (event: Event) =>
    reread?.({ starredMarks: (event.target as HTMLInputElement).checked ? 'zero' : 'exclude' });
  return html`<p class="starred">
    <span>${texts.starredRule(cellText(mark))} ${counted ? texts.starredZero : texts.starredOut}</span>
    ${
      reread
        ? html`<label class="check">
            <input type="checkbox" .checked=${live(Boolean(counted))} @change=${onChange} />
            ${texts.countAsZero}
          </label>`
        : nothing
    }
  </p>`;
}

function downloadReport({ fileName, report, pseudonyms, locale }: ReportContent): void {
  const texts = locale.texts.import;
  const csv = reportToCsv(
    shownReport(report, pseudonyms, locale),
    { ...texts.csv, say: (issue) => issueSentence(issue, texts) },
    // As Excel expects it, by the decimal mark of the language.
    { delimiter: locale.format.value(0.5).includes(',') ? ';' : ',' },
  );
  const name = [fileName.replace(/\.[^.]*$/, ''), texts.reportName].filter((part) => part !== '').join('-');
  download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
