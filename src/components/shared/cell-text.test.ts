import { expect, it } from 'vitest';
import { cellText, shortened } from './cell-text.js';

it('cellText leaves ordinary text as it is, whatever is in it', () => {
  for (const text of ['', 'Abs', 'Zoé <b>', '👩🏽‍🎓', '=1+1']) expect(cellText(text)).toBe(text);
});

it('cellText isolates text that would turn the sentence around it', () => {
  expect(cellText('שלום')).toBe('\u2068שלום\u2069');
  expect(cellText('a\u202Ecsv.exe')).toBe('\u2068acsv.exe\u2069');
  expect(cellText('\u2069\u2069x')).toBe('\u2068x\u2069');
});

it('shortened cuts between characters', () => {
  expect(shortened('abcdef', 3)).toBe('abc…');
  expect(shortened('👍👍👍👍', 3)).toBe('👍👍👍…');
  expect(shortened('x'.repeat(1_000_000)).length).toBe(61);
});
