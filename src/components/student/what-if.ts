import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import type { Contribution } from '../../core/model/explain-student.js';
import type { GradeModel } from '../../core/model/grade-model.js';
import { finiteRange } from '../../core/score/scaling.js';
import { shownColumns, shownInterval } from '../../core/workspace/derive-student.js';
import { expectedWith, levelsToChoose } from '../../core/workspace/what-if.js';
import { shortened } from '../shared/cell-text.js';
import { columnName, valueText } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';
import { intervalText } from './figures.js';
import { phrase } from './phrase.js';
import type { WhatIfChanges } from './what-if-changes.js';

export interface WhatIf {
  readonly model: GradeModel;
  readonly dataset: Dataset;
  readonly student: number;
  /** Of the student's explanation: the model's columns, those that weigh most first. */
  readonly contributions: readonly Contribution[];
  readonly what: WhatIfChanges;
  readonly locale: Locale;
}

/** A field for each of the model's columns, filled with the pupil's values, and what the model expects of the changed ones. */
export function renderWhatIf(whatIf: WhatIf): TemplateResult {
  const { contributions, what, locale } = whatIf;
  const words = locale.texts.student;
  const { shown } = shownColumns(contributions);
  return html`<details class="what-if">
    <summary>${words.whatIf}</summary>
    <p class="result" role="status">${what.changes.size > 0 ? resultOf(whatIf) : words.whatIfHint}</p>
    <div class="fields">
      ${repeat(
        shown,
        ({ column }) => `${what.generation} ${column}`,
        (contribution) =>
          html`<label>
            <span class="small muted"><bdi>${shortened(columnName(contribution.column, locale))}</bdi></span>
            ${renderField(whatIf, contribution)}
          </label>`,
      )}
    </div>
    <p class="muted small">${words.whatIfLimit}</p>
    ${
      what.changes.size > 0
        ? html`<button type="button" class="text-button" @click=${(event: Event) => reset(event, what)}>
            ${words.reset}
          </button>`
        : nothing
    }
  </details>`;
}

function resultOf({ model, dataset, student, contributions, what, locale }: WhatIf): string {
  const { texts, format } = locale;
  const { changes } = what;
  const expected = expectedWith(model, dataset, student, changes);
  const changed = contributions
    .filter(({ column }) => changes.has(column))
    .map(({ column }) => phrase(column, changes.get(column) ?? null, locale));
  return texts.student.whatIfResult(
    changed.join(', '),
    format.score(expected),
    intervalText(shownInterval(model, expected), dataset.gradeScale, locale),
  );
}

/** The button that was pressed goes; the focus stays nearby. */
function reset(event: Event, what: WhatIfChanges): void {
  (event.target as Element).closest('details')!.querySelector('summary')!.focus();
  what.reset();
}

function renderField(whatIf: WhatIf, { column, value: own }: Contribution): TemplateResult {
  const { dataset, what, model, locale } = whatIf;
  const data = dataset.columns.get(column)!;
  if (data.kind === 'numeric' && !isCoded(column, own, locale))
    return renderNumber(data.values, own, (typed) => what.change(column, typed, own));
  const choices: readonly (number | string)[] =
    data.kind === 'numeric' ? codesOf(column, locale) : levelsToChoose(model, dataset, column);
  return renderChoice(
    // Missing is a choice only where it is the pupil's own.
    own === null ? [...choices, null] : choices,
    own,
    (choice) => shortened(valueText(column, choice, locale)),
    (choice) => what.change(column, choice, own),
  );
}

/** What is typed stays as typed: only another pupil, or the way back, fills the field anew. */
function renderNumber(
  values: Float64Array,
  own: number | string | null,
  change: (typed: number | null) => void,
): TemplateResult {
  // Beyond what the file has there are no pupils to speak of.
  const { min, max } = finiteRange(values);
  const onInput = (event: Event) => {
    const { valueAsNumber, validity } = event.target as HTMLInputElement;
    if (validity.valid) change(Number.isNaN(valueAsNumber) ? null : valueAsNumber);
  };
  return html`<input
    type="number"
    step="any"
    inputmode="decimal"
    min=${Number.isFinite(min) ? min : nothing}
    max=${Number.isFinite(max) ? max : nothing}
    .value=${own === null ? '' : String(own)}
    @input=${onInput}
  />`;
}

function renderChoice<Choice extends number | string | null>(
  choices: readonly Choice[],
  own: number | string | null,
  say: (choice: Choice) => string,
  change: (choice: Choice) => void,
): TemplateResult {
  const onChange = (event: Event) => change(choices[(event.target as HTMLSelectElement).selectedIndex]);
  return html`<select @change=${onChange}>
    ${choices.map((choice) => html`<option ?selected=${choice === own}>${say(choice)}</option>`)}
  </select>`;
}

/** Whether a number is one of the codes that have words, or missing in such a column. */
function isCoded(column: string, value: number | string | null, { texts }: Locale): boolean {
  if (!Object.hasOwn(texts.values, column)) return false;
  return value === null || Object.hasOwn(texts.values[column], value);
}

function codesOf(column: string, { texts }: Locale): number[] {
  return Object.keys(texts.values[column]).map(Number);
}
