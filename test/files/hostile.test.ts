import { afterEach, describe, expect, it } from 'vitest';
import { DatasetError, parseDataset, readTable } from '../../src/core/index.js';

const seconds = (count: number) => count * 1000;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('readTable and parseDataset in bounded time', () => {
  it('10,000 columns', { timeout: seconds(10) }, () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `test ${index}`);
    const row = names.map((_, index) => `${index % 21}`);
    const text = [
      [...names, 'grade'],
      [...row, '12'],
      [...row, '8'],
    ]
      .map((cells) => cells.join(';'))
      .join('\n');
    expect(readTable(text).header).toHaveLength(10_001);
    const dataset = parseDataset(text);
    expect([...dataset.grades]).toEqual([12, 8]);
    expect(dataset.columns.size).toBe(10_000);
  });

  it('cells of a megabyte, quoted with line ends and plain', { timeout: seconds(10) }, () => {
    const quoted = 'to be, or not "to be"\n'.repeat(50_000);
    const plain = 'x'.repeat(1_000_000);
    const text = `name,remark,grade\nAmelia,"${quoted.replaceAll('"', '""')}",12\nTom,${plain},8\n`;
    expect(readTable(text).rows).toEqual([
      ['Amelia', quoted, '12'],
      ['Tom', plain, '8'],
    ]);
    expect([...parseDataset(text).grades]).toEqual([12, 8]);
  });

  it('100,000 blank lines among the rows', { timeout: seconds(10) }, () => {
    const blank = '\n'.repeat(100_000);
    const table = readTable(`${blank}name;grade\n${blank}Amelia;12\n${blank}Tom;Abs\n${blank}`);
    expect(table.rows).toEqual([
      ['Amelia', '12'],
      ['Tom', 'Abs'],
    ]);
    const { excluded } = parseDataset(
      `${blank}name;grade\n${blank}Amelia;12\n${blank}Tom;Abs\n${blank}`,
    ).report;
    expect(excluded).toMatchObject([{ line: 300_003, code: 'absent' }]);
  });

  it.each([
    ['quotes', '"'],
    ['quotes and delimiters', '";'],
    ['apostrophes and commas', "',"],
    ['escaped quotes', '\\"'],
    ['delimiters', ';'],
    ['spaces', ' '],
    ['carriage returns', '\r'],
  ])('5 MB of %s after the header', { timeout: seconds(20) }, (_, piece) => {
    const text = `name;grade\nAmelia;12\n${piece.repeat(5_000_000 / piece.length)}\nTom;8\n`;
    expect(readTable(text).header).toContain('name');
    readsOrThrows(text);
  });

  it('100,000 lines, each with a quote that nobody closes', { timeout: seconds(20) }, () => {
    const text = `name;grade\n${'"Amelia;12\n'.repeat(100_000)}`;
    expect(readTable(text).rows).toHaveLength(100_000);
  });

  it('100,000 lines that are as likely titles as rows', { timeout: seconds(20) }, () => {
    readsOrThrows('Class 3B\n'.repeat(100_000));
    readsOrThrows(`Class 3B\n\n`.repeat(50_000) + 'name;grade\nAmelia;12\n');
  });
});

describe('parseDataset executes and pollutes nothing', () => {
  it('headers, schools and ids named like an object’s own', () => {
    const text =
      '__proto__;constructor;id;school;grade\n' +
      'polluted;polluted;__proto__;__proto__;12\n' +
      'polluted;polluted;constructor;constructor;8\n';
    const { ids, schools, columns } = parseDataset(text);
    expect(ids).toEqual(['__proto__', 'constructor']);
    expect(schools).toEqual(['__proto__', 'constructor']);
    expect([...columns.keys()]).toEqual(['__proto__', 'constructor', 'school']);
  });
});

function readsOrThrows(text: string): void {
  try {
    const { report } = parseDataset(text);
    expect(report.accepted + report.excluded.length + report.rejected.length).toBe(
      readTable(text).rows.length,
    );
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
  }
}
