import { describe, expect, it } from 'vitest';
import { headerKey, headerWords, saysNothing } from './header-words.js';

describe('headerWords', () => {
  it.each([
    ['Moyenne /20', 'average'],
    ['Note (sur 20)', 'grade'],
    ['Nota (0–20)', 'grade'],
    ['Nota (0 a 20 valores)', 'grade'],
    ['Final grade (%)', 'final grade'],
    ['Mark out of 100', 'grade'],
    ['Moy. gén.', 'average general'],
    ['MOYENNE GE\u0301NE\u0301RALE 2025/2026', 'average general'],
    ['Nom de l’élève', 'name person'],
    ["Student's name", 'person name'],
    ['N.º de aluno', 'number person'],
    ['Nº', 'number'],
    ['N° INE', 'number ine'],
    ['StudentID', 'person id'],
    ['IDAluno', 'id person'],
    ['final_grade', 'final grade'],
    ['notafinal', 'grade final'],
    ['Note#2', 'grade'],
    ['Moyenne T1', 'average t1'],
    ['—', ''],
    ['__proto__', 'proto'],
    ['constructor', 'constructor'],
  ])('reads %j as %j', (header, words) => {
    expect(headerWords(header).join(' ')).toBe(words);
  });

  it('takes a text of 1 MB for no header, at once', () => {
    expect(headerWords('note '.repeat(200_000))).toEqual([]);
  });
});

describe('headerKey', () => {
  it('is the same for any order of the words', () => {
    expect(headerKey(headerWords('Nom et prénom'))).toBe(headerKey(headerWords('PRÉNOM NOM')));
  });
});

describe('saysNothing', () => {
  it.each(['column 3', 'Colonne1', 'coluna_2', 'Champ 4', 'Unnamed: 0', 'A', 'b2', ''])(
    'is true of %j',
    (header) => {
      expect(saysNothing(header)).toBe(true);
    },
  );

  it.each(['Note', 'Ville', '12', '12,5', 'columns of text'])('is false of %j', (header) => {
    expect(saysNothing(header)).toBe(false);
  });
});
