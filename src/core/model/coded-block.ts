import type { ColumnEncoder } from './column-encoders.js';
import type { ColumnSet } from './column-set.js';

/** Rows at a time: few enough for the processor's nearest cache. */
const blockRows = 256;

/** The codes of some hundred rows at a time, and which cells of tables they lead to. */
export class CodedBlock {
  readonly #encoders: readonly ColumnEncoder[];
  readonly #codes: Int32Array;
  readonly #cells = new Int32Array(blockRows);
  #length = 0;

  /** @param encoders one per coded column */
  constructor(encoders: readonly ColumnEncoder[]) {
    this.#encoders = encoders;
    this.#codes = new Int32Array((encoders.length + 1) * blockRows);
  }

  /** Goes through `length` rows, block by block: `from` is the first row of the block, `count` how many there are. */
  *blocks(length: number): Generator<{ readonly from: number; readonly count: number }> {
    for (let from = 0; from < length; from += blockRows) {
      this.#length = Math.min(blockRows, length - from);
      this.#encoders.forEach((encode, column) =>
        encode(from, from + this.#length, this.#codes, column * blockRows),
      );
      yield { from, count: this.#length };
    }
  }

  /** For each row of the block its cell in a table over the set. The array is overwritten by the next call. */
  cells({ columns, strides }: ColumnSet): Int32Array {
    this.#cells.fill(0);
    // By threes: one pass over the rows for three columns. A column that is not there has a stride of 0.
    for (let axis = 0; axis < columns.length; axis += 3)
      addThree(
        this.#cells,
        this.#codes,
        this.#length,
        columns[axis] * blockRows,
        (columns[axis + 1] ?? 0) * blockRows,
        (columns[axis + 2] ?? 0) * blockRows,
        strides[axis],
        strides[axis + 1] ?? 0,
        strides[axis + 2] ?? 0,
      );
    return this.#cells;
  }
}

function addThree(
  cells: Int32Array,
  codes: Int32Array,
  length: number,
  a: number,
  b: number,
  c: number,
  strideA: number,
  strideB: number,
  strideC: number,
): void {
  for (let i = 0; i < length; i++)
    cells[i] +=
      Math.imul(codes[a + i], strideA) + Math.imul(codes[b + i], strideB) + Math.imul(codes[c + i], strideC);
}
