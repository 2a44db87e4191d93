import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Factor } from '../../core/score/factor.js';
import { columnName } from '../shared/describe-student.js';
import { FactorsChangeEvent } from '../shared/events.js';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { styles } from './factors.styles.js';

const maxWeight = 10;

/**
 * The weights of the manual score, each by a slider and a number field. The charts follow while a slider is dragged.
 *
 * @summary Sliders for the weights of the manual score.
 * @tag improvability-factors
 *
 * @example
 * ```html
 * <improvability-workspace src="/data/class-3b.csv">
 *   <improvability-chart score="weighted"></improvability-chart>
 *   <improvability-factors></improvability-factors>
 * </improvability-workspace>
 * ```
 *
 * @event {FactorsChangeEvent} improvability-factors-change - A person asks for other weights.
 * @csspart factor - One factor: its name, its direction, the slider and the number field.
 */
export class ImprovabilityFactors extends ImprovabilityElement {
  static override readonly styles = [tokens, styles];

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    return [state.factors];
  }

  #request(changed: number, weight: number): void {
    const factors = this.store.state.factors.map((factor, index) =>
      index === changed ? { ...factor, weight } : factor,
    );
    // Prevented: the controls show the weights in force again.
    if (!this.dispatchEvent(new FactorsChangeEvent({ factors }))) this.requestUpdate();
  }

  #onSlider(index: number, event: Event): void {
    this.#request(index, (event.target as HTMLInputElement).valueAsNumber);
  }

  /** While a number is being typed only a usable one is applied. */
  #onType(index: number, event: Event): void {
    const { valueAsNumber, validity } = event.target as HTMLInputElement;
    if (validity.valid && !Number.isNaN(valueAsNumber)) this.#request(index, valueAsNumber);
  }

  /** When the field is left it shows a usable weight again: the nearest one, or the one in force. */
  #onTyped(index: number, event: Event): void {
    const field = event.target as HTMLInputElement;
    const typed = field.valueAsNumber;
    const { weight } = this.store.state.factors[index];
    if (Number.isNaN(typed)) field.value = String(weight);
    else this.#request(index, Math.min(maxWeight, Math.max(0, typed)));
  }

  /** What a person is typing stays as typed: "5." or "05" is not rewritten under the cursor. */
  #shownNumber(index: number, weight: number): string {
    const field = this.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type="number"]')[index];
    return field && field === this.shadowRoot?.activeElement && field.valueAsNumber === weight
      ? field.value
      : String(weight);
  }

  override render(): TemplateResult {
    const { factors } = this.store.state;
    return html`<div class="factors" role="group" aria-label=${this.texts.factors.heading}>
      ${factors.map((factor, index) => this.#renderFactor(factor, index))}
    </div>`;
  }

  #renderFactor(factor: Factor, index: number): TemplateResult {
    const texts = this.texts.factors;
    const column = columnName(factor.column, this.store.locale);
    const name = factor.level === undefined ? column : `${column} (${factor.level})`;
    const direction = factor.direction === 'raises' ? texts.raises : texts.lowers;
    return html`<div class="factor" part="factor">
      <div class="name">
        ${name}
        <div class="direction muted" id="direction-${index}">${direction}</div>
      </div>
      <input
        type="range"
        min="0"
        max=${maxWeight}
        step="0.5"
        aria-label=${texts.weightOf(name)}
        aria-describedby="direction-${index}"
        .value=${live(String(factor.weight))}
        @input=${(event: Event) => this.#onSlider(index, event)}
      />
      <input
        type="number"
        min="0"
        max=${maxWeight}
        step="any"
        inputmode="decimal"
        aria-label=${texts.weightValue(name)}
        .value=${live(this.#shownNumber(index, factor.weight))}
        @input=${(event: Event) => this.#onType(index, event)}
        @change=${(event: Event) => this.#onTyped(index, event)}
      />
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-factors': ImprovabilityFactors;
  }
}
