import type { CategoricalColumn, Column } from './dataset.js';
import { type TextNumbers, readNumbers } from './read-numbers.js';
import type { ConvertedColumn, KeptRows, StoredColumn } from './stored-column.js';
import { TextColumn } from './text-column.js';
import { atOnce, type Work } from './work.js';

/** A column that came as typed arrays and stays so. */
export class ArrayColumn implements StoredColumn {
  #read: TextNumbers | null = null;

  /** @param decimal the decimal mark that a person has stated, for levels that are read as grades */
  constructor(
    readonly column: Column,
    readonly decimal?: ',' | '.',
  ) {}

  get values(): Float64Array | null {
    return this.column.kind === 'numeric' ? this.column.values : null;
  }

  get usualOutOf(): number {
    return this.column.kind === 'numeric' ? NaN : this.#levelNumbers(this.column).usualOutOf;
  }

  *prepareNumbers(): Work<void> {
    if (this.column.kind === 'categorical')
      this.#read ??= yield* readNumbers(this.column.levels, this.decimal);
  }

  textAt(row: number): string {
    const { column } = this;
    if (column.kind === 'categorical') return column.levels[column.codes[row]] ?? '';
    return Number.isNaN(column.values[row]) ? '' : String(column.values[row]);
  }

  numberAt(row: number, outOf: number = this.usualOutOf): number {
    const { column } = this;
    if (column.kind === 'numeric') return column.values[row];
    const code = column.codes[row];
    const numbers = this.#levelNumbers(column);
    const own = numbers.outOf[code] ?? NaN;
    return Number.isNaN(own) || own === outOf ? (numbers.values[code] ?? NaN) : NaN;
  }

  *toColumn(rows: KeptRows): Work<ConvertedColumn> {
    const { column } = this;
    if (!rows) return { column, unusable: [], marks: [] };
    const kept: Column =
      column.kind === 'numeric'
        ? { kind: 'numeric', values: Float64Array.from(rows, (row) => column.values[row]) }
        : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]) };
    yield rows.length;
    return { column: kept, unusable: [], marks: [] };
  }

  *toCategories(rows: KeptRows): Work<CategoricalColumn> {
    const kept = (yield* this.toColumn(rows)).column;
    if (kept.kind === 'categorical') return kept;
    const texts = new TextColumn();
    for (const value of kept.values) texts.add(Number.isNaN(value) ? '' : String(value));
    return yield* texts.toCategories(null);
  }

  #levelNumbers(column: CategoricalColumn): TextNumbers {
    this.#read ??= atOnce(readNumbers(column.levels, this.decimal));
    return this.#read;
  }
}
