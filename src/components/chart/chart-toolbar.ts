import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { toolbarIcons, type ToolName } from './toolbar-icons.js';

export interface Tool {
  readonly name: ToolName;
  readonly label: string;
  /** Of a tool that stays on until it is used again. */
  readonly pressed?: boolean;
  /** Id of the popover that the tool opens. */
  readonly popover?: string;
}

/**
 * A row of buttons that is one stop of the Tab key; the arrow keys go from button to button.
 * Pattern: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export class ChartToolbar implements ReactiveController {
  /** The button that Tab reaches. */
  #current: ToolName | null = null;
  /** Escape hides the name of the button until another one is reached. */
  #isQuiet = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly use: (name: ToolName) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Hides the name of the button until another one is reached. */
  hush(): void {
    if (this.#isQuiet) return;
    this.#isQuiet = true;
    this.host.requestUpdate();
  }

  render(label: string, tools: readonly Tool[]): TemplateResult {
    const current = tools.find(({ name }) => name === this.#current) ?? tools[0];
    return html`<div
      class="toolbar"
      part="toolbar"
      role="toolbar"
      aria-label=${label}
      ?data-quiet=${this.#isQuiet}
      @keydown=${this.#onKey}
      @focusin=${this.#onReach}
      @pointerover=${this.#onReach}
      @click=${this.#onClick}
    >
      ${repeat(
        tools,
        ({ name }) => name,
        (tool) => renderTool(tool, tool === current),
      )}
    </div>`;
  }

  readonly #onClick = ({ target }: Event): void => {
    const name = nameOf(target);
    if (!name) return;
    this.#current = name;
    this.use(name);
    this.host.requestUpdate();
  };

  readonly #onReach = (event: Event): void => {
    const name = event.type === 'focusin' ? nameOf(event.target) : null;
    if (!this.#isQuiet && (name ?? this.#current) === this.#current) return;
    this.#isQuiet = false;
    this.#current = name ?? this.#current;
    this.host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.hush();
    const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
    const position = buttons.findIndex((button) => button.dataset.tool === nameOf(event.target));
    const next = nextPosition(event.key, position, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next].focus();
  };
}

function renderTool({ name, label, pressed, popover }: Tool, isCurrent: boolean): TemplateResult {
  return html`<button
    type="button"
    data-tool=${name}
    tabindex=${isCurrent ? 0 : -1}
    aria-label=${label}
    aria-pressed=${pressed ?? nothing}
    popovertarget=${popover ?? nothing}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">${toolbarIcons[name]}</svg>
  </button>`;
}

function nameOf(target: EventTarget | null): ToolName | null {
  const button = (target as Element | null)?.closest<HTMLElement>('[data-tool]');
  return (button?.dataset.tool as ToolName | undefined) ?? null;
}

function nextPosition(key: string, position: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (position + 1) % count;
  if (key === 'ArrowLeft') return (position - 1 + count) % count;
  return null;
}
