import { expect, it } from 'vitest';
import { lineRanges } from './line-ranges.js';

it('lineRanges draws neighbours together', () => {
  expect(lineRanges([1, 2, 3, 7, 9, 10])).toEqual({ text: '1–3, 7, 9–10', left: 0 });
  expect(lineRanges([])).toEqual({ text: '', left: 0 });
});

it('lineRanges counts the lines beyond the limit', () => {
  expect(lineRanges([1, 3, 4, 6, 7, 8], 2)).toEqual({ text: '1, 3–4', left: 3 });
});
