import { describe, expect, it } from 'vitest';
import { findRoles } from './column-roles.js';

describe('findRoles', () => {
  it('knows the columns of the pilot file', () => {
    expect(findRoles(['StudentID', 'FirstName', 'FamilyName', 'school', 'age', 'FinalGrade'])).toEqual({
      id: 0,
      names: [1, 2],
      school: 3,
      class: -1,
      grade: 5,
    });
  });

  it('takes G3 of a UCI file, not G1 and G2', () => {
    expect(findRoles(['school', 'sex', 'G1', 'G2', 'G3'])).toEqual({
      id: -1,
      names: [],
      school: 0,
      class: -1,
      grade: 4,
    });
  });

  it.each([
    [
      ['Identifiant', 'Nom', 'Prénom', 'Établissement', 'Moyenne générale'],
      { id: 0, names: [2, 1], school: 3, class: -1, grade: 4 },
    ],
    [['ELEVE', 'NOTE'], { id: -1, names: [0], school: -1, class: -1, grade: 1 }],
    [['Nom de famille', 'Prénom', 'Note finale'], { id: -1, names: [1, 0], school: -1, class: -1, grade: 2 }],
    [
      ['N.º de aluno', 'Nome', 'Escola', 'Classificação final'],
      { id: -1, names: [1], school: 2, class: -1, grade: 3 },
    ],
    [
      ['Número do aluno', 'Nome', 'Apelido', 'Nota final'],
      { id: 0, names: [1, 2], school: -1, class: -1, grade: 3 },
    ],
    [
      ['Last name', 'First name', 'Pupil ID', 'School', 'Final grade'],
      { id: 2, names: [1, 0], school: 3, class: -1, grade: 4 },
    ],
    [['name', 'average'], { id: -1, names: [0], school: -1, class: -1, grade: 1 }],
  ])('guesses the roles of %j', (header, roles) => {
    expect(findRoles(header)).toEqual(roles);
  });

  it('prefers the surer of two headers', () => {
    expect(findRoles(['Note', 'Moyenne générale']).grade).toBe(1);
  });

  it('finds nothing in headers that say nothing', () => {
    expect(findRoles(['a', 'b', '__proto__', 'constructor'])).toEqual({
      id: -1,
      names: [],
      school: -1,
      class: -1,
      grade: -1,
    });
  });

  it('takes stated roles, guesses the others and gives no column two roles', () => {
    const header = ['id', 'name', 'grade', 'score'];
    expect(findRoles(header, { grade: 'score' })).toEqual({
      id: 0,
      names: [1],
      school: -1,
      class: -1,
      grade: 3,
    });
    expect(findRoles(header, { id: 'name' })).toEqual({ id: 1, names: [], school: -1, class: -1, grade: 2 });
    expect(findRoles(header, { name: ['score', 'name'] }).names).toEqual([3, 1]);
  });

  it('takes null as: the file has none', () => {
    expect(findRoles(['id', 'name', 'school', 'grade'], { id: null, name: null, school: null })).toEqual({
      id: -1,
      names: [],
      school: -1,
      class: -1,
      grade: 3,
    });
  });

  it('names all stated headers that are missing', () => {
    expect(() => findRoles(['a'], { id: 'x', name: ['a', 'y'], grade: 'z' })).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['x', 'z', 'y'] }),
    );
  });
});
