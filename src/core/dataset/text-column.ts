import type { CategoricalColumn } from './dataset.js';
import { detached } from './detached-text.js';
import { markOf } from './grade-marks.js';
import { GrowingInt32 } from './growing-int32.js';
import { levelsInUse } from './levels-in-use.js';
import { type TextNumbers, readNumbers } from './read-numbers.js';
import type { ConvertedColumn, KeptRows, MarkInColumn, StoredColumn } from './stored-column.js';
import { trimCell } from './trim-cell.js';
import { atOnce, blocks, type Work } from './work.js';

const numericShare = 0.95;
const empty = -1;
/** From so many distinct texts on, a column whose texts hardly repeat is no longer searched for repetitions. */
const manyLevels = 50_000;

/**
 * Collects a column's cells one by one. Each distinct text is kept and converted once, however many rows hold it; a row
 * is a code. What a comma and a point mean is settled when the column is whole, from all its texts.
 */
export class TextColumn implements StoredColumn {
  readonly values = null;
  readonly #levels: string[] = [];
  /** The codes of cells as they are in the file; those with blanks around them are not in it. */
  #codeOf: Map<string, number> | null = new Map([['', empty]]);
  readonly #codes = new GrowingInt32();
  #lastCell = '';
  #lastCode = empty;
  #read: TextNumbers | null = null;

  /** @param decimal the decimal mark that a person has stated; left out: the column's texts tell */
  constructor(readonly decimal?: ',' | '.') {}

  add(cell: string): void {
    if (cell !== this.#lastCell) {
      this.#lastCell = cell;
      this.#lastCode = this.#codeOf?.get(cell) ?? this.#codeOfText(trimCell(cell));
    }
    this.#codes.push(this.#lastCode);
  }

  get isEmpty(): boolean {
    return this.#levels.length === 0;
  }

  get usualOutOf(): number {
    return this.#numbers.usualOutOf;
  }

  *prepareNumbers(): Work<void> {
    yield* this.#readNumbers();
  }

  textAt(row: number): string {
    const code = this.#codes.at(row);
    return code === empty ? '' : this.#levels[code];
  }

  numberAt(row: number, outOf: number = this.usualOutOf): number {
    const code = this.#codes.at(row);
    return code === empty ? NaN : this.#numberOf(code, outOf);
  }

  *toColumn(rows: KeptRows): Work<ConvertedColumn> {
    const codes = this.#keptCodes(rows);
    const counts = this.#countLevels(codes);
    yield 2 * codes.length;
    yield* this.#readNumbers();
    const numbers = Float64Array.from(counts, (count, code) =>
      count > 0 ? this.#numberOf(code, this.usualOutOf) : NaN,
    );
    const isMark = this.#marksAmong(counts, numbers);
    if (!isNumeric(counts, numbers, isMark))
      return { column: yield* levelsInUse(this.#levels, codes), unusable: [], marks: [] };

    const values = new Float64Array(codes.length);
    const unusable: number[] = [];
    const marks = new Map<number, MarkInColumn>();
    for (const [from, to] of blocks(codes.length)) {
      for (let index = from; index < to; index++) {
        const code = codes[index];
        values[index] = code === empty ? NaN : numbers[code];
        if (code === empty || !Number.isNaN(values[index])) continue;
        const row = rows ? rows[index] : index;
        if (!isMark[code]) unusable.push(row);
        else if (!marks.has(code)) marks.set(code, { text: this.#levels[code], row, count: counts[code] });
      }
      yield to - from;
    }
    return { column: { kind: 'numeric', values }, unusable, marks: [...marks.values()] };
  }

  *toCategories(rows: KeptRows): Work<CategoricalColumn> {
    return yield* levelsInUse(this.#levels, this.#keptCodes(rows));
  }

  get #numbers(): TextNumbers {
    return atOnce(this.#readNumbers());
  }

  *#readNumbers(): Work<TextNumbers> {
    if (this.#read?.values.length !== this.#levels.length)
      this.#read = yield* readNumbers(this.#levels, this.decimal);
    return this.#read;
  }

  #numberOf(code: number, outOf: number): number {
    const own = this.#numbers.outOf[code];
    return Number.isNaN(own) || own === outOf ? this.#numbers.values[code] : NaN;
  }

  #codeOfText(text: string): number {
    return text === '' ? empty : (this.#codeOf?.get(text) ?? this.#addLevel(text));
  }

  #addLevel(text: string): number {
    const code = this.#levels.push(detached(text)) - 1;
    this.#codeOf?.set(this.#levels[code], code);
    // A map of a million ids costs more than the ids. From here on a repetition is a level of its own.
    if (code >= manyLevels && code > this.#codes.length / 2) this.#codeOf = null;
    return code;
  }

  #keptCodes(rows: KeptRows): Int32Array {
    return rows ? rows.map((row) => this.#codes.at(row)) : this.#codes.toArray();
  }

  #countLevels(codes: Int32Array): Int32Array {
    const counts = new Int32Array(this.#levels.length);
    for (const code of codes) if (code !== empty) counts[code] += 1;
    return counts;
  }

  /** Which levels are marks: asked of texts only, and only where the column has a number at all. */
  #marksAmong(counts: Int32Array, numbers: Float64Array): Uint8Array {
    const isMark = new Uint8Array(numbers.length);
    if (numbers.every(Number.isNaN)) return isMark;
    numbers.forEach((number, code) => {
      if (counts[code] > 0 && Number.isNaN(number) && markOf(this.#levels[code])) isMark[code] = 1;
    });
    return isMark;
  }
}

function isNumeric(counts: Int32Array, numbers: Float64Array, isMark: Uint8Array): boolean {
  let filled = 0;
  let asNumber = 0;
  let marked = 0;
  counts.forEach((count, code) => {
    filled += count;
    if (isMark[code]) marked += count;
    else if (!Number.isNaN(numbers[code])) asNumber += count;
  });
  return filled === 0 || (asNumber > 0 && asNumber >= numericShare * (filled - marked));
}
