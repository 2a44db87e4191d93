import { html, nothing, type TemplateResult } from 'lit';
import type { ImportReport, RowIssue } from '../../core/dataset/dataset.js';
import type { LoadedData, LoadProblem } from '../../core/workspace/workspace-state.js';
import { FileDrop } from '../shared/file-drop.js';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { styles } from './import.styles.js';

/** Issues beyond this many are counted, not listed. */
const listed = 20;

/**
 * Takes a CSV file, chosen or dropped, and tells what was read of it and what was not. The file is read in the page and
 * sent nowhere.
 *
 * @summary Choose or drop a file; see what was read.
 * @tag improvability-import
 *
 * @example
 * ```html
 * <improvability-workspace>
 *   <improvability-import></improvability-import>
 *   <improvability-chart></improvability-chart>
 * </improvability-workspace>
 * ```
 *
 * @event {DatasetLoadEvent} improvability-dataset-load - A file was read and is about to be shown.
 * @event {DatasetErrorEvent} improvability-dataset-error - A file could not be read.
 * @csspart summary - The line with the file's name and how many pupils were read.
 * @csspart problem - Why a file was not read.
 */
export class ImprovabilityImport extends ImprovabilityElement {
  static override readonly styles = [tokens, styles];

  readonly #drop = new FileDrop(this, (file) => void this.store.loadFile(file));

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    return [state.data, state.fallback, state.problem, state.loading];
  }

  #onChoose(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (file) void this.store.loadFile(file);
  }

  override render(): TemplateResult {
    const { data, problem } = this.store.state;
    return html`<div class=${this.#drop.over ? 'over' : ''}>
      <div class="line" part="summary">
        <span role="status">${this.#renderStatus(data)}</span>
        ${this.#renderChoose(data)} ${this.#renderBack()} ${this.#renderPurge(data)}
      </div>
      ${data ? this.#renderIssues(data.dataset.report) : nothing}
      ${problem ? this.#renderProblem(problem, data) : nothing}
    </div>`;
  }

  #renderStatus(data: LoadedData | null) {
    const texts = this.texts.import;
    if (this.store.state.loading) return texts.loading;
    if (!data) return nothing;
    const { accepted, excluded } = data.dataset.report;
    const read = `${texts.read(accepted)}, ${texts.excluded(excluded.length)}`;
    return data.name ? html`<strong>${data.name}</strong> · ${read}` : read;
  }

  #renderChoose(data: LoadedData | null): TemplateResult {
    const texts = this.texts.import;
    return html`<label class="choose ${data ? 'text-button' : 'button'}">
        <input
          class="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          @change=${this.#onChoose}
        />
        ${data ? texts.change : texts.choose}
      </label>
      ${data ? nothing : html`<span class="muted">${texts.drop}</span>`}`;
  }

  #renderBack() {
    if (!this.store.state.fallback) return nothing;
    return html`<button
      class="text-button back"
      type="button"
      @click=${() => this.store.dispatch({ type: 'went-back' })}
    >
      ${this.texts.import.back}
    </button>`;
  }

  #renderPurge(data: LoadedData | null) {
    if (!data) return nothing;
    return html`<button class="text-button purge" type="button" @click=${() => this.purge()}>
      ${this.texts.import.purge}
    </button>`;
  }

  #renderIssues({ excluded, rejected, warnings }: ImportReport) {
    const texts = this.texts.import;
    return [
      this.#renderList(texts.excluded(excluded.length), excluded),
      this.#renderList(texts.rejected(rejected.length), rejected),
      this.#renderList(texts.warnings(warnings.length), warnings),
    ];
  }

  #renderList(summary: string, issues: readonly RowIssue[]) {
    if (issues.length === 0) return nothing;
    const texts = this.texts.import;
    return html`<details class="small">
      <summary>${summary}</summary>
      <ul>
        ${issues
          .slice(0, listed)
          .map(
            ({ line, code, column = '', value = '' }) =>
              html`<li>
                ${line > 0 ? html`<span class="muted">${texts.line(line)}${this.texts.colon}</span>` : nothing}${texts.issue(code, column, value)}
              </li>`,
          )}
        ${issues.length > listed ? html`<li class="muted">${texts.more(issues.length - listed)}</li>` : nothing}
      </ul>
    </details>`;
  }

  #renderProblem({ name, code, line }: LoadProblem, data: LoadedData | null): TemplateResult {
    const texts = this.texts.import;
    const reason = texts.reason(code) + (line ? ` (${texts.line(line)})` : '');
    return html`<div class="problem" part="problem" role="alert">
      <span>${texts.failed(name, reason)}. ${data ? texts.kept : nothing}</span>
      <button
        class="text-button"
        type="button"
        @click=${() => this.store.dispatch({ type: 'problem-dismissed' })}
      >
        ${texts.dismiss}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-import': ImprovabilityImport;
  }
}
