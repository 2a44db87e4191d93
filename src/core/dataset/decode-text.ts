import { DatasetError } from './dataset-error.js';
import { decodeWindows1252 } from './windows-1252.js';

export interface DecodedText {
  readonly text: string;
  /** The encoding that was used, as the Encoding Standard names it; `'text'` where the source was a string already. */
  readonly encoding: string;
}

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

/**
 * Turns a file into text. A byte order mark decides between UTF-8 and UTF-16; without one the bytes are UTF-8 when they
 * are valid UTF-8, else windows-1252, in which Excel writes Western European files. The mark is not part of the text.
 *
 * @param encoding a label of the Encoding Standard (https://encoding.spec.whatwg.org), used instead of all guessing
 * @throws DatasetError `empty-file` (nothing but blanks), `binary-file` (NUL bytes, or the signature of another format)
 */
export function decodeText(source: string | Uint8Array, encoding?: string): DecodedText {
  const decoded = typeof source === 'string' ? fromString(source) : fromBytes(source, encoding);
  if (decoded.text.includes('\0')) throw binaryFile();
  if (!/\S/.test(decoded.text)) throw new DatasetError('empty-file', 'The file holds no text.');
  return decoded;
}

function fromString(source: string): DecodedText {
  return { text: source.startsWith('\uFEFF') ? source.slice(1) : source, encoding: 'text' };
}

function fromBytes(bytes: Uint8Array, encoding?: string): DecodedText {
  if (binaryStarts.some((start) => startsWith(bytes, start))) throw binaryFile();
  const label = encoding ?? encodingOfMark(bytes);
  if (label !== undefined) return decode(bytes, label);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decode(bytes, 'windows-1252');
  }
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, label: string): DecodedText {
  const decoder = new TextDecoder(label);
  const { encoding } = decoder;
  return { text: encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes), encoding };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

function binaryFile(): DatasetError {
  return new DatasetError(
    'binary-file',
    'The file is not text: it is a spreadsheet, a document, an image or damaged.',
  );
}
