import { html, type TemplateResult } from 'lit';
import type { ModelFit } from '../../core/model/model-fit.js';
import type { Texts } from '../shared/locales/texts.js';

/** Whether the model of a score was not shown to beat the mean grade. */
export function isDoubtful(fit: ModelFit | null): fit is ModelFit {
  return fit !== null && fit.verdict !== 'beats';
}

/** Why a model is switched off, with the figures; in one sentence or two. */
export function fitSentence(fit: ModelFit, { chart: texts }: Texts): string {
  if (fit.basis === 'nothing') return fit.students < 2 ? texts.tooFewToTell : texts.neverTested;
  const { rmse, meanRmse } = fit;
  if (fit.basis === 'cross-validation') return texts.worseCrossValidated(rmse, meanRmse);
  return fit.verdict === 'not-shown'
    ? texts.notShownBetter(fit.students, rmse, meanRmse, ...fit.interval)
    : texts.worseThanMean(rmse, meanRmse);
}

/** In place of a score that is switched off: why, and the way to see it all the same. */
export function renderSwitchedOff(fit: ModelFit, texts: Texts, switchOn: () => void): TemplateResult {
  return html`<div class="empty">
    <p class="muted">${fitSentence(fit, texts)}</p>
    <button type="button" class="model-switch text-button" @click=${switchOn}>
      ${texts.chart.showAllTheSame}
    </button>
  </div>`;
}

/** Above a score that a person has switched on: the same reservation, and the way back. */
export function renderSwitchedOn(fit: ModelFit, texts: Texts, switchOff: () => void): TemplateResult {
  return html`<p class="notice muted small">
    ${fitSentence(fit, texts)}
    <button type="button" class="model-switch text-button" @click=${switchOff}>
      ${texts.chart.switchOffAgain}
    </button>
  </p>`;
}

/** In place of a score that a person wants on no file: the way back. */
export function renderModelOff({ modelCard: texts }: Texts, switchOn: () => void): TemplateResult {
  return html`<div class="empty">
    <p class="muted">${texts.switchedOff}</p>
    <button type="button" class="model-switch text-button" @click=${switchOn}>${texts.switchOn}</button>
  </div>`;
}
