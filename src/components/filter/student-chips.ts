import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Texts } from '../shared/locales/texts.js';

/** Students beyond these are counted, not drawn. */
const drawn = 12;

export interface StudentChips {
  readonly students: readonly number[];
  readonly nameOf: (student: number) => string;
  /** Whether the other parts of the filter let a student through. */
  readonly isOffered: (student: number) => boolean;
  /** @param next CSS selector of the button that takes the place of the removed one; `''` when none is left */
  readonly remove: (student: number, next: string) => void;
  readonly texts: Texts['filter'];
}

/** The chosen students, each with a button that removes it. */
export function studentChips({ students, nameOf, isOffered, remove, texts }: StudentChips): TemplateResult {
  const left = Math.min(students.length - 1, drawn);
  const chip = (student: number, index: number) => {
    const name = nameOf(student);
    const offered = isOffered(student);
    const next = left > 0 ? `.chip:nth-child(${Math.min(index + 1, left)}) button` : '';
    return html`<li
      class="chip ${offered ? '' : 'outside'}"
      part="chip"
      title=${offered ? nothing : texts.outside}
    >
      <span>${name}</span>
      ${offered ? nothing : html`<span class="visually-hidden">(${texts.outside})</span>`}
      <button type="button" aria-label=${texts.remove(name)} @click=${() => remove(student, next)}></button>
    </li>`;
  };
  return html`<ul class="chips" aria-label=${texts.chosen}>
    ${repeat(students.slice(0, drawn), (student) => student, chip)}
    ${
      students.length > drawn
        ? html`<li class="muted">${texts.moreChosen(students.length - drawn)}</li>`
        : nothing
    }
  </ul>`;
}
