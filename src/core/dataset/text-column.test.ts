import { describe, expect, it } from 'vitest';
import { TextColumn } from './text-column.js';

function columnOf(cells: readonly string[]): TextColumn {
  const column = new TextColumn(true);
  for (const cell of cells) column.add(cell);
  return column;
}

describe('TextColumn', () => {
  it('is numeric when every filled cell is a number; blank cells are missing', () => {
    const { column, unusable } = columnOf(['1', ' 2,5 ', '', '1', '  ']).toColumn(null);
    expect(column).toEqual({ kind: 'numeric', values: Float64Array.of(1, 2.5, NaN, 1, NaN) });
    expect(unusable).toEqual([]);
  });

  it('is numeric at exactly 95% numbers, and tells the rest', () => {
    const cells = [...Array.from({ length: 19 }, (_, index) => String(index)), 'x', ''];
    const { column, unusable } = columnOf(cells).toColumn(null);
    expect(column.kind).toBe('numeric');
    expect(unusable).toEqual([19]);
  });

  it('is categorical just below 95% numbers, and loses nothing', () => {
    const cells = [...Array.from({ length: 18 }, () => '007'), 'x'];
    const { column, unusable } = columnOf(cells).toColumn(null);
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
    expect(column.toColumn(null).column).toEqual({ kind: 'numeric', values: Float64Array.of(NaN, NaN) });
  });

  it('lets the rows that stay decide, and drops the levels of the others', () => {
    const column = columnOf(['x', '1', 'y', '2', '']);
    expect(column.toColumn(Int32Array.of(1, 3)).column).toEqual({
      kind: 'numeric',
      values: Float64Array.of(1, 2),
    });
    expect(column.toColumn(Int32Array.of(2, 3, 4)).column).toEqual({
      kind: 'categorical',
      levels: ['y', '2'],
      codes: Int32Array.of(0, 1, -1),
    });
  });

  it('takes numbers as categories when asked to', () => {
    expect(columnOf(['02', '1', '02']).toCategories(null)).toEqual({
      kind: 'categorical',
      levels: ['02', '1'],
      codes: Int32Array.of(0, 1, 0),
    });
  });

  it('keeps levels named like parts of an object apart', () => {
    const column = columnOf(['__proto__', 'constructor', '__proto__']);
    expect(column.toCategories(null).levels).toEqual(['__proto__', 'constructor']);
  });

  it('grows past its first store', () => {
    const column = columnOf(Array.from({ length: 5000 }, (_, index) => String(index)));
    expect([column.numberAt(4999), column.textAt(1024)]).toEqual([4999, '1024']);
  });
});
