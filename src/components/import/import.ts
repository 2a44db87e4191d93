import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { GradeScale } from '../../core/dataset/dataset.js';
import type { ParseOptions } from '../../core/dataset/parse-options.js';
import type { LoadedData, LoadProblem, LoadProgress } from '../../core/workspace/workspace-state.js';
import { cellText } from '../shared/cell-text.js';
import { FileDrop } from '../shared/file-drop.js';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import type { TablePreview } from '../shared/read-source.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { guessedRoles } from './column-uses.js';
import { ColumnsTable } from './columns-table.js';
import { renderFileField } from './file-field.js';
import { styles } from './import.styles.js';
import { PreviewController } from './preview-controller.js';
import { renderReading } from './reading.js';
import { renderReport } from './report.js';
import { ScaleControl } from './scale-control.js';
import { SecondFilePart } from './second-file.js';

const defaultScale: GradeScale = { min: 0, max: 20, higherIsBetter: true };

/**
 * Takes a file, chosen or dropped, and tells what was read of it and what was not. What was read can be checked and
 * corrected: which column is what, the grade scale, a second file. Files are read in the page and sent nowhere.
 *
 * @summary Choose or drop a file; see and correct what was read.
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
 * @csspart check - What was read, to be checked and corrected.
 */
export class ImprovabilityImport extends ImprovabilityElement {
  static override readonly styles = [tokens, styles];

  readonly #drop = new FileDrop(this, (file) => void this.store.loadFile(file));
  readonly #preview = new PreviewController(this);
  readonly #columns = new ColumnsTable(this);
  readonly #scale = new ScaleControl(this);
  readonly #second = new SecondFilePart(this);
  #open = false;
  /** The file that opened the panel by itself; the person may close it again. */
  #openedFor: object | null = null;

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    return [state.data, state.fallback, state.problem, state.loading, state.progress, state.pseudonyms];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data, problem } = this.store.state;
    const isMending = this.store.mending || this.store.mendingSecond;
    const needed = isMending ? problem : data && needsPerson(data) ? data : null;
    if (needed && needed !== this.#openedFor) this.#open = true;
    this.#openedFor = needed;
    if (!data && !problem) {
      this.#open = false;
      this.#preview.forget();
    }
  }

  override render(): TemplateResult {
    const { data, problem } = this.store.state;
    const { mending } = this.store;
    return html`<div class="line ${this.#drop.over ? 'over' : ''}">
      <span role="status" part="summary">${this.#renderStatus(data)}</span>
      ${this.#renderProgress(this.store.state.progress)} ${this.#renderChoose(data)} ${this.#renderBack()}
      ${this.#renderPurge(data)} ${problem ? this.#renderProblem(problem, data) : nothing}
      ${data || mending ? this.#renderCheck(data, mending ? problem : null) : nothing}
    </div>`;
  }

  #renderStatus(data: LoadedData | null) {
    const texts = this.texts.import;
    if (this.store.state.loading) return texts.loading;
    if (!data) return nothing;
    const { accepted, excluded } = data.dataset.report;
    const read = `${texts.read(accepted)}, ${texts.excluded(excluded.length)}`;
    return data.name ? html`<strong><bdi>${data.name}</bdi></strong> · ${read}` : read;
  }

  /** Not part of the status: a screen reader would read every step aloud. */
  #renderProgress(progress: LoadProgress | null) {
    if (!progress) return nothing;
    const { done, total } = progress;
    const texts = this.texts.import;
    return html`<span class="progress">
      <progress
        aria-label=${texts.loading}
        max=${total ?? nothing}
        value=${total === null ? nothing : done}
      ></progress>
      ${total ? html`<span aria-hidden="true">${texts.percent(Math.floor((100 * done) / total))}</span>` : nothing}
      <button type="button" class="text-button cancel" @click=${() => this.store.cancelLoad()}>
        ${texts.cancel}
      </button>
    </span>`;
  }

  #renderChoose(data: LoadedData | null): TemplateResult {
    const texts = this.texts.import;
    const take = (file: File) => void this.store.loadFile(file);
    return html`${renderFileField(data ? texts.change : texts.choose, data ? 'text-button' : 'button', take)}
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

  #renderProblem({ name, code, line }: LoadProblem, data: LoadedData | null): TemplateResult {
    const texts = this.texts.import;
    const reason = texts.reason(code) + (line ? ` (${texts.lines(String(line), 1)})` : '');
    const canChoose = this.store.mending && code === 'no-grade-column';
    return html`<div class="problem" part="problem" role="alert">
      <span>${texts.failed(cellText(name), reason)}. ${data ? texts.kept : nothing}</span>
      ${
        canChoose
          ? html`<button
              type="button"
              class="text-button choose-grade"
              @click=${() => this.#showColumns('columns')}
            >
              ${texts.chooseGrade}
            </button>`
          : nothing
      }
      ${
        this.store.mendingSecond
          ? html`<button
              type="button"
              class="text-button check-columns"
              @click=${() => this.#showColumns('second-columns')}
            >
              ${texts.checkColumns}
            </button>`
          : nothing
      }
      ${
        canChoose && data && data.name !== name
          ? html`<button
              type="button"
              class="text-button add-to"
              @click=${() => void this.store.joinFailed()}
            >
              ${texts.addTo(cellText(data.name))}
            </button>`
          : nothing
      }
      <button
        class="text-button dismiss"
        type="button"
        @click=${() => this.store.dispatch({ type: 'problem-dismissed' })}
      >
        ${texts.dismiss}
      </button>
    </div>`;
  }

  /** @param id of the table's caption */
  async #showColumns(id: 'columns' | 'second-columns'): Promise<void> {
    this.#open = true;
    this.requestUpdate();
    await this.updateComplete;
    const first = this.renderRoot.querySelector<HTMLElement>(`[aria-labelledby=${id}] select`);
    first?.scrollIntoView({ block: 'nearest' });
    first?.focus();
  }

  /** @param problem of the file that is checked, if it could not be read; `data` are then another file's */
  #renderCheck(data: LoadedData | null, problem: LoadProblem | null): TemplateResult {
    const onToggle = (event: Event) => {
      const { open } = event.target as HTMLDetailsElement;
      if (open === this.#open) return;
      this.#open = open;
      this.requestUpdate();
    };
    return html`<details
      class="check-reading ${problem ? '' : 'in-line'}"
      part="check"
      .open=${live(this.#open)}
      @toggle=${onToggle}
    >
      <summary>${this.texts.import.check}</summary>
      ${this.#open ? html`<div class="panel">${this.#renderPanel(data, problem)}</div>` : nothing}
    </details>`;
  }

  #renderPanel(data: LoadedData | null, problem: LoadProblem | null) {
    const { store } = this;
    const { locale } = store;
    const shown = problem ? null : data;
    const of = problem ?? data;
    const preview = of && store.parseOptions ? this.#preview.want(of, () => store.preview()) : null;
    return html`${preview && of ? html`<div class="part">${this.#renderFile(preview, of.name, shown)}</div>` : nothing}
    ${
      shown
        ? html`<div class="part">
            ${renderReport({
              fileName: shown.name,
              report: shown.dataset.report,
              pseudonyms: store.state.pseudonyms,
              locale,
              reread: store.parseOptions && ((options) => this.#reread(options)),
            })}
            ${this.#second.render(store, shown)}
          </div>`
        : nothing
    }`;
  }

  /** How the file was read and what its columns are used as. */
  #renderFile(preview: TablePreview, fileName: string, shown: LoadedData | null): TemplateResult {
    const { locale, parseOptions, state } = this.store;
    const roles = shown?.dataset.roles ?? guessedRoles(preview, parseOptions?.roles);
    return html`${renderReading({
      preview,
      gradeHeader: roles.grade,
      scale:
        shown?.dataset.gradeScale ??
        (roles.grade === null ? null : { ...defaultScale, ...parseOptions?.gradeScale }),
      hasHeader: parseOptions?.hasHeader ?? !preview.warnings.some(({ code }) => code === 'no-header'),
      control: this.#scale,
      locale,
      state: (options) => this.#reread(options),
    })}
    ${this.#columns.render({
      fileName,
      preview,
      roles,
      pseudonyms: state.pseudonyms,
      locale,
      state: (stated) => this.#reread({ roles: stated }),
    })}`;
  }

  #reread(options: ParseOptions): void {
    const known = this.store.parseOptions;
    // Columns are named anew: what was said of them by name is over.
    const roles = 'hasHeader' in options ? undefined : known?.roles;
    void this.store.reread({ ...known, roles, ...options });
  }
}

/** Whether what was read is doubtful enough to be shown unasked. */
function needsPerson({ dataset, join }: LoadedData): boolean {
  return (
    dataset.report.warnings.some(({ code }) => code === 'no-header') ||
    Boolean(join && join.ambiguous.length > 0)
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-import': ImprovabilityImport;
  }
}
