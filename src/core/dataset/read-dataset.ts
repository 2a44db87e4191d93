import type { Dataset } from './dataset.js';
import { DatasetBuilder } from './dataset-builder.js';
import { DatasetError } from './dataset-error.js';
import { nextTask } from './next-task.js';
import type { ParseOptions } from './parse-options.js';
import { SourceBytes } from './source-bytes.js';
import { TableReader } from './table-reader.js';
import { NotUtf8, TextPieces } from './text-pieces.js';
import { inTurns } from './work.js';

export interface ReadOptions extends ParseOptions {
  /** Tells how far the reading is; `totalBytes` is `null` for a stream. */
  readonly onProgress?: (readBytes: number, totalBytes: number | null) => void;
  readonly signal?: AbortSignal;
  /** A longer file is refused. Left out: 200 MiB. */
  readonly maxBytes?: number;
}

const defaultMaxBytes = 200 * 2 ** 20;

/** Bytes that are read before other tasks may run: some ten milliseconds of work. */
const sliceBytes = 1 << 17;

/**
 * Reads a CSV file of students as `parseDataset` does, with the same result, but piece by piece: other tasks run in
 * between, and neither the file nor its text is held as a whole. (A stream's bytes are kept as blobs until it ends, since
 * only the last one may show that they are no UTF-8.)
 *
 * @throws DatasetError as `parseDataset` does, and `too-large` beyond `maxBytes`
 * @throws RangeError for an encoding, delimiter or grade scale that cannot be one
 * @throws the signal's reason when it is aborted; the stream's own error when it fails
 */
export async function readDataset(
  source: Blob | ReadableStream<Uint8Array>,
  options: ReadOptions = {},
): Promise<Dataset> {
  const { signal } = options;
  const bytes = new SourceBytes(source);
  const stop = (): void => bytes.close(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await readThrough(bytes, options);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    bytes.rewind();
    return await readThrough(bytes, { ...options, encoding: 'windows-1252' });
  } finally {
    signal?.removeEventListener('abort', stop);
    bytes.close();
  }
}

async function readThrough(bytes: SourceBytes, options: ReadOptions): Promise<Dataset> {
  const { onProgress, signal, maxBytes = defaultMaxBytes } = options;
  const pieces = new TextPieces(options.encoding);
  const builder = new DatasetBuilder(options);
  const reader = new TableReader(options, builder);
  let read = 0;
  let told = 0;
  const checkSize = (size: number): void => {
    if (size > maxBytes) throw new DatasetError('too-large', `The file has more than ${maxBytes} bytes.`);
  };

  signal?.throwIfAborted();
  checkSize(bytes.size ?? 0);
  for (let piece = await bytes.next(); piece; piece = await bytes.next()) {
    for (let from = 0; from < piece.length; from += sliceBytes) {
      signal?.throwIfAborted();
      const slice = piece.subarray(from, from + sliceBytes);
      reader.push(pieces.push(slice));
      checkSize((read += slice.length));
      if (read - told < sliceBytes) continue;
      told = read;
      onProgress?.(read, bytes.size);
      await nextTask();
    }
  }
  signal?.throwIfAborted();
  reader.push(pieces.end());
  reader.end();
  if (told < read) onProgress?.(read, bytes.size);
  return await inTurns(builder.finish({ encoding: pieces.encoding, delimiter: reader.delimiter }), signal);
}
