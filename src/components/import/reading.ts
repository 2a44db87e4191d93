import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { GradeScale } from '../../core/dataset/dataset.js';
import { findNumberFormat } from '../../core/dataset/number-format.js';
import type { ParseOptions } from '../../core/dataset/parse-options.js';
import { atOnce } from '../../core/dataset/work.js';
import type { Locale } from '../shared/locale.js';
import type { TablePreview } from '../shared/read-source.js';
import type { ScaleControl } from './scale-control.js';

export interface ReadingContent {
  readonly preview: TablePreview;
  readonly gradeHeader: string | null;
  /** `null` while no grade is known. */
  readonly scale: GradeScale | null;
  readonly hasHeader: boolean;
  readonly control: ScaleControl;
  readonly locale: Locale;
  readonly state: (options: Pick<ParseOptions, 'gradeScale' | 'hasHeader'>) => void;
}

/** How a file was read, in one line, and what of it a person may state otherwise. */
export function renderReading(content: ReadingContent): TemplateResult {
  const { scale, hasHeader, control, locale, state } = content;
  const onHeader = (event: Event) => state({ hasHeader: (event.target as HTMLInputElement).checked });
  return html`<p class="how muted">${howItWasRead(content)}</p>
    <div class="fields">
      ${scale ? control.render(scale, locale, (gradeScale) => state({ gradeScale })) : nothing}
      <label class="check">
        <input type="checkbox" .checked=${live(hasHeader)} @change=${onHeader} />
        ${locale.texts.import.hasHeader}
      </label>
    </div>`;
}

function howItWasRead({ preview, gradeHeader, locale }: ReadingContent): string {
  const texts = locale.texts.import;
  const { header, rows, encoding, delimiter } = preview;
  // A spreadsheet has cells: nothing separates them, and its numbers are numbers.
  if (delimiter === 'none') return `${texts.spreadsheet} (${encoding.toUpperCase()})`;
  const column = gradeHeader === null ? -1 : header.indexOf(gradeHeader);
  const cells = new Set(rows.map((row) => (row[column] ?? '').trim()));
  const mark = atOnce(findNumberFormat([...cells]));
  return [
    texts.encoding(encoding.replace(/^utf|^windows/, (name) => (name === 'utf' ? 'UTF' : 'Windows'))),
    texts.separator(delimiter.trim() || delimiter),
    ...(mark === 'either' ? [] : [texts.decimal(mark)]),
  ].join(' · ');
}
