import { columnNames } from '../../core/dataset/column-names.js';
import { sampleRows } from '../../core/dataset/column-roles.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import { DatasetError } from '../../core/dataset/dataset-error.js';
import type { ParseOptions } from '../../core/dataset/parse-options.js';
import { readDataset, type ReadOptions } from '../../core/dataset/read-dataset.js';
import { readTable, type Table } from '../../core/dataset/read-table.js';
import { TextPieces } from '../../core/dataset/text-pieces.js';
import { ModelError } from '../../core/model/model-error.js';
import { readSpreadsheet, readSpreadsheetTable } from '../../core/spreadsheet/read-spreadsheet.js';
import { isSpreadsheet } from '../../core/spreadsheet/sheet-table.js';
import type { DatasetErrorDetail } from './events.js';

/** A file or an address that gives no bytes; `code` says which. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  constructor(
    readonly code: 'unreachable-source' | 'unreadable-file',
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/** The file at an address; `null` is one that cannot be an address. Throws SourceError `unreachable-source`. */
export async function fetchFile(url: URL | null, signal?: AbortSignal): Promise<Blob> {
  try {
    const response = url && (await fetch(url, { signal }));
    if (response?.ok) return await response.blob();
  } catch (error) {
    signal?.throwIfAborted();
    throw new SourceError('unreachable-source', error);
  }
  throw new SourceError('unreachable-source');
}

/** The bytes of a file. Throws SourceError `unreadable-file`, such as for a file moved meanwhile. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await orUnreadable(() => file.arrayBuffer()));
}

/** Reads the students of a file. Throws DatasetError, SourceError `unreadable-file`, the signal's reason. */
export async function readStudents(file: Blob, options: ReadOptions): Promise<Dataset> {
  if (!(await isSpreadsheetFile(file))) return orUnreadable(() => readDataset(file, options));
  const dataset = await readSpreadsheet(await bytesOf(file), options);
  options.signal?.throwIfAborted();
  return dataset;
}

/** A longer file is not held as a whole. */
const maxTableBytes = 50 * 2 ** 20;

/** A whole file as a table of text. Throws DatasetError, SourceError `unreadable-file`. */
export async function readWholeTable(file: Blob, options: ParseOptions = {}): Promise<Table> {
  if (file.size > maxTableBytes)
    throw new DatasetError('too-large', `The file has more than ${maxTableBytes} bytes.`);
  const isSpreadsheet = await isSpreadsheetFile(file);
  const bytes = await bytesOf(file);
  return isSpreadsheet ? readSpreadsheetTable(bytes, options) : readTable(bytes, options);
}

/** The top of a table, its columns under the names that `ParseOptions.roles` knows them by. */
export type TablePreview = Pick<Table, 'header' | 'rows' | 'encoding' | 'delimiter' | 'warnings'>;

// Room for the header of thousands of columns and rows below it.
const previewBytes = 1 << 20;
/** As many as roles are guessed from. */
const previewRows = sampleRows;

/** The first rows of a file. Throws DatasetError, SourceError `unreadable-file`. */
export async function readPreview(file: Blob, options: ParseOptions): Promise<TablePreview> {
  const isWhole = file.size <= previewBytes || (await isSpreadsheetFile(file));
  const table = isWhole ? await readWholeTable(file, options) : await readTop(file, options);
  const { header, rows, encoding, delimiter, warnings } = table;
  return { header: columnNames(header), rows: rows.slice(0, previewRows), encoding, delimiter, warnings };
}

/** The table in the first lines: the last one may be cut. */
async function readTop(file: Blob, options: ParseOptions): Promise<Table> {
  const pieces = new TextPieces(options.encoding);
  const text = pieces.push(await bytesOf(file.slice(0, previewBytes)));
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return { ...readTable(end > 0 ? text.slice(0, end) : text, options), encoding: pieces.encoding };
}

async function isSpreadsheetFile(file: Blob): Promise<boolean> {
  return isSpreadsheet(await bytesOf(file.slice(0, 8)));
}

/** A file that was moved, or is a folder, says so when it is read. */
async function orUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isOfFile = error instanceof DOMException && error.name !== 'AbortError';
    throw isOfFile ? new SourceError('unreadable-file', error) : error;
  }
}

/** The last part of an address, as a person would write it. */
export function fileNameOf(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What an error says without the file's content. An error that is not ours is a fault of ours: it goes on. */
export function problemOf(error: unknown): DatasetErrorDetail {
  if (error instanceof DatasetError)
    return { code: error.code, line: error.line, columnIndex: error.columnIndex };
  if (error instanceof SourceError || error instanceof ModelError) return { code: error.code };
  throw error;
}
