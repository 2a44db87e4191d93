import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/core/dataset/dataset.js';
import { generatedClass } from '../../test/support/models.js';
import { crossFit } from '../../src/core/training/index.js';
import { boosting } from '../evaluation/boosting-learner.js';
import { meanLearner, type Learner } from '../evaluation/learner.js';
import { curve, curveByStudents, curveSizes } from './learning-curve.js';

const plan = { folds: 5, repeats: 2, seed: 3 };
const students = generatedClass(60);

describe('curveSizes', () => {
  test('rise from a tenth to all students outside the largest fold', () => {
    expect(curveSizes(357, 10)).toEqual([32, 64, 112, 161, 241, 321]);
  });

  test('leaves out sizes below 10, never the last', () => {
    expect(curveSizes(20, 10)).toEqual([14, 18]);
    expect(curveSizes(8, 4)).toEqual([6]);
  });
});

describe('curveByStudents', () => {
  test('the learner sees as many students as the size says, and never those it is judged on', async () => {
    const seen: Dataset[] = [];
    const spy: Learner = {
      ...meanLearner,
      fit: (known, random) => {
        seen.push(known);
        return meanLearner.fit(known, random).then((estimate) => (others) => {
          expect(others.ids.some((id) => known.ids.includes(id))).toBe(false);
          return estimate(others);
        });
      },
    };
    const points = await curveByStudents(students, spy, plan);
    expect(points.map(({ at }) => at)).toEqual(curveSizes(60, 5));
    const sizes = new Set(seen.map(({ length }) => length));
    expect([...sizes].sort((a, b) => a - b)).toEqual(curveSizes(60, 5));
    expect(seen).toHaveLength(curveSizes(60, 5).length * plan.folds * plan.repeats);
  });

  test('the error of what can be learned falls with more students; the repeats lie around their mean', async () => {
    const learner = boosting('', undefined, { trees: 40, depth: 2, learningRate: 0.1, minLeaf: 2 });
    const points = await curveByStudents(students, learner, plan);
    expect(points.at(-1)!.rmse).toBeLessThan(points[0].rmse);
    for (const { rmse, lowest, highest } of points) {
      expect(lowest).toBeLessThanOrEqual(rmse);
      expect(highest).toBeGreaterThanOrEqual(rmse);
    }
    expect(await curveByStudents(students, learner, plan)).toEqual(points);
  });
});

describe('curve', () => {
  test('a point is the error that crossFit tells for the same folds', async () => {
    const options = { trees: 12, depth: 2, subsample: 0.8 };
    const [point] = await curve(students, [[12, boosting('', undefined, options)]], plan);
    const { metrics } = await crossFit(students, { ...options, ...plan });
    expect(point.rmse).toBeCloseTo(metrics.rmse, 12);
  });
});
