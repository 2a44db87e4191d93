import { describe, expect, test } from 'vitest';
import { datasetOf, generatedClass } from '../../../test/support/models.js';
import type { Dataset } from '../dataset/dataset.js';
import { crossFit } from './cross-fit.js';
import { seededRandom } from './random.js';

const dataset = generatedClass(80);
const options = { trees: 15, depth: 2, folds: 5, repeats: 3, seed: 4, subsample: 0.7, featuresPerSplit: 2 };

describe('crossFit', () => {
  test("does not let a student's own grade into the student's estimate, but into others'", async () => {
    const { crossFitted } = await crossFit(dataset, options);
    for (const student of [0, 37, 79]) {
      const grades = dataset.grades.slice();
      grades[student] = grades[student] > 10 ? 0 : 20;
      const changed = (await crossFit({ ...dataset, grades }, options)).crossFitted;
      expect(changed[student]).toBe(crossFitted[student]);
      expect(changed.filter((value, i) => value !== crossFitted[i]).length).toBeGreaterThan(40);
    }
  });

  test('with as many folds as students and no informative column estimates the mean of the others', async () => {
    const small = datasetOf([4, 8, 12], { constant: [1, 1, 1] });
    const { crossFitted, metrics } = await crossFit(small, { folds: 3, repeats: 2 });
    expect([...crossFitted]).toEqual([10, 8, 6]);
    expect(metrics.rmse).toBe(metrics.meanRmse);
  });

  test('averages over the repeats: r repeats are not one, and the first of them is the same', async () => {
    const one = await crossFit(dataset, { ...options, repeats: 1 });
    const two = await crossFit(dataset, { ...options, repeats: 2 });
    const second = two.crossFitted.map((both, i) => 2 * both - one.crossFitted[i]);
    expect(second.some((value, i) => Math.abs(value - one.crossFitted[i]) > 0.01)).toBe(true);
    const rmse = (estimates: Float64Array) =>
      Math.sqrt(
        estimates.reduce((sum, value, i) => sum + (value - dataset.grades[i]) ** 2, 0) / dataset.length,
      );
    expect(one.metrics.rmse).toBeCloseTo(rmse(one.crossFitted), 12);
    expect(two.metrics.rmse).toBeCloseTo((rmse(one.crossFitted) + rmse(second)) / 2, 12);
  });

  test('beats the mean where there is something to learn, and covers about what it says', async () => {
    const { metrics } = await crossFit(generatedClass(400, 2), { columns: ['absences', 'studytime', 'job'] });
    expect(metrics.rmse).toBeLessThan(0.8 * metrics.meanRmse);
    expect(Math.abs(metrics.coverage80 - 0.8)).toBeLessThan(0.05);
    expect(Math.abs(metrics.coverage90 - 0.9)).toBeLessThan(0.05);
  });

  test('does not beat the mean where there is nothing to learn', async () => {
    const noise = { ...dataset, columns: generatedClass(80, 99).columns };
    const { metrics } = await crossFit(noise, options);
    expect(metrics.rmse).toBeGreaterThan(0.98 * metrics.meanRmse);
  });

  test('refuses more folds than students', async () => {
    await expect(crossFit(datasetOf([1, 2, 3], {}), { folds: 4 })).rejects.toThrow(/^folds: /);
  });

  test('with selectColumns chooses without the students who are judged, and leaves the other figures as they were', async () => {
    const asked: string[][] = [];
    const selectColumns = (students: Dataset) => {
      asked.push([...students.ids]);
      return ['absences'];
    };
    const columns = ['absences', 'studytime'];
    const plain = await crossFit(dataset, { ...options, columns });
    const { selection, ...judged } = await crossFit(dataset, { ...options, columns, selectColumns });
    expect(judged).toEqual(plain);
    expect(asked.length).toBe(15);
    for (const ids of asked) expect(ids.length).toBe(64);
    for (const repeat of [asked.slice(0, 5), asked.slice(5, 10), asked.slice(10)])
      for (const id of dataset.ids) expect(repeat.filter((ids) => ids.includes(id)).length).toBe(4);

    const onlyAbsences = await crossFit(dataset, { ...options, columns: ['absences'] });
    // Other trees, by other random numbers, of the same columns and folds.
    expect(selection?.metrics.rmse).not.toBe(onlyAbsences.metrics.rmse);
    expect(selection?.metrics.rmse).toBeCloseTo(onlyAbsences.metrics.rmse, 1);
    expect(selection?.metrics.meanRmse).toBe(onlyAbsences.metrics.meanRmse);
  });

  test('with selectColumns shows that a choice made on all students flatters', async () => {
    const random = seededRandom(5);
    const noise = Array.from({ length: 150 }, (_, i) => [
      `noise${i}`,
      Array.from({ length: 60 }, () => Math.floor(2 * random())),
    ]);
    const unrelated = datasetOf(
      Array.from({ length: 60 }, () => Math.floor(20 * random())),
      Object.fromEntries(noise) as Record<string, number[]>,
    );
    const { metrics, selection } = await crossFit(unrelated, {
      trees: 20,
      learningRate: 0.1,
      repeats: 3,
      selectColumns: closestToGrade,
    });
    expect(metrics.rmse).toBeLessThan(0.97 * metrics.meanRmse);
    expect(selection?.metrics.rmse).toBeGreaterThan(metrics.meanRmse);
  });

  test('without columns looks at what selectColumns chooses from all students', async () => {
    const own = await crossFit(dataset, { ...options, columns: ['age'] });
    const { metrics } = await crossFit(dataset, { ...options, selectColumns: () => ['age'] });
    expect(metrics).toEqual(own.metrics);
  });
});

/** The three columns whose values go most with the grades. */
function closestToGrade({ columns, grades }: Dataset): string[] {
  const strength = new Map(
    [...columns].map(([header, column]) => {
      const values = column.kind === 'numeric' ? column.values : new Float64Array(grades.length);
      const centre = (numbers: Float64Array) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
      const [x, y] = [centre(values), centre(grades)];
      return [header, Math.abs(values.reduce((sum, value, i) => sum + (value - x) * (grades[i] - y), 0))];
    }),
  );
  return [...strength.keys()].sort((a, b) => strength.get(b)! - strength.get(a)!).slice(0, 3);
}
