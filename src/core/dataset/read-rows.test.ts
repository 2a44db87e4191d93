import { describe, expect, it } from 'vitest';
import { RowReader } from './read-rows.js';

function rowsOf(text: string, delimiter = ';', newline: '\n' | '\r' = '\n') {
  const rows: { cells: string[]; line: number }[] = [];
  const reader = new RowReader(
    { delimiter, newline, quote: '"', backslashes: false, oneColumn: false },
    (cells, line) => rows.push({ cells, line }),
  );
  reader.push(text);
  reader.end();
  return rows;
}

describe('RowReader', () => {
  it('resolves quotes: delimiters, doubled quotes and line ends inside', () => {
    expect(rowsOf('"a;b";"say ""hi""";"two\nlines"\n').map(({ cells }) => cells)).toEqual([
      ['a;b', 'say "hi"', 'two\nlines'],
    ]);
  });

  it('hands over blank lines too', () => {
    expect(rowsOf('\na;b\n\n;;\n1;2')).toEqual([
      { cells: [''], line: 1 },
      { cells: ['a', 'b'], line: 2 },
      { cells: [''], line: 3 },
      { cells: ['', '', ''], line: 4 },
      { cells: ['1', '2'], line: 5 },
    ]);
  });

  it('tells the line on which a row starts, after line ends in quotes too', () => {
    expect(rowsOf('a;b\n"x\n\ny";1\nz;2\n').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('takes CRLF off the last cell, quoted or not', () => {
    expect(rowsOf('a;b\r\n1;"2"\r\n"3";4\r\n')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1', '2'], line: 2 },
      { cells: ['3', '4'], line: 3 },
    ]);
  });

  it('reads lines that end in CR alone', () => {
    expect(rowsOf('a;b\r1;"x\ry"\r2;3', ';', '\r')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1', 'x\ry'], line: 2 },
      { cells: ['2', '3'], line: 4 },
    ]);
  });

  it('reads a quote that nobody closed as text, and its neighbours untouched', () => {
    expect(rowsOf('a;b\n"x;1\ny;2\nz;3\n')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['"x', '1'], line: 2 },
      { cells: ['y', '2'], line: 3 },
      { cells: ['z', '3'], line: 4 },
    ]);
  });

  it('does not let an open quote pair up with one further down', () => {
    expect(rowsOf('a;b\n"x;1\n"y";2\n"z";3\n').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['"x', '1'],
      ['y', '2'],
      ['z', '3'],
    ]);
  });

  it('reads an open quote in the last line', () => {
    expect(rowsOf('a;b\nx;1\n"y;2').at(-1)).toEqual({ cells: ['"y', '2'], line: 3 });
  });

  it('keeps quotes in the middle of a cell', () => {
    expect(rowsOf('Jean "Jo" Roy;12\n"Jean "Jo" Roy";12\n').map(({ cells }) => cells)).toEqual([
      ['Jean "Jo" Roy', '12'],
      ['Jean "Jo" Roy', '12'],
    ]);
  });

  it('takes time in proportion to the length when every line opens a quote', () => {
    const lines = 20_000;
    const rows = rowsOf('"x;1\n'.repeat(lines));
    expect(rows).toHaveLength(lines);
    expect(rows.at(-1)).toEqual({ cells: ['"x', '1'], line: lines });
  }, 10_000);

  it('hands over a row of 10,000 cells and a cell of a million characters', () => {
    const wide = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    const long = 'x'.repeat(1_000_000);
    expect(rowsOf(`${wide.join(';')}\n"${long}";1`)).toEqual([
      { cells: wide, line: 1 },
      { cells: [long, '1'], line: 2 },
    ]);
  });

  it('tells which row was repaired', () => {
    const repaired: number[] = [];
    const reader = new RowReader(
      { delimiter: ';', newline: '\n', quote: '"', backslashes: false, oneColumn: false },
      (_, line, isRepaired) => {
        if (isRepaired) repaired.push(line);
      },
    );
    reader.push('a;b\n"x;1\n"y";2\n"z" bis;3\nw;4\n');
    reader.end();
    expect(repaired).toEqual([2, 4]);
  });

  it('keeps well quoted cells of a repaired row apart', () => {
    expect(rowsOf('"x ""1""";"y;2\nz;3').map(({ cells }) => cells)).toEqual([
      ['x "1"', '"y', '2'],
      ['z', '3'],
    ]);
  });

  it('keeps a CR at the end of a quoted cell in a CRLF file', () => {
    expect(rowsOf('a;"b\r"\r\n1;2\r\n').map(({ cells }) => cells)).toEqual([
      ['a', 'b\r'],
      ['1', '2'],
    ]);
  });

  it('takes a row of several lines that runs past some megabytes for a broken quote', () => {
    const rows = rowsOf(`a;b\n"x;1\n${'y;2\n'.repeat(1_500_000)}`);
    expect(rows).toHaveLength(1_500_002);
    expect(rows.slice(1, 3)).toEqual([
      { cells: ['"x', '1'], line: 2 },
      { cells: ['y', '2'], line: 3 },
    ]);
  }, 10_000);

  it('takes time in proportion to the length when every line begins a row without an end', () => {
    const lines = 400_000;
    expect(rowsOf('x";"\n'.repeat(lines))).toHaveLength(lines);
  }, 20_000);

  it('cuts nothing in a file of one column', () => {
    const rows: string[][] = [];
    const reader = new RowReader(
      { delimiter: ',', newline: '\n', quote: '"', backslashes: false, oneColumn: true },
      (cells) => rows.push(cells),
    );
    reader.push('note\n12,5\n');
    reader.end();
    expect(rows).toEqual([['note'], ['12,5']]);
  });
});
