import { describe, expect, it } from 'vitest';
import { TextColumn } from './text-column.js';
import { atOnce } from './work.js';

function columnOf(cells: readonly string[], decimal?: ',' | '.'): TextColumn {
  const column = new TextColumn(decimal);
  for (const cell of cells) column.add(cell);
  return column;
}

describe('TextColumn', () => {
  it('is numeric when every filled cell is a number; blank cells are missing', () => {
    const { column, unusable } = atOnce(columnOf(['1', ' 2,5 ', '', '1', '  ']).toColumn(null));
    expect(column).toEqual({ kind: 'numeric', values: Float64Array.of(1, 2.5, NaN, 1, NaN) });
    expect(unusable).toEqual([]);
  });

  it('is numeric at exactly 95% numbers, and tells the rest', () => {
    const cells = [...Array.from({ length: 19 }, (_, index) => String(index)), 'x', ''];
    const { column, unusable } = atOnce(columnOf(cells).toColumn(null));
    expect(column.kind).toBe('numeric');
    expect(unusable).toEqual([19]);
  });

  it('is categorical just below 95% numbers, and loses nothing', () => {
    const cells = [...Array.from({ length: 18 }, () => '007'), 'x'];
    const { column, unusable } = atOnce(columnOf(cells).toColumn(null));
    expect(column).toEqual({
      kind: 'categorical',
      levels: ['007', 'x'],
      codes: Int32Array.of(...Array<number>(18).fill(0), 1),
    });
    expect(unusable).toEqual([]);
  });

  it('is numeric and all missing when every cell is blank', () => {
    const column = columnOf(['', ' ']);
    expect(column.isEmpty).toBe(true);
    expect(atOnce(column.toColumn(null)).column).toEqual({
      kind: 'numeric',
      values: Float64Array.of(NaN, NaN),
    });
  });

  it('lets the rows that stay decide, and drops the levels of the others', () => {
    const column = columnOf(['x', '1', 'y', '2', '']);
    expect(atOnce(column.toColumn(Int32Array.of(1, 3))).column).toEqual({
      kind: 'numeric',
      values: Float64Array.of(1, 2),
    });
    expect(atOnce(column.toColumn(Int32Array.of(2, 3, 4))).column).toEqual({
      kind: 'categorical',
      levels: ['y', '2'],
      codes: Int32Array.of(0, 1, -1),
    });
  });

  it('takes numbers as categories when asked to', () => {
    expect(atOnce(columnOf(['02', '1', '02']).toCategories(null))).toEqual({
      kind: 'categorical',
      levels: ['02', '1'],
      codes: Int32Array.of(0, 1, 0),
    });
  });

  it('keeps levels named like parts of an object apart', () => {
    const column = columnOf(['__proto__', 'constructor', '__proto__']);
    expect(atOnce(column.toCategories(null)).levels).toEqual(['__proto__', 'constructor']);
  });

  it('reads numbers by all of its texts, also after more have come', () => {
    const column = columnOf(['1,234']);
    expect(column.numberAt(0)).toBe(1.234);
    column.add('850');
    expect(column.numberAt(0)).toBe(1234);
    expect(columnOf(['1,234', '1'], ',').numberAt(0)).toBe(1.234);
    expect(columnOf(['12,5', '1'], '.').numberAt(0)).toBeNaN();
  });

  it('takes no number that is out of something else than most', () => {
    const column = columnOf(['12/20', '13/20', '8/10', '15']);
    expect(column.usualOutOf).toBe(20);
    expect([0, 1, 2, 3].map((row) => column.numberAt(row))).toEqual([12, 13, NaN, 15]);
    expect([0, 1, 2, 3].map((row) => column.numberAt(row, 10))).toEqual([NaN, NaN, 8, 15]);
    expect(atOnce(columnOf(['12/05', '13/06']).toColumn(null)).column.kind).toBe('categorical');
  });

  it('counts marks as empty in the rule of 95%, and tells each with its first row', () => {
    const { column, unusable, marks } = atOnce(columnOf(['-', '3', 'Abs', '-', '4', 'NA']).toColumn(null));
    expect(column).toEqual({ kind: 'numeric', values: Float64Array.of(NaN, 3, NaN, NaN, 4, NaN) });
    expect(unusable).toEqual([]);
    expect(marks).toEqual([
      { text: '-', row: 0, count: 2 },
      { text: 'Abs', row: 2, count: 1 },
      { text: 'NA', row: 5, count: 1 },
    ]);
  });

  it('counts only the marks of the rows that stay, by their row in the store', () => {
    const { marks } = atOnce(columnOf(['-', '3', '-', 'Abs']).toColumn(Int32Array.of(1, 2)));
    expect(marks).toEqual([{ text: '-', row: 2, count: 1 }]);
  });

  it('keeps marks as levels where the column holds no number', () => {
    expect(atOnce(columnOf(['absent', 'NA', 'absent']).toColumn(null))).toEqual({
      column: { kind: 'categorical', levels: ['absent', 'NA'], codes: Int32Array.of(0, 1, 0) },
      unusable: [],
      marks: [],
    });
    expect(atOnce(columnOf(['yes', 'no', 'NA']).toCategories(null)).levels).toEqual(['yes', 'no', 'NA']);
  });

  it('takes letters for categories', () => {
    const { column } = atOnce(columnOf(['A', 'B', 'C', 'A']).toColumn(null));
    expect(column).toMatchObject({ levels: ['A', 'B', 'C'] });
  });

  it('grows past its first store', () => {
    const column = columnOf(Array.from({ length: 5000 }, (_, index) => String(index)));
    expect([column.numberAt(4999), column.textAt(1024)]).toEqual([4999, '1024']);
  });

  it('keeps every text apart when ids stop being searched for repetitions, and merges them as levels', () => {
    const ids = Array.from({ length: 60_000 }, (_, index) => `id ${index}`);
    const column = columnOf([...ids, 'id 59999', 'id 3', 'id 59998']);
    expect([59_999, 60_000, 60_001, 60_002].map((row) => column.textAt(row))).toEqual([
      ...['id 59999', 'id 59999', 'id 3', 'id 59998'],
    ]);
    const { levels, codes } = atOnce(column.toCategories(null));
    expect(levels).toEqual(ids);
    expect([...codes.slice(-3)]).toEqual([59_999, 3, 59_998]);
    expect(atOnce(column.toColumn(null)).column).toEqual({ kind: 'categorical', levels, codes });
  });
});
