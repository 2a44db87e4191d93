import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SplitFinder, type Split } from './best-split.js';
import { binColumns } from './bin-columns.js';

const cell = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.constant(NaN));
const student = fc.record({ cells: fc.tuple(cell, cell), target: fc.integer({ min: -20, max: 20 }) });
const someStudents = fc.array(student, { minLength: 2, maxLength: 25 });
type Students = readonly { readonly cells: readonly number[]; readonly target: number }[];

function found(students: Students, minLeaf: number): Split | undefined {
  const columns = [0, 1].map((feature) => Float64Array.from(students, ({ cells }) => cells[feature]));
  const targets = Float64Array.from(students, ({ target }) => target);
  const finder = new SplitFinder(binColumns(columns), minLeaf);
  return finder.find(Int32Array.from(students.keys()), targets, Int32Array.of(0, 1));
}

/** Squared distance from each side's mean; `undefined` where a side is too small. */
function errorOf(
  students: Students,
  { feature, threshold, missingLeft }: Omit<Split, 'lastLeftCode'>,
  minLeaf: number,
): number | undefined {
  const goesLeft = ({ cells }: Students[number]) =>
    Number.isNaN(cells[feature]) ? missingLeft : cells[feature] <= threshold;
  const sides = [students.filter(goesLeft), students.filter((one) => !goesLeft(one))];
  if (sides.some((side) => side.length < minLeaf)) return undefined;
  return sides.map(spread).reduce((sum, error) => sum + error, 0);
}

function spread(students: Students): number {
  const mean = students.reduce((sum, { target }) => sum + target, 0) / students.length;
  return students.reduce((sum, { target }) => sum + (target - mean) ** 2, 0);
}

describe('SplitFinder', () => {
  test('finds the threshold and the side of the missing values with the lowest error of all', () => {
    fc.assert(
      fc.property(someStudents, fc.integer({ min: 1, max: 4 }), (students, minLeaf) => {
        const split = found(students, minLeaf);
        const candidates = [0, 1].flatMap((feature) =>
          [0.5, 1.5, 2.5, 3.5, 4.5, 5.5].flatMap((threshold) =>
            [true, false].flatMap((missingLeft) => {
              // A split that parts nothing but missing values from present ones has no threshold.
              const present = students.map(({ cells }) => cells[feature]).filter((x) => !Number.isNaN(x));
              if (!present.some((x) => x <= threshold) || !present.some((x) => x > threshold)) return [];
              return errorOf(students, { feature, threshold, missingLeft }, minLeaf) ?? [];
            }),
          ),
        );
        const lowest = Math.min(spread(students), ...candidates);
        const reached = split ? errorOf(students, split, minLeaf) : spread(students);
        expect(reached).toBeDefined();
        expect(reached).toBeLessThanOrEqual(lowest + 1e-6);
      }),
      { seed: 1 },
    );
  });

  test('sends missing values to the side that lowers the error, the other being possible too', () => {
    fc.assert(
      fc.property(someStudents, (students) => {
        const split = found(students, 1);
        fc.pre(split !== undefined);
        fc.pre(students.some(({ cells }) => Number.isNaN(cells[split.feature])));
        const chosen = errorOf(students, split, 1);
        const other = errorOf(students, { ...split, missingLeft: !split.missingLeft }, 1) ?? Infinity;
        expect(chosen).toBeLessThanOrEqual(other + 1e-6);
      }),
      { seed: 2 },
    );
  });

  test('where no value is missing, one that is missing later goes to the side with more students', () => {
    fc.assert(
      fc.property(someStudents, (students) => {
        const complete = students.map(({ cells, target }) => ({
          cells: cells.map((value) => (Number.isNaN(value) ? 3 : value)),
          target,
        }));
        const split = found(complete, 1);
        fc.pre(split !== undefined);
        const lefts = complete.filter(({ cells }) => cells[split.feature] <= split.threshold).length;
        expect(split.missingLeft).toBe(lefts >= complete.length - lefts);
      }),
      { seed: 3 },
    );
  });
});
