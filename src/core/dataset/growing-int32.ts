const chunkBits = 14;
const chunkLength = 1 << chunkBits;
const withinChunk = chunkLength - 1;

/**
 * A list of 32-bit integers of unknown length. It grows by chunks and is never copied as a whole: the columns of a file
 * grow at the same row, and a million rows of all of them would take too long to copy.
 */
export class GrowingInt32 {
  readonly #full: Int32Array[] = [];
  /** The chunk that is being filled. It starts small: a file may have thousands of columns. */
  #last = new Int32Array(64);
  #used = 0;

  get length(): number {
    return this.#full.length * chunkLength + this.#used;
  }

  at(index: number): number {
    const chunk = index >>> chunkBits;
    return (chunk < this.#full.length ? this.#full[chunk] : this.#last)[index & withinChunk];
  }

  push(value: number): void {
    if (this.#used === this.#last.length) this.#grow();
    this.#last[this.#used++] = value;
  }

  toArray(): Int32Array {
    const values = new Int32Array(this.length);
    this.#full.forEach((chunk, index) => values.set(chunk, index * chunkLength));
    values.set(this.#last.subarray(0, this.#used), this.#full.length * chunkLength);
    return values;
  }

  #grow(): void {
    if (this.#last.length === chunkLength) {
      this.#full.push(this.#last);
      this.#last = new Int32Array(chunkLength);
      this.#used = 0;
      return;
    }
    const larger = new Int32Array(this.#last.length * 2);
    larger.set(this.#last);
    this.#last = larger;
  }
}
