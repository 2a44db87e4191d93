import { columnNames } from '../../core/dataset/column-names.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import { DatasetError } from '../../core/dataset/dataset-error.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import type { ParseOptions } from '../../core/dataset/parse-options.js';
import { readTable, type Table } from '../../core/dataset/read-table.js';
import { ModelError } from '../../core/model/model-error.js';
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
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new SourceError('unreadable-file', error);
  }
}

export interface ReadStudentsOptions extends ParseOptions {
  readonly onProgress?: (readBytes: number, totalBytes: number | null) => void;
  readonly signal?: AbortSignal;
}

/** Reads the students of a file. Throws DatasetError, SourceError `unreadable-file`, the signal's reason. */
export async function readStudents(file: Blob, options: ReadStudentsOptions): Promise<Dataset> {
  const bytes = await bytesOf(file);
  options.signal?.throwIfAborted();
  return parseDataset(bytes, options);
}

/** A whole file as a table of text. Throws DatasetError, SourceError `unreadable-file`. */
export async function readWholeTable(file: Blob, options: ParseOptions = {}): Promise<Table> {
  return readTable(await bytesOf(file), options);
}

/** The top of a table, its columns under the names that `ParseOptions.roles` knows them by. */
export type TablePreview = Pick<Table, 'header' | 'rows' | 'encoding' | 'delimiter' | 'warnings'>;

const previewBytes = 64_000;
const previewRows = 50;

/** The first rows of a file. Throws DatasetError, SourceError `unreadable-file`. */
export async function readPreview(file: Blob, options: ParseOptions): Promise<TablePreview> {
  const bytes = await bytesOf(file.slice(0, previewBytes));
  const lineEnd = bytes.lastIndexOf(10) + 1;
  const lines = file.size > previewBytes && lineEnd > 0 ? bytes.subarray(0, lineEnd) : bytes;
  const { header, rows, encoding, delimiter, warnings } = readTable(lines, options);
  return { header: columnNames(header), rows: rows.slice(0, previewRows), encoding, delimiter, warnings };
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
