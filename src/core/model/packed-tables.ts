import type { ColumnSet } from './column-set.js';

/** Tables in two flat arrays: to look one student up in hundreds of tables the processor need not follow references. */
export class PackedTables {
  /** For each table: how many columns, its first cell, and then a column and its stride for each of them. */
  readonly #terms: Int32Array;
  readonly #cells: Float64Array;

  constructor(tables: readonly (readonly [ColumnSet, Float64Array])[]) {
    const terms: number[] = [];
    this.#cells = new Float64Array(tables.reduce((size, [, cells]) => size + cells.length, 0));
    let first = 0;
    for (const [{ columns, strides }, cells] of tables) {
      terms.push(columns.length, first, ...columns.flatMap((column, axis) => [column, strides[axis]]));
      this.#cells.set(cells, first);
      first += cells.length;
    }
    this.#terms = Int32Array.from(terms);
  }

  /** The sum of the student's cells; with `shares`, each cell is also added to the entries of its table's columns. */
  sum(codes: Int32Array, shares?: Float64Array): number {
    const terms = this.#terms;
    let sum = 0;
    for (let at = 0; at < terms.length;) {
      const end = at + 2 + 2 * terms[at];
      let cell = terms[at + 1];
      for (let term = at + 2; term < end; term += 2) cell += codes[terms[term]] * terms[term + 1];
      const value = this.#cells[cell];
      sum += value;
      if (shares) for (let term = at + 2; term < end; term += 2) shares[terms[term]] += value;
      at = end;
    }
    return sum;
  }
}
