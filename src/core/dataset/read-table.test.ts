import { describe, expect, it } from 'vitest';
import { seededRandom } from '../training/random.js';
import { readTable } from './read-table.js';

describe('readTable', () => {
  it('gives header and rows as text, nothing trimmed', () => {
    expect(readTable('id; Note \n1; 12,5 \n\n2;Abs\n')).toEqual({
      header: ['id', ' Note '],
      rows: [
        ['1', ' 12,5 '],
        ['2', 'Abs'],
      ],
      encoding: 'text',
      delimiter: ';',
      skippedLines: [],
      warnings: [],
    });
  });

  it('pads a short row, drops blank surplus cells, keeps others, and warns', () => {
    const { rows, warnings } = readTable('a,b,c\n1\n1,2,3,4\n1,2,3,,\n1,2,3\n1,2,3\n1,2,3\n');
    expect(rows.slice(0, 3)).toEqual([
      ['1', '', ''],
      ['1', '2', '3', '4'],
      ['1', '2', '3'],
    ]);
    expect(warnings).toEqual([
      { line: 2, code: 'short-row' },
      { line: 3, code: 'long-row' },
    ]);
  });

  it('has no rows for a header alone', () => {
    expect(readTable('a,b\n').rows).toEqual([]);
  });

  it('reads back whatever was written, in any delimiter, line end and quoting', () => {
    const random = seededRandom(2008);
    for (let round = 0; round < 300; round++) {
      const table = randomTable(random);
      const delimiter = pick([',', ';', '\t', '|'], random);
      const lineEnd = pick(['\n', '\r\n', '\r'], random);
      const quoteAll = random() < 0.5;
      const written = table
        .map((cells) => cells.map((cell) => quoted(cell, delimiter, quoteAll)).join(delimiter))
        .join(lineEnd);
      const { header, rows } = readTable(random() < 0.5 ? written : written + lineEnd, { delimiter });
      expect([header, ...rows], JSON.stringify(written)).toEqual(table);
    }
  });
});

/** Cells of awkward characters; the first of a row is never blank, so that no row is. */
function randomTable(random: () => number): string[][] {
  const pieces = [
    'a',
    'é',
    '12,5',
    ';',
    ',',
    '|',
    '\t',
    '"',
    '""',
    '\n',
    "'",
    ' ',
    '😀',
    '=1+1',
    '__proto__',
    '',
  ];
  const width = 2 + Math.floor(random() * 5);
  return Array.from({ length: 2 + Math.floor(random() * 6) }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const text = Array.from({ length: Math.floor(random() * 5) }, () => pick(pieces, random)).join('');
      return column === 0 ? `r${row}${text}` : text;
    }),
  );
}

function quoted(cell: string, delimiter: string, always: boolean): string {
  const needed = always || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)];
}
