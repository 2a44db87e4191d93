import { describe, expect, it } from 'vitest';
import type { RowIssue } from './dataset.js';
import { TableStructure } from './table-structure.js';

/** Rows are lines, cells end in `;`. */
function structureOf(lines: readonly string[], hasHeader?: boolean) {
  const table = {
    header: [] as readonly string[],
    rows: [] as string[],
    skipped: [] as number[],
    warnings: [] as RowIssue[],
  };
  const structure = new TableStructure(
    { hasHeader },
    {
      header: (cells) => (table.header = cells),
      row: (cells) => table.rows.push(cells.join(';')),
      warning: (issue) => table.warnings.push(issue),
      skipped: (line) => table.skipped.push(line),
    },
  );
  lines.forEach((line, index) => structure.add(line.split(';'), index + 1));
  structure.end();
  return table;
}

const headerOf = (...lines: string[]) => structureOf(lines).header.join(';');
const skippedOf = (...lines: string[]) => structureOf(lines).skipped;
const table = ['nom;classe;note;absences', 'Morel;3B;12,5;0', 'Petit;3B;Abs;', 'Roy;3C;9;4'];

describe('TableStructure', () => {
  it('hands over header and rows, without blank lines', () => {
    expect(structureOf(['', 'nom;note', ';', 'Morel;12', '', 'Petit;9', ''])).toEqual({
      header: ['nom', 'note'],
      rows: ['Morel;12', 'Petit;9'],
      skipped: [],
      warnings: [],
    });
  });

  it('has nothing to hand over for blank lines alone', () => {
    expect(structureOf(['', ';;'])).toEqual({ header: [], rows: [], skipped: [], warnings: [] });
  });

  describe('above the header', () => {
    it.each([
      ['a title', ['Relevé de notes']],
      ['a title with delimiters', ['Classe 3B;;;', '']],
      ['labels and values', ['Classe :;3B', 'Professeur :;Mme Dupont', '']],
      ['a line that lacks one cell', ['Classe :;3B;Trimestre 1;']],
    ])('skips %s', (_, titles) => {
      const read = structureOf([...titles, ...table]);
      expect(read.header).toEqual(table[0].split(';'));
      expect(read.rows).toEqual(table.slice(1));
      expect(read.skipped).toEqual(titles.flatMap((title, index) => (title === '' ? [] : [index + 1])));
    });

    it.each([
      ['a header that lacks a name', ['nom;;note', 'Morel;Léa;12', 'Petit;Tom;9']],
      ['a header that lacks its first name', [';nom;note', 'a;Morel;Abs', 'b;Petit;9']],
      ['a header in front of longer rows', ['a;b', '1;2;3;4', '5;6;7;8']],
      ['words alone', ['nom;avis', 'Morel;bien', 'Petit;très bien']],
      ['one column', ['nom', 'Morel', 'Petit']],
      ['a header with few rows', ['nom;note;avis', 'Morel;12;']],
    ])('keeps %s', (_, lines) => {
      const read = structureOf(lines);
      expect(read.header).toEqual(lines[0].split(';'));
      expect(read.rows).toEqual(lines.slice(1));
      expect(read.skipped).toEqual([]);
    });
  });

  describe('in several rows of headers', () => {
    it('joins groups with what they group', () => {
      expect(headerOf('Trimestre 1;;Trimestre 2;', 'Moy;Abs;Moy;Abs', '12;0;13;1', '9;2;8,5;0')).toBe(
        'Trimestre 1 Moy;Trimestre 1 Abs;Trimestre 2 Moy;Trimestre 2 Abs',
      );
      expect(
        headerOf(';Maths;;Français;', 'Élève;Oral;Écrit;Lecture;Dictée', 'Morel;12;13;9;8', 'Roy;9;8;7;6'),
      ).toBe('Élève;Maths Oral;Maths Écrit;Français Lecture;Français Dictée');
      expect(
        headerOf('Élève;Maths;;Français;', ';Oral;Écrit;Oral;Écrit', 'Morel;12;13;9;8', 'Roy;9;8;7;6'),
      ).toBe('Élève;Maths Oral;Maths Écrit;Français Oral;Français Écrit');
      expect(
        headerOf(
          ';Trimestre 1;;Trimestre 2;',
          'Élève;Avis;Note;Avis;Note',
          'Morel;bien;13;bof;8',
          'Roy;x;8;y;6',
        ),
      ).toBe('Élève;Trimestre 1 Avis;Trimestre 1 Note;Trimestre 2 Avis;Trimestre 2 Note');
    });

    it('joins a row of units', () => {
      expect(headerOf('Élève;Note;Absences', ';/20;demi-journées', 'Morel;12;1', 'Petit;9;2')).toBe(
        'Élève;Note /20;Absences demi-journées',
      );
    });

    it('joins three rows, and skips the title above them', () => {
      const read = structureOf([
        ...['Classe 3B', '', ';Trimestre 1;;Trimestre 2;', 'Élève;Moy;Abs;Moy;Abs', ';/20;jours;/20;jours'],
        ...['Morel;12;0;13;1', 'Petit;9;2;8,5;0'],
      ]);
      expect(read.header[1]).toBe('Trimestre 1 Moy /20');
      expect([read.rows.length, read.skipped]).toEqual([2, [1]]);
    });

    it.each([
      ['a first pupil without a grade', ['nom;;note', 'Morel;Léa;Abs', 'Petit;Tom;12', 'Roy;Jo;9']],
      [
        'a first pupil with words for a grade',
        ['nom;classe;note', 'Morel;3B;malade', 'Petit;3B;12', 'Roy;3C;9'],
      ],
      ['a first pupil without a name', ['nom;note;absences', ';12;3', 'Petit;9;4', 'Roy;9;0']],
      ['words alone with blanks', ['nom;avis;conseil', 'Morel;;bien', 'Petit;bien;', 'Roy;x;y']],
    ])('takes %s for data', (_, lines) => {
      const read = structureOf(lines);
      expect(read.header).toEqual(lines[0].split(';'));
      expect(read.rows).toEqual(lines.slice(1));
    });
  });

  describe('without a header', () => {
    it('takes the first row for the header, and warns', () => {
      const read = structureOf(['Martel;3B;12,5', 'Ngoc;3C;8']);
      expect(read.header).toEqual(['Martel', '3B', '12,5']);
      expect(read.warnings).toEqual([{ line: 1, code: 'no-header' }]);
    });

    it.each([
      ['a header of words', ['nom;note', 'A;12']],
      ['years among words', ['nom;2025;moyenne', 'A;12;13', 'B;9;10']],
    ])('does not warn of %s', (_, lines) => {
      expect(structureOf(lines).warnings).toEqual([]);
    });

    it('names the columns where it is told so, and takes every row for data', () => {
      const lines = ['Martel;12;', 'Ngoc;8;3B', '', 'Total;20;'];
      expect(structureOf(lines, false)).toEqual({
        header: ['column 1', 'column 2', 'column 3'],
        rows: ['Martel;12;', 'Ngoc;8;3B', 'Total;20;'],
        skipped: [],
        warnings: [],
      });
    });
  });

  describe('at the end', () => {
    it.each([
      ['Moyenne de la classe;;11,5;2'],
      ['Total;;;4'],
      [';Class average;10.75;'],
      ['Média da turma;;10,75;2'],
      ['Écart-type;;1,5;'],
      ['Note la plus haute;;12,5;'],
      ['Effectif : 3;;;'],
      ['MOYENNE GÉNÉRALE;;11,5;'],
    ])('skips %s', (total) => {
      expect(skippedOf(...table, total)).toEqual([5]);
      expect(skippedOf(...table, '', total, '')).toEqual([6]);
    });

    it('skips several totals, Min and Max among them', () => {
      expect(skippedOf(...table, 'Min;;9;0', 'Max;;12,5;4', 'Moyenne;;10,75;2')).toEqual([5, 6, 7]);
    });

    it.each([
      ['a pupil called so', 'Max Moyen;3B;12;0'],
      ['a pupil with that one name', 'Max;;14;0'],
      ['a label with words behind it', 'Moyenne;3B;12;0'],
      ['a label alone', 'Total;;;'],
      ['a pupil without grades', 'Zidi;;;'],
    ])('keeps %s', (_, last) => {
      expect(structureOf([...table, last]).rows).toEqual([...table.slice(1), last]);
    });

    it('keeps totals in the middle', () => {
      const read = structureOf([...table, 'Moyenne;;11;2', 'Zidi;3C;14;1']);
      expect(read.rows.slice(-2)).toEqual(['Moyenne;;11;2', 'Zidi;3C;14;1']);
      expect(read.skipped).toEqual([]);
    });

    it('never swallows the whole table', () => {
      expect(structureOf(['nom;note', 'Total;12', 'Moyenne;12']).rows).toEqual(['Total;12']);
      expect(structureOf(['avis', 'bien', 'moyenne']).rows).toEqual(['bien', 'moyenne']);
      const totals = Array.from({ length: 1000 }, () => 'Total;12');
      expect(structureOf(['nom;note', 'A;1', ...totals]).rows).toHaveLength(1001);
    });
  });

  describe('behind a blank line', () => {
    it.each([
      ['of other columns', ['Devoir;Coefficient', 'Fractions;2', 'Graphes;1']],
      [
        'of the same width',
        ['Devoir;Date;Coefficient;Salle', 'Fractions;12/09/2026;1;B', 'Graphes;10/10/2026;2;A'],
      ],
      ['with a title of its own', ['Devoirs;;;', 'Devoir;Coefficient;Barème;Salle', 'Fractions;2;20;B']],
      ['of more columns', ['a;b;c;d;e', '1;2;3;4;5']],
    ])('skips a table %s', (_, second) => {
      const read = structureOf([...table, '', ...second, '', 'x;1']);
      expect(read.rows).toEqual(table.slice(1));
      expect(read.skipped.slice(0, second.length)).toEqual(second.map((__, index) => index + 6));
      expect(read.skipped).toHaveLength(second.length + 1);
    });

    it('skips notes', () => {
      expect(skippedOf(...table, '', 'Légende : Abs = absent', '', 'Édité le 12/03/2026;;;')).toEqual([6, 8]);
    });

    it.each([
      ['more pupils', ['Zidi;3C;14;1', 'Ngoc;3C;Abs;']],
      ['a short row', ['Zidi;3C', 'Ngoc;3C;Abs;2']],
      ['a long row', ['Zidi;3C;14;1;x', 'Ngoc;3C;Abs;2']],
      ['a pupil without grades and more pupils', ['Zidi;;;', 'Ngoc;3C;Abs;2']],
    ])('goes on with %s', (_, more) => {
      const read = structureOf([...table, '', ...more]);
      expect(read.rows).toHaveLength(3 + more.length);
      expect(read.skipped).toEqual([]);
    });

    it('goes on below the same header, as on a new page', () => {
      const read = structureOf([...table, 'Moyenne;;11;2', '', 'Classe 3D', table[0], 'Zidi;3D;14;1']);
      expect(read.rows).toEqual([...table.slice(1), 'Zidi;3D;14;1']);
      expect(read.skipped).toEqual([5, 7, 8]);
    });

    it('finds the end behind thousands of rows', () => {
      const rows = Array.from({ length: 3000 }, (_, index) => `P${index};3B;${index % 21};0`);
      const read = structureOf([table[0], ...rows, 'Moyenne;;10;0', '', 'Devoir;Coef', 'x;1']);
      expect(read.rows).toEqual(rows);
      expect(read.skipped).toEqual([3002, 3004, 3005]);
    });
  });
});
