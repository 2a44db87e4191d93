import { describe, expect, it } from 'vitest';
import { readNumbers } from './read-numbers.js';
import { atOnce } from './work.js';

const read = (texts: string[], decimal?: ',' | '.') => {
  const { values, outOf, usualOutOf } = atOnce(readNumbers(texts, decimal));
  return { values: [...values], outOf: [...outOf], usualOutOf };
};

describe('readNumbers', () => {
  it('reads each text by what the whole column shows', () => {
    expect(read(['1.234', '12,5', 'Abs']).values).toEqual([1234, 12.5, NaN]);
    expect(read(['1.234', '12.5', 'Abs']).values).toEqual([1.234, 12.5, NaN]);
    expect(read(['1,234', '12.5', '1,000,000']).values).toEqual([1234, 12.5, 1e6]);
    expect(read(['12,5', '12.5']).values).toEqual([12.5, 12.5]);
  });

  it('lets a person state the decimal mark', () => {
    expect(read(['12,5', '1,234'], '.').values).toEqual([NaN, 1234]);
    expect(read(['12,5', '1.234'], ',').values).toEqual([12.5, 1234]);
    expect(read(['12.5', '1.234'], ',').values).toEqual([12.5, 1.234]);
  });

  it('reads percent, out of 100', () => {
    expect(read(['85 %', '85%', '8,5\u00a0%', '90'])).toEqual({
      values: [85, 85, 8.5, 90],
      outOf: [100, 100, 100, NaN],
      usualOutOf: 100,
    });
  });

  it('reads what a number is out of', () => {
    expect(read(['12.5/20', '12,5 / 20', '8/10', '14/20,00', '15'])).toEqual({
      values: [12.5, 12.5, 8, 14, 15],
      outOf: [20, 20, 10, 20, NaN],
      usualOutOf: 20,
    });
  });

  it('knows no usual total where no total has more than half', () => {
    expect(read(['8/10', '12/20']).usualOutOf).toBeNaN();
    expect(read(['12/5', '13/6', '14/7']).usualOutOf).toBeNaN();
  });

  it.each([
    '12/05',
    '12/05/2026',
    '12/0',
    '/20',
    '12/-20',
    '12/x',
    '%',
    '12%%',
    'x%',
    '12 / 20 %',
    '1e999/20',
  ])('does not take %j for a number', (text) => {
    expect(read([text])).toEqual({ values: [NaN], outOf: [NaN], usualOutOf: NaN });
  });

  it('reads a minus sign as a minus', () => {
    expect(read(['−3,5']).values).toEqual([-3.5]);
  });

  it.each(['٣', '１２', '0x10', '1e999', 'Infinity', 'NaN', '12*', '(12)', '12a', '1_000', '½'])(
    'does not take %j for a number, alone or among numbers',
    (text) => {
      expect(read([text]).values).toEqual([NaN]);
      expect(read(['12,5', text]).values).toEqual([12.5, NaN]);
    },
  );

  it('takes time in proportion to the length of hostile cells', () => {
    const cells = [
      '1'.repeat(1e6),
      '1,'.repeat(5e5),
      '1 '.repeat(5e5),
      '1/'.repeat(5e5),
      `${' '.repeat(1e6)}/20`,
    ];
    expect(read(cells).values.every(Number.isNaN)).toBe(true);
  }, 2000);
});
