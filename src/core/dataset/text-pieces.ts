import { DatasetError } from './dataset-error.js';
import { decodeWindows1252 } from './windows-1252.js';

/** First bytes of files that people take for CSV: zip (xlsx, ods), old Office, PDF, PNG, JPEG, GIF, gzip. */
const binaryStarts: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
];

/** As many bytes as a signature or a byte order mark has at most. */
const startLength = 4;

/** The bytes are not UTF-8 after all, and text of them is out already: they have to be read again as windows-1252. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

/**
 * Turns the bytes of a file into text piece by piece; how they are cut makes no difference. A byte order mark decides
 * between UTF-8 and UTF-16; without one the bytes are UTF-8 when they are valid UTF-8, else windows-1252, in which
 * Excel writes Western European files. The mark is not part of the text.
 *
 * @throws DatasetError `binary-file` (NUL bytes, or the signature of another format), from `end` also `empty-file`
 * @throws NotUtf8 when only reading from the start as windows-1252 can help
 * @throws RangeError for a stated encoding that the Encoding Standard does not know
 */
export class TextPieces {
  readonly #stated: string | undefined;
  #start: Uint8Array | null = new Uint8Array(0);
  #decoder: TextDecoder | null = null;
  /** Whether what has come so far is the same in UTF-8 and in windows-1252. */
  #ascii = true;
  #blank = true;

  /** @param encoding a label of the Encoding Standard (https://encoding.spec.whatwg.org), used instead of all guessing */
  constructor(encoding?: string) {
    this.#stated = encoding;
  }

  /** The encoding as the Encoding Standard names it; known once the first text is out. */
  get encoding(): string {
    return this.#decoder?.encoding ?? '';
  }

  push(bytes: Uint8Array): string {
    if (this.#start) {
      this.#start = joined(this.#start, bytes);
      return this.#start.length < startLength ? '' : this.#begin(this.#start);
    }
    return this.#checked(this.#decode(bytes));
  }

  end(): string {
    const text = (this.#start ? this.#begin(this.#start) : '') + this.#checked(this.#decode(null));
    if (this.#blank) throw new DatasetError('empty-file', 'The file holds no text.');
    return text;
  }

  #begin(start: Uint8Array): string {
    this.#start = null;
    if (binaryStarts.some((signature) => startsWith(start, signature))) throw binaryFile();
    const label = this.#stated ?? encodingOfMark(start);
    this.#decoder = new TextDecoder(label ?? 'utf-8', { fatal: label === undefined });
    return this.#checked(this.#decode(start));
  }

  /** @param bytes `null` at the end of the file */
  #decode(bytes: Uint8Array | null): string {
    const decoder = this.#decoder!;
    if (decoder.encoding === 'windows-1252') return bytes ? decodeWindows1252(bytes) : '';
    const isAscii = this.#ascii;
    try {
      const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      this.#ascii &&= text.length === (bytes?.length ?? 0);
      return text;
    } catch {
      if (!isAscii || !bytes) throw new NotUtf8();
      this.#decoder = new TextDecoder('windows-1252');
      return decodeWindows1252(bytes);
    }
  }

  #checked(text: string): string {
    if (text.includes('\0')) throw binaryFile();
    this.#blank &&= !/\S/.test(text);
    return text;
  }
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

export function binaryFile(): DatasetError {
  return new DatasetError(
    'binary-file',
    'The file is not text: it is a spreadsheet, a document, an image or damaged.',
  );
}
