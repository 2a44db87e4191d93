import { DatasetError } from '../../core/dataset/dataset-error.js';
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

/** The bytes at an address; `null` is one that cannot be an address. Throws SourceError `unreachable-source`. */
export async function fetchBytes(url: URL | null): Promise<Uint8Array> {
  try {
    const response = url && (await fetch(url));
    if (response?.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new SourceError('unreachable-source', error);
  }
  throw new SourceError('unreachable-source');
}

/** The bytes of a file that a person chose. Throws SourceError `unreadable-file`, such as for a file moved meanwhile. */
export async function fileBytes(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new SourceError('unreadable-file', error);
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
