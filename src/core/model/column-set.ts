/** A set of coded columns, and how a table over them is laid out: the last column's codes lie side by side. */
export interface ColumnSet {
  /** Indices of coded columns, ascending. */
  readonly columns: readonly number[];
  /** Distance in the table between two neighbouring codes, per column. */
  readonly strides: readonly number[];
  /** Cells of the table: the product of the columns' numbers of codes; 1 of the empty set. */
  readonly size: number;
}

/** Makes each set once, so that equal sets are the same object. */
export class ColumnSets {
  readonly #cells: readonly number[];
  readonly #byKey = new Map<string, ColumnSet>();
  readonly #larger = new Map<ColumnSet, (ColumnSet | undefined)[]>();

  /** @param cells number of codes of each coded column */
  constructor(cells: readonly number[]) {
    this.#cells = cells;
  }

  /** @param columns ascending, each once */
  of(columns: readonly number[]): ColumnSet {
    const key = columns.join();
    let set = this.#byKey.get(key);
    if (!set) {
      const strides = columns.map(() => 1);
      for (let axis = columns.length - 2; axis >= 0; axis--)
        strides[axis] = strides[axis + 1] * this.#cells[columns[axis + 1]];
      const size = columns.reduce((product, column) => product * this.#cells[column], 1);
      this.#byKey.set(key, (set = { columns, strides, size }));
    }
    return set;
  }

  /** The set with one more column, if it is not in it. */
  with(set: ColumnSet, column: number): ColumnSet {
    let larger = this.#larger.get(set);
    if (!larger) this.#larger.set(set, (larger = []));
    return (larger[column] ??= this.union(set, this.of([column])));
  }

  union(a: ColumnSet, b: ColumnSet): ColumnSet {
    const added = b.columns.filter((column) => !a.columns.includes(column));
    return this.of([...a.columns, ...added].sort((x, y) => x - y));
  }

  unionSize(a: ColumnSet, b: ColumnSet): number {
    return a.columns.reduce(
      (size, column) => (b.columns.includes(column) ? size : size * this.#cells[column]),
      b.size,
    );
  }

  /** Every subset; the one at index i has the columns whose bits in i are 1, the first column's being the lowest. */
  subsets(set: ColumnSet): ColumnSet[] {
    return set.columns.reduce(
      (known, column) => [...known, ...known.map(({ columns }) => this.of([...columns, column]))],
      [this.of([])],
    );
  }

  /** For each cell of a table over `set`, the cell of a table over `small` that has the same codes. */
  placesIn(small: ColumnSet, set: ColumnSet): Int32Array {
    const places = new Int32Array(set.size);
    let length = 1;
    for (const column of set.columns) {
      const count = this.#cells[column];
      const stride = small.strides[small.columns.indexOf(column)] ?? 0;
      // From the end, so that nothing is overwritten before it was read.
      for (let place = length - 1; place >= 0; place--) {
        const start = places[place];
        for (let code = 0; code < count; code++) places[place * count + code] = start + code * stride;
      }
      length *= count;
    }
    return places;
  }
}

export function isSubset(small: ColumnSet, large: ColumnSet): boolean {
  return small.columns.every((column) => large.columns.includes(column));
}
