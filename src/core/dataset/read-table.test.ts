import { describe, expect, it } from 'vitest';
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

  it('drops columns at the end that have neither a header nor a cell, and keeps one with a cell', () => {
    expect(readTable('a;b;;\n1;2;;\n3;4;;\n')).toMatchObject({
      header: ['a', 'b'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    expect(readTable('a;b;;\n1;2;;\n3;4;x;\n')).toMatchObject({
      header: ['a', 'b', ''],
      rows: [
        ['1', '2', ''],
        ['3', '4', 'x'],
      ],
    });
  });

  it('tells warnings in the order of the lines', () => {
    const { warnings } = readTable('Martel;3B;12\nNgoc;3B;11\n"Zidi;3C;9\nLou;3B\n');
    expect(warnings).toEqual([
      { line: 1, code: 'no-header' },
      { line: 3, code: 'broken-quote' },
      { line: 4, code: 'short-row' },
    ]);
  });
});
