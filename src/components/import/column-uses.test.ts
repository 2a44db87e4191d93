import { describe, expect, it } from 'vitest';
import type { GuessedRoles } from '../../core/dataset/guess-roles.js';
import { rolesWith, useOf } from './column-uses.js';

const none: GuessedRoles = { id: null, name: [], school: null, class: null, grade: null };
const roles: GuessedRoles = { ...none, id: 'n', name: ['Prénom', 'Nom'], class: 'Classe', grade: 'Note' };

describe('useOf', () => {
  it('tells the role of each column, and that the others have none', () => {
    expect(['n', 'Prénom', 'Nom', 'Classe', 'Note', 'Âge'].map((header) => useOf(header, roles))).toEqual([
      ...['id', 'givenName', 'familyName', 'class', 'grade', 'other'],
    ]);
  });

  it('an only name is the full one, unless the person called it otherwise', () => {
    const one = { ...none, name: ['Nom'] };
    expect(useOf('Nom', one)).toBe('name');
    expect(useOf('Nom', one, 'familyName')).toBe('familyName');
  });
});

describe('rolesWith', () => {
  it('moves a role that one column alone can have', () => {
    expect(rolesWith('Moyenne', 'grade', roles)).toEqual({
      ...{ id: 'n', name: ['Prénom', 'Nom'], school: null, class: 'Classe', grade: 'Moyenne' },
    });
    expect(rolesWith('Note', 'id', roles)).toMatchObject({ id: 'Note', grade: undefined });
  });

  it('an ordinary column has no role left', () => {
    expect(rolesWith('n', 'other', roles)).toMatchObject({ id: null, grade: 'Note' });
    expect(rolesWith('Nom', 'other', roles).name).toEqual(['Prénom']);
  });

  it('puts the given name before the family name, in whichever order they are chosen', () => {
    const family = { ...none, name: ['Nom'] };
    expect(rolesWith('Prénom', 'givenName', family).name).toEqual(['Prénom', 'Nom']);
    const given = { ...none, name: ['Prénom'] };
    expect(rolesWith('Nom', 'familyName', given).name).toEqual(['Prénom', 'Nom']);
  });

  it('another given or family name takes the place of the first', () => {
    expect(rolesWith('Usuel', 'givenName', roles).name).toEqual(['Usuel', 'Nom']);
    expect(rolesWith('Usage', 'familyName', roles).name).toEqual(['Prénom', 'Usage']);
  });

  it('a full name stands alone', () => {
    expect(rolesWith('Élève', 'name', roles).name).toEqual(['Élève']);
  });
});
