import type { LitElement, ReactiveController } from 'lit';

/** Between a panel and the edge of the window, in CSS pixels. */
const margin = 8;

/**
 * A panel that opens below a control. Escape closes it and gives the focus back to the control; a press elsewhere and
 * focus that leaves close it too. The template puts the three listeners on an element around the control (`#name`) and
 * the panel (`#name-panel`, with `tabindex="-1"`, so that a press between its controls keeps the focus inside).
 */
export class Popup implements ReactiveController {
  #open = false;
  #pressInside: Event | null = null;

  constructor(
    readonly host: LitElement,
    readonly name: string,
  ) {
    host.addController(this);
  }

  get open(): boolean {
    return this.#open;
  }

  get control(): HTMLElement | null {
    return this.host.renderRoot.querySelector(`#${this.name}`);
  }

  get panel(): HTMLElement | null {
    return this.host.renderRoot.querySelector(`#${this.name}-panel`);
  }

  show(): void {
    if (this.#open) return;
    this.#open = true;
    this.host.ownerDocument.addEventListener('pointerdown', this.#onPress);
    this.host.requestUpdate();
  }

  hide(): void {
    if (!this.#open) return;
    this.#open = false;
    // Not lost with the panel, wherever a press may take it next.
    if (this.panel?.contains(this.host.shadowRoot?.activeElement ?? null)) this.control?.focus();
    this.host.ownerDocument.removeEventListener('pointerdown', this.#onPress);
    this.host.requestUpdate();
  }

  toggle(): void {
    if (this.#open) this.hide();
    else this.show();
    // Safari gives a pressed button no focus, and without it focus could not leave.
    this.control?.focus();
  }

  hostDisconnected(): void {
    this.hide();
  }

  hostUpdated(): void {
    if (this.#open && this.panel) keepInWindow(this.panel);
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    // A dialog around this element stays open.
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };

  readonly onFocusout = (event: FocusEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) this.hide();
  };

  readonly onPointerdown = (event: Event): void => {
    this.#pressInside = event;
  };

  /** Compared with the press that was seen inside: a path would end at a closed shadow root around this element. */
  readonly #onPress = (event: Event): void => {
    if (event !== this.#pressInside) this.hide();
  };
}

function keepInWindow(panel: HTMLElement): void {
  panel.style.translate = '';
  const { left, right } = panel.getBoundingClientRect();
  const width = panel.ownerDocument.documentElement.clientWidth;
  const shift = Math.max(Math.min(0, width - margin - right), margin - left);
  if (shift < 0) panel.style.translate = `${shift}px`;
}
