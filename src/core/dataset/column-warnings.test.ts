import { describe, expect, it } from 'vitest';
import { columnWarnings } from './column-warnings.js';
import type { Column } from './dataset.js';
import { atOnce } from './work.js';

const place = { lineOf: (student: number) => student + 2, textOf: (student: number) => `text ${student}` };
const numeric = (...values: number[]): Column => ({ kind: 'numeric', values: Float64Array.from(values) });
const categorical = (...codes: number[]): Column => ({
  kind: 'categorical',
  levels: ['a', 'b'],
  codes: Int32Array.from(codes),
});
const codesOf = (column: Column, group = false) =>
  atOnce(columnWarnings('x', column, group, place)).map(({ code }) => code);

describe('columnWarnings', () => {
  it('warns of a column that is more than half empty, with the number of empty cells', () => {
    const warning = { line: 0, column: 'x', code: 'mostly-empty-column', count: 2 };
    expect(atOnce(columnWarnings('x', numeric(NaN, 1, NaN), false, place))).toEqual([warning]);
    expect(atOnce(columnWarnings('x', categorical(-1, 1, -1), false, place))).toEqual([warning]);
    expect(codesOf(numeric(NaN, 1, NaN, 2))).toEqual([]);
  });

  it('warns of an empty column once', () => {
    expect(codesOf(numeric(NaN, NaN, NaN, NaN))).toEqual(['mostly-empty-column']);
  });

  it('warns of a constant column with its text, empty cells aside', () => {
    const warning = { line: 0, column: 'x', code: 'constant-column', value: 'text 1' };
    expect(atOnce(columnWarnings('x', numeric(NaN, 7, 7, 7), false, place))).toEqual([warning]);
    expect(atOnce(columnWarnings('x', categorical(-1, 1, 1, 1), false, place))).toEqual([warning]);
    expect(codesOf(numeric(7, 7, 8))).toEqual([]);
  });

  it('does not warn of one school or class for all', () => {
    expect(codesOf(categorical(0, 0, 0), true)).toEqual([]);
    expect(codesOf(categorical(-1, -1, 0), true)).toEqual(['mostly-empty-column']);
  });

  it('says nothing of one or two students', () => {
    expect(codesOf(numeric(NaN, NaN))).toEqual([]);
    expect(codesOf(numeric(1, 1))).toEqual([]);
  });

  it('warns of numbers far out, by line and text, five at most', () => {
    const values = Array.from({ length: 60 }, (_, index) => index % 6);
    expect(atOnce(columnWarnings('x', numeric(...values, 75), false, place))).toEqual([
      { line: 62, column: 'x', code: 'outlier', value: 'text 60' },
    ]);
    expect(atOnce(columnWarnings('x', numeric(...values, 75, 75), false, place))).toMatchObject([
      { line: 62, count: 2 },
    ]);
    expect(codesOf(numeric(...values, 60, 61, 62, 63, 64, 65))).toHaveLength(5);
  });
});
