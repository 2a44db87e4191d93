import { assembleDataset } from './assemble-dataset.js';
import { findRoles } from './column-roles.js';
import type { Dataset, RowIssue } from './dataset.js';
import { DatasetError } from './dataset-error.js';
import { GrowingInt32 } from './growing-int32.js';
import { parseNumber } from './parse-number.js';
import type { ParseOptions } from './parse-options.js';
import { TextColumn } from './text-column.js';
import { UniqueNames } from './unique-names.js';

/** Takes the rows of a file one by one, the header first, and turns them into a dataset. Holds no row, only columns. */
export class DatasetBuilder {
  #header: readonly string[] = [];
  #headerLine = 0;
  #named: readonly boolean[] = [];
  #columns: readonly TextColumn[] = [];
  /** Cells that a row should have: blank header cells at the end ask for none. */
  #width = 0;
  #dataRows = 0;
  readonly #lines = new GrowingInt32();
  readonly #numbers = new GrowingInt32();
  readonly #rejected: RowIssue[] = [];
  readonly #warnings: RowIssue[] = [];
  readonly #commaToo: boolean;

  constructor(
    readonly encoding: string,
    readonly delimiter: string,
    readonly options: ParseOptions,
  ) {
    this.#commaToo = options.decimal ? options.decimal === ',' : delimiter !== ',';
  }

  /** @param line 1-based line of the file on which the row starts */
  addRow(cells: readonly string[], line: number): void {
    if (this.#headerLine === 0) return this.#startColumns(cells, line);
    this.#dataRows += 1;
    const surplus = cells.slice(this.#columns.length).find((cell) => cell.trim() !== '');
    if (surplus !== undefined) {
      this.#rejected.push({ line, code: 'unreadable-row', value: surplus.trim() });
      return;
    }
    if (cells.length < this.#width) this.#warnings.push({ line, code: 'short-row' });
    this.#columns.forEach((column, index) => column.add(cells[index] ?? ''));
    this.#lines.push(line);
    this.#numbers.push(this.#dataRows);
  }

  /** @throws DatasetError `no-header`, `no-grade-column`, `no-usable-row`, `missing-column` (a stated role) */
  finish(): Dataset {
    const { header, columns } = this.#withoutBlankColumns();
    const roles = findRoles(header, this.options.roles);
    if (roles.grade < 0) throw this.#noGrade();
    const noId: RowIssue[] = roles.id < 0 ? [{ line: 0, code: 'no-id-column' }] : [];
    const { encoding, delimiter } = this;
    const parts = {
      header,
      columns,
      length: this.#lines.length,
      lineOf: (row: number) => this.#lines.at(row),
      numberOf: (row: number) => this.#numbers.at(row),
      report: {
        encoding,
        delimiter,
        rejected: this.#rejected,
        warnings: [...noId, ...this.#warnings],
        skippedLines: [],
      },
    };
    return assembleDataset(parts, roles, this.options.gradeScale);
  }

  #startColumns(cells: readonly string[], line: number): void {
    const names = new UniqueNames();
    this.#headerLine = line;
    this.#header = cells.map((cell, index) => {
      const own = cell.trim();
      const name = names.claim(own || `column ${index + 1}`);
      if (own) this.#width = index + 1;
      if (own && name !== own)
        this.#warnings.push({ line, column: name, code: 'duplicate-column', value: own });
      return name;
    });
    this.#named = cells.map((cell) => cell.trim() !== '');
    this.#columns = cells.map(() => new TextColumn(this.#commaToo));
  }

  /** Delimiters at the end of every line make columns without a header and without a cell. */
  #withoutBlankColumns() {
    const stays = this.#columns.map((column, index) => this.#named[index] || !column.isEmpty);
    return {
      header: this.#header.filter((_, index) => stays[index]),
      columns: this.#columns.filter((_, index) => stays[index]),
    };
  }

  /** Headers are hardly ever numbers, and a single line that names no grade is not a header either. */
  #noGrade(): DatasetError {
    const line = this.#headerLine;
    const likeData =
      this.#dataRows === 0 || this.#header.some((name) => !Number.isNaN(parseNumber(name, true)));
    return likeData
      ? new DatasetError('no-header', 'The first row does not name the columns.', { line })
      : new DatasetError('no-grade-column', 'No column is known as the grade: state it in `roles.grade`.', {
          line,
        });
  }
}
