import { describe, expect, it } from 'vitest';
import { localeFor } from '../shared/locale.js';
import { choiceSummary, levelName, withLevel } from './level-choice.js';

const en = localeFor('en');
const fr = localeFor('fr');
const five = ['A', 'B', 'C', 'D', 'E'];

describe('levelName', () => {
  it('is the level, and words for the empty one', () => {
    expect(levelName('GP', en)).toBe('GP');
    expect(levelName('', en)).toBe('not stated');
    expect(levelName('', fr)).toBe('non précisé');
  });
});

describe('choiceSummary', () => {
  it('names all where that is short', () => {
    expect(choiceSummary(['GP', 'MS'], null, en)).toBe('All (GP, MS)');
    expect(choiceSummary(['GP', 'MS'], ['MS', 'GP'], fr)).toBe('Tout (GP, MS)');
    expect(choiceSummary(['A', ''], null, en)).toBe('All (A, not stated)');
  });

  it('counts all where their names are long', () => {
    expect(choiceSummary(['Lycée du Lac', 'Lycée de la Lune'], null, fr)).toBe('Tout (2)');
  });

  it('names the only one, counts several, and says when there is none', () => {
    expect(choiceSummary(five, ['C'], en)).toBe('C');
    expect(choiceSummary(five, [''], en)).toBe('None');
    expect(choiceSummary(five, ['A', 'E'], en)).toBe('2 of 5');
    expect(choiceSummary(five, [], fr)).toBe('Aucun choix');
  });

  it('does not count a level that the file does not have', () => {
    expect(choiceSummary(five, ['A', 'elsewhere'], en)).toBe('A');
  });
});

describe('withLevel', () => {
  it('takes one from all, and gives null when all are ticked again', () => {
    expect(withLevel(five, null, 'B', false)).toEqual(['A', 'C', 'D', 'E']);
    expect(withLevel(five, ['A', 'C', 'D', 'E'], 'B', true)).toBeNull();
  });

  it('keeps the order of the levels and forgets what is not one', () => {
    expect(withLevel(five, ['D', 'elsewhere'], 'B', true)).toEqual(['B', 'D']);
  });

  it('gives an empty list when the last one is unticked', () => {
    expect(withLevel(five, ['B'], 'B', false)).toEqual([]);
  });
});
