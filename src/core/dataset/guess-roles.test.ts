import { describe, expect, it } from 'vitest';
import { guessRoles } from './guess-roles.js';
import { parseDataset } from './parse-dataset.js';
import { readTable } from './read-table.js';

describe('guessRoles', () => {
  it('says what parseDataset takes the columns for', () => {
    const text =
      'N°;Nom;Prénom;Lycée;Classe;Note;avis;avis\n1;Roy;Max;Nord;601;12;a;b\n2;Petit;Zoé;Sud;602;9;c;d';
    expect(guessRoles(readTable(text))).toEqual(parseDataset(text).roles);
  });

  it('gives no grade where two columns may be it, and the one that a person then states', () => {
    const table = readTable('Nom;Maths;Maths\nRoy;12;8\nPetit;9;7');
    expect(guessRoles(table)).toEqual({ id: null, name: ['Nom'], school: null, class: null, grade: null });
    expect(guessRoles(table, { roles: { grade: 'Maths#2', name: null } })).toEqual({
      ...{ id: null, name: [], school: null, class: null, grade: 'Maths#2' },
    });
  });

  it('finds the roles of a file without a header', () => {
    const rows = [
      '1;Roy Max;12,5',
      '2;Petit Zoé;9',
      '3;Morel Léa;Abs',
      '4;Martin Tom;14',
      '5;Dupont Ana;7,5',
      '6;Gil Eva;11',
    ];
    expect(guessRoles(readTable(rows.join('\n'), { hasHeader: false }))).toEqual({
      ...{ id: 'column 1', name: ['column 2'], school: null, class: null, grade: 'column 3' },
    });
  });

  it('is not troubled by short rows or a table without rows', () => {
    expect(guessRoles({ header: ['Nom', 'Note'], rows: [['Roy'], []] }).grade).toBe('Note');
    expect(guessRoles({ header: [' id ', ''], rows: [] })).toMatchObject({ id: 'id', grade: null });
  });

  it('throws missing-column for a stated header that the table lacks', () => {
    expect(() => guessRoles({ header: ['Nom'], rows: [] }, { roles: { grade: 'Note' } })).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['Note'] }),
    );
  });
});
