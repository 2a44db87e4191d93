import { detectDialect, sampleOf, sampleSize } from './csv-dialect.js';
import type { ParseOptions } from './parse-options.js';
import { RowReader } from './read-rows.js';
import { TableStructure, type TableReceiver } from './table-structure.js';

/** What Excel puts into the first line to say which delimiter follows. */
const sepLine = /^"?sep=([^"\p{L}\p{N}\r\n]|, )"?[;,\t| ]*(?:\r\n|\n|\r|$)/iu;

/**
 * Reads CSV text, piece by piece, and hands over the table that it holds; how the text is cut into pieces makes no
 * difference. It holds the first 64 Ki characters until the dialect is known, then little more than a row.
 *
 * A first line such as `sep=;` decides the delimiter, unless a person has stated one. It is a setting and no text of the file:
 * neither a row nor a skipped line.
 *
 * @throws RangeError from `push` or `end` for a delimiter that cannot be one
 */
export class TableReader {
  readonly #options: ParseOptions;
  readonly #structure: TableStructure;
  /** Text that is held until it is enough to tell the dialect; when it is this long, it is looked at. */
  #held = '';
  #lookAt = sampleSize;
  #rows: RowReader | null = null;
  #delimiter = '';

  constructor(options: ParseOptions, receiver: TableReceiver) {
    this.#options = options;
    this.#structure = new TableStructure(options, receiver);
  }

  /** The text between two cells; known at the end at the latest, `''` before. */
  get delimiter(): string {
    return this.#delimiter;
  }

  push(text: string): void {
    if (this.#rows) return this.#rows.push(text);
    this.#held += text;
    if (this.#held.length < this.#lookAt) return;
    if (sampleOf(this.#held) === null) this.#lookAt *= 2;
    else this.#start();
  }

  end(): void {
    const rows = this.#rows ?? this.#start();
    rows.end();
    this.#structure.end();
  }

  #start(): RowReader {
    const [setting = '', stated] = sepLine.exec(this.#held) ?? [];
    const text = this.#held.slice(setting.length);
    const sample = (sampleOf(this.#held) ?? this.#held).slice(setting.length);
    const dialect = detectDialect(sample, this.#options.delimiter ?? stated);
    this.#delimiter = dialect.delimiter;
    const receive = this.#structure.add.bind(this.#structure);
    const rows = new RowReader(dialect, receive, setting === '' ? 1 : 2);
    rows.push(text);
    this.#held = '';
    this.#rows = rows;
    return rows;
  }
}
