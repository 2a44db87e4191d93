import { describe, expect, it } from 'vitest';
import { datasetOf, generatedClass, modelJson, wellJudgedClass } from '../../../test/support/models.js';
import { explainStudent } from '../model/explain-student.js';
import { gradeInterval } from '../model/grade-interval.js';
import { parseModel } from '../model/grade-model.js';
import { similarStudents } from '../model/similar-students.js';
import { modelResult, weightedResult, type Scores } from './derive.js';
import { explanationOf, shownColumns, shownInterval, similarGrades, standingOf } from './derive-student.js';
import { initialState } from './workspace-state.js';

const model = parseModel(modelJson());
const dataset = wellJudgedClass();
const state = { ...initialState, model, data: { dataset, name: '', origin: 'property' as const } };

describe('standingOf', () => {
  it('is what the model result says of the student, with the interval of 80%', () => {
    const scores = modelResult(state) as Scores;
    for (let student = 0; student < dataset.length; student++) {
      const { expected, interval, gap } = standingOf(model, scores, student)!;
      expect(expected).toBe(scores.expected![student]);
      expect(gap).toBeCloseTo(expected - dataset.grades[student], 12);
      expect(interval).toEqual(gradeInterval(model, expected, 0.8));
      expect(interval).toEqual(shownInterval(model, expected));
    }
  });

  it('is nothing for the manual score', () => {
    const manual = weightedResult({ ...state, factors: [] }) as Scores;
    expect(standingOf(model, manual, 0)).toBeNull();
  });
});

describe('similarGrades', () => {
  it('are the grades of the similar students, ascending, with their middle half', () => {
    const many = generatedClass(200);
    const similar = similarStudents(model, many, 7);
    const { grades, middleHalf, close, few } = similarGrades(model, many, 7)!;
    expect([...grades]).toEqual(similar.map(({ index }) => many.grades[index]).sort((a, b) => a - b));
    expect(grades).toHaveLength(30);
    // Of thirty, seven lie before the eighth and seven after the eighth from the end.
    expect(middleHalf).toEqual([grades[7], grades[22]]);
    expect(close).toBe(similar.filter(({ similarity }) => similarity >= 0.5).length);
    expect(few).toBe(close < 10);
  });

  it('tells when few are really similar', () => {
    const three = similarGrades(
      model,
      datasetOf([8, 9, 10], { absences: [0, 0, 9], job: ['health', 'health', 'other'] }),
      0,
    );
    expect(three).toMatchObject({ close: 2, few: true });
    expect(similarGrades(model, generatedClass(200), 0)).toMatchObject({ few: false });
  });

  it('is the only other grade twice where there is one other, and nothing where there is none', () => {
    const two = datasetOf([8, 9], { absences: [0, 9], job: ['health', 'other'] });
    expect(similarGrades(model, two, 0)).toMatchObject({ middleHalf: [9, 9] });
    expect(similarGrades(model, datasetOf([8], { absences: [0], job: ['other'] }), 0)).toBeNull();
  });

  it('is worked out once for a student, and anew for another student, dataset or model', () => {
    const first = similarGrades(model, dataset, 3);
    expect(similarGrades(model, dataset, 3)).toBe(first);
    expect(similarGrades(model, dataset, 4)).not.toBe(first);
    expect(similarGrades(parseModel(modelJson()), dataset, 4)).not.toBe(similarGrades(model, dataset, 4));
    expect(similarGrades(model, { ...dataset }, 4)).not.toBe(similarGrades(model, dataset, 4));
  });
});

describe('explanationOf', () => {
  it('is that of explainStudent against the whole dataset, worked out once', () => {
    const explanation = explanationOf(model, dataset, 5);
    expect(explanation).toEqual(explainStudent(model, dataset, 5));
    expect(explanationOf(model, dataset, 5)).toBe(explanation);
    expect(explanationOf(model, dataset, 6)).toEqual(explainStudent(model, dataset, 6));
  });
});

describe('shownColumns', () => {
  const contributions = [-3, 2, 1, 0.04, -0.01].map((contribution, at) => ({
    column: `c${at}`,
    value: at,
    contribution,
  }));

  it('shows all, in their order, unless told otherwise', () => {
    expect(shownColumns(contributions)).toEqual({
      shown: contributions,
      others: { count: 0, contribution: 0 },
    });
  });

  it('sums those beyond the most and below the least; nothing is lost', () => {
    const { shown, others } = shownColumns(contributions, { most: 2, least: 0.05 });
    expect(shown.map(({ column }) => column)).toEqual(['c0', 'c1']);
    expect(others.count).toBe(3);
    expect(others.contribution).toBeCloseTo(1.03, 12);
    expect(shownColumns(contributions, { most: 6, least: 0.05 }).shown).toHaveLength(3);
  });

  it('has nothing to show of a model without columns', () => {
    expect(shownColumns([])).toEqual({ shown: [], others: { count: 0, contribution: 0 } });
  });
});
