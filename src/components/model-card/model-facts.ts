import { html, nothing, type TemplateResult } from 'lit';
import { conformalQuantile } from '../../core/model/conformal-quantile.js';
import { shownMetrics, type GradeModel } from '../../core/model/grade-model.js';
import { correlation } from '../../core/score/correlation.js';
import type { ScoreResult } from '../../core/workspace/derive.js';
import type { LoadedData } from '../../core/workspace/workspace-state.js';
import { fitSentence } from '../chart/model-switch.js';
import { cellText } from '../shared/cell-text.js';
import { defaultModel } from '../shared/default-model.js';
import { columnName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';

/** How far the model is off, by figures of students that it had not seen. */
export function errorSentences(model: GradeModel, { texts }: Locale): string[] {
  const card = texts.modelCard;
  const metrics = shownMetrics(model);
  if (!metrics) return [card.neverMeasured];
  const halfWidth = conformalQuantile(model.absoluteResiduals, 0.8);
  return [
    card.error(metrics.rmse, metrics.meanRmse),
    ...(Number.isFinite(halfWidth) ? [card.interval(halfWidth)] : []),
    card.coverage(Math.round(100 * metrics.coverage80), Math.round(100 * metrics.coverage90)),
    ...(model.selection ? [card.choiceTested] : []),
  ];
}

/** What the model learned from and what it looks at. */
export function renderData(model: GradeModel, locale: Locale): TemplateResult {
  const card = locale.texts.modelCard;
  const { training } = model;
  const columns = [...new Set(model.features.map(({ column }) => column))];
  const names = columns.map((column) => cellText(columnName(column, locale)));
  return html`${
    training
      ? html`<p>
          ${training.dataName ? html`<strong><bdi>${cellText(training.dataName)}</bdi></strong> · ` : nothing}${card.data(training.rows)}
        </p>`
      : nothing
  }
  ${names.length > 0 ? html`<p>${card.looksAt(names.join(', '))}</p>` : nothing}`;
}

/** How the model fares on the file that is shown, or why it cannot. */
export function fitSentences(
  data: LoadedData | null,
  result: ScoreResult | null,
  { texts }: Locale,
): string[] {
  const card = texts.modelCard;
  if (!data || !result) return [card.noFile];
  if (result.kind === 'missing-columns') return [texts.chart.missingColumns(result.columns)];
  if (result.kind === 'unfit-model') return [texts.chart.unfitModel(result.code)];
  if (result.kind !== 'scores' || !result.fit) return [card.noFile];
  const { fit } = result;
  const trained = result.crossFitted
    ? [card.crossFitted]
    : result.ownTrainingData
      ? [texts.chart.trainingData]
      : [];
  if (fit.verdict !== 'beats') return [fitSentence(fit, texts), ...trained];
  // Where the file trained the model, the figures are those that the card tells already.
  return fit.basis === 'this-file' ? [card.betterThanMean(fit.rmse, fit.meanRmse)] : trained;
}

/** Whether this is the model that comes with the package, of which the card knows more than its JSON says. */
export function isShipped({ training }: GradeModel): boolean {
  return training !== undefined && training.fingerprint === defaultModel().training?.fingerprint;
}

/** The usual figure where there is no file to work it out from. */
const usualCorrelation = -0.9;

/** What the model cannot do. */
export function limitSentences(
  model: GradeModel,
  data: LoadedData | null,
  result: ScoreResult | null,
  { texts, format }: Locale,
): string[] {
  const card = texts.modelCard;
  const found =
    data && result?.kind === 'scores' ? correlation(result.values, data.dataset.grades) : usualCorrelation;
  return [
    ...(isShipped(model) ? [card.twoSchools] : []),
    // Rounded before the sign is written: no −0.
    ...(Number.isNaN(found) ? [] : [card.structural(format.value(Math.round(100 * found) / 100 || 0))]),
    card.regression,
    card.noPromise,
  ];
}
