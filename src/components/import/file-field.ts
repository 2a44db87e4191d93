import { html, type TemplateResult } from 'lit';

/** What a school's software writes: text with separators, and spreadsheets. */
const accepted = [
  ...['.csv', '.tsv', '.txt', '.xlsx', '.ods', '.xls', 'text/csv', 'text/tab-separated-values', 'text/plain'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.ms-excel',
].join(',');

/** A command that opens the file dialog. */
export function renderFileField(
  label: string,
  look: 'button' | 'text-button',
  take: (file: File) => void,
): TemplateResult {
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (file) take(file);
  };
  return html`<label class="choose ${look}">
    <input class="visually-hidden" type="file" accept=${accepted} @change=${onChange} />
    ${label}
  </label>`;
}
