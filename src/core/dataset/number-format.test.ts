import { describe, expect, it } from 'vitest';
import { findNumberFormat, readInFormat } from './number-format.js';
import { atOnce } from './work.js';

describe('findNumberFormat', () => {
  it.each<[string[], ',' | '.' | 'either']>([
    [['12', '12,5'], ','],
    [['12', '12.5'], '.'],
    [['1.234,5', '7'], ','],
    [['1,234.5', '7'], '.'],
    [['1.234.567'], ','],
    [['1,234,567'], '.'],
    [['0,123'], ','],
    [['1234,567'], ','],
    [['12,5', '12.5'], 'either'],
    [['2.5E-1'], '.'],
    [['2,5E+03'], ','],
    [['12', '13'], 'either'],
  ])('tells from %j', (cells, format) => {
    expect(atOnce(findNumberFormat(cells))).toBe(format);
  });

  it('takes a mark that could be either for a decimal mark: averages of three decimals', () => {
    expect(atOnce(findNumberFormat(['12,345', '9,667']))).toBe('either');
    expect(atOnce(findNumberFormat(['12.345', '9.667']))).toBe('either');
  });

  it('takes a comma for thousands beside a whole number above 100, not beside 100', () => {
    expect(atOnce(findNumberFormat(['850', '1,234']))).toBe('.');
    expect(atOnce(findNumberFormat(['100', '66,667']))).toBe('either');
  });

  it('learns nothing from texts', () => {
    expect(atOnce(findNumberFormat(['3, rue X', '12.05.2026', 'a,5', '1,2,3']))).toBe('either');
  });

  it('follows what is stated, but for points that are decimal marks all the same', () => {
    expect(atOnce(findNumberFormat(['12,5'], '.'))).toBe('.');
    expect(atOnce(findNumberFormat(['1.234'], ','))).toBe(',');
    expect(atOnce(findNumberFormat(['1.234', '12.5'], ','))).toBe('either');
  });
});

describe('readInFormat', () => {
  it.each([
    ['12,5', 12.5, NaN, 12.5],
    ['12.5', NaN, 12.5, 12.5],
    ['1,234', 1.234, 1234, 1.234],
    ['1.234', 1234, 1.234, 1.234],
    ['1.234,5', 1234.5, NaN, 1234.5],
    ['1,234.5', NaN, 1234.5, 1234.5],
    ['-1.234.567', -1234567, NaN, -1234567],
    ['1,23,456', NaN, NaN, NaN],
    ['0,234', 0.234, NaN, 0.234],
    ['1e3', 1000, 1000, 1000],
  ])('reads %j with a comma, a point, either', (text, comma, point, either) => {
    expect([readInFormat(text, ','), readInFormat(text, '.'), readInFormat(text, 'either')]).toEqual([
      comma,
      point,
      either,
    ]);
  });

  it.each([' ', '\u00a0', '\u202f', '\u2009', "'", '’'])(
    'reads thousands separated by %j in any format',
    (blank) => {
      for (const format of [',', '.', 'either'] as const) {
        expect(readInFormat(`1${blank}234`, format)).toBe(1234);
        expect(readInFormat(`12${blank}345${blank}678`, format)).toBe(12345678);
      }
      expect(readInFormat(`1${blank}234,5`, ',')).toBe(1234.5);
      expect(readInFormat(`1${blank}234.5`, '.')).toBe(1234.5);
    },
  );

  it.each(['1 23', '12 5', '06 12 34 56 78', '1 234\u00a0567', '0 123', '1  234', '1 234 56'])(
    'does not take %j for thousands',
    (text) => {
      expect(readInFormat(text, 'either')).toBeNaN();
    },
  );
});
