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
/** What telling a mark costs, in units of work. */
const costOfMark = 16;
/** From so many distinct texts on, a column whose texts hardly repeat is no longer searched for repetitions. */
const manyLevels = 50_000;
/** From so many on where no text has been there twice: ids. */
const manyIds = 4096;

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
    const { numbers, isMark, isNumeric } = yield* this.#surveyLevels(counts);
    if (!isNumeric) return { column: yield* levelsInUse(this.#levels, codes), unusable: [], marks: [] };

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
    const rows = this.#codes.length;
    if ((code >= manyLevels && code > rows / 2) || (code >= manyIds && code === rows)) this.#codeOf = null;
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

  /** What the levels of the rows that stay are. Marks are asked for only where the column has a number at all. */
  *#surveyLevels(counts: Int32Array): Work<LevelSurvey> {
    const { usualOutOf } = yield* this.#readNumbers();
    const numbers = new Float64Array(counts.length).fill(NaN);
    const isMark = new Uint8Array(counts.length);
    let filled = 0;
    let asNumber = 0;
    let marked = 0;
    for (const [from, to] of blocks(counts.length)) {
      for (let code = from; code < to; code++) {
        if (counts[code] === 0) continue;
        filled += counts[code];
        numbers[code] = this.#numberOf(code, usualOutOf);
        if (!Number.isNaN(numbers[code])) asNumber += counts[code];
      }
      yield to - from;
    }
    for (const [from, to] of blocks(asNumber > 0 ? counts.length : 0)) {
      for (let code = from; code < to; code++) {
        if (counts[code] === 0 || !Number.isNaN(numbers[code]) || !markOf(this.#levels[code])) continue;
        isMark[code] = 1;
        marked += counts[code];
      }
      yield costOfMark * (to - from);
    }
    const isNumeric = filled === 0 || (asNumber > 0 && asNumber >= numericShare * (filled - marked));
    return { numbers, isMark, isNumeric };
  }
}

/** By code: the number, `NaN` for none, and whether the text is a mark. */
interface LevelSurvey {
  readonly numbers: Float64Array;
  readonly isMark: Uint8Array;
  readonly isNumeric: boolean;
}
