import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import {
  modelResult,
  visibleStudents,
  weightedResult,
  type ScoreResult,
} from '../../core/workspace/derive.js';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { styles } from './chart.styles.js';
import { describePoint, type PointDescription } from './describe-point.js';
import { ScatterController, type ScatterHost, type ScatterParts } from './scatter-controller.js';
import { cursorOrder, isCursorKey, moveCursor } from './student-cursor.js';
import type { Point, ScatterLook, ScatterPicture } from './student-scatter.js';

/** How far, in pixels, a pointer may be from a mark and still mean it. */
const reach = 24;

/**
 * Every student as a mark: the grade across, a score upwards.
 *
 * @summary A scatter chart of grade against one of the two scores.
 * @tag improvability-chart
 *
 * @example
 * ```html
 * <improvability-chart src="/data/class-3b.csv" score="model"></improvability-chart>
 * ```
 *
 * @csspart heading - The title.
 * @csspart plot - The box of the drawing, which takes the focus.
 * @csspart tooltip - What is told of the student under the pointer.
 * @cssproperty --improvability-chart-height - Height of the drawing.
 * @cssproperty --improvability-mark - Colour of the marks.
 * @cssproperty --improvability-text - Colour of the text.
 * @cssproperty --improvability-muted - Colour of what steps back.
 * @cssproperty --improvability-line - Colour of hairlines.
 */
export class ImprovabilityChart extends ImprovabilityElement implements ScatterHost {
  static override readonly styles = [tokens, styles];

  @query('.plot') private readonly plot!: HTMLElement | null;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;
  @query('.ring') private readonly ring!: HTMLElement | null;
  @query('.tooltip') private readonly tooltip!: HTMLElement | null;

  /** Which score the chart shows: the manual one, or the gap to the expected grade. */
  @property() score: 'model' | 'weighted' = 'model';

  /** The title; without it the score's own name. */
  @property() heading = '';

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #scatter = new ScatterController(this);

  get scatterParts(): ScatterParts | null {
    const { plot, canvas, probe } = this;
    return plot && canvas && probe ? { box: plot, canvas, probe } : null;
  }

  picture(look: ScatterLook): ScatterPicture | null {
    const dataset = this.#dataset;
    const result = this.#result;
    if (!dataset || result?.kind !== 'scores') return null;
    const { texts, format } = this.store.locale;
    const isModel = this.score === 'model';
    return {
      x: dataset.grades,
      y: onlyVisible(result.values, visibleStudents(this.store.state)),
      xRange: gradeRange(dataset),
      // From all students: a filter hides marks, it moves none.
      yRange: isModel ? extent(result.values) : [0, 10],
      xTitle: texts.chart.gradeAxis(format.value(dataset.gradeScale.max)),
      yTitle: isModel ? texts.chart.gapAxis : texts.chart.scoreAxis,
      formatX: format.tick,
      formatY: isModel ? format.gapTick : format.tick,
      zeroLine: isModel,
      look,
    };
  }

  drawn(): void {
    const student = this.store.state.hovered;
    const point = student === null ? null : this.#scatter.pointOf(student);
    const { ring, tooltip } = this;
    if (!ring || !tooltip) return;
    ring.hidden = tooltip.hidden = !point;
    if (!point) return;
    ring.style.transform = `translate(${point.x}px, ${point.y}px)`;
    this.#placeTooltip(tooltip, point);
  }

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    const own = this.score === 'model' ? state.model : null;
    return [
      ...[state.data, own, state.factors, state.filter, state.selected, state.hovered],
      ...[state.pseudonyms, state.tooltipColumns],
    ];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.drawn();
  }

  get #dataset(): Dataset | null {
    return this.store.state.data?.dataset ?? null;
  }

  get #result(): ScoreResult | null {
    const { state } = this.store;
    return this.score === 'model' ? modelResult(state) : weightedResult(state);
  }

  #placeTooltip(tooltip: HTMLElement, point: Point): void {
    const gap = 14;
    const { clientWidth: width, clientHeight: height } = this.plot!;
    const { offsetWidth, offsetHeight } = tooltip;
    const right = point.x + gap;
    const x = right + offsetWidth <= width ? right : Math.max(0, point.x - gap - offsetWidth);
    const y = Math.min(Math.max(0, point.y - offsetHeight / 2), height - offsetHeight);
    tooltip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  #hover(student: number | null): void {
    this.store.dispatch({ type: 'hovered', student });
  }

  #onPointer(event: PointerEvent): void {
    const box = this.plot!.getBoundingClientRect();
    const place = { x: event.clientX - box.left, y: event.clientY - box.top };
    this.#hover(this.#scatter.nearest(place, reach));
  }

  #onPointerLeave(event: PointerEvent): void {
    // A finger that is lifted leaves too: what it touched stays readable.
    if (event.pointerType === 'mouse') this.#hover(null);
  }

  #onKey(event: KeyboardEvent): void {
    const result = this.#result;
    if (event.key === 'Escape' && this.store.state.hovered !== null) {
      event.stopPropagation();
      this.#hover(null);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !isCursorKey(event.key)) return;
    if (result?.kind !== 'scores') return;
    event.preventDefault();
    const { grades } = this.#dataset!;
    const scores = onlyVisible(result.values, visibleStudents(this.store.state));
    const order = cursorOrder(grades, scores);
    this.#hover(moveCursor(order, grades, scores, this.store.state.hovered, event.key));
  }

  override render(): TemplateResult {
    const { texts } = this;
    const isModel = this.score === 'model';
    const heading = this.heading || (isModel ? texts.chart.modelHeading : texts.chart.weightedHeading);
    return html`
      <figure>
        <figcaption>
          <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>
          <p class="sentence muted small">
            ${isModel ? texts.chart.modelSentence : texts.chart.weightedSentence}
          </p>
          ${this.#renderNotices()}
        </figcaption>
        ${this.#renderPlot(heading)}
      </figure>
    `;
  }

  #renderPlot(heading: string): TemplateResult {
    const { texts } = this;
    const dataset = this.#dataset;
    const result = this.#result;
    if (!dataset || !result) return html`<p class="empty muted">${texts.chart.noData}</p>`;
    if (result.kind === 'missing-columns')
      return html`<p class="empty muted">${texts.chart.missingColumns(result.columns)}</p>`;
    if (result.kind === 'unfit-model')
      return html`<p class="empty muted">${texts.chart.unfitModel(result.code)}</p>`;
    const { state, locale } = this.store;
    if (visibleStudents(state).length === 0) return html`<p class="empty muted">${texts.chart.nobody}</p>`;
    const student = state.hovered;
    const description = student === null ? null : describePoint(dataset, result, state, student, locale);
    return html`
      <div
        class="plot"
        part="plot"
        tabindex="0"
        role="application"
        aria-roledescription=${texts.chart.role}
        aria-label=${this.#summary(heading, dataset)}
        aria-describedby="keys"
        @pointermove=${this.#onPointer}
        @pointerdown=${this.#onPointer}
        @pointerleave=${this.#onPointerLeave}
        @keydown=${this.#onKey}
        @blur=${() => this.#hover(null)}
      >
        <canvas aria-hidden="true"></canvas>
        <span class="probe" aria-hidden="true"></span>
        <div class="ring" hidden></div>
        <div class="tooltip" part="tooltip" hidden>
          ${description && this.#renderDescription(description)}
        </div>
      </div>
      <p id="keys" class="visually-hidden">${texts.chart.keys}</p>
      <p class="visually-hidden" role="status">${description && this.#spoken(description)}</p>
    `;
  }

  /** The chart that is not in use says less, so as to hide fewer of its marks. */
  #renderDescription({ name, standing, values }: PointDescription): TemplateResult {
    return html`<strong>${name}</strong>
      <div>${standing}</div>
      ${this.plot?.matches(':hover, :focus') ? values.map((value) => html`<div>${value}</div>`) : nothing}`;
  }

  /** Above the drawing, so that two charts side by side stay level. */
  #renderNotices() {
    const { texts } = this;
    const result = this.#result;
    if (result?.kind !== 'scores') return nothing;
    const unscored = result.values.reduce((count, value) => count + Number(Number.isNaN(value)), 0);
    return html`
      ${unscored > 0 ? html`<p class="notice muted small">${texts.chart.noScore(unscored)}</p>` : nothing}
      ${result.ownTrainingData ? html`<p class="notice muted small">${texts.chart.trainingData}</p>` : nothing}
    `;
  }

  /** Both charts describe the student that is pointed at; only the one in use says it aloud. */
  #spoken({ name, standing, values }: PointDescription): string {
    return this.shadowRoot?.activeElement === this.plot ? [name, standing, ...values].join('. ') : '';
  }

  #summary(heading: string, dataset: Dataset): string {
    const { texts, format } = this.store.locale;
    const [low, high] = extent(dataset.grades).map((grade) => format.value(grade));
    return texts.chart.summary(heading, dataset.length, low, high);
  }
}

/** The scores with those of hidden students taken out. */
function onlyVisible(scores: Float64Array, visible: Int32Array): Float64Array {
  if (visible.length === scores.length) return scores;
  const shown = new Float64Array(scores.length).fill(NaN);
  for (const student of visible) shown[student] = scores[student];
  return shown;
}

function extent(values: Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** From just below the lowest grade to the top of the scale, with room for the marks at both ends. */
function gradeRange({ grades, gradeScale }: Dataset): [number, number] {
  const room = (gradeScale.max - gradeScale.min) / 40;
  return [extent(grades)[0] - 2 * room, gradeScale.max + room];
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-chart': ImprovabilityChart;
  }
}
