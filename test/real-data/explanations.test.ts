import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import shippedModel from '../../model/improvability-model.json' with { type: 'json' };
import { expectedGrade, explainStudent, parseDataset, parseModel } from '../../src/core/index.js';
import { shapleyByTables } from '../../src/core/model/shapley-values.js';
import { shapleyByTrees } from '../../src/core/model/tree-shap.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

describe.skipIf(!realDataFolder)('the shipped model on the real files', () => {
  const model = parseModel(shippedModel);

  it.each(['pilot-schools.csv', 'student-mat.csv', 'student-por.csv'])(
    '%s: tables and traversal expect the same; every explanation adds up',
    (name) => {
      const students = parseDataset(readFileSync(realDataFile(name)));
      const traversed = expectedGrade(model, students, { mode: 'traversal' });
      const looked = expectedGrade(model, students, { mode: 'tables' });
      const mean = traversed.reduce((sum, grade) => sum + grade, 0) / traversed.length;
      traversed.forEach((expected, index) => {
        expect(Math.abs(looked[index] - expected)).toBeLessThan(1e-12);
        const explained = explainStudent(model, students, index);
        const sum = explained.contributions.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(explained.baseline - mean)).toBeLessThan(1e-9);
        expect(Math.abs(explained.baseline + sum - expected)).toBeLessThan(1e-9);
      });
    },
  );

  it('walking the trees gives the Shapley values of the tables', () => {
    const students = parseDataset(readFileSync(realDataFile('pilot-schools.csv')));
    for (const index of [0, 100, 356]) {
      const tables = shapleyByTables(model, students, index, students)!;
      const trees = shapleyByTrees(model, students, index, students);
      tables.values.forEach((value, column) =>
        expect(Math.abs(trees.values[column] - value)).toBeLessThan(1e-9),
      );
    }
  });
});
