import { describe, expect, it } from 'vitest';
import { joinTable } from './join-table.js';
import { parseDataset } from './parse-dataset.js';
import { readTable } from './read-table.js';

const text = (...lines: string[]) => lines.join('\n');
const table = (...lines: string[]) => readTable(text(...lines));

const pupils = parseDataset(
  text(
    'ID;Nom;Prénom;Note;absences',
    '007;Dupont;Zoé;12;1',
    '008;de la Fontaine;Jean-Pierre;9;2',
    '009;O’Neil;Anaïs;15;3',
    '010;Martin;Léa;11;4',
    '011;Martin;Léa;8;5',
  ),
);

const numbers = (joined: { dataset: typeof pupils }, header: string) => {
  const column = joined.dataset.columns.get(header);
  return column?.kind === 'numeric' ? [...column.values] : column;
};

describe('joinTable by id', () => {
  it('adds columns in the order of the students, missing where a student has no row', () => {
    const joined = joinTable(pupils, table('ID;retards;avis', '009;3;bien', '007;1,5;', '010;0;bien'));
    expect(joined).toMatchObject({ by: 'id', matched: 3, columns: ['retards', 'avis'], repeated: [] });
    expect(numbers(joined, 'retards')).toEqual([1.5, NaN, 3, 0, NaN]);
    expect(joined.dataset.columns.get('avis')).toEqual({
      kind: 'categorical',
      levels: ['bien'],
      codes: Int32Array.of(-1, -1, 0, 0, -1),
    });
    expect(joined.unmatchedStudents).toEqual(['008', '011']);
  });

  it('leaves the first dataset as it was, and takes over its report', () => {
    const before = [...pupils.columns.keys()];
    const { dataset } = joinTable(pupils, table('ID;retards', '009;3'));
    expect([...pupils.columns.keys()]).toEqual(before);
    expect([...dataset.columns.keys()]).toEqual([...before, 'retards']);
    expect(dataset.report).toBe(pupils.report);
    expect(dataset.grades).toBe(pupils.grades);
  });

  it('ignores zeros that a spreadsheet dropped, but tells apart ids that only differ in them', () => {
    expect(joinTable(pupils, table('ID;retards', '7;1', '10;2')).matched).toBe(2);
    const both = parseDataset('id;note\n7;12\n007;13\n0007;14');
    const joined = joinTable(both, table('id;retards', '007;1', '07;2'));
    expect(numbers(joined, 'retards')).toEqual([NaN, 1, NaN]);
    expect(joined.ambiguous).toEqual([{ row: 2, id: '07', name: '', studentIds: ['7', '007', '0007'] }]);
  });

  it('uses the first of several rows with one id and lists the others', () => {
    const joined = joinTable(pupils, table('ID;retards', '7;1', '007;2'));
    expect(numbers(joined, 'retards')).toEqual([1, NaN, NaN, NaN, NaN]);
    expect(joined.repeated).toEqual([{ row: 2, id: '007', name: '', studentIds: ['007'] }]);
  });

  it('lists rows for nobody', () => {
    const { unmatchedRows } = joinTable(
      pupils,
      table('ID;Élève;retards', '7;Zoé Dupont;1', '99;Max Roy;2', ';;3'),
    );
    expect(unmatchedRows).toEqual([
      { row: 2, id: '99', name: 'Max Roy' },
      { row: 3, id: '', name: '' },
    ]);
  });

  it('asks where the first file has an id twice', () => {
    const twins = parseDataset('id;note\nA;12\nA;13\nB;9');
    const joined = joinTable(twins, table('id;retards', 'A;1', 'B;2'));
    expect(joined.ambiguous).toEqual([{ row: 1, id: 'A', name: '', studentIds: ['A', 'A#2'] }]);
    expect(numbers(joined, 'retards')).toEqual([NaN, NaN, 2]);
  });

  it('asks so as well where the report lists only a part of very many ids that are there twice', () => {
    const many = Array.from({ length: 2400 }, (_, row) => `P${row >> 1};12`);
    const joined = joinTable(
      parseDataset(`id;note\n${many.join('\n')}`),
      table('id;retards', 'P1;1', 'P1190;2'),
    );
    expect(joined.ambiguous.map(({ studentIds }) => studentIds)).toEqual([
      ['P1', 'P1#2'],
      ['P1190', 'P1190#2'],
    ]);
  });

  it('asks about a row whose id and name contradict each other, unless told to go by the id', () => {
    const second = table('ID;Nom;Prénom;retards', '7;Dupont;Zoé;1', '9;Roy;Max;2', '10;Martin;Léa;3');
    const joined = joinTable(pupils, second);
    expect(joined).toMatchObject({ by: 'id', matched: 2 });
    expect(joined.ambiguous).toEqual(
      [{ row: 2, id: '9', name: 'Roy Max', studentIds: ['009'] }].map(givenFirst),
    );
    expect(joinTable(pupils, second, { by: 'id' }).matched).toBe(3);
  });

  it('does not take running numbers for ids when the names belong to others', () => {
    const numbered = parseDataset('N°;Élève;Note\n1;Zoé Dupont;12\n2;Max Roy;9\n3;Léa Martin;11');
    const joined = joinTable(
      numbered,
      table('N°;Élève;retards', '1;Léa Martin;5', '2;Zoé Dupont;6', '3;Max Roy;7'),
    );
    expect(joined).toMatchObject({ by: 'name', matched: 3 });
    expect(numbers(joined, 'retards')).toEqual([6, 7, 5]);
  });

  it('does not match row numbers that stand in for ids', () => {
    const unnumbered = parseDataset('Élève;Note\nZoé Dupont;12\nMax Roy;9');
    expect(() => joinTable(unnumbered, table('ID;retards', '1;5', '2;6'))).toThrow(
      expect.objectContaining({ code: 'no-common-key' }),
    );
  });
});

const givenFirst = <T extends { name: string }>(row: T): T => ({
  ...row,
  name: row.name.split(' ').reverse().join(' '),
});

describe('joinTable by name', () => {
  it.each([
    ['Zoé Dupont', '007'],
    ['DUPONT Zoe', '007'],
    ['Dupont, Zoé', '007'],
    ['  dupont\u00A0\u00A0 ZOE\u0301 ', '007'],
    ['Fontaine Jean Pierre', '008'],
    ['DE LA FONTAINE Jean-Pierre', '008'],
    ['La Fontaine Jeanpierre', '008'],
    ["O'NEIL Anais", '009'],
  ])('finds %j', (name, id) => {
    const { by, matched, unmatchedStudents } = joinTable(pupils, table('Élève;retards', `${name};1`));
    expect([by, matched, unmatchedStudents.includes(id)]).toEqual(['name', 1, false]);
  });

  it('takes names in two columns, whatever their order', () => {
    const joined = joinTable(pupils, table('Prénom;Nom;retards', 'Anaïs;O’Neil;1', 'Dupont;Zoé;2'));
    expect(numbers(joined, 'retards')).toEqual([2, NaN, 1, NaN, NaN]);
  });

  it('never guesses between two students of one name', () => {
    const joined = joinTable(pupils, table('Élève;retards', 'Léa Martin;1', 'Zoé Dupont;2'));
    expect(joined.ambiguous).toEqual([{ row: 1, id: '', name: 'Léa Martin', studentIds: ['010', '011'] }]);
    expect(numbers(joined, 'retards')).toEqual([2, NaN, NaN, NaN, NaN]);
  });

  it('never guesses between two rows of one name', () => {
    const joined = joinTable(
      pupils,
      table('Élève;retards', 'Zoé Dupont;1', 'DUPONT Zoé;2', 'Anaïs O’Neil;3'),
    );
    expect(joined.ambiguous.map(({ row, studentIds }) => [row, studentIds])).toEqual([
      [1, ['007']],
      [2, ['007']],
    ]);
    expect(numbers(joined, 'retards')).toEqual([NaN, NaN, 3, NaN, NaN]);
  });

  it('does what a person chose, and asks for the rest', () => {
    const second = table(
      'Élève;retards',
      'Léa Martin;1',
      'Martin Léa;2',
      'Zoé D.;3',
      'Anaïs O’Neil;4',
      'Zoé Dupont;5',
    );
    const choose = (...choices: [number, string | null][]) =>
      joinTable(pupils, second, { choices: new Map(choices) });
    const one = choose([1, '011'], [3, '007'], [4, null]);
    expect(numbers(one, 'retards')).toEqual([3, NaN, NaN, NaN, 1]);
    expect(one.ambiguous.map(({ row, studentIds }) => [row, studentIds])).toEqual([[2, ['010']]]);
    expect(one.unmatchedRows.map(({ row }) => row)).toEqual([4]);
    expect(one.repeated).toEqual([{ row: 5, id: '', name: 'Zoé Dupont', studentIds: ['007'] }]);
    const all = choose([1, '011'], [2, '010'], [3, '010']);
    expect(numbers(all, 'retards')).toEqual([5, NaN, 4, 2, 1]);
    expect(all.repeated.map(({ row }) => row)).toEqual([3]);
  });

  it('is used on request where ids would do, and fails where it cannot', () => {
    const second = table('ID;Élève;retards', '7;Anaïs O’Neil;1', '9;Zoé Dupont;2');
    expect(joinTable(pupils, second, { by: 'name' }).by).toBe('name');
    expect(() => joinTable(pupils, table('ID;retards', '7;1'), { by: 'name' })).toThrow(
      expect.objectContaining({ name: 'DatasetError', code: 'no-common-key' }),
    );
  });
});

describe('joinTable', () => {
  it('gives headers that are there already a name of their own, the id, the name and the grade included', () => {
    const second = table('ID;absences;Note;Nom', '7;9;14;Dupont', '9;8;13;O’Neil');
    expect(joinTable(pupils, second, { roles: { name: null } }).columns).toEqual([
      'absences#2',
      'Note#2',
      'Nom#2',
    ]);
  });

  it('can join a third file and the same file again', () => {
    const second = table('ID;retards', '7;1');
    const once = joinTable(pupils, second).dataset;
    expect(joinTable(once, second).columns).toEqual(['retards#2']);
  });

  it('takes school and class from the second file where the first has none', () => {
    const { dataset } = joinTable(pupils, table('ID;Classe;École', '7;601;Nord', '8;602;Sud', '9;601;Nord'));
    expect(dataset.roles).toMatchObject({ school: 'École', class: 'Classe', grade: 'Note' });
    expect(dataset.schools).toEqual(['Nord', 'Sud']);
    expect(dataset.columns.get('Classe')).toMatchObject({ levels: ['601', '602'] });
    const again = joinTable(dataset, table('ID;Classe', '7;701')).dataset;
    expect(again.roles.class).toBe('Classe');
  });

  it('sets rows with too many cells aside, fills short ones and leaves out blank columns', () => {
    const joined = joinTable(pupils, {
      ...table('ID;retards'),
      header: ['ID', 'retards', 'avis', ''],
      rows: [
        ['7', '1', 'bien', ''],
        ['8', '2', 'bien', '', 'x'],
        ['9', '3'],
      ],
    });
    expect(joined.columns).toEqual(['retards', 'avis']);
    expect(joined.rejected).toEqual([{ line: 2, code: 'unreadable-row', value: 'x' }]);
    expect(numbers(joined, 'retards')).toEqual([1, NaN, 3, NaN, NaN]);
  });

  it('warns of what is odd in a new column, by row, students without a row aside', () => {
    const many = parseDataset(text('id;note', ...Array.from({ length: 100 }, (_, index) => `${index};12`)));
    const rows = Array.from({ length: 36 }, (_, index) => `${index};${index % 7};;x`);
    const odd = ['97;75;1;x', '98;Abs;1;x', '99;many;;x'];
    expect(joinTable(many, table('id;absences;avis;cas', 'nobody;1;;x', ...rows, ...odd)).warnings).toEqual([
      { line: 0, column: 'avis', code: 'mostly-empty-column', count: 37 },
      { line: 0, column: 'cas', code: 'constant-column', value: 'x' },
      { line: 38, column: 'absences', code: 'outlier', value: '75' },
      { line: 39, column: 'absences', code: 'mark-in-column', value: 'Abs', count: 1 },
      { line: 40, column: 'absences', code: 'unusable-number', value: 'many' },
    ]);
  });

  it('accounts for every row and every student', () => {
    const second = table('ID;Élève;retards', '7;;1', '7;;2', '9;Max Roy;3', '99;;4', ';;5', '10;;6');
    const { matched, unmatchedRows, ambiguous, repeated, rejected, unmatchedStudents } = joinTable(
      pupils,
      second,
    );
    expect(matched + unmatchedRows.length + ambiguous.length + repeated.length + rejected.length).toBe(6);
    expect(matched + unmatchedStudents.length).toBe(pupils.length);
  });

  it('is not harmed by ids, names and headers that name parts of an object', () => {
    const odd = parseDataset('id;nom;note\n__proto__;constructor;12\ntoString;<b>x</b>;13');
    const joined = joinTable(odd, table('id;__proto__;constructor', '__proto__;1;2', 'toString;3;4'));
    expect(joined.columns).toEqual(['__proto__', 'constructor']);
    expect(numbers(joined, '__proto__')).toEqual([1, 3]);
  });

  it('throws missing-column for a role that the second file lacks', () => {
    expect(() => joinTable(pupils, table('ID;retards', '7;1'), { roles: { id: 'INE' } })).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['INE'] }),
    );
  });

  it.each<[number, string]>([
    [0, '007'],
    [2, '007'],
    [1, 'nobody'],
  ])('throws a RangeError for the choice of row %j for %j, without naming the student', (row, id) => {
    const join = () => joinTable(pupils, table('ID;retards', '7;1'), { choices: new Map([[row, id]]) });
    expect(join).toThrow(RangeError);
    expect(join).not.toThrow(/nobody|007/);
  });

  it('joins 20,000 students in well under two seconds, by id or by name', () => {
    const name = (index: number) => `Élève${index} de La-Tour${index % 997}`;
    const rows = Array.from({ length: 20_000 }, (_, index) => index);
    const many = parseDataset(
      text('id;nom;note', ...rows.map((index) => `${index + 1};${name(index)};${index % 21}`)),
    );
    const second = table(
      'id;nom;retards',
      ...rows.map((index) => `${20_000 - index};${name(19_999 - index)};${index}`),
    );
    for (const by of ['id', 'name'] as const) {
      const start = performance.now();
      const joined = joinTable(many, second, { by });
      expect(performance.now() - start).toBeLessThan(2000);
      expect(joined.matched).toBe(20_000);
      expect(numbers(joined, 'retards')).toEqual(rows.map((index) => 19_999 - index));
    }
  });
});
