import { html, nothing, type TemplateResult } from 'lit';
import type { Explanation } from '../../core/model/explain-student.js';
import type { ScoreExplanation } from '../../core/score/explain-score.js';
import { shownColumns, type SimilarGrades } from '../../core/workspace/derive-student.js';
import { columnName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';
import { renderBars, type Bar } from './contribution-bars.js';
import { phrase } from './phrase.js';

/** So many columns are told one by one. */
const most = 6;
/** Less than this is written as 0.0. */
const least = 0.05;

/** How similar pupils did, and a warning where few are really similar. */
export function renderSimilar(similar: SimilarGrades | null, { texts, format }: Locale): TemplateResult {
  const words = texts.student;
  if (!similar) return html`<p>${words.nobodyElse}</p>`;
  const { grades, middleHalf, close, few } = similar;
  const limits = [grades[0], grades[grades.length - 1], ...middleHalf].map((grade) => format.value(grade));
  const [low, high, from, to] = limits;
  return html`<p>${words.similarGrades(grades.length, low, high, from, to)}</p>
    ${few ? html`<p class="notice muted">${words.fewSimilar(close)}</p>` : nothing}`;
}

/** The model's reasons, from the average expected grade to this pupil's. */
export function renderReasons(explanation: Explanation, locale: Locale): TemplateResult {
  const { texts, format } = locale;
  const words = texts.student;
  const { shown, others } = shownColumns(explanation.contributions, { most, least });
  const bars: Bar[] = shown.map(({ column, value, contribution }) => ({
    label: phrase(column, value, locale),
    amount: contribution,
  }));
  if (others.count > 0) bars.push({ label: words.others(others.count), amount: others.contribution });
  return html`<p>${words.fromTo(format.score(explanation.baseline), format.score(explanation.expected))}</p>
    ${renderBars(bars, locale)}
    <p class="muted">${words.notCauses}</p>`;
}

/**
 * The parts of the manual score, from the average pupil's to this one's.
 *
 * @param valueOf the pupil's value in a column
 */
export function renderManual(
  explanation: ScoreExplanation | null,
  valueOf: (column: string) => number | string | null,
  locale: Locale,
): TemplateResult {
  const { texts, format } = locale;
  const words = texts.student;
  if (!explanation) return html`<p class="muted">${words.manualNone}</p>`;
  const bars = explanation.contributions.map(({ factor, contribution }) => ({
    label:
      factor.level === undefined
        ? phrase(factor.column, valueOf(factor.column), locale)
        : `${columnName(factor.column, locale)} (${factor.level})`,
    amount: contribution,
  }));
  return html`<p>
      ${words.manualFromTo(format.score(explanation.baseline), format.score(explanation.score))}
    </p>
    ${renderBars(bars, locale)}`;
}
