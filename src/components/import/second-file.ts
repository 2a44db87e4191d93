import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import type { AmbiguousRow, JoinRow } from '../../core/dataset/join-options.js';
import type { JoinSummary, LoadedData } from '../../core/workspace/workspace-state.js';
import { cellText } from '../shared/cell-text.js';
import { columnValue, studentName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';
import { rowsOf } from '../shared/requests.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { renderFileField } from './file-field.js';
import { listed } from './issue-list.js';

/** A second file: the field to add one, or what became of the one that was added. */
export function renderSecondFile(store: WorkspaceStore, data: LoadedData): TemplateResult {
  const { locale } = store;
  const texts = locale.texts.import;
  if (!data.join)
    return html`<p class="add-file">
      ${renderFileField(texts.addFile, 'text-button', (file) => void store.joinFile(file))}
    </p>`;
  return html`<div class="join">
    <p class="joined">
      ${renderMatched(data.join, data.dataset, locale)}
      <button type="button" class="text-button remove" @click=${() => void store.rejoin(null)}>
        ${texts.removeFile}
      </button>
    </p>
    ${renderAmbiguous(data.join.ambiguous, data.dataset, store)}
    ${renderOthers(data.join, data.dataset, store)}
  </div>`;
}

function renderMatched(join: JoinSummary, dataset: Dataset, { texts }: Locale): TemplateResult {
  const matched = texts.import.joined(join.matched, dataset.length, join.by);
  return html`<span role="status"><bdi>${join.name}</bdi>${texts.colon}${matched}</span>`;
}

/** Rows that may be one pupil's or another's: the person says whose. */
function renderAmbiguous(rows: readonly AmbiguousRow[], dataset: Dataset, store: WorkspaceStore) {
  if (rows.length === 0) return nothing;
  const texts = store.locale.texts.import;
  return html`<p>${texts.ambiguous(rows.length)}</p>
    <ul class="ambiguous">
      ${rows.slice(0, listed).map((row) => renderQuestion(row, dataset, store))}
      ${rows.length > listed ? html`<li class="muted">${texts.more(rows.length - listed)}</li>` : nothing}
    </ul>`;
}

function renderQuestion(row: AmbiguousRow, dataset: Dataset, store: WorkspaceStore): TemplateResult {
  const { state, locale } = store;
  const texts = locale.texts.import;
  const answers: readonly (string | null)[] = [...row.studentIds, null];
  const onChange = (event: Event) => {
    const { selectedIndex } = event.target as HTMLSelectElement;
    if (selectedIndex === 0) return;
    const choices = new Map(store.joinOptions?.choices).set(row.row, answers[selectedIndex - 1]);
    void store.rejoin({ ...store.joinOptions, choices });
  };
  const students = rowsOf(dataset, row.studentIds);
  return html`<li>
    <label>
      <span>${rowName(row, locale, state.pseudonyms)}</span>
      <select @change=${onChange}>
        <option .selected=${live(true)}>${texts.undecided}</option>
        ${students.map(
          (student) => html`<option>${studentChoice(dataset, student, locale, state.pseudonyms)}</option>`,
        )}
        <option>${texts.nobody}</option>
      </select>
    </label>
  </li>`;
}

/** A pupil among others of the same name: with class, school and number. */
function studentChoice(dataset: Dataset, student: number, locale: Locale, pseudonyms: boolean): string {
  const { roles, ids } = dataset;
  const places = [roles.class, roles.school]
    .filter((column) => column !== null)
    .map((column) => columnValue(dataset, column, student, locale));
  const id = roles.id === null || pseudonyms ? [] : [ids[student]];
  return [studentName(dataset, student, locale, pseudonyms), ...places, ...id]
    .map((part) => cellText(part))
    .join(' · ');
}

function rowName({ row, name, id }: JoinRow, { texts }: Locale, pseudonyms: boolean): string {
  const who = pseudonyms ? texts.import.hidden : cellText(name || id);
  return texts.import.row(row) + (who ? texts.colon + who : '');
}

/** Rows that fit nobody, pupils without a row, and rows that come second. */
function renderOthers(join: JoinSummary, dataset: Dataset, { state, locale }: WorkspaceStore) {
  const texts = locale.texts.import;
  const named = (row: JoinRow) => rowName(row, locale, state.pseudonyms);
  const without = rowsOf(dataset, join.unmatchedStudents.slice(0, listed));
  const students = without.map((student) => studentChoice(dataset, student, locale, state.pseudonyms));
  return [
    renderList(
      texts.unmatched,
      join.unmatchedRows.slice(0, listed).map(named),
      join.unmatchedRows.length,
      locale,
    ),
    renderList(texts.withoutRow, students, join.unmatchedStudents.length, locale),
    renderList(texts.repeated, join.repeated.slice(0, listed).map(named), join.repeated.length, locale),
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
