/** What has the focus, wherever it is in open shadow roots; and the element around it, should it go meanwhile. */
export class FocusReturn {
  readonly #focused: HTMLElement | null;
  readonly #around: HTMLElement | null;

  constructor(document: Document) {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    this.#focused = focused instanceof HTMLElement && focused !== document.body ? focused : null;
    const root = this.#focused?.getRootNode();
    this.#around = root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
  }

  /** Whether it lies in an element. */
  isIn(element: Element): boolean {
    return this.#around === element;
  }

  /** Gives the focus back to where it was, or near to it. */
  restore(): void {
    if (this.#focused?.isConnected && this.#focused.checkVisibility()) this.#focused.focus();
    else this.#around?.focus();
  }
}
