import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import type { GuessedRoles } from '../../core/dataset/guess-roles.js';
import type { ColumnRoles } from '../../core/dataset/parse-options.js';
import type { JoinSummary, LoadedData } from '../../core/workspace/workspace-state.js';
import type { ImprovabilityElement } from '../shared/improvability-element.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { columnUses, guessedRoles } from './column-uses.js';
import { ColumnsTable } from './columns-table.js';
import { renderFileField } from './file-field.js';
import { renderJoinLists } from './join-lists.js';
import { renderQuestions } from './join-questions.js';
import { PreviewController } from './preview-controller.js';

/** By what the students of both files can be compared. */
const keys = ['id', 'name'] as const;

/** The grade is in the first file. */
const uses = columnUses.filter((use) => use !== 'grade');

/** A second file: the field to add one, or what became of the one that was added, and what its columns are used as. */
export class SecondFilePart implements ReactiveController {
  readonly #preview: PreviewController;
  readonly #columns: ColumnsTable;
  /** Whether the columns of the second file are shown. */
  #open = false;
  /** The problem for which they were opened; the person may close them again. */
  #openedFor: object | null = null;

  constructor(host: ImprovabilityElement) {
    this.#preview = new PreviewController(host);
    this.#columns = new ColumnsTable(host, 'second-columns', uses);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#open = false;
    this.#openedFor = null;
  }

  render(store: WorkspaceStore, data: LoadedData): TemplateResult {
    const { join, dataset } = data;
    return html`<div class="join">
      ${join ? this.#renderJoined(join, dataset, store) : this.#renderAdd(store)}
      ${this.#renderFile(store, data)}
      ${join ? [renderQuestions(join, dataset, store), renderJoinLists(join, dataset, store)] : nothing}
    </div>`;
  }

  #renderAdd(store: WorkspaceStore): TemplateResult {
    const take = (file: File) => void store.joinFile(file);
    return html`<p class="add-file">
      ${renderFileField(store.locale.texts.import.addFile, 'text-button', take)}
    </p>`;
  }

  #renderJoined(join: JoinSummary, dataset: Dataset, store: WorkspaceStore): TemplateResult {
    const { texts } = store.locale;
    const matched = texts.import.joined(join.matched, dataset.length, join.by);
    return html`<p class="joined">
      <span role="status"><bdi>${join.name}</bdi>${texts.colon}${matched}</span>
      <button type="button" class="text-button remove" @click=${() => void store.rejoin(null)}>
        ${texts.import.removeFile}
      </button>
    </p>`;
  }

  /** The columns of the second file, open where they have to be corrected. */
  #renderFile(store: WorkspaceStore, data: LoadedData): TemplateResult | typeof nothing {
    const { secondFile, locale, state } = store;
    const problem = store.mendingSecond ? state.problem : null;
    if (problem && problem !== this.#openedFor) this.#open = true;
    this.#openedFor = problem;
    const of = problem ?? data.join;
    const preview = secondFile && of ? this.#preview.want(of, () => store.previewSecond()) : null;
    if (!secondFile) {
      this.#open = false;
      this.#preview.forget();
    }
    if (!secondFile || !preview) return nothing;
    const onToggle = (event: Event) => (this.#open = (event.target as HTMLDetailsElement).open);
    const roles = { ...guessedRoles(preview, secondFile.options.roles), grade: null };
    return html`<details class="second-file" .open=${live(this.#open)} @toggle=${onToggle}>
      <summary>${locale.texts.import.columnsOf(secondFile.name)}</summary>
      ${this.#renderKey(store, data, roles)}
      ${this.#columns.render({
        fileName: secondFile.name,
        isTitled: true,
        ...{ preview, roles, locale },
        pseudonyms: state.pseudonyms,
        state: (stated) => rejoinWith(store, stated),
      })}
    </details>`;
  }

  /** By what the students are found, where both files have a number and a name. */
  #renderKey(store: WorkspaceStore, { dataset, join }: LoadedData, { id, name }: GuessedRoles) {
    const texts = store.locale.texts.import;
    const by = store.mendingSecond ? store.secondFile?.options.by : join?.by;
    const hasBoth =
      id !== null && name.length > 0 && dataset.roles.id !== null && dataset.names.some(Boolean);
    if (!hasBoth && !(by && store.mendingSecond)) return nothing;
    // Not known while nobody was found.
    const choices = by ? keys : [undefined, ...keys];
    const onChange = (event: Event) => {
      const chosen = choices[(event.target as HTMLSelectElement).selectedIndex];
      void store.rejoin({ ...store.secondFile?.options, by: chosen });
    };
    return html`<label class="field">
      <span class="label">${texts.foundBy}</span>
      <select class="found-by" @change=${onChange}>
        ${choices.map(
          (key) =>
            html`<option .selected=${live(key === by)}>${key ? texts.keys[key] : texts.undecided}</option>`,
        )}
      </select>
    </label>`;
  }
}

/** Joins the second file again with other columns; by the number, say, only as long as it has one. */
function rejoinWith(store: WorkspaceStore, roles: ColumnRoles): void {
  const { by, ...options } = store.secondFile?.options ?? {};
  const hasNames = roles.name !== null && roles.name !== undefined && roles.name.length > 0;
  const isThere = by === 'id' ? roles.id !== null : hasNames;
  void store.rejoin({ ...options, roles, ...(by && isThere ? { by } : {}) });
}
