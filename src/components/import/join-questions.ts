import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import type { AmbiguousRow } from '../../core/dataset/join-options.js';
import type { JoinSummary } from '../../core/workspace/workspace-state.js';
import { rowsOf } from '../shared/requests.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { listed } from './issue-list.js';
import { rowName, studentChoice } from './join-row.js';

/** Whose a row is: a pupil's id, nobody's (`null`), or not known (`undefined`). */
type Answer = string | null | undefined;

/** Rows that may be one pupil's or another's: the person says whose, and may say otherwise later. */
export function renderQuestions(join: JoinSummary, dataset: Dataset, store: WorkspaceStore) {
  const { asked, ambiguous, repeated } = join;
  if (asked.length === 0) return nothing;
  const texts = store.locale.texts.import;
  const open = new Set(ambiguous.map(({ row }) => row));
  const second = new Set(repeated.map(({ row }) => row));
  const choices = store.secondFile?.options.choices ?? new Map<number, string | null>();
  const answerTo = ({ row, studentIds }: AmbiguousRow): Answer => {
    if (open.has(row)) return undefined;
    const choice = choices.get(row);
    // Other answers have settled it: its pupil has another row, or it is the only one left for its pupil.
    return second.has(row) ? null : choice === undefined ? studentIds[0] : choice;
  };
  const shown = untilOpen(asked, open, listed);
  return html`<p>
      ${ambiguous.length > 0 ? texts.ambiguous(ambiguous.length) : texts.answered(asked.length)}
    </p>
    <ul class="ambiguous">
      ${shown.map((row) => renderQuestion(row, answerTo(row), dataset, store))}
      ${asked.length > shown.length ? html`<li class="muted">${texts.more(asked.length - shown.length)}</li>` : nothing}
    </ul>`;
}

/** The first rows, as many as hold so many open ones: those that are answered stay where they are. */
function untilOpen(
  asked: readonly AmbiguousRow[],
  open: ReadonlySet<number>,
  limit: number,
): readonly AmbiguousRow[] {
  let count = 0;
  const end = asked.findIndex(({ row }) => open.has(row) && ++count > limit);
  return end < 0 ? asked : asked.slice(0, end);
}

function renderQuestion(
  row: AmbiguousRow,
  answer: Answer,
  dataset: Dataset,
  store: WorkspaceStore,
): TemplateResult {
  const { state, locale } = store;
  const texts = locale.texts.import;
  const students = rowsOf(dataset, row.studentIds);
  const option = (label: string, meaning: Answer) =>
    html`<option .selected=${live(answer === meaning)}>${label}</option>`;
  const answers: readonly Answer[] = [undefined, ...row.studentIds, null];
  const onChange = (event: Event) =>
    answerWith(row, answers[(event.target as HTMLSelectElement).selectedIndex], store);
  return html`<li>
    <label>
      <span>${rowName(row, locale, state.pseudonyms)}</span>
      <select @change=${onChange}>
        ${option(texts.undecided, undefined)}
        ${students.map((student) =>
          option(studentChoice(dataset, student, locale, state.pseudonyms), dataset.ids[student]),
        )}
        ${option(texts.nobody, null)}
      </select>
    </label>
  </li>`;
}

/** A pupil has one row: who is chosen here is no longer chosen elsewhere. */
function answerWith({ row }: AmbiguousRow, answer: Answer, store: WorkspaceStore): void {
  const options = store.secondFile?.options;
  const others = [...(options?.choices ?? [])].filter(
    ([other, id]) => other !== row && (id === null || id !== answer),
  );
  const own = answer === undefined ? [] : [[row, answer] as const];
  void store.rejoin({ ...options, choices: new Map([...others, ...own]) });
}
