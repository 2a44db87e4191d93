import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { GradeModel } from '../../core/model/grade-model.js';
import { modelResultAllTheSame } from '../../core/workspace/derive.js';
import { cellText } from '../shared/cell-text.js';
import { download } from '../shared/download.js';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { renderGroups } from './group-table.js';
import { styles } from './model-card.styles.js';
import { errorSentences, fitSentences, isShipped, limitSentences, renderData } from './model-facts.js';
import { renderProfile } from './profile-list.js';
import { TrainingPanel } from './training-panel.js';

/**
 * What a person has to know of the model behind the expected grade: how far it is off, what it looks at, whether it is fair
 * to groups, its limits, and how to switch it off. Trains a model on the file that is shown, or takes a model file.
 *
 * @summary What stands behind the expected grade, in plain words.
 * @tag improvability-model-card
 *
 * @example
 * ```html
 * <improvability-workspace src="/data/class-3b.csv">
 *   <improvability-chart score="model"></improvability-chart>
 *   <improvability-model-card></improvability-model-card>
 * </improvability-workspace>
 * ```
 *
 * @event {DatasetErrorEvent} improvability-dataset-error - A model file could not be used.
 * @csspart heading - The title.
 * @csspart training - What opens to train a model.
 */
export class ImprovabilityModelCard extends ImprovabilityElement {
  static override readonly styles = [tokens, styles];

  /** Level of the title among the page's headings, 1 to 5; the titles of its parts are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #training = new TrainingPanel(this);
  /** What the downloaded model is to call its data; `null` until a person says so. */
  #dataName: { readonly model: GradeModel; readonly name: string } | null = null;

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    return [
      ...[state.data, state.model, state.pageModel, state.crossFitted],
      ...[state.training, state.modelOff, state.problem],
    ];
  }

  #download(model: GradeModel): void {
    const dataName = this.#nameFor(model);
    const named = model.training ? { ...model, training: { ...model.training, dataName } } : model;
    download(new Blob([JSON.stringify(named)], { type: 'application/json' }), 'improvability-model.json');
  }

  #nameFor(model: GradeModel): string {
    return this.#dataName?.model === model ? this.#dataName.name : (model.training?.dataName ?? '');
  }

  #onFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (file) void this.store.loadModelFile(file);
  }

  override render(): TemplateResult {
    const { model } = this.store.state;
    const card = this.texts.modelCard;
    return html`
      <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${card.heading}</div>
      <p><span class="ai">${card.ai}</span> ${card.aiMeaning}</p>
      ${model ? this.#renderSwitch() : html`<p>${card.noModel}</p>`}
      ${model ? this.#renderFacts(model) : nothing} ${this.#renderOther(model)}
    `;
  }

  /** One button that stays, so that the focus does too. */
  #renderSwitch(): TemplateResult {
    const { modelOff } = this.store.state;
    const card = this.texts.modelCard;
    return html`<p class="switch">
      <span role="status">${modelOff ? card.switchedOff : ''}</span>
      <button
        type="button"
        class="off text-button"
        @click=${() => this.store.dispatch({ type: 'model-switched-off', off: !modelOff })}
      >
        ${modelOff ? card.switchOn : card.switchOff}
      </button>
    </p>`;
  }

  #renderFacts(model: GradeModel): TemplateResult {
    const { state, locale } = this.store;
    const card = this.texts.modelCard;
    const result = modelResultAllTheSame(state);
    const shipped = isShipped(model);
    return html`
      ${this.#section(card.errorHeading, paragraphs(errorSentences(model, locale)))}
      ${this.#section(card.fitHeading, paragraphs(fitSentences(state.data, result, locale)))}
      ${this.#section(card.dataHeading, renderData(model, locale))}
      ${this.#section(card.profileHeading, renderProfile(model, state.data?.dataset ?? null, locale))}
      ${this.#section(card.groupsHeading, renderGroups(model, locale))}
      ${this.#section(card.leftOutHeading, shipped ? paragraphs([card.zeroGrades]) : nothing)}
      ${this.#section(card.limitsHeading, list(limitSentences(model, state.data, result, locale)))}
      ${
        // The shipped model's notes are English; the card says the same in every language.
        this.#section(card.notesOf, shipped || model.notes.length === 0 ? nothing : list(model.notes))
      }
    `;
  }

  #renderOther(model: GradeModel | null): TemplateResult | typeof nothing {
    const { state } = this.store;
    const card = this.texts.modelCard;
    const isOwn = model !== null && model !== state.pageModel;
    const problem = state.problem?.kind === 'model' ? state.problem : null;
    const content = html`
      ${this.#training.render(this.store)}
      <div class="commands">
        ${
          isOwn
            ? html`<button
                type="button"
                class="page-model text-button"
                @click=${() => this.store.dispatch({ type: 'page-model-used' })}
              >
                ${card.usePageModel}
              </button>`
            : nothing
        }
        <label class="choose text-button">
          <input
            class="visually-hidden"
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => this.#onFile(event)}
          />
          ${card.useFile}
        </label>
      </div>
      ${
        problem
          ? html`<p class="problem" role="alert">
              ${card.unusable(cellText(problem.name), this.texts.import.reason(problem.code))}
            </p>`
          : nothing
      }
      ${isOwn ? this.#renderDownload(model) : nothing}
    `;
    return this.#section(card.modelHeading, content);
  }

  #renderDownload(model: GradeModel): TemplateResult {
    const card = this.texts.modelCard;
    return html`<div class="download">
      ${
        model.training
          ? html`<label class="field">
              <span class="label">${card.dataName}</span>
              <input
                type="text"
                maxlength="200"
                autocomplete="off"
                aria-describedby="name-hint"
                .value=${this.#nameFor(model)}
                @input=${(event: Event) =>
                  (this.#dataName = { model, name: (event.target as HTMLInputElement).value })}
              />
            </label>`
          : nothing
      }
      <button type="button" class="save small-button" @click=${() => this.#download(model)}>
        ${card.download}
      </button>
      ${model.training ? html`<p id="name-hint" class="muted">${card.dataNameHint}</p>` : nothing}
    </div>`;
  }

  #section(heading: string, content: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    if (content === nothing) return nothing;
    return html`<section>
      <div class="part-heading" role="heading" aria-level=${this.headingLevel + 1}>${heading}</div>
      ${content}
    </section>`;
  }
}

function paragraphs(sentences: readonly string[]): TemplateResult {
  return html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}`;
}

function list(sentences: readonly string[]): TemplateResult {
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-model-card': ImprovabilityModelCard;
  }
}
