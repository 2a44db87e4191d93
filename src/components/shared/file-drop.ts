import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes a file that is dropped anywhere on an element; `over` is true while one is held above it. */
export class FileDrop implements ReactiveController {
  over = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly take: (file: File) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('dragenter', this.#onOver);
    this.host.addEventListener('dragover', this.#onOver);
    this.host.addEventListener('dragleave', this.#onLeave);
    this.host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('dragenter', this.#onOver);
    this.host.removeEventListener('dragover', this.#onOver);
    this.host.removeEventListener('dragleave', this.#onLeave);
    this.host.removeEventListener('drop', this.#onDrop);
    this.#setOver(false);
  }

  readonly #onOver = (event: DragEvent): void => {
    // Text that is dragged across the page is none of ours.
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#setOver(true);
  };

  readonly #onLeave = (event: DragEvent): void => {
    // Going from one child to another also leaves.
    const to = event.relatedTarget;
    if (to instanceof Node && (this.host.contains(to) || this.host.shadowRoot?.contains(to))) return;
    this.#setOver(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#setOver(false);
    const file = event.dataTransfer?.files[0];
    // An element inside this one may have taken it already.
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    this.take(file);
  };

  #setOver(over: boolean): void {
    if (this.over === over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}
