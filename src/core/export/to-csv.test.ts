import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from './to-csv.js';

const readBack = (csv: string, delimiter: string) =>
  Papa.parse<string[]>(csv.slice(1), { delimiter, skipEmptyLines: true }).data;

describe('toCsv', () => {
  it('begins with a byte order mark, ends lines with CRLF and quotes what needs it', () => {
    const rows = [
      ['Élève', 'Valeur'],
      ['Zoé "Z"; dite Z', 12],
    ];
    expect(toCsv(rows, ';')).toBe('\uFEFFÉlève;Valeur\r\n"Zoé ""Z""; dite Z";12\r\n');
  });

  it('keeps negative numbers, but not the same as text', () => {
    expect(toCsv([[-1, '-1']], ',')).toBe(`\uFEFF-1,"'-1"\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n=1', ' =1', '=1\n+2', '＝1', '=HYPERLINK("x";"y")'])(
    'makes %j harmless',
    (text) => {
      expect(readBack(toCsv([['a', text]], ';'), ';')).toEqual([['a', `'${text}`]]);
    },
  );

  it('lets no cell begin as a formula and loses no text, whatever the cells hold', () => {
    const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', ' =', '"=', ';=', "'");
    const cell = fc.tuple(start, fc.string({ unit: 'grapheme' })).map(([first, rest]) => `${first}${rest}`);
    const row = fc.tuple(fc.constant('row'), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
        const { data } = Papa.parse<string[]>(toCsv(rows, delimiter).slice(1), {
          delimiter,
          newline: '\r\n',
          skipEmptyLines: true,
        });
        expect(data).toHaveLength(rows.length);
        data.forEach((cells, index) =>
          cells.forEach((text, column) => {
            expect(text).not.toMatch(/^[=+\-@\t\r]/);
            expect([rows[index][column], `'${rows[index][column]}`]).toContain(text);
          }),
        );
      }),
    );
  });
});
