import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One line to tick. */
export interface Check {
  readonly label: unknown;
  readonly checked: boolean;
  readonly toggle: (checked: boolean) => void;
}

/** Checkboxes under each other. Tab goes through them as everywhere; the arrow keys, Home and End do so too. */
export function checkList(label: string, checks: readonly Check[]): TemplateResult {
  return html`<div class="checks" role="group" aria-label=${label} @keydown=${moveFocus}>
    ${checks.map(
      ({ label: text, checked, toggle }) =>
        html`<label class="check">
          <input
            type="checkbox"
            .checked=${live(checked)}
            @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)}
          />
          <span>${text}</span>
        </label>`,
    )}
  </div>`;
}

function moveFocus(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const boxes = [...(event.currentTarget as Element).querySelectorAll('input')];
  const current = boxes.indexOf(event.target as HTMLInputElement);
  const next = {
    ArrowDown: Math.min(current + 1, boxes.length - 1),
    ArrowUp: Math.max(current - 1, 0),
    Home: 0,
    End: boxes.length - 1,
  }[event.key];
  if (next === undefined) return;
  // The page does not scroll.
  event.preventDefault();
  boxes[next].focus();
}
