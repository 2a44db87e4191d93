import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import type { GradeScale } from '../../core/dataset/dataset.js';
import type { Locale } from '../shared/locale.js';

const known = [
  [0, 20],
  [0, 100],
  [0, 10],
] as const;

/** Tells the grade scale and lets a person state another one. */
export class ScaleControl implements ReactiveController {
  /** Whether the fields for a scale of one's own are shown. */
  #own = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#own = false;
  }

  render(
    scale: GradeScale,
    { texts: all, format }: Locale,
    state: (scale: GradeScale) => void,
  ): TemplateResult {
    const texts = all.import;
    const isKnown = known.some(([min, max]) => scale.min === min && scale.max === max);
    const ranges = isKnown ? known : [...known, [scale.min, scale.max] as const];
    const onRange = (event: Event) => {
      const range = ranges[(event.target as HTMLSelectElement).selectedIndex] as
        readonly [number, number] | undefined;
      this.#own = !range;
      this.host.requestUpdate();
      if (range) state({ ...scale, min: range[0], max: range[1] });
    };
    const onBetter = (event: Event) =>
      state({ ...scale, higherIsBetter: (event.target as HTMLSelectElement).selectedIndex === 0 });
    return html`<label class="field">
        <span class="label">${texts.scale}</span>
        <select class="scale" @change=${onRange}>
          ${ranges.map(([min, max]) => {
            const isCurrent = !this.#own && min === scale.min && max === scale.max;
            return html`<option .selected=${live(isCurrent)}>
              ${texts.scaleRange(format.value(min), format.value(max))}
            </option>`;
          })}
          <option .selected=${live(this.#own)}>${texts.otherScale}</option>
        </select>
      </label>
      ${this.#own ? this.#renderOwn(scale, texts, state) : nothing}
      <label class="field">
        <span class="label">${texts.better}</span>
        <select class="better" @change=${onBetter}>
          <option .selected=${live(scale.higherIsBetter)}>${texts.higher}</option>
          <option .selected=${live(!scale.higherIsBetter)}>${texts.lower}</option>
        </select>
      </label>`;
  }

  #renderOwn(
    scale: GradeScale,
    texts: Locale['texts']['import'],
    state: (scale: GradeScale) => void,
  ): TemplateResult {
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const [lowest, highest] = (event.target as HTMLFormElement).querySelectorAll('input');
      const [min, max] = [lowest.valueAsNumber, highest.valueAsNumber];
      highest.setCustomValidity(max > min ? '' : texts.badScale);
      if (!highest.reportValidity()) return;
      this.#own = false;
      state({ ...scale, min, max });
    };
    const forgive = (event: Event) => {
      for (const input of (event.currentTarget as HTMLElement).querySelectorAll('input'))
        input.setCustomValidity('');
    };
    const field = (label: string, value: number) =>
      html`<label class="field">
        <span class="label">${label}</span>
        <input type="number" step="any" required .value=${String(value)} />
      </label>`;
    return html`<form class="own-scale" @submit=${onSubmit} @input=${forgive}>
      ${field(texts.lowest, scale.min)} ${field(texts.highest, scale.max)}
      <button type="submit" class="small-button">${texts.apply}</button>
    </form>`;
  }
}
