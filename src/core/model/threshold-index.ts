/**
 * Counts how many of the thresholds each value has passed: those below it, with `strict` also the one equal to it. A grid
 * of equal steps says where to start, so that a value costs a few comparisons however many thresholds there are.
 *
 * The grid only saves time. `step` never falls as the value grows, so thresholds of an earlier step than the value's are
 * below the value; all others are compared.
 */
export class ThresholdIndex {
  readonly #thresholds: Float64Array;
  readonly #lowest: number;
  readonly #scale: number;
  readonly #firstOfStep: Int32Array;

  /** @param thresholds ascending and distinct */
  constructor(thresholds: Float64Array) {
    const count = thresholds.length;
    const steps = Math.min(4096, 8 * count);
    this.#thresholds = new Float64Array(count + 1);
    this.#thresholds.set(thresholds);
    this.#thresholds[count] = NaN; // no comparison passes it
    this.#lowest = count > 0 ? thresholds[0] : 0;
    this.#scale = count > 1 ? (steps - 1) / (thresholds[count - 1] - thresholds[0]) : 0;
    this.#firstOfStep = new Int32Array(steps + 1);
    for (let step = 0, next = 0; step <= steps; step++) {
      while (next < count && stepOf(thresholds[next], this.#lowest, this.#scale, steps) < step) next++;
      this.#firstOfStep[step] = next;
    }
  }

  /** Writes the counts of `values[from..to)` to `codes[offset..)`, and `missing` where a value is `NaN`. */
  count(
    values: Float64Array,
    from: number,
    to: number,
    { strict, float32, missing }: { strict: boolean; float32: boolean; missing: number },
    codes: Int32Array,
    offset: number,
  ): void {
    const thresholds = this.#thresholds;
    const lowest = this.#lowest;
    const scale = this.#scale;
    const first = this.#firstOfStep;
    const steps = first.length - 1;
    for (let row = from; row < to; row++) {
      const value = float32 ? Math.fround(values[row]) : values[row];
      let code = missing;
      if (value === value) {
        code = first[stepOf(value, lowest, scale, steps)];
        if (strict) while (value >= thresholds[code]) code++;
        else while (value > thresholds[code]) code++;
      }
      codes[offset + row - from] = code;
    }
  }
}

function stepOf(value: number, lowest: number, scale: number, steps: number): number {
  const place = (value - lowest) * scale;
  return place > 0 ? (place < steps ? Math.floor(place) : steps) : 0;
}
