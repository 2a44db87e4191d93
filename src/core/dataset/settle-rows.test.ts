import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleRows } from './settle-rows.js';

const fits = (...students: number[]) => ({ students, doubtful: false });
const kinds = ({ outcomes }: ReturnType<typeof settleRows>) => outcomes.map(({ kind }) => kind);

describe('settleRows', () => {
  it('takes the first of two rows with one id, and asks about two rows with one name', () => {
    const rows = [fits(0), fits(0), fits()];
    expect(kinds(settleRows(rows, new Map(), 1, 'id'))).toEqual(['matched', 'repeated', 'unmatched']);
    expect(kinds(settleRows(rows, new Map(), 1, 'name'))).toEqual(['ambiguous', 'ambiguous', 'unmatched']);
  });

  it('asks about the only student of a doubtful row', () => {
    const settled = settleRows([{ students: [0], doubtful: true }], new Map(), 1, 'id');
    expect(settled).toEqual({ outcomes: [{ kind: 'ambiguous', students: [0] }], rowOf: Int32Array.of(-1) });
  });

  it('leaves chosen students out of the others’ choice, but does not choose the last one left', () => {
    const { outcomes } = settleRows([fits(0, 1), fits(0, 1)], new Map([[1, 0]]), 2, 'name');
    expect(outcomes).toEqual([{ kind: 'ambiguous', students: [1] }, { kind: 'matched' }]);
  });

  it('gives no student two rows and no row two students, whatever is chosen', () => {
    const student = fc.integer({ min: 0, max: 5 });
    const candidate = fc.record({
      students: fc.uniqueArray(student, { maxLength: 3 }),
      doubtful: fc.boolean(),
    });
    const choice = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.option(student));
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 8, maxLength: 12 }),
        fc.array(choice),
        fc.constantFrom('id' as const, 'name' as const),
        (candidates, choices, by) => {
          const settled = settleRows(candidates, new Map(choices), 6, by);
          const given = [...settled.rowOf].filter((row) => row >= 0);
          expect(new Set(given).size).toBe(given.length);
          const matched = settled.outcomes.flatMap(({ kind }, row) => (kind === 'matched' ? row : []));
          expect(given.sort((one, other) => one - other)).toEqual(matched);
        },
      ),
    );
  });
});
