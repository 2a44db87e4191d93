type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The bytes of a file one piece after the other, and once more from the start when that is asked for. */
export class SourceBytes {
  /** `null` for a stream, which does not say. */
  readonly size: number | null;
  readonly #blob: Blob | null;
  /** What comes one after the other. */
  #readers: Reader[];
  /** A stream cannot be read twice: what came of it is kept. As blobs, because a browser may put them onto the disk. */
  #kept: Blob[] = [];

  constructor(source: Blob | ReadableStream<Uint8Array>) {
    this.#blob = 'getReader' in source ? null : source;
    this.size = this.#blob && this.#blob.size;
    this.#readers = [('getReader' in source ? source : source.stream()).getReader()];
  }

  /** The next piece; `null` at the end. */
  async next(): Promise<Uint8Array | null> {
    while (this.#readers.length > 0) {
      const { value } = await this.#readers[0].read();
      if (value) {
        if (!this.#blob) this.#kept.push(new Blob([value as Uint8Array<ArrayBuffer>]));
        return value;
      }
      this.#readers.shift();
    }
    return null;
  }

  /** From now on `next` starts at the beginning again; possible once. */
  rewind(): void {
    if (this.#blob) this.close();
    const again = (this.#blob ?? new Blob(this.#kept)).stream().getReader();
    this.#kept = [];
    this.#readers = [again, ...this.#readers];
  }

  /** Lets go of the file; a `next` that is waiting gets `null`. */
  close(reason?: unknown): void {
    // A stream that has failed tells so by `next`, not here.
    for (const reader of this.#readers.splice(0)) void reader.cancel(reason).catch(() => {});
    this.#kept = [];
  }
}
