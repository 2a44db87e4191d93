import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { foldText } from '../../core/dataset/fold-text.js';
import type { GuessedRoles } from '../../core/dataset/guess-roles.js';
import type { ColumnRoles } from '../../core/dataset/parse-options.js';
import { shortened } from '../shared/cell-text.js';
import type { ColumnUse } from '../shared/locales/import-texts.js';
import type { Locale } from '../shared/locale.js';
import type { TablePreview } from '../shared/read-source.js';
import { columnUses, rolesWith, useOf } from './column-uses.js';

/** So many columns are drawn at first, and more at each request: a file may have thousands. */
const columnsAtATime = 30;
/** First values of a column that are shown. */
const samples = 3;

/** Under pseudonyms only these are shown: what names a place, and grades that are figures. */
const places: readonly ColumnUse[] = ['school', 'class'];
const figures = /^[\d.,/%\s+-]+$/;

export interface ColumnsTableContent {
  readonly fileName: string;
  /** Whether the file's name stands above already. */
  readonly isTitled?: boolean;
  readonly preview: TablePreview;
  readonly roles: GuessedRoles;
  readonly pseudonyms: boolean;
  readonly locale: Locale;
  readonly state: (roles: ColumnRoles) => void;
}

/** The columns of a file: name, first values, and what each is used as, for a person to correct. */
export class ColumnsTable implements ReactiveController {
  #search = '';
  #limit = columnsAtATime;
  /** What the person called a column of names, which the roles do not keep. */
  #nameUse: { readonly header: string; readonly use: ColumnUse } | null = null;

  /** What comes first in a wide file; kept, so that no row moves away under the person who changes it. */
  #first: { readonly file: string; readonly columns: ReadonlySet<number> } | null = null;

  /**
   * @param id of the caption, unique within the element
   * @param uses what a column may be used as
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly id = 'columns',
    private readonly uses: readonly ColumnUse[] = columnUses,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#search = '';
    this.#limit = columnsAtATime;
    this.#nameUse = this.#first = null;
  }

  render(content: ColumnsTableContent): TemplateResult {
    const { preview, pseudonyms, locale, fileName } = content;
    const texts = locale.texts.import;
    const found = this.#found(content);
    const left = found.length - this.#limit;
    const isWide = preview.header.length > columnsAtATime;
    return html`<div class="columns">
      ${isWide ? this.#renderSearch(texts.findColumn) : nothing}
      <div class="table" role="region" aria-labelledby=${this.id} tabindex="0">
        <table>
          <caption id=${this.id} class=${content.isTitled ? 'visually-hidden' : ''}>
            ${fileName ? texts.columnsOf(fileName) : texts.columns}
          </caption>
          <thead>
            <tr>
              <th scope="col">${texts.column}</th>
              <th scope="col">${texts.use}</th>
              <th scope="col">${texts.samples}</th>
            </tr>
          </thead>
          <tbody>
            ${found.slice(0, this.#limit).map((index) => this.#renderColumn(content, index))}
          </tbody>
        </table>
      </div>
      ${found.length === 0 ? html`<p class="muted">${texts.noColumn}</p>` : nothing}
      ${left > 0 ? this.#renderMore(texts.moreColumns(Math.min(left, columnsAtATime))) : nothing}
      ${pseudonyms ? html`<p class="muted">${texts.hiddenValues}</p>` : nothing}
    </div>`;
  }

  /** Columns whose name has the words searched for. In a wide file those with a role of their own come first. */
  #found({ fileName, preview: { header }, roles }: ColumnsTableContent): number[] {
    const all = header.map((_, index) => index);
    const search = foldText(this.#search.trim());
    if (search !== '') return all.filter((index) => foldText(header[index]).includes(search));
    if (header.length <= columnsAtATime) return all;
    const file = `${fileName} ${header.length}`;
    if (this.#first?.file !== file) {
      const withRole = all.filter((index) => useOf(header[index], roles) !== 'other');
      this.#first = { file, columns: new Set(withRole) };
    }
    const { columns } = this.#first;
    return [...columns, ...all.filter((index) => !columns.has(index))];
  }

  #renderSearch(label: string): TemplateResult {
    const onInput = (event: Event) => {
      this.#search = (event.target as HTMLInputElement).value;
      this.#limit = columnsAtATime;
      this.host.requestUpdate();
    };
    return html`<label class="field search">
      <span class="label">${label}</span>
      <input type="search" autocomplete="off" .value=${live(this.#search)} @input=${onInput} />
    </label>`;
  }

  #renderMore(label: string): TemplateResult {
    const onClick = () => {
      this.#limit += columnsAtATime;
      this.host.requestUpdate();
    };
    return html`<button type="button" class="text-button more" @click=${onClick}>${label}</button>`;
  }

  #renderColumn(content: ColumnsTableContent, index: number): TemplateResult {
    const { preview, roles, pseudonyms, locale, state } = content;
    const texts = locale.texts.import;
    const header = preview.header[index];
    const nameUse = this.#nameUse?.header === header ? this.#nameUse.use : undefined;
    const use = useOf(header, roles, nameUse);
    const onChange = (event: Event) => {
      const chosen = this.uses[(event.target as HTMLSelectElement).selectedIndex];
      this.#nameUse = { header, use: chosen };
      state(rolesWith(header, chosen, roles));
    };
    return html`<tr>
      <th scope="row">${renderHeader(header)}</th>
      <td>
        <select aria-label=${texts.useOf(shortened(header))} @change=${onChange}>
          ${this.uses.map(
            // Without a grade nothing can be shown: another column has to become it.
            (option) =>
              html`<option
                ?disabled=${use === 'grade' && option === 'other'}
                .selected=${live(option === use)}
              >
                ${texts.uses[option]}
              </option>`,
          )}
        </select>
      </td>
      <td class="samples">
        ${samplesOf(preview, index).map((cell) =>
          pseudonyms && !places.includes(use) && !(use === 'grade' && figures.test(cell))
            ? html`<bdi>${texts.hidden}</bdi>`
            : html`<bdi>${shortened(cell, 30)}</bdi>`,
        )}
      </td>
    </tr>`;
  }
}

/** A long header is cut; the whole of it can be opened. */
function renderHeader(header: string): TemplateResult {
  const short = shortened(header);
  if (short === header) return html`<bdi>${header}</bdi>`;
  return html`<details class="long-header">
    <summary><bdi>${short}</bdi></summary>
    <bdi>${header}</bdi>
  </details>`;
}

function samplesOf({ rows }: TablePreview, index: number): string[] {
  return rows
    .map((cells) => (cells[index] ?? '').trim())
    .filter((cell) => cell !== '')
    .slice(0, samples);
}
