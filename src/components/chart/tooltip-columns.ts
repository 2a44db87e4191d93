import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import { tooltipColumns, type WorkspaceState } from '../../core/workspace/workspace-state.js';
import { columnName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';

/** The id of the popover among the nodes of the chart. */
export const tooltipColumnsId = 'columns';

/**
 * The columns of the file to tick, in a popover that its button opens.
 *
 * @param choose takes the ticked columns in the file's order; `null`: those of the factors
 */
export function renderTooltipColumns(
  dataset: Dataset,
  state: WorkspaceState,
  locale: Locale,
  choose: (columns: readonly string[] | null) => void,
): TemplateResult {
  const texts = locale.texts.toolbar;
  const shown = new Set(tooltipColumns(state));
  const toggle = (column: string) =>
    choose([...dataset.columns.keys()].filter((other) => shown.has(other) !== (other === column)));
  return html`<div
    id=${tooltipColumnsId}
    class="columns"
    popover
    role="group"
    aria-label=${texts.columns}
    @beforetoggle=${onToggle}
  >
    <div class="small muted">${texts.columns}</div>
    <ul role="list">
      ${[...dataset.columns.keys()].map(
        (column) =>
          html`<li>
            <label>
              <input
                type="checkbox"
                .checked=${live(shown.has(column))}
                @change=${() => toggle(column)}
              />${columnName(column, locale)}
            </label>
          </li>`,
      )}
    </ul>
    ${
      state.tooltipColumns
        ? html`<button type="button" class="text-button small" @click=${() => choose(null)}>
            ${texts.defaultColumns}
          </button>`
        : nothing
    }
  </div>`;
}

function onToggle(event: ToggleEvent): void {
  const popover = event.currentTarget as HTMLElement;
  const root = popover.getRootNode() as ShadowRoot;
  const button = root.querySelector<HTMLElement>(`[popovertarget="${popover.id}"]`)!;
  if (event.newState === 'open') placeBelow(popover, button.getBoundingClientRect());
  // Chromium gives the focus back only to a button outside all shadow roots.
  else if (popover.contains(root.activeElement)) button.focus();
}

/** A popover lies above the page and knows nothing of its button: it is placed by hand, and scrolls with the page. */
function placeBelow(popover: HTMLElement, button: DOMRect): void {
  popover.style.top = `${button.bottom + scrollY + 4}px`;
  popover.style.left = `${8 + scrollX}px`;
  popover.style.right = `${Math.max(8, document.documentElement.clientWidth - button.right) - scrollX}px`;
}
