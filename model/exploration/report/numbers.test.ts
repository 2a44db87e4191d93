import { expect, test } from 'vitest';
import { counted, decimal, probability, signed } from './numbers.js';

test('decimal writes a true minus sign, no minus zero, and a dash for nothing', () => {
  expect([decimal(-1.25, 1), decimal(-0.001, 2), decimal(NaN, 1), decimal(undefined, 1)]).toEqual([
    '−1.3',
    '0.00',
    '–',
    '–',
  ]);
});

test('signed marks what is above zero after rounding', () => {
  expect([signed(0.126, 2), signed(-0.126, 2), signed(0.001, 2)]).toEqual(['+0.13', '−0.13', '0.00']);
});

test('probability never says 0', () => {
  expect([probability(1e-9), probability(0.0341), probability(1), probability(NaN)]).toEqual([
    '<0.001',
    '0.034',
    '1.000',
    '–',
  ]);
});

test('counted knows one from many', () => {
  expect([counted(1, 'pupil'), counted(0, 'pupil')]).toEqual(['1 pupil', '0 pupils']);
});
