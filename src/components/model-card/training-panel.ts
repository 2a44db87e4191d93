import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import { shownMetrics } from '../../core/model/grade-model.js';
import {
  fewestToTrain,
  trainingColumns,
  type ColumnProposal,
} from '../../core/workspace/training-columns.js';
import type { TrainingState } from '../../core/workspace/workspace-state.js';
import { cellText } from '../shared/cell-text.js';
import { columnName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';

/** What a person ticked for the students of one file, and what came of the training. */
interface Choice {
  readonly ids: readonly string[];
  readonly proposals: readonly ColumnProposal[];
  readonly ticked: ReadonlySet<string>;
  readonly outcome: 'done' | 'cancelled' | null;
}

/** "Train a model on this file": the columns to tick, start, progress and cancel, and what came of it. */
export class TrainingPanel implements ReactiveController {
  #choice: Choice | null = null;
  #focused: Element | null = null;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** Start becomes Cancel and the other way round: the focus stays with the one that is there. */
  hostUpdate(): void {
    const focused = this.host.shadowRoot?.activeElement;
    this.#focused = focused?.matches('.start, .cancel') ? focused : null;
  }

  hostUpdated(): void {
    if (this.#focused && !this.#focused.isConnected)
      this.host.renderRoot.querySelector<HTMLElement>('.start, .cancel')?.focus();
  }

  render(store: WorkspaceStore): TemplateResult {
    const { state, locale } = store;
    const card = locale.texts.modelCard;
    const dataset = state.data?.dataset;
    return html`<details class="train" part="training">
      <summary>${card.trainHeading}</summary>
      <div class="panel">
        <p>${card.trainMeaning}</p>
        ${
          !dataset
            ? html`<p>${card.noFile}</p>`
            : dataset.length < fewestToTrain
              ? html`<p>${card.tooFew(dataset.length, fewestToTrain)}</p>`
              : this.#renderForm(store, dataset)
        }
      </div>
    </details>`;
  }

  #renderForm(store: WorkspaceStore, dataset: Dataset): TemplateResult {
    const { training, model, crossFitted } = store.state;
    const card = store.locale.texts.modelCard;
    const choice = this.#choiceFor(dataset);
    const isRunning = training?.kind === 'running';
    const metrics = model && crossFitted?.ids === choice.ids && shownMetrics(model);
    const told =
      choice.ticked.size === 0
        ? card.tickOne
        : isRunning
          ? card.running
          : choice.outcome === 'cancelled'
            ? card.cancelled
            : choice.outcome === 'done' && metrics
              ? card.done(metrics.rmse, metrics.meanRmse)
              : '';
    return html`${this.#renderColumns(choice, isRunning, store.locale)}
      <div class="commands">
        ${
          isRunning
            ? this.#renderProgress(training, store)
            : html`<button
                type="button"
                class="start small-button"
                aria-disabled=${choice.ticked.size === 0 ? 'true' : nothing}
                @click=${() => void this.#train(store)}
              >
                ${card.start}
              </button>`
        }
      </div>
      <p class="outcome" role="status">${told}</p>
      ${
        training?.kind === 'failed'
          ? html`<p class="problem" role="alert">${card.failed[training.code]}</p>`
          : nothing
      }`;
  }

  #renderColumns({ proposals, ticked }: Choice, isRunning: boolean, locale: Locale): TemplateResult {
    const card = locale.texts.modelCard;
    return html`<fieldset ?disabled=${isRunning}>
      <legend>${card.columns}</legend>
      <div class="columns">
        ${proposals.map(
          ({ column, leaveOut }) =>
            html`<label class="check">
              <input
                type="checkbox"
                .checked=${live(ticked.has(column))}
                @change=${() => this.#toggle(column)}
              />
              <span>
                <bdi>${cellText(columnName(column, locale))}</bdi>
                ${leaveOut ? html`<span class="muted">· ${card.reasons[leaveOut]}</span>` : nothing}
              </span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderProgress(
    { done, total }: TrainingState & { kind: 'running' },
    store: WorkspaceStore,
  ): TemplateResult {
    const card = store.locale.texts.modelCard;
    return html`<progress aria-label=${card.running} max=${total} value=${done}></progress>
      <span aria-hidden="true">${card.percent(Math.floor((100 * done) / total))}</span>
      <button type="button" class="cancel small-button" @click=${() => store.cancelTraining()}>
        ${card.cancel}
      </button>`;
  }

  #choiceFor(dataset: Dataset): Choice {
    const known = this.#choice;
    if (known?.ids === dataset.ids && known.proposals.length === dataset.columns.size) return known;
    const proposals = trainingColumns(dataset);
    const ticked = proposals.filter(({ leaveOut }) => !leaveOut).map(({ column }) => column);
    return (this.#choice = { ids: dataset.ids, proposals, ticked: new Set(ticked), outcome: null });
  }

  #toggle(column: string): void {
    const choice = this.#choice;
    if (!choice) return;
    const ticked = new Set(choice.ticked);
    if (!ticked.delete(column)) ticked.add(column);
    this.#choice = { ...choice, ticked, outcome: null };
    this.host.requestUpdate();
  }

  async #train(store: WorkspaceStore): Promise<void> {
    const { data } = store.state;
    const choice = this.#choice;
    if (!data || !choice || choice.ticked.size === 0) return;
    const card = store.locale.texts.modelCard;
    const leftOut = data.dataset.report.excluded.length;
    this.#choice = { ...choice, outcome: null };
    const trained = await store.train({
      columns: choice.proposals.map(({ column }) => column).filter((column) => choice.ticked.has(column)),
      dataName: card.neutralName,
      notes: [card.ownNote, ...(leftOut > 0 ? [card.ownLeftOut(leftOut)] : [])],
    });
    // Of another file by now, or told as a failure.
    if (this.#choice?.ids !== choice.ids || store.state.training) return;
    this.#choice = { ...this.#choice, outcome: trained ? 'done' : 'cancelled' };
    this.host.requestUpdate();
  }
}
