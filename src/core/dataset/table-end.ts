import { filledCount, filledWidth } from './cell-kind.js';
import type { SourceRow } from './header-rows.js';
import { isHeaderLike, type TableShape } from './table-shape.js';
import type { TableReceiver } from './table-structure.js';
import { totalKind } from './total-row.js';

/** More rows than these in a row that look like totals are none. */
const mostTotals = 50;
/** Rows of a block that are looked at before it is taken for a part of the table. */
const mostUndecided = 20;
/** So many rows of another width are another table. */
const rowsOfOtherTable = 5;

type Verdict = 'table' | 'header again' | 'something else' | 'open';

/**
 * Takes the rows behind a header and tells where the table ends. Totals and averages end it when no further row of data
 * follows. So does a block behind a blank line that starts with a header of its own or has other columns; all lines
 * from there on are skipped. The same header again, as at the top of a page, is skipped and the table goes on.
 */
export class TableEnd {
  readonly #header: readonly string[];
  readonly #shape: TableShape;
  readonly #emit: (row: SourceRow) => void;
  readonly #receiver: Pick<TableReceiver, 'skipped'>;
  /** Rows that may be the table's end: totals, then a block behind a blank line that is not decided on. */
  #held: SourceRow[] = [];
  /** Where in `#held` the block starts; -1 when there is none. */
  #block = -1;
  #emitted = false;
  #ended = false;
  #knowsTotals = true;

  constructor(
    header: readonly string[],
    shape: TableShape,
    emit: (row: SourceRow) => void,
    receiver: Pick<TableReceiver, 'skipped'>,
  ) {
    this.#header = header;
    this.#shape = shape;
    this.#emit = emit;
    this.#receiver = receiver;
  }

  add(row: SourceRow): void {
    if (this.#ended) return this.#receiver.skipped(row.line);
    if (this.#block < 0 && row.afterBlank && this.#emitted) this.#block = this.#held.length;
    if (this.#block >= 0) {
      this.#held.push(row);
      return this.#decide(this.#verdict(false));
    }
    if (this.#emitted && this.#knowsTotals && totalKind(row.cells)) {
      this.#held.push(row);
      if (this.#held.length <= mostTotals) return;
      this.#knowsTotals = false;
      return this.#release();
    }
    if (this.#held.length > 0) this.#release();
    this.#emitted = true;
    this.#emit(row);
  }

  finish(): void {
    if (this.#block >= 0) this.#decide(this.#verdict(true));
    // A lone "Max" is a pupil; "Min" and "Max" are not two.
    const isPupil = this.#held.length === 1 && totalKind(this.#held[0].cells) === 'name';
    if (isPupil) this.#release();
    else this.#skip();
  }

  #decide(verdict: Verdict): void {
    if (verdict === 'table') this.#release();
    else if (verdict !== 'open') this.#skip();
    this.#ended = verdict === 'something else';
  }

  /** What the block behind a blank line is, judged by its first row that is neither a total nor a note. */
  #verdict(isComplete: boolean): Verdict {
    const block = this.#held.slice(this.#block);
    for (const [index, { cells }] of block.entries()) {
      if (this.#isNote(cells) || totalKind(cells)) continue;
      const namesNumbers = isHeaderLike(cells, this.#shape);
      if (namesNumbers) return this.#isHeader(cells) ? 'header again' : 'something else';
      if (cells.length === this.#header.length || filledWidth(cells) === this.#header.length) return 'table';
      const others = block.slice(index, index + rowsOfOtherTable);
      if (others.some((other) => other.cells.length !== cells.length)) return 'table';
      const isEnough = others.length === rowsOfOtherTable || isComplete;
      return !isEnough ? 'open' : others.length > 1 ? 'something else' : 'table';
    }
    if (block.length > mostUndecided) return 'something else';
    return 'open';
  }

  /** One cell in a table of several, or a line without any delimiter. */
  #isNote(cells: readonly string[]): boolean {
    const { usualFilled } = this.#shape;
    return filledCount(cells) === 1 && (usualFilled > 2 || (usualFilled > 1 && cells.length === 1));
  }

  #isHeader(cells: readonly string[]): boolean {
    const count = Math.max(cells.length, this.#header.length);
    for (let index = 0; index < count; index++)
      if ((cells[index] ?? '').trim() !== (this.#header[index] ?? '').trim()) return false;
    return true;
  }

  #release(): void {
    for (const row of this.#held) this.#emit(row);
    this.#clear();
  }

  #skip(): void {
    for (const { line } of this.#held) this.#receiver.skipped(line);
    this.#clear();
  }

  #clear(): void {
    if (this.#held.length > 0) this.#held = [];
    this.#block = -1;
  }
}
