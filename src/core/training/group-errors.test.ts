import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../../test/support/models.js';
import { groupColumns, groupErrors } from './group-errors.js';

/** `counts` students of each level, in turns as long as there are any. */
function levelsOf(counts: Readonly<Record<string, number>>): string[] {
  const most = Math.max(...Object.values(counts));
  return Array.from({ length: most }, (_, turn) =>
    Object.keys(counts).filter((level) => counts[level] > turn),
  ).flat();
}

const zeros = (length: number) => Array.from({ length }, () => 0);

describe('groupErrors', () => {
  test('gives each group its error, mean gap and coverage, by hand', () => {
    const school = levelsOf({ A: 10, B: 30 });
    const dataset = datasetOf(zeros(40), { school });
    // Of A: gaps 1 and 3, five each, in both repeats turned round. Of B: always −1.
    const estimates = (swap: number) =>
      Float64Array.from(school, (level, row) => (level === 'B' ? -1 : (row / 2 + swap) % 2 === 0 ? 1 : 3));
    const foldOf = Int32Array.from(school, (_, row) => row % 4);
    const meanGuesses = new Float64Array(40);
    const repeats = [0, 1].map((swap) => ({ estimates: estimates(swap), meanGuesses, foldOf }));
    const [a, b] = groupErrors(dataset, repeats, ['school']);
    // Each student of A has the mean gap (1 + 3) / 2 = 2: no spread is left.
    expect(a).toMatchObject({ column: 'school', level: 'A', students: 10, small: true });
    expect(a).toMatchObject({ rmse: 2.2361, meanGap: 2, meanGapInterval: [2, 2] });
    expect(b).toMatchObject({ level: 'B', students: 30, small: false, rmse: 1, meanGap: -1 });
    // 80% intervals reach to 1, or to 3 where the other folds have enough of 3; B is always within.
    expect(b).toMatchObject({ coverage80: 1, coverage90: 1 });
    expect(a.coverage80).toBeGreaterThanOrEqual(0.5);

    const once = groupErrors(dataset, repeats.slice(0, 1), ['school'])[0];
    // Gaps 1, 3, 1, 3, …: s = √(10/9), 2.262 standard errors of s / √10 to both sides.
    expect(once.meanGapInterval[0]).toBeCloseTo(2 - (2.262157 * Math.sqrt(10 / 9)) / Math.sqrt(10), 3);
    expect(once.meanGapInterval[1]).toBeCloseTo(2 + (2.262157 * Math.sqrt(10 / 9)) / Math.sqrt(10), 3);
  });

  test('leaves out groups of fewer than 10 students, and columns in which fewer than two remain', () => {
    const job = levelsOf({ health: 12, other: 13, pilot: 9 });
    const twin = levelsOf({ no: 30, yes: 4 });
    const dataset = datasetOf(zeros(34), { job, twin });
    const foldOf = Int32Array.from(job, (_, row) => row % 2);
    const repeat = { estimates: new Float64Array(34), meanGuesses: new Float64Array(34), foldOf };
    const groups = groupErrors(dataset, [repeat], ['job', 'twin']);
    expect(groups.map(({ level, students }) => [level, students])).toEqual([
      ['health', 12],
      ['other', 13],
    ]);
  });

  test('counts nobody whose level is missing', () => {
    const job = [...levelsOf({ a: 15, b: 15 }), null, null];
    const dataset = datasetOf([...zeros(30), 20, 20], { job });
    const foldOf = Int32Array.from(job, (_, row) => row % 2);
    const repeat = { estimates: new Float64Array(32), meanGuesses: new Float64Array(32), foldOf };
    expect(groupErrors(dataset, [repeat], ['job'])).toMatchObject([
      { students: 15, rmse: 0 },
      { students: 15, rmse: 0 },
    ]);
  });
});

describe('groupColumns', () => {
  const letters = (count: number) => Array.from({ length: 14 }, (_, row) => 'abcdefgh'[row % count]);
  const dataset = {
    ...datasetOf(zeros(14), {
      age: zeros(14),
      one: letters(1),
      two: letters(2),
      six: letters(6),
      seven: letters(7),
      form: letters(3),
    }),
    roles: { id: null, name: [], school: null, class: 'form', grade: 'grade' },
  };

  test('takes categorical columns with 2 to 6 levels, but not the class', () => {
    expect(groupColumns(dataset)).toEqual(['two', 'six']);
  });

  test('counts only levels that somebody has', () => {
    const column = {
      kind: 'categorical' as const,
      levels: [...'abcdefgh'],
      codes: Int32Array.of(0, 7, -1, 0),
    };
    expect(groupColumns({ ...datasetOf(zeros(4), {}), columns: new Map([['job', column]]) })).toEqual([
      'job',
    ]);
  });

  test('takes what it is told, once, and refuses what has no groups', () => {
    expect(groupColumns(dataset, ['form', 'seven', 'form'])).toEqual(['form', 'seven']);
    expect(() => groupColumns(dataset, ['form', 'sex', 'job'])).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['sex', 'job'] }),
    );
    expect(() => groupColumns(dataset, ['age'])).toThrow(/^groupBy: "age" is numeric/);
  });
});
