import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FileDrop } from '../shared/file-drop.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { ImprovabilityWorkspace } from '../workspace/workspace.js';
import { styles } from './dashboard.styles.js';
import { printDashboard } from './print-dashboard.js';

/**
 * The whole tool: a file, both charts and the weights. A file may be dropped anywhere on it.
 *
 * @summary The full dashboard.
 * @tag improvability-dashboard
 *
 * @example
 * ```html
 * <script type="module" src="/js/improvability.min.js"></script>
 * <improvability-dashboard src="/data/class-3b.csv" lang="fr"></improvability-dashboard>
 * ```
 *
 * @slot notice - A sentence about the data of `src`; shown with these data only.
 * @csspart heading - The title.
 */
export class ImprovabilityDashboard extends ImprovabilityWorkspace {
  static override readonly styles = [tokens, styles];

  /** The title; without it a question in the language of the page. */
  @property() heading = '';

  /** Level of the title among the page's headings, 1 to 5; the charts' titles are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @query('.model-card') private readonly cardDialog!: HTMLDialogElement | null;
  @state() private showsCard = false;

  readonly #drop = new FileDrop(this, (file) => void this.store.loadFile(file));

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    return [state.data, state.pseudonyms, state.inspected === null];
  }

  #onPseudonyms(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.store.dispatch({ type: 'pseudonyms-changed', pseudonyms: checked });
  }

  async #openCard(): Promise<void> {
    this.showsCard = true;
    await this.updateComplete;
    if (this.cardDialog?.open === false) this.cardDialog.showModal();
  }

  #print(): void {
    const charts = this.renderRoot.querySelectorAll('improvability-chart');
    printDashboard(this.shadowRoot!, this.heading || this.texts.dashboard.heading, charts, this.store);
  }

  override render(): TemplateResult {
    const { data } = this.store.state;
    const texts = this.texts.dashboard;
    return html`
      <header>
        <div class="title" part="heading" role="heading" aria-level=${this.headingLevel}>
          ${this.heading || texts.heading}
        </div>
        <improvability-import></improvability-import>
        ${data && data.origin !== 'upload' ? html`<slot name="notice"></slot>` : nothing}
      </header>
      ${data ? this.#renderControls() : nothing}
      ${data ? this.#renderCharts() : html`<p class="empty muted">${texts.empty}</p>`} ${this.#renderCard()}
      ${this.#drop.over ? html`<div class="drop" aria-hidden="true">${texts.dropHere}</div>` : nothing}
    `;
  }

  #renderControls(): TemplateResult {
    const texts = this.texts.dashboard;
    return html`<div class="controls">
      <improvability-filter></improvability-filter>
      <label class="switch">
        <input
          type="checkbox"
          .checked=${live(this.store.state.pseudonyms)}
          @change=${(event: Event) => this.#onPseudonyms(event)}
        />
        ${texts.pseudonyms}
      </label>
      <button class="print" type="button" @click=${() => this.#print()}>${texts.print}</button>
    </div>`;
  }

  /** Escape, the button or a press beside it closes it; the focus goes back to where it came from. */
  #renderCard(): TemplateResult {
    const texts = this.texts.modelCard;
    return html`<dialog
      class="model-card"
      aria-label=${texts.heading}
      @close=${() => (this.showsCard = false)}
      @click=${(event: Event) => event.target === event.currentTarget && this.cardDialog?.close()}
    >
      ${
        this.showsCard
          ? html`<div class="dialog-content">
              <button type="button" class="close text-button" @click=${() => this.cardDialog?.close()}>
                ${texts.close}
              </button>
              <improvability-model-card .headingLevel=${this.headingLevel + 1}></improvability-model-card>
            </div>`
          : nothing
      }
    </dialog>`;
  }

  #renderCharts(): TemplateResult {
    const level = this.headingLevel + 1;
    return html`<div class="charts">
      <improvability-chart score="model" .headingLevel=${level}>
        <button
          slot="about"
          type="button"
          class="about text-button"
          aria-haspopup="dialog"
          @click=${() => void this.#openCard()}
        >
          ${this.texts.modelCard.open}
        </button>
      </improvability-chart>
      <improvability-chart score="weighted" .headingLevel=${level}></improvability-chart>
      <improvability-factors></improvability-factors>
      <improvability-student
        .headingLevel=${level}
        ?hidden=${this.store.state.inspected === null}
      ></improvability-student>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-dashboard': ImprovabilityDashboard;
  }
}
