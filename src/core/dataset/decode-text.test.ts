import { describe, expect, it } from 'vitest';
import { DatasetError } from './dataset-error.js';
import { decodeText } from './decode-text.js';

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)])),
  );
const utf16 = (text: string, bigEndian: boolean) =>
  [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
  });

describe('decodeText', () => {
  it('takes a string as it is, without its byte order mark', () => {
    expect(decodeText('é;€')).toEqual({ text: 'é;€', encoding: 'text' });
    expect(decodeText('\uFEFFnote')).toEqual({ text: 'note', encoding: 'text' });
  });

  it('reads UTF-8 with and without a mark', () => {
    expect(decodeText(bytes('élève'))).toEqual({ text: 'élève', encoding: 'utf-8' });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 'élève'))).toEqual({ text: 'élève', encoding: 'utf-8' });
  });

  it('reads UTF-16 with a mark, either end first', () => {
    expect(decodeText(bytes(0xff, 0xfe, ...utf16('élève', false)))).toEqual({
      text: 'élève',
      encoding: 'utf-16le',
    });
    expect(decodeText(bytes(0xfe, 0xff, ...utf16('élève', true)))).toEqual({
      text: 'élève',
      encoding: 'utf-16be',
    });
  });

  it('reads what is not valid UTF-8 as windows-1252, with the characters that Latin-1 lacks', () => {
    const text = decodeText(bytes('No', 0xeb, 'l d', 0x92, 'un c', 0x9c, 'ur ', 0x80));
    expect(text).toEqual({ text: 'Noël d’un cœur €', encoding: 'windows-1252' });
  });

  it('keeps the five bytes that windows-1252 leaves open', () => {
    const open = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    expect(decodeText(bytes('a', ...open)).text).toBe(`a${String.fromCharCode(...open)}`);
  });

  it('uses a stated encoding instead of guessing', () => {
    expect(decodeText(bytes('é'), 'latin1')).toEqual({ text: 'Ã©', encoding: 'windows-1252' });
    expect(() => decodeText(bytes('é'), 'no-such-encoding')).toThrow(RangeError);
  });

  it.each([
    ['no bytes', bytes()],
    ['blanks', bytes(' \r\n\t\n')],
    ['a mark alone', bytes(0xef, 0xbb, 0xbf)],
    ['an empty string', ''],
  ])('refuses %s as empty-file', (_, source) => {
    expect(codeOf(() => decodeText(source))).toBe('empty-file');
  });

  it.each([
    ['a zip or xlsx file', bytes('PK', 3, 4, 'rest')],
    ['an old Office file', bytes(0xd0, 0xcf, 0x11, 0xe0, 'rest')],
    ['a PDF', bytes('%PDF-1.7')],
    ['a PNG', bytes(0x89, 'PNG\r\n')],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['a GIF', bytes('GIF89a')],
    ['a gzip file', bytes(0x1f, 0x8b, 8)],
    ['bytes with a NUL', bytes('id;note\n1;', 0, '12')],
    ['a string with a NUL', 'id;note\n1;\0'],
    ['UTF-16 without a mark', bytes(...utf16('id;note', false))],
  ])('refuses %s as binary-file', (_, source) => {
    expect(codeOf(() => decodeText(source))).toBe('binary-file');
  });
});

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof DatasetError) return error.code;
    throw error;
  }
  return undefined;
}
