import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * While the pointer is over the host, Escape hides what it brought up, wherever the focus is.
 * https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus
 */
export class EscapeWhileHovered implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly dismiss: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('pointerenter', this.#onEnter);
    this.host.addEventListener('pointerleave', this.#onLeave);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerenter', this.#onEnter);
    this.host.removeEventListener('pointerleave', this.#onLeave);
    this.#onLeave();
  }

  readonly #onEnter = (): void => document.addEventListener('keydown', this.#onKey);

  readonly #onLeave = (): void => document.removeEventListener('keydown', this.#onKey);

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.dismiss();
  };
}
