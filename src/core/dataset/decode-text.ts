import { DatasetError } from './dataset-error.js';
import { binaryFile, NotUtf8, TextPieces } from './text-pieces.js';

export interface DecodedText {
  readonly text: string;
  /** The encoding that was used, as the Encoding Standard names it; `'text'` where the source was a string already. */
  readonly encoding: string;
}

/**
 * Turns a whole file into text, as `TextPieces` does piece by piece. A byte order mark is not part of the text.
 *
 * @param encoding a label of the Encoding Standard (https://encoding.spec.whatwg.org), used instead of all guessing
 * @throws DatasetError `empty-file` (nothing but blanks), `binary-file` (NUL bytes, or the signature of another format)
 */
export function decodeText(source: string | Uint8Array, encoding?: string): DecodedText {
  if (typeof source === 'string') return fromString(source);
  try {
    return fromBytes(source, encoding);
  } catch (error) {
    if (error instanceof NotUtf8) return fromBytes(source, 'windows-1252');
    throw error;
  }
}

function fromString(source: string): DecodedText {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.includes('\0')) throw binaryFile();
  if (!/\S/.test(text)) throw new DatasetError('empty-file', 'The file holds no text.');
  return { text, encoding: 'text' };
}

function fromBytes(bytes: Uint8Array, encoding?: string): DecodedText {
  const pieces = new TextPieces(encoding);
  const text = pieces.push(bytes) + pieces.end();
  return { text, encoding: pieces.encoding };
}
