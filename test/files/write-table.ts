/** Everything in which two files of the same table may differ. */
export interface WrittenDialect {
  readonly delimiter: ',' | ';' | '\t' | '|' | ', ';
  /** How a cell is quoted, and a quote inside it written: doubled, or behind a backslash. */
  readonly quotes: 'doubled' | 'apostrophes' | 'backslash';
  /** All cells, or those that need it. */
  readonly quoted: 'all' | 'needed';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly finalLineEnd: boolean;
  readonly sepLine: boolean;
  readonly encoding: 'text' | 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** The signs of windows-1252 between 0x80 and 0x9f, U+FFFD where it has none. */
const upper = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** A table as a file: the opposite of `readTable`, on its own so that both cannot share a mistake. */
export function writeTable(
  table: readonly (readonly string[])[],
  dialect: WrittenDialect,
): string | Uint8Array {
  const { delimiter, lineEnd, finalLineEnd, sepLine, encoding } = dialect;
  const lines = table.map((cells) => cells.map((cell) => writeCell(cell, dialect)).join(delimiter));
  if (sepLine) lines.unshift(`sep=${delimiter}`);
  return encode(lines.join(lineEnd) + (finalLineEnd ? lineEnd : ''), encoding);
}

function writeCell(cell: string, { delimiter, quotes, quoted }: WrittenDialect): string {
  const quote = quotes === 'apostrophes' ? "'" : '"';
  const special = [delimiter.trim() || delimiter, quote, '\n', '\r'];
  const needed = special.some((sign) => cell.includes(sign)) || (delimiter === ', ' && cell.startsWith(' '));
  if (quoted === 'needed' && !needed) return cell;
  const escaped =
    quotes === 'backslash' ? cell.replace(/[\\"]/g, '\\$&') : cell.replaceAll(quote, quote + quote);
  return quote + escaped + quote;
}

function encode(text: string, encoding: WrittenDialect['encoding']): string | Uint8Array {
  if (encoding === 'text') return text;
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with mark') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Uint8Array.from([...text], toWindows1252);
}

function toWindows1252(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const index = upper.indexOf(sign);
  if (index < 0 || sign === '\ufffd') throw new RangeError(`windows-1252 has no ${sign}.`);
  return 0x80 + index;
}
