import type { CategoricalColumn } from './dataset.js';
import { GrowingInt32 } from './growing-int32.js';
import { parseNumber } from './parse-number.js';
import type { ConvertedColumn, KeptRows, StoredColumn } from './stored-column.js';

const numericShare = 0.95;
const empty = -1;

/**
 * Collects a column's cells one by one. Each distinct text is kept and converted once, however many rows hold it; a row
 * is a code.
 */
export class TextColumn implements StoredColumn {
  readonly #levels: string[] = [];
  readonly #numbers: number[] = [];
  readonly #codeOf = new Map<string, number>();
  readonly #codes = new GrowingInt32();

  /** @param commaToo whether `12,5` is a number as well as `12.5` */
  constructor(readonly commaToo: boolean) {}

  add(cell: string): void {
    const text = cell.trim();
    let code = text === '' ? empty : this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#levels.push(text) - 1;
      this.#numbers.push(parseNumber(text, this.commaToo));
      this.#codeOf.set(text, code);
    }
    this.#codes.push(code);
  }

  get isEmpty(): boolean {
    return this.#levels.length === 0;
  }

  textAt(row: number): string {
    const code = this.#codes.at(row);
    return code === empty ? '' : this.#levels[code];
  }

  numberAt(row: number): number {
    const code = this.#codes.at(row);
    return code === empty ? NaN : this.#numbers[code];
  }

  toColumn(rows: KeptRows): ConvertedColumn {
    const codes = this.#keptCodes(rows);
    const values = new Float64Array(codes.length);
    const unusable: number[] = [];
    let filled = 0;
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index];
      values[index] = code === empty ? NaN : this.#numbers[code];
      if (code === empty) continue;
      filled += 1;
      if (Number.isNaN(values[index])) unusable.push(rows ? rows[index] : index);
    }
    const isNumeric = filled - unusable.length >= numericShare * filled;
    return isNumeric
      ? { column: { kind: 'numeric', values }, unusable }
      : { column: this.#categories(codes), unusable: [] };
  }

  toCategories(rows: KeptRows): CategoricalColumn {
    return this.#categories(this.#keptCodes(rows));
  }

  #keptCodes(rows: KeptRows): Int32Array {
    return rows ? rows.map((row) => this.#codes.at(row)) : this.#codes.toArray();
  }

  /** Levels in order of appearance; those of rows that do not stay are gone. */
  #categories(codes: Int32Array): CategoricalColumn {
    const levels: string[] = [];
    const newCode = new Int32Array(this.#levels.length).fill(empty);
    const newCodes = codes.map((code) => {
      if (code !== empty && newCode[code] === empty) newCode[code] = levels.push(this.#levels[code]) - 1;
      return code === empty ? empty : newCode[code];
    });
    return { kind: 'categorical', levels, codes: newCodes };
  }
}
