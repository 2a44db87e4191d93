import { describe, expect, it } from 'vitest';
import { filledCount, filledWidth, kindOf } from './cell-kind.js';

describe('kindOf', () => {
  it.each(['12', ' 12,5 ', '-3', '12/20', '85 %', '1 234,5', '12/03/2026', '1e999', '٣'])(
    '%s is a number',
    (cell) => {
      expect(kindOf(cell)).toBe('number');
    },
  );

  it.each(['3B', '/20', 'Trimestre 1', '0x10', '%', `1${'0'.repeat(100)}`])('%s is a text', (cell) => {
    expect(kindOf(cell)).toBe('text');
  });

  it.each(['Abs', 'N.Not', '-', 'Abs*'])('%s is a mark', (cell) => {
    expect(kindOf(cell)).toBe('mark');
  });

  it.each(['', ' ', '\u00a0', undefined])('%j is blank', (cell) => {
    expect(kindOf(cell)).toBe('blank');
  });
});

describe('filledCount and filledWidth', () => {
  it('count the cells that are not blank, and all up to the last of them', () => {
    expect(filledCount(['', 'a', ' ', 'b', ''])).toBe(2);
    expect(filledWidth(['', 'a', ' ', 'b', ''])).toBe(4);
    expect(filledWidth(['', ' '])).toBe(0);
  });
});
