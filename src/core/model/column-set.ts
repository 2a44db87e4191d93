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
    return this.of([...new Set([...a.columns, ...b.columns])].sort((x, y) => x - y));
  }

  unionSize(a: ColumnSet, b: ColumnSet): number {
    return a.columns.reduce(
      (size, column) => (b.columns.includes(column) ? size : size * this.#cells[column]),
      b.size,
    );
  }

  /** Every subset, from the empty one to the set itself: a set comes after its own subsets. */
  subsets(set: ColumnSet): ColumnSet[] {
    return set.columns.reduce(
      (known, column) => [...known, ...known.map(({ columns }) => this.of([...columns, column]))],
      [this.of([])],
    );
  }

  /** What of `large` is not in `small`. */
  difference(large: ColumnSet, small: ColumnSet): ColumnSet {
    return this.of(large.columns.filter((column) => !small.columns.includes(column)));
  }

  /**
   * Visits the cells of a table over `set` in order.
   *
   * @param a tables over subsets of `set`
   * @param visit gets the index of the cell, and of the cells of tables over `a` and `b` with the same codes
   */
  forEachCell(
    set: ColumnSet,
    a: ColumnSet,
    b: ColumnSet,
    visit: (cell: number, a: number, b: number) => void,
  ): void {
    const counts = set.columns.map((column) => this.#cells[column]);
    const stepsA = stridesWithin(a, set);
    const stepsB = stridesWithin(b, set);
    let cell = 0;
    function walk(axis: number, placeA: number, placeB: number): void {
      if (axis === counts.length) {
        visit(cell++, placeA, placeB);
        return;
      }
      for (let code = 0; code < counts[axis]; code++)
        walk(axis + 1, placeA + code * stepsA[axis], placeB + code * stepsB[axis]);
    }
    walk(0, 0, 0);
  }
}

export function isSubset(small: ColumnSet, large: ColumnSet): boolean {
  return small.columns.every((column) => large.columns.includes(column));
}

/** Index of the cell of a student with these codes, one per coded column. */
export function cellOf({ columns, strides }: ColumnSet, codes: Int32Array): number {
  let cell = 0;
  for (let axis = 0; axis < columns.length; axis++) cell += codes[columns[axis]] * strides[axis];
  return cell;
}

/** For each column of `large`, how far a step of its code goes in a table over `small`; 0 where `small` lacks it. */
function stridesWithin(small: ColumnSet, large: ColumnSet): number[] {
  return large.columns.map((column) => small.strides[small.columns.indexOf(column)] ?? 0);
}
