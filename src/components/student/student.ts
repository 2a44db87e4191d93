import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import { explainScore } from '../../core/score/explain-score.js';
import { modelResult, weightedResult, type Scores } from '../../core/workspace/derive.js';
import { standingOf, type ModelStanding } from '../../core/workspace/derive-student.js';
import { isDoubtful, fitSentence, renderSwitchedOff } from '../chart/model-switch.js';
import { cellOf, studentName } from '../shared/describe-student.js';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import { rowsOf } from '../shared/requests.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { DetailsController } from './details-controller.js';
import { intervalText, limitTexts } from './figures.js';
import { FocusReturn } from './focus-return.js';
import { renderGradeAxis } from './grade-axis.js';
import { renderManual, renderReasons, renderSimilar } from './reasons.js';
import { styles } from './student.styles.js';
import { WhatIfChanges } from './what-if-changes.js';
import { renderWhatIf } from './what-if.js';

/**
 * Why this pupil: the expected grade with its interval, how similar pupils did, the model's reasons, the parts of the
 * manual score, and the expected grade of pupils like this one but for some values. It shows the pupil for whom somebody
 * pressed "Why?" in a chart of the same workspace.
 *
 * @summary One pupil's expected grade, and why.
 * @tag improvability-student
 *
 * @example
 * ```html
 * <improvability-workspace src="/data/class-3b.csv">
 *   <improvability-chart></improvability-chart>
 *   <improvability-student></improvability-student>
 * </improvability-workspace>
 * ```
 *
 * @csspart heading - The pupil's name, which takes the focus when somebody asks why.
 * @csspart reason - One reason: its words, its bar, its figure.
 * @cssproperty --improvability-proposed - Colour of the pupil's mark.
 * @cssproperty --improvability-mark - Colour of the bars and of the similar pupils.
 */
export class ImprovabilityStudent extends ImprovabilityElement {
  static override readonly styles = [tokens, styles];

  @query('.heading') private readonly heading!: HTMLElement | null;

  /** Level of the pupil's name among the page's headings, 1 to 5; what stands below it is one level down. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #details = new DetailsController(this);
  readonly #whatIf = new WhatIfChanges(this);
  /** The workspace that counts this element among the places that show reasons. */
  #counted: WorkspaceStore | null = null;
  #inspections = 0;
  #cameFrom: FocusReturn | null = null;

  /** Identifier of the pupil who is shown; `null` for none. */
  @property({ attribute: false })
  get student(): string | null {
    const { inspected } = this.store.state;
    return inspected === null ? null : this.dataset.ids[inspected];
  }

  set student(id: string | null) {
    const [student = null] = id === null ? [] : rowsOf(this.dataset, [id]);
    this.store.dispatch({ type: 'inspected', student });
    // Nobody asked: the focus stays where it is.
    this.#inspections = this.store.state.inspections;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    this.#countIn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    this.#counted?.dispatch({ type: 'inspectors-changed', by: -1 });
    this.#counted = this.#cameFrom = null;
    this.#details.forget();
  }

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    return [
      ...[state.inspected, state.inspections, state.data, state.pseudonyms, state.factors],
      ...(state.inspected === null ? [] : [modelResult(state)]),
    ];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#countIn();
    const { data, inspected, model } = this.store.state;
    this.#whatIf.about(data, inspected, model);
    if (inspected === null) this.#details.forget();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { inspections, inspected } = this.store.state;
    if (inspections === this.#inspections) return;
    this.#inspections = inspections;
    if (inspected !== null) this.#takeFocus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.store.state.inspected === null) return;
    // A dialog around this element stays open.
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  #countIn(): void {
    if (!this.isConnected || this.#counted === this.store) return;
    this.#counted?.dispatch({ type: 'inspectors-changed', by: -1 });
    this.#counted = this.store;
    this.#inspections = this.store.state.inspections;
    this.store.dispatch({ type: 'inspectors-changed', by: 1 });
  }

  /** The heading comes into view with some of what follows, and as much as can be of what the person looked at stays. */
  #takeFocus(): void {
    const before = new FocusReturn(this.ownerDocument);
    if (!before.isIn(this)) this.#cameFrom = before;
    this.heading?.focus({ preventScroll: true });
    this.heading?.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    this.store.dispatch({ type: 'inspected', student: null });
    this.#cameFrom?.restore();
    this.#cameFrom = null;
  }

  override render(): TemplateResult {
    const { data, inspected, pseudonyms } = this.store.state;
    const words = this.texts.student;
    if (!data || inspected === null) return html`<p class="empty muted">${words.choose}</p>`;
    const { dataset } = data;
    const name = studentName(dataset, inspected, this.store.locale, pseudonyms);
    return html`<section role="region" aria-label="${words.heading}${this.texts.colon}${name}">
      <header>
        <div>
          <div class="muted small">${words.heading}</div>
          <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">
            <bdi>${name}</bdi>
          </div>
        </div>
        <button type="button" class="close" @click=${() => this.#close()}>${words.close}</button>
      </header>
      ${this.#renderModel(dataset, inspected)} ${this.#renderManual(dataset, inspected)}
    </section>`;
  }

  #renderModel(dataset: Dataset, student: number): TemplateResult {
    const { texts } = this;
    const result = modelResult(this.store.state);
    const onlyGrade = (why: TemplateResult | string) =>
      html`${this.#renderStanding(dataset, student, null)}
        <div class="notice muted">${why}</div>`;
    if (!result || result.kind === 'model-off') return onlyGrade(texts.student.modelOff);
    if (result.kind === 'missing-columns') return onlyGrade(texts.chart.missingColumns(result.columns));
    if (result.kind === 'unfit-model') return onlyGrade(texts.chart.unfitModel(result.code));
    if (result.kind === 'switched-off-model')
      return onlyGrade(
        renderSwitchedOff(result.fit, texts, () =>
          this.store.dispatch({ type: 'model-insisted', insists: true }),
        ),
      );
    return this.#renderScored(dataset, student, result);
  }

  #renderScored(dataset: Dataset, student: number, scores: Scores): TemplateResult {
    const { locale } = this.store;
    const model = this.store.state.model!;
    const words = this.texts.student;
    const standing = standingOf(model, scores, student)!;
    const details = this.#details.of(model, dataset, student);
    return html`
      ${this.#renderStanding(dataset, student, standing)}
      ${this.#renderNotices(dataset, scores, standing, details?.explanation.expected)}
      ${renderGradeAxis({
        scale: dataset.gradeScale,
        grade: dataset.grades[student],
        standing,
        similar: details?.similar?.grades ?? null,
        locale,
      })}
      ${
        details
          ? html`${this.#renderPart(words.similar, renderSimilar(details.similar, locale))}
            ${this.#renderPart(words.reasons, renderReasons(details.explanation, locale))}
            ${renderWhatIf({
              ...{ model, dataset, student, locale },
              contributions: details.explanation.contributions,
              what: this.#whatIf,
            })}`
          : html`<p class="muted" role="status">${words.working}</p>`
      }
    `;
  }

  #renderStanding(dataset: Dataset, student: number, standing: ModelStanding | null): TemplateResult {
    const words = this.texts.student;
    const { locale } = this.store;
    const { format } = locale;
    const figure = (term: string, value: string, beside = '') =>
      html`<div>
        <dt class="muted small">${term}</dt>
        <dd>${value}${beside ? html` <span class="beside">${beside}</span>` : nothing}</dd>
      </div>`;
    return html`<dl>
      ${figure(words.grade, format.value(dataset.grades[student]))}
      ${
        standing &&
        html`${figure(
          words.expected,
          format.score(standing.expected),
          `(${intervalText(standing.interval, dataset.gradeScale, locale)})`,
        )}
        ${figure(words.gap, format.gap(standing.gap))}`
      }
    </dl>`;
  }

  #renderNotices(
    { gradeScale }: Dataset,
    scores: Scores,
    standing: ModelStanding,
    explained: number | undefined,
  ): TemplateResult {
    const { chart, student: words } = this.texts;
    const { locale, state } = this.store;
    const unmeasured = state.model!.absoluteResiduals.length === 0;
    const notices = [
      unmeasured ? words.unmeasured : words.interval(...limitTexts(standing.interval, gradeScale, locale)),
      ...(isDoubtful(scores.fit) ? [fitSentence(scores.fit, this.texts)] : []),
      ...(scores.ownTrainingData ? [chart.trainingData] : []),
      ...(scores.crossFitted && explained !== undefined
        ? [words.crossFitted(locale.format.score(explained))]
        : []),
    ];
    return html`${notices.map((notice) => html`<p class="notice muted small">${notice}</p>`)}`;
  }

  #renderManual(dataset: Dataset, student: number): TemplateResult {
    const { state, locale } = this.store;
    const result = weightedResult(state);
    const content =
      result?.kind === 'scores'
        ? renderManual(
            explainScore(dataset, state.factors, student),
            (column) => cellOf(dataset, column, student),
            locale,
          )
        : html`<p class="muted">
            ${result?.kind === 'missing-columns' ? this.texts.chart.missingColumns(result.columns) : nothing}
          </p>`;
    return this.#renderPart(this.texts.student.manual, content);
  }

  #renderPart(heading: string, content: TemplateResult): TemplateResult {
    return html`<div class="part">
      <div class="part-heading" role="heading" aria-level=${this.headingLevel + 1}>${heading}</div>
      ${content}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-student': ImprovabilityStudent;
  }
}
