import { describe, expect, it } from 'vitest';
import { isDataLike, isHeaderLike, median, shapeOf } from './table-shape.js';

const rows = (...lines: string[]) => lines.map((line) => line.split(';'));
const shape = shapeOf(rows('Ana;12;;x', 'Léo;Abs;;', 'Zoé;9;;'));

describe('shapeOf', () => {
  it('tells what a column mostly holds, marks and blanks aside', () => {
    expect(shape).toEqual({ kinds: ['text', 'number', 'blank', 'text'], usualFilled: 2 });
  });

  it('takes a column for numbers when four in five of its words and numbers are some', () => {
    expect(shapeOf(rows('1', '2', '3', '4', 'x')).kinds).toEqual(['number']);
    expect(shapeOf(rows('1', '2', '3', 'x')).kinds).toEqual(['text']);
  });
});

describe('median', () => {
  it('is the upper one of two, and 0 of none', () => {
    expect([median([3, 1]), median([5, 1, 3]), median([])]).toEqual([3, 3, 0]);
  });
});

describe('isHeaderLike', () => {
  it.each([
    ['words over numbers', 'Nom;Note', true],
    ['a number anywhere', 'Nom;Note;;12', false],
    ['a mark over the only number', 'Nom;Abs', false],
    ['nothing over a number', 'Nom;', false],
  ])('%s: "%s"', (_, line, expected) => {
    expect(isHeaderLike(line.split(';'), shape)).toBe(expected);
  });
});

describe('isDataLike', () => {
  it('needs a number over a number and no word over one; a mark is no word', () => {
    const two = shapeOf(rows('1;2', '3;4'));
    expect(
      [
        ['5', '6'],
        ['5', 'Abs'],
        ['5', 'x'],
        ['Abs', ''],
      ].map((cells) => isDataLike(cells, two)),
    ).toEqual([...[true, true, false, false]]);
  });
});
