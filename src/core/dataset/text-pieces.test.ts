import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.js';
import { NotUtf8, TextPieces } from './text-pieces.js';

const utf8 = new TextEncoder();
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer);

/** The text of bytes that come in pieces of one length; read again as windows-1252 when that is asked for. */
function inPieces(bytes: Uint8Array, length: number, encoding?: string): { text: string; encoding: string } {
  const pieces = new TextPieces(encoding);
  let text = '';
  try {
    for (let from = 0; from < bytes.length; from += length)
      text += pieces.push(bytes.slice(from, from + length));
    text += pieces.end();
  } catch (error) {
    if (error instanceof NotUtf8 && !encoding) return inPieces(bytes, length, 'windows-1252');
    throw error;
  }
  return { text, encoding: pieces.encoding };
}

describe('TextPieces', () => {
  it.each([
    ['UTF-8 of one to four bytes a character', utf8.encode('a é € 😀;12\nña 🏫;9')],
    ['UTF-8 with a mark', utf8.encode('\uFEFFélève;note\nZoé;12')],
    ['damaged UTF-8 with a mark', Uint8Array.of(...utf8.encode('\uFEFFé'), 0xff, 0x41)],
    ['UTF-16 with a mark', utf16('élève 😀;note\nZoé;12')],
    ['windows-1252', latin('nom;note\nChloé;12\nL\x92Ö;\x80 9')],
    [
      'windows-1252 that looks like UTF-8 at first',
      Uint8Array.of(...utf8.encode('é;1\n'), ...latin('Zoé;2')),
    ],
    ['windows-1252 whose last byte begins a character of UTF-8', latin('nom;Zoé')],
    ['three bytes', latin('a;b')],
    ['one byte', latin('é')],
  ])('decodes %s as decodeText does, however the bytes are cut', (_, bytes) => {
    const whole = decodeText(bytes);
    for (let length = 1; length <= bytes.length; length++) expect(inPieces(bytes, length)).toEqual(whole);
  });

  it('decodes a stated encoding of several bytes a character across pieces', () => {
    const bytes = Uint8Array.of(0x93, 0xfa, 0x96, 0x7b);
    for (const length of [1, 2, 3]) expect(inPieces(bytes, length, 'shift_jis').text).toBe('日本');
  });

  it('goes on as windows-1252 when nothing but ASCII has come before', () => {
    const pieces = new TextPieces();
    expect(pieces.push(latin('nom;note\n'))).toBe('nom;note\n');
    expect(pieces.push(latin('Zoé;12\n'))).toBe('Zoé;12\n');
    expect(pieces.encoding).toBe('windows-1252');
  });

  it('throws NotUtf8 when text is out that would have been another', () => {
    const pieces = new TextPieces();
    pieces.push(utf8.encode('élève;note\n'));
    expect(() => pieces.push(latin('Zoé;12\n'))).toThrow(NotUtf8);
  });

  it('throws binary-file for a NUL that comes late', () => {
    const pieces = new TextPieces();
    pieces.push(latin('nom;note\n'));
    expect(() => pieces.push(latin('Zoe\0;12'))).toThrow(expect.objectContaining({ code: 'binary-file' }));
  });

  it('throws binary-file for a signature that is cut', () => {
    const pieces = new TextPieces();
    pieces.push(latin('PK'));
    expect(() => pieces.push(latin('\x03\x04'))).toThrow(expect.objectContaining({ code: 'binary-file' }));
  });

  it.each([
    ['nothing', []],
    ['blanks', ['  \r\n', '\t\n']],
  ])('throws empty-file at the end of %s', (_, texts) => {
    const pieces = new TextPieces();
    for (const text of texts) pieces.push(latin(text));
    expect(() => pieces.end()).toThrow(expect.objectContaining({ code: 'empty-file' }));
  });
});
