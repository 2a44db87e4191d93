import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number.js';

describe('parseNumber', () => {
  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['+4', 4],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['1e3', 1000],
    ['2.5E-1', 0.25],
  ])('reads %j', (text, number) => {
    expect(parseNumber(text, false)).toBe(number);
    expect(parseNumber(text, true)).toBe(number);
  });

  it.each([
    '',
    'Abs',
    '-',
    '.',
    '1e999',
    '0x10',
    '٣',
    '1_000',
    'Infinity',
    'NaN',
    '12.5.1',
    '1,234,567',
    '12 5',
    '12,',
    '1.5,2',
  ])('does not take %j for a number', (text) => {
    expect(parseNumber(text, false)).toBeNaN();
  });

  it('reads a decimal comma only where it may be one', () => {
    expect(parseNumber('12,5', true)).toBe(12.5);
    expect(parseNumber('-,5', true)).toBe(-0.5);
    expect(parseNumber('12,5', false)).toBeNaN();
    expect(parseNumber('1,5E+03', true)).toBe(1500);
    expect(parseNumber(',', true)).toBeNaN();
    expect(parseNumber('1,2,3', true)).toBeNaN();
  });
});
