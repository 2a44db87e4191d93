import { describe, expect, it } from 'vitest';
import type { RowIssue } from './dataset.js';
import type { ParseOptions } from './parse-options.js';
import { TableReader } from './table-reader.js';

function read(pieces: Iterable<string>, options: ParseOptions = {}) {
  const table = {
    header: [] as readonly string[],
    rows: [] as string[],
    skipped: [] as number[],
    warnings: [] as RowIssue[],
  };
  const reader = new TableReader(options, {
    header: (cells) => (table.header = cells),
    row: (cells, line) => table.rows.push(`${line}: ${cells.join('|')}`),
    warning: (issue) => table.warnings.push(issue),
    skipped: (line) => table.skipped.push(line),
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { ...table, delimiter: reader.delimiter };
}

function* piecesOf(text: string, length: number): Generator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

const pupils = (count: number, rowOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => rowOf(index)).join('');

const samples: Record<string, string> = {
  pronote:
    'Collège des Tilleuls - 3B\r\nTrimestre 1\r\n\r\nÉlève;Devoir 1;Moyenne\r\nMARTEL Léa;12,5;13,25\r\nNGOC Hoa;Abs;8,75\r\nMoyenne de la classe;12;11\r\n',
  siecle: '"Nom de famille";"Prénom 1";"INE"\n"MARTEL";"Léa";"000000001AA"\n"NGOC";"Hoa";"000000002AB"\n',
  moodle: '"First name","Quiz: Fractions (Real)"\nAmelia,55.00\nTom,-\n\nOverall average,55.00\n',
  excel: 'sep=;\r\nNom;Note;;\r\n"Morel; Léa";12,5;;\r\n"O\'Brien ""Jo""\r\nbis";9;;\r\n',
  backslashes: '"Name","Grade"\n"Amelia \\"Amy\\" Rockwell\\\\","12"\n"Tom",8\n',
  apostrophes: "'Name';'Grade'\n'Rockwell; ''Amelia''';'12'\n'Tom';'8'\n",
  macintosh: 'Nom;Note\rMorel;12\rPetit;9',
  'broken quotes': `Nom;Note\n"Morel;12\n"Petit";9\n"Roy" bis;8\n${pupils(3000, (index) => `"P ${index}";${index}\n`)}"Last;3\n`,
  large: `Nom;Remarque;Note\n${pupils(5000, (index) => `Pupil ${index};"two\nlines ""${index}""";12,5\n`)}\nTotal;;62500\n`,
  wide: `${pupils(20_000, (index) => `test ${index};`)}grade\r\n${'1;'.repeat(20_000)}12\r\n`,
  'blank beginning': `${'\n'.repeat(70_000)}Nom;Note\n\n\nMorel;12\n`,
};

describe('TableReader', () => {
  it.each(Object.keys(samples))('reads %s the same in pieces of any length', (name) => {
    const text = samples[name];
    const whole = read([text]);
    expect(whole.rows.length).toBeGreaterThan(0);
    for (const length of text.length > 100_000 ? [1000, 65_537] : [1, 7, 1000])
      expect(read(piecesOf(text, length))).toEqual(whole);
  });

  it('reads a PRONOTE export: title, marks, average of the class', () => {
    expect(read([samples.pronote])).toEqual({
      header: ['Élève', 'Devoir 1', 'Moyenne'],
      rows: ['5: MARTEL Léa|12,5|13,25', '6: NGOC Hoa|Abs|8,75'],
      skipped: [1, 2, 7],
      warnings: [],
      delimiter: ';',
    });
  });

  it('takes the delimiter of a sep line, which is neither a row nor a skipped line', () => {
    expect(read([samples.excel])).toMatchObject({
      header: ['Nom', 'Note', '', ''],
      rows: ['3: Morel; Léa|12,5||', '4: O\'Brien "Jo"\r\nbis|9||'],
      skipped: [],
      delimiter: ';',
    });
    expect(read(['"sep=|"\na|b;c\n1|2;3']).header).toEqual(['a', 'b;c']);
    expect(read(['sep=,\na;b\n1;2'], { delimiter: ';' }).header).toEqual(['a', 'b']);
  });

  it('reads backslash and apostrophe quotes', () => {
    expect(read([samples.backslashes]).rows).toEqual(['2: Amelia "Amy" Rockwell\\|12', '3: Tom|8']);
    expect(read([samples.apostrophes]).rows).toEqual(["2: Rockwell; 'Amelia'|12", '3: Tom|8']);
  });

  it('keeps every row around a broken quote, and warns of that row alone', () => {
    const { rows, warnings } = read([samples['broken quotes']]);
    expect(rows).toHaveLength(3004);
    expect(rows.slice(0, 4)).toEqual(['2: "Morel|12', '3: Petit|9', '4: "Roy" bis|8', '5: P 0|0']);
    expect(warnings).toEqual([2, 4, 3005].map((line) => ({ line, code: 'broken-quote' })));
  });

  it('refuses a delimiter that cannot be one', () => {
    expect(() => read(['a;b'], { delimiter: '"' })).toThrow(RangeError);
  });
});
