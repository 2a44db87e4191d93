import { describe, expect, it } from 'vitest';
import { trimCell } from './trim-cell.js';

describe('trimCell', () => {
  it.each([
    [' 12 ', '12'],
    ['\t\r\n\v\f12', '12'],
    ['\u00a012\u202f', '12'],
    ['\ufeffid', 'id'],
    ['\u200b \u2060 12\u200b', '12'],
    ['1 234', '1 234'],
    [' \u00a0 ', ''],
    ['', ''],
  ])('makes of %j %j', (cell, text) => {
    expect(trimCell(cell)).toBe(text);
  });

  it('keeps the marks that turn the direction of a name', () => {
    expect(trimCell('\u200fنور\u200f')).toBe('\u200fنور\u200f');
  });

  it('takes time in proportion to the length of blanks within', () => {
    const cell = `a${' \u200b'.repeat(500_000)}b`;
    expect(trimCell(cell)).toBe(cell);
  }, 2000);
});
