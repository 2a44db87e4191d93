import { html, nothing, type TemplateResult } from 'lit';
import type { Scores } from '../../core/workspace/derive.js';
import type { Texts } from '../shared/locales/texts.js';
import { isDoubtful, renderSwitchedOn } from './model-switch.js';

/** What a reader of the chart has to know besides: a doubtful model, students without a score, students that trained the model. */
export function renderNotices(
  { values, ownTrainingData, crossFitted, fit }: Scores,
  allTexts: Texts,
  switchOff: () => void,
): TemplateResult {
  const { chart: texts } = allTexts;
  const unscored = values.reduce((count, value) => count + Number(Number.isNaN(value)), 0);
  return html`
    ${isDoubtful(fit) ? renderSwitchedOn(fit, allTexts, switchOff) : nothing}
    ${unscored > 0 ? html`<p class="notice muted small">${texts.noScore(unscored)}</p>` : nothing}
    ${ownTrainingData ? html`<p class="notice muted small">${texts.trainingData}</p>` : nothing}
    ${crossFitted ? html`<p class="notice muted small">${allTexts.modelCard.crossFitted}</p>` : nothing}
  `;
}

/**
 * How many are selected, with the way out; said aloud in one chart of several, the one in use.
 *
 * @param why asks for the reasons of the one who is selected; `null` where there are several, or nothing shows reasons
 */
export function renderSelection(
  count: number,
  isInUse: boolean,
  { toolbar: texts, student }: Texts,
  clear: () => void,
  why: (() => void) | null,
): TemplateResult {
  const sentence = count > 0 ? texts.selected(count) : '';
  return html`
    ${
      count > 0
        ? html`<p class="selection small muted">
            <span aria-hidden="true">${sentence} ·</span>
            ${
              why
                ? html`<button type="button" class="text-button" @click=${why}>${student.why}</button>
                    <span aria-hidden="true">·</span>`
                : nothing
            }
            <button type="button" class="text-button" @click=${clear}>${texts.clear}</button>
          </p>`
        : nothing
    }
    <p class="visually-hidden" role="status">${isInUse ? sentence : ''}</p>
  `;
}
