import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DatasetError, parseDataset, readTable } from '../../src/core/index.js';
import { writeTable, type WrittenDialect } from './write-table.js';

/*
 * Any table, in any dialect. What stays outside is what no reader could tell apart, because the same bytes are also
 * another table:
 * - a header that is not words: each header here is distinct letters, so that it is no title and no pupil;
 * - a row that could be a further header, a title, a total or nothing: each row here has a number in one of its columns;
 * - a table of one column, in which no delimiter is written;
 * - apostrophes as quotes only here and there ('t Hooft; a file of quoted cells throughout is told apart);
 * - backslashes before quotes in a file that has no other sign of it: here one cell is `say "yes" or "no"`;
 * - windows-1252 bytes that are valid UTF-8 too: here the header has an é before a letter, which is not.
 */
const seed = 20_261_122;
const runs = { seed, numRuns: 2000 };

const signs = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  "'",
  '\\',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\u00a0',
  '=',
  '-',
  '.',
  '/',
  '%',
];
const letters = ['a', 'B', 'é', 'œ', 'ß', '0', '7', '12,5', 'Abs', '€', '’'];
const further = [
  '\u202e',
  '\u2028',
  '\u0085',
  '\ufeff',
  '👩🏽‍🎓',
  'ع',
  '漢',
  '\u0301',
  '__proto__',
  '<b>',
  '\u0001',
];

const textOf = (pieces: readonly string[], other?: fc.Arbitrary<string>) => {
  const piece = fc.constantFrom(...pieces);
  const unit = other ? fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: other }) : piece;
  return fc.array(unit, { maxLength: 8 }).map((parts) => parts.join(''));
};
const anyText = textOf(
  [...signs, ...letters, ...further],
  fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.replaceAll('\0', '')),
);
const westernText = textOf([...signs, ...letters]);

/** Header first; the column of numbers stands anywhere. */
const tableOf = (cell: fc.Arbitrary<string>) =>
  fc
    .record({
      words: fc.uniqueArray(fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,5})?$/), { minLength: 2, maxLength: 6 }),
      place: fc.nat(5),
      rows: fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
    })
    .map(({ words, place, rows }) => {
      const header = words.map((word, index) => (index === 0 ? `Pré${word}` : word));
      const at = place % header.length;
      const numbered = rows.map((cells, row) =>
        cells.slice(0, header.length - 1).toSpliced(at, 0, `${row + 1}`),
      );
      return [header, ...numbered];
    });

/** Columns as schools have them, with cells that may be empty, a mark or run over several lines. */
const schoolColumns: Record<string, readonly string[]> = {
  Nom: ['MARTEL', "O'Brien", 'de la Tour', 'Nguyễn', '"Lou" Henriot', 'TOTALI', 'Ngoc-Minh', 'Œuvrard'],
  'Prénom 1': ['Léa', 'Hoa', 'Zoé, Ana', 'Jean;Paul', "N'Golo", '李', 'محمد'],
  'Nom, prénom': ['Martel, Léa', 'Ngoc, Hoa', "d'Artois, Lou"],
  'Classe (groupe)': ['3B', '601', '2nde | 4', '9.º A', 'Terminale "S"', ''],
  'Né(e) le': ['14/02/2012', '2012-02-14', ''],
  Adresse: ['1, rue des Tilleuls\n75000 Paris', 'Rua Velha; 3', 'C:\\dossier\\', '', '12'],
  'Devoir 1': ['12,5', '8', 'Abs', 'Disp', 'N.Not', '', '-', '16.25', '1 234,5'],
  'Moyenne /20': ['12,5', '8', '16/20', 'Abs*', 'NE', '', '19.75'],
  Absences: ['0', '3', '75', ''],
};

const schoolTable = fc
  .record({
    others: fc.shuffledSubarray(Object.keys(schoolColumns).filter((name) => name !== 'Nom')),
    rows: fc.array(fc.infiniteStream(fc.nat(999)), { minLength: 1, maxLength: 12 }),
  })
  .map(({ others, rows }) => {
    const header = ['Nom', ...others, 'N°'];
    const cellOf = (name: string, { value }: IteratorResult<number>) => {
      const cells = schoolColumns[name];
      return cells[(value as number) % cells.length];
    };
    const written = rows.map((numbers, row) =>
      header.map((name) => (name === 'N°' ? `${row + 1}` : cellOf(name, numbers.next()))),
    );
    return [header, ...written];
  });

const dialectOf = (encodings: readonly WrittenDialect['encoding'][]): fc.Arbitrary<WrittenDialect> =>
  fc
    .record({
      delimiter: fc.constantFrom<WrittenDialect['delimiter'][]>(',', ';', '\t', '|', ', '),
      quotes: fc.constantFrom<WrittenDialect['quotes'][]>('doubled', 'doubled', 'apostrophes', 'backslash'),
      quoted: fc.constantFrom<WrittenDialect['quoted'][]>('all', 'needed'),
      lineEnd: fc.constantFrom<WrittenDialect['lineEnd'][]>('\n', '\r\n', '\r'),
      finalLineEnd: fc.boolean(),
      sepLine: fc.boolean(),
      encoding: fc.constantFrom(...encodings),
    })
    .map((dialect) => ({
      ...dialect,
      quoted: dialect.quotes === 'apostrophes' ? 'all' : dialect.quoted,
      sepLine: dialect.sepLine && dialect.delimiter !== ', ',
    }));

const unicode: readonly WrittenDialect['encoding'][] = [
  'text',
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16be',
];

function readsBack(table: string[][], dialect: WrittenDialect): void {
  const [header, ...rows] = dialect.quotes === 'backslash' ? withQuotes(table) : table;
  const read = readTable(writeTable([header, ...rows], dialect));
  expect({ header: read.header, rows: read.rows }).toEqual({ header, rows });
  expect(read.skippedLines).toEqual([]);
  expect(read.warnings).toEqual([]);
  expect(read.delimiter).toBe(dialect.delimiter);
}

/** The same with quotes in the first row, beside its number. */
function withQuotes([header, first, ...others]: string[][]): string[][] {
  return [header, first.with(first[0] === '1' ? 1 : 0, 'say "yes" or "no"'), ...others];
}

describe(`readTable, seed ${seed}`, { timeout: 60_000 }, () => {
  it('reads back any table of any text, written in any dialect in Unicode', () => {
    fc.assert(fc.property(tableOf(anyText), dialectOf(unicode), readsBack), runs);
  });

  it('reads back any table of a school, written in any dialect in Unicode', () => {
    fc.assert(fc.property(schoolTable, dialectOf(unicode), readsBack), runs);
  });

  it('reads back any table of Western text, written in any dialect in windows-1252', () => {
    fc.assert(fc.property(tableOf(westernText), dialectOf(['windows-1252']), readsBack), runs);
  });

  it('reads any text as a table of the header’s width, or throws a typed error', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (...lines) => readsOrThrows(lines.join('\n'))),
      runs,
    );
  });

  it('reads any bytes as a table, or throws a typed error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), readsOrThrows), runs);
  });
});

function readsOrThrows(source: string | Uint8Array): void {
  const error = thrownBy(() => {
    const { header, rows } = readTable(source);
    expect(rows.every((cells) => cells.length >= header.length)).toBe(true);
  });
  if (error !== undefined) expect(error).toBeInstanceOf(DatasetError);
  const datasetError = thrownBy(() => parseDataset(source));
  if (datasetError !== undefined) expect(datasetError).toBeInstanceOf(DatasetError);
}

function thrownBy(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
