import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TablePreview } from '../shared/read-source.js';

/** The first rows of the file that a person checks: fetched when they are first wanted, dropped with the file. */
export class PreviewController implements ReactiveController {
  #preview: TablePreview | null = null;
  #of: unknown = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /**
   * The preview, or `null` while there is none.
   *
   * @param of changes with the reading of the file; until the next preview is there the one before is shown
   */
  want(of: object, read: () => Promise<TablePreview | null>): TablePreview | null {
    if (this.#of !== of) {
      this.#of = of;
      void read().then((preview) => {
        // Something newer was wanted meanwhile.
        if (this.#of !== of) return;
        this.#preview = preview;
        this.host.requestUpdate();
      });
    }
    return this.#preview;
  }

  forget(): void {
    this.#of = this.#preview = null;
  }
}
