import { assembleDataset } from './assemble-dataset.js';
import { columnNames } from './column-names.js';
import { findRoles, sampleOf } from './column-roles.js';
import type { Dataset, ImportReport, RowIssue } from './dataset.js';
import { DatasetError } from './dataset-error.js';
import { GrowingInt32 } from './growing-int32.js';
import { parseNumber } from './parse-number.js';
import { detached } from './detached-text.js';
import type { ParseOptions } from './parse-options.js';
import type { TableReceiver } from './table-structure.js';
import { TextColumn } from './text-column.js';
import { WarningList } from './warning-list.js';
import type { Work } from './work.js';

/** Takes the table of a file and turns it into a dataset. Holds no row, only columns. */
export class DatasetBuilder implements TableReceiver {
  readonly #options: ParseOptions;
  #header: readonly string[] = [];
  #headerLine = 0;
  #named: readonly boolean[] = [];
  #columns: readonly TextColumn[] = [];
  #dataRows = 0;
  readonly #lines = new GrowingInt32();
  readonly #numbers = new GrowingInt32();
  readonly #rejected: RowIssue[] = [];
  readonly #warnings = new WarningList();
  readonly #skippedLines: number[] = [];

  constructor(options: ParseOptions) {
    this.#options = options;
  }

  header(cells: readonly string[], line: number): void {
    this.#headerLine = line;
    this.#header = columnNames(cells);
    this.#header.forEach((name, index) => {
      const own = cells[index].trim();
      if (own && name !== own) this.warning({ line, column: name, code: 'duplicate-column', value: own });
    });
    this.#named = cells.map((cell) => cell.trim() !== '');
    this.#columns = cells.map(() => new TextColumn(this.#options.decimal));
  }

  /** A row with more cells than the header is rejected: nobody can tell which of them belongs where. */
  row(cells: readonly string[], line: number): void {
    const columns = this.#columns;
    this.#dataRows += 1;
    if (cells.length > columns.length) {
      const surplus = cells.slice(columns.length).find((cell) => cell.trim() !== '') ?? '';
      this.#rejected.push({ line, code: 'unreadable-row', value: detached(surplus.trim()) });
      return;
    }
    for (let index = 0; index < columns.length; index++) columns[index].add(cells[index]);
    this.#lines.push(line);
    this.#numbers.push(this.#dataRows);
  }

  warning(issue: RowIssue): void {
    // The report lists the row as rejected.
    if (issue.code !== 'long-row') this.#warnings.add(issue);
  }

  skipped(line: number): void {
    this.#skippedLines.push(line);
  }

  /** @throws DatasetError `no-header`, `no-grade-column`, `no-usable-row`, `missing-column` (a stated role) */
  *finish({ encoding, delimiter }: Pick<ImportReport, 'encoding' | 'delimiter'>): Work<Dataset> {
    const { header, columns } = this.#withoutBlankColumns();
    const roles = findRoles(header, this.#options.roles, sampleOf(columns, this.#lines.length));
    if (roles.grade < 0) throw this.#noGrade();
    const noId: RowIssue[] = roles.id < 0 ? [{ line: 0, code: 'no-id-column' }] : [];
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
        warnings: [...noId, ...this.#warnings.all()],
        skippedLines: this.#skippedLines,
      },
    };
    return yield* assembleDataset(parts, roles, this.#options);
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
