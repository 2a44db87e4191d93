import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import type { Scores } from '../../core/workspace/derive.js';
import type { WorkspaceState } from '../../core/workspace/workspace-state.js';
import { studentName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';

/** So many rows are drawn at first, and more at each request. */
export const rowsAtATime = 200;

export interface ScoreTable {
  readonly caption: string;
  readonly dataset: Dataset;
  readonly scores: Scores;
  readonly state: WorkspaceState;
  readonly locale: Locale;
  /** In the order of the table. */
  readonly students: readonly number[];
  /** At most so many are drawn. */
  readonly limit: number;
  readonly toggle: (student: number) => void;
  /** Asks for a student's reasons; `null` where nothing shows them. */
  readonly why: ((student: number) => void) | null;
  readonly more: () => void;
}

/** Students from the highest score to the lowest; those without a score last, those of equal score in the file's order. */
export function tableOrder(scores: Float64Array, students: Int32Array): number[] {
  const rank = (student: number) => (Number.isNaN(scores[student]) ? -Infinity : scores[student]);
  return [...students].sort((a, b) => (rank(a) === rank(b) ? a - b : rank(b) - rank(a)));
}

/** The chart as a table: the same students, the same figures, the same selection. */
export function renderScoreTable(table: ScoreTable): TemplateResult {
  const { scores, state, students, limit, more, why } = table;
  const { toolbar, student: reasons } = table.locale.texts;
  const selected = new Set(state.selected);
  const left = students.length - limit;
  return html`<div class="table" part="table" tabindex="0" role="region" aria-labelledby="caption">
    <table>
      <caption id="caption" class="muted small">
        ${table.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${toolbar.select}</span></th>
          <th scope="col">${toolbar.student}</th>
          <th scope="col" class="number">${toolbar.grade}</th>
          ${
            scores.expected
              ? html`<th scope="col" class="number">${toolbar.expected}</th>
                  <th scope="col" class="number">${toolbar.gap}</th>`
              : html`<th scope="col" class="number">${toolbar.score}</th>`
          }
          ${why ? html`<th scope="col"><span class="visually-hidden">${reasons.why}</span></th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${students.slice(0, limit).map((student) => renderRow(table, student, selected.has(student)))}
      </tbody>
    </table>
    ${
      left > 0
        ? html`<button type="button" class="text-button" @click=${more}>
            ${toolbar.more(Math.min(left, rowsAtATime))}
          </button>`
        : nothing
    }
  </div>`;
}

function renderRow(table: ScoreTable, student: number, isSelected: boolean): TemplateResult {
  const { dataset, scores, state, locale, toggle, why } = table;
  const { format, texts } = locale;
  const name = studentName(dataset, student, locale, state.pseudonyms);
  const score = scores.values[student];
  const figures = scores.expected
    ? [format.score(scores.expected[student]), format.gap(score)]
    : [format.score(score)];
  const shown = Number.isNaN(score) ? figures.map(() => texts.chart.unknown) : figures;
  return html`<tr ?data-selected=${isSelected}>
    <td>
      <input
        type="checkbox"
        aria-label=${name}
        .checked=${live(isSelected)}
        @change=${() => toggle(student)}
      />
    </td>
    <th scope="row">${name}</th>
    <td class="number">${format.value(dataset.grades[student])}</td>
    ${shown.map((figure) => html`<td class="number">${figure}</td>`)}
    ${
      why
        ? html`<td>
            <button
              type="button"
              class="text-button"
              aria-label=${texts.student.whyOf(name)}
              @click=${() => why(student)}
            >
              ${texts.student.why}
            </button>
          </td>`
        : nothing
    }
  </tr>`;
}
