import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { localeFor } from '../shared/locale.js';
import { pseudonymNumber } from '../shared/pseudonyms.js';
import { StudentSearch } from './student-search.js';

const dataset = parseDataset(`StudentID,FirstName,FamilyName,G3
X-11,Diana,Luz,8
X-12,Ana,Reis,9
Y-13,Émile,D’Œuvre,10
Y-14,Jean-Pierre,Strøm,11
Y-15,,,12`);
const everybody = Int32Array.of(0, 1, 2, 3, 4);
const search = new StudentSearch(dataset, localeFor('en'), false);

describe('StudentSearch.find', () => {
  it('finds everybody, in the order of the file, without a word to look for', () => {
    for (const query of ['', '  ', '-', '’']) expect(search.find(query, everybody)).toEqual([0, 1, 2, 3, 4]);
  });

  it('puts a word that begins so before one that only has it inside', () => {
    expect(search.find('an', everybody)).toEqual([1, 0, 3]);
  });

  it.each([
    ['EMILE', [2]],
    ['émilé', [2]],
    ['E\u0301mile', [2]],
    ['oeuvre', [2]],
    ['d’œ', [2]],
    ["d'oe", [2]],
    ['strom', [3]],
    ['jean pierre', [3]],
    ['jean-p', [3]],
  ])('does not mind accents, case, ligatures and punctuation: %s', (query, found) => {
    expect(search.find(query, everybody)).toEqual(found);
  });

  it('wants every word, in any order', () => {
    expect(search.find('reis ana', everybody)).toEqual([1]);
    expect(search.find('reis diana', everybody)).toEqual([]);
  });

  it('looks in the identifier too, and in what stands for a missing name', () => {
    expect(search.find('x-1', everybody)).toEqual([0, 1]);
    expect(search.find('pupil', everybody)).toEqual([4]);
    expect(new StudentSearch(dataset, localeFor('fr'), false).find('eleve', everybody)).toEqual([4]);
  });

  it('finds only those who are offered', () => {
    expect(search.find('an', Int32Array.of(0, 2))).toEqual([0]);
    expect(search.find('', new Int32Array(0))).toEqual([]);
  });

  it('under pseudonyms looks in these alone, in their order', () => {
    const hidden = new StudentSearch(dataset, localeFor('en'), true);
    const byNumber = [...everybody].sort((a, b) => pseudonymNumber(dataset, a) - pseudonymNumber(dataset, b));
    expect(hidden.find('', everybody)).toEqual(byNumber);
    expect(hidden.find('Pupil 3', everybody)).toEqual([byNumber[2]]);
    for (const query of ['Ana', 'Reis', 'X-11', '13']) expect(hidden.find(query, everybody)).toEqual([]);
  });

  it('takes nothing in a query for a pattern', () => {
    for (const query of ['.', '(', '[a', '\\', '__proto__ x']) {
      expect(() => search.find(query, everybody)).not.toThrow();
    }
  });
});
