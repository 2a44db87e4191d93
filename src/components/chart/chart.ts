import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import {
  modelResult,
  visibleStudents,
  weightedResult,
  type ScoreResult,
  type Scores,
} from '../../core/workspace/derive.js';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { ChartActions } from './chart-actions.js';
import { renderNotices, renderSelection } from './chart-notices.js';
import { fullView, paperLook, pictureOf, type ScatterLook, type ScatterPicture } from './chart-picture.js';
import { summaryOf } from './chart-summary.js';
import { ChartToolbar } from './chart-toolbar.js';
import { toolsOf } from './chart-tools.js';
import { styles } from './chart.styles.js';
import { toolbarStyles } from './chart-toolbar.styles.js';
import { describePoint, type PointDescription } from './describe-point.js';
import { EscapeWhileHovered } from './escape-while-hovered.js';
import { isFillingScreen, toggleFullscreen } from './fullscreen.js';
import { placeTooltip } from './place-tooltip.js';
import { fitSentence, isDoubtful, renderModelOff, renderSwitchedOff } from './model-switch.js';
import { chartCanvas } from './png.js';
import { PointerTools, type DragMode } from './pointer-tools.js';
import { savePicture } from './save-picture.js';
import { ScatterController, type ScatterHost, type ScatterParts } from './scatter-controller.js';
import { renderScoreTable, rowsAtATime, tableOrder } from './score-table.js';
import { renderTooltipColumns } from './tooltip-columns.js';
import { ViewController } from './view-controller.js';
import { whyNothing } from './why-nothing.js';

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
 * @slot about - A command beside the sentence of the model chart, such as one that opens `improvability-model-card`.
 * @event {SelectEvent} improvability-select - A person asks for other students to be singled out.
 * @csspart heading - The title.
 * @csspart toolbar - The buttons above the drawing.
 * @csspart plot - The box of the drawing, which takes the focus.
 * @csspart table - The box of the table that may take the drawing's place.
 * @csspart tooltip - What is told of the student under the pointer.
 * @cssproperty --improvability-chart-height - Height of the drawing.
 * @cssproperty --improvability-mark - Colour of the marks.
 * @cssproperty --improvability-proposed - Colour of the marks of students who are singled out.
 * @cssproperty --improvability-receding - Colour of the other marks meanwhile.
 * @cssproperty --improvability-text - Colour of the text.
 * @cssproperty --improvability-muted - Colour of what steps back.
 * @cssproperty --improvability-line - Colour of hairlines.
 * @cssproperty --improvability-surface - Background in full screen and in a saved picture.
 */
export class ImprovabilityChart extends ImprovabilityElement implements ScatterHost {
  static override readonly styles = [tokens, styles, toolbarStyles];

  @query('.plot') private readonly plot!: HTMLElement | null;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;
  @query('.ring') private readonly ring!: HTMLElement | null;
  @query('.tooltip') private readonly tooltip!: HTMLElement | null;
  @query('.model-switch') private readonly modelSwitch!: HTMLElement | null;
  @query('.outline polygon') private readonly outline!: SVGPolygonElement | null;

  /** Which score the chart shows: the manual one, or the gap to the expected grade. */
  @property() score: 'model' | 'weighted' = 'model';

  /** The title; without it the score's own name. */
  @property() heading = '';

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private mode: DragMode | null = null;
  @state() private showsTable = false;
  @state() private rowLimit = rowsAtATime;

  readonly #scatter = new ScatterController(this);
  readonly #view = new ViewController(this, () => this.#fullView());
  readonly #actions = new ChartActions(
    {
      element: this,
      plot: () => this.plot,
      tooltip: () => this.tooltip,
      store: () => this.store,
      scores: () => this.#scores,
      mode: () => this.mode,
      changeMode: (mode) => (this.mode = mode),
      toggleTable: () => (this.showsTable = !this.showsTable),
      savePicture: () => this.#savePicture(),
      showOutline: (points) =>
        this.outline?.setAttribute('points', points.map(({ x, y }) => `${x},${y}`).join(' ')),
      cancelDrag: () => this.#pointers.cancel(),
    },
    this.#scatter,
    this.#view,
  );
  readonly #pointers: PointerTools = new PointerTools(this.#actions);
  readonly #toolbar = new ChartToolbar(this, this.#actions.use);
  #datasetBefore: Dataset | null = null;

  constructor() {
    super();
    new EscapeWhileHovered(this, () => {
      this.#actions.hover(null);
      this.#toolbar.hush();
    });
    this.addEventListener('fullscreenchange', () => this.requestUpdate());
  }

  get scatterParts(): ScatterParts | null {
    const { plot, canvas, probe } = this;
    return plot && canvas && probe ? { box: plot, canvas, probe } : null;
  }

  picture(look: ScatterLook): ScatterPicture | null {
    const dataset = this.#dataset;
    const scores = this.#scores;
    const view = this.#view.current;
    if (!dataset || !scores || !view) return null;
    return pictureOf(this.store.state, dataset, scores, view, this.store.locale, look);
  }

  drawn(): void {
    const student = this.store.state.hovered;
    const point = student === null ? null : this.#scatter.pointOf(student);
    const { plot, ring, tooltip } = this;
    if (!plot || !ring || !tooltip) return;
    ring.hidden = tooltip.hidden = !point;
    if (!point) return;
    ring.style.transform = `translate(${point.x}px, ${point.y}px)`;
    placeTooltip(tooltip, plot, point);
  }

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    const { model, crossFitted, insistsOnModel, modelOff } = state;
    const own = this.score === 'model' ? [model, crossFitted, insistsOnModel, modelOff] : [];
    return [
      ...[state.data, ...own, state.factors, state.filter, state.selected, state.hovered],
      ...[state.pseudonyms, state.tooltipColumns, state.inspectors > 0],
    ];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const dataset = this.#dataset;
    if (dataset === this.#datasetBefore && !changed.has('score')) return;
    // Another file, another plane.
    this.#datasetBefore = dataset;
    this.#view.reset();
    this.rowLimit = rowsAtATime;
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

  get #scores(): Scores | null {
    const result = this.#result;
    return result?.kind === 'scores' ? result : null;
  }

  get #heading(): string {
    const { modelHeading, weightedHeading } = this.texts.chart;
    return this.heading || (this.score === 'model' ? modelHeading : weightedHeading);
  }

  #fullView() {
    const dataset = this.#dataset;
    const scores = this.#scores;
    return dataset && scores && fullView(dataset, scores);
  }

  /** How many are shown, of how many. */
  #shown(): string {
    return this.texts.toolbar.shown(visibleStudents(this.store.state).length, this.dataset.length);
  }

  /** Puts the focus into the drawing, where there is one. */
  override focus(options?: FocusOptions): void {
    this.plot?.focus(options);
  }

  /** What is in view, in colours for paper; `null` while nothing is drawn. */
  toCanvas(): HTMLCanvasElement | null {
    const picture = this.#scatter.picture();
    const { plot } = this;
    if (!plot || !picture) return null;
    const { clientWidth: width, clientHeight: height } = plot;
    const forPaper = { ...picture, look: paperLook(picture.look) };
    return chartCanvas({ title: this.#heading, notes: this.#notes(), picture: forPaper, width, height }, 3);
  }

  /** Why nothing is drawn, behind the title, for paper; `null` where something is. */
  toSentence(): string | null {
    const reason = this.#reason();
    return reason && this.#heading + this.texts.colon + reason;
  }

  #reason(): string | null {
    const result = this.#dataset?.length ? this.#result : null;
    return whyNothing(result, visibleStudents(this.store.state).length, this.texts);
  }

  #savePicture(): void {
    const { plot: box, score } = this;
    const picture = this.#scatter.picture();
    if (!box || !picture) return;
    void savePicture({ title: this.#heading, counts: this.#notes(), picture, box, score }, this.store.locale);
  }

  /** The button that was pressed goes; the focus stays with the one that takes it back. */
  #insist(insists: boolean): void {
    this.store.dispatch({ type: 'model-insisted', insists });
    void this.updateComplete.then(() => this.modelSwitch?.focus());
  }

  /** The button goes: the focus moves to the drawing, where there is one. */
  #switchOn(): void {
    this.store.dispatch({ type: 'model-switched-off', off: false });
    void this.updateComplete.then(() => (this.plot ?? this.modelSwitch)?.focus());
  }

  /** Asks for a student's reasons; `null` where there is nothing that could show them. */
  get #why(): ((student: number) => void) | null {
    if (this.store.state.inspectors === 0) return null;
    return (student) => {
      // They are shown outside of the chart.
      if (isFillingScreen(this)) void toggleFullscreen(this);
      this.store.dispatch({ type: 'inspected', student });
    };
  }

  #notes(): string[] {
    const selected = this.store.state.selected.length;
    const fit = this.#scores?.fit ?? null;
    return [
      this.#shown(),
      ...(selected > 0 ? [this.texts.toolbar.selected(selected)] : []),
      // A picture goes where the page's own reservation is not read.
      ...(isDoubtful(fit) ? [fitSentence(fit, this.texts)] : []),
    ];
  }

  override render(): TemplateResult {
    const { chart: texts } = this.texts;
    const heading = this.#heading;
    const scores = this.#scores;
    const isModel = this.score === 'model';
    return html`
      <figure>
        <figcaption>
          <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>
          <p class="sentence muted small">
            ${isModel ? texts.modelSentence : texts.weightedSentence}
            ${isModel ? texts.modelLimit : texts.weightedLimit}
            ${isModel ? html`<slot name="about"></slot>` : nothing}
          </p>
          ${scores ? renderNotices(scores, this.texts, () => this.#insist(false)) : nothing}
        </figcaption>
        ${this.#renderContent()}
      </figure>
    `;
  }

  #renderContent(): TemplateResult {
    const { texts } = this;
    const dataset = this.#dataset;
    const result = this.#result;
    if (result?.kind === 'model-off') return renderModelOff(texts, () => this.#switchOn());
    if (result?.kind === 'switched-off-model')
      return renderSwitchedOff(result.fit, texts, () => this.#insist(true));
    const reason = this.#reason();
    if (!dataset || result?.kind !== 'scores' || reason) return html`<p class="empty muted">${reason}</p>`;
    const { state } = this.store;
    const tools = toolsOf(texts, this.mode, this.showsTable, isFillingScreen(this));
    return html`<div
      class="content"
      ?data-changed=${this.mode !== null || this.#view.isZoomed}
      ?data-table=${this.showsTable}
    >
      ${this.#toolbar.render(texts.toolbar.label, tools)}
      ${this.showsTable ? this.#renderTable(dataset, result) : this.#renderPlot(dataset, result)}
      ${renderSelection(
        state.selected.length,
        this.matches(':focus-within'),
        texts,
        () => this.#actions.select([]),
        this.#why && state.selected.length === 1 ? () => this.#why?.(state.selected[0]) : null,
      )}
    </div>`;
  }

  #renderPlot(dataset: Dataset, scores: Scores): TemplateResult {
    const { texts } = this;
    const { state, locale } = this.store;
    const student = state.hovered;
    const description = student === null ? null : describePoint(dataset, scores, state, student, locale);
    const pointers = this.#pointers;
    return html`
      <div
        class="plot"
        part="plot"
        tabindex="0"
        role="application"
        data-mode=${this.mode ?? nothing}
        aria-roledescription=${texts.chart.role}
        aria-label=${summaryOf(this.#heading, dataset, scores, visibleStudents(state), locale)}
        aria-describedby="keys"
        @pointerdown=${pointers.down}
        @pointermove=${pointers.move}
        @pointerup=${pointers.up}
        @pointercancel=${pointers.lost}
        @pointerleave=${pointers.leave}
        @click=${pointers.click}
        @dblclick=${pointers.doubleClick}
        @wheel=${pointers.wheel}
        @touchstart=${pointers.touch}
        @touchmove=${pointers.touch}
        @keydown=${this.#actions.key}
        @blur=${() => this.#actions.hover(null)}
      >
        <canvas aria-hidden="true"></canvas>
        <span class="probe" aria-hidden="true"></span>
        <svg class="outline" aria-hidden="true"><polygon /></svg>
        <div class="ring" hidden></div>
        <div class="tooltip" part="tooltip" hidden>
          ${description && this.#renderDescription(description)}
        </div>
      </div>
      <p id="keys" class="visually-hidden">${texts.chart.keys}</p>
      <p class="visually-hidden" role="status">${description && this.#spoken(description)}</p>
      ${renderTooltipColumns(dataset, state, locale, (columns) =>
        this.store.dispatch({ type: 'tooltip-columns-changed', columns }),
      )}
    `;
  }

  /** The chart that is not in use says less, so as to hide fewer of its marks. */
  #renderDescription({ name, standing, values }: PointDescription): TemplateResult {
    return html`<strong>${name}</strong>
      <div>${standing}</div>
      ${this.plot?.matches(':hover, :focus') ? values.map((value) => html`<div>${value}</div>`) : nothing}`;
  }

  /** Both charts describe the student that is pointed at; only the one in use says it aloud. */
  #spoken({ name, standing, values }: PointDescription): string {
    return this.shadowRoot?.activeElement === this.plot ? [name, standing, ...values].join('. ') : '';
  }

  #renderTable(dataset: Dataset, scores: Scores): TemplateResult {
    const { state, locale } = this.store;
    return renderScoreTable({
      ...{ dataset, scores, state, locale },
      caption: this.texts.toolbar.caption(this.#heading, this.#shown()),
      students: tableOrder(scores.values, visibleStudents(state)),
      limit: this.rowLimit,
      toggle: (student) => this.#actions.toggle(student),
      why: this.#why,
      more: () => (this.rowLimit += rowsAtATime),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-chart': ImprovabilityChart;
  }
}
