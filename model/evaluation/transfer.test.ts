import { describe, expect, test } from 'vitest';
import { datasetOf, generatedClass } from '../../test/support/models.js';
import { boosting } from './boosting-learner.js';
import { meanLearner } from './learner.js';
import { bySchool, transfer, withoutThoseOf } from './transfer.js';

describe('transfer', () => {
  test('judges by what was learned elsewhere, beside the mean grade of the place', async () => {
    const from = { name: 'A', students: datasetOf([8, 12], {}) };
    const to = { name: 'B', students: datasetOf([5, 7, 9], {}) };
    const { fit, ...rest } = await transfer(meanLearner, from, to, 1);
    expect(rest).toEqual({ from: 'A', to: 'B', learned: 2, meanGap: 3 });
    expect(fit).toMatchObject({ basis: 'this-file', students: 3, verdict: 'worse' });
    expect(fit).toMatchObject({ rmse: Math.sqrt((25 + 9 + 1) / 3), meanRmse: Math.sqrt(8 / 3) });
  });

  test('a model of one class holds in another of the same making', async () => {
    const learner = boosting('trees', undefined, { trees: 60, learningRate: 0.1 });
    const [from, to] = [
      { name: '1', students: generatedClass(300, 1) },
      { name: '2', students: generatedClass(200, 2) },
    ];
    expect((await transfer(learner, from, to, 1)).fit.verdict).toBe('beats');
  });
});

describe('withoutThoseOf', () => {
  test('leaves out every student who could be one of the others', () => {
    const others = datasetOf([1, 2], { sex: ['F', 'M'], age: [15, 16], job: ['x', null] });
    const dataset = datasetOf([3, 4, 5, 6, 7], {
      sex: ['M', 'F', 'F', 'M', 'F'],
      age: [16, 15, 15, 15, null],
      job: [null, 'x', 'y', 'x', 'x'],
    });
    expect(withoutThoseOf(dataset, others, ['sex', 'age', 'job']).ids).toEqual(['3', '4', '5']);
    expect(withoutThoseOf(dataset, others, ['sex', 'age']).ids).toEqual(['4', '5']);
    expect(withoutThoseOf(others, others, ['age']).length).toBe(0);
  });
});

describe('bySchool', () => {
  const school = ['A', 'B', 'A', 'C', 'B', 'A'];
  const dataset = datasetOf([1, 2, 3, 4, 5, 6], { school });

  test('parts the students by the school column and leaves small schools out', () => {
    const schools = bySchool({ ...dataset, roles: { ...dataset.roles, school: 'school' } }, 2);
    expect(schools.map(({ name, students }) => [name, [...students.grades]])).toEqual([
      ['A', [1, 3, 6]],
      ['B', [2, 5]],
    ]);
  });

  test('knows no schools where no column has that role', () => {
    expect(bySchool(dataset, 1)).toEqual([]);
  });
});
