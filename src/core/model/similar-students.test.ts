import { describe, expect, it } from 'vitest';
import { datasetOf, generatedClass, modelJson } from '../../../test/support/models.js';
import type { Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import { trainModel } from '../training/train-model.js';
import { featureColumns } from './feature-columns.js';
import { parseModel, type GradeModel, type Tree } from './grade-model.js';
import { similarStudents } from './similar-students.js';

/** By walking each tree for each student, which the function under test avoids. */
function coOccurrence(model: GradeModel, dataset: Dataset, a: number, b: number): number {
  const columns = featureColumns(model.features, model.categories, dataset);
  const leaf = (tree: Tree, row: number): number => {
    let node = 0;
    while (tree.feature[node] >= 0) {
      const value = columns[tree.feature[node]][row];
      const below = model.comparison === '<' ? value < tree.threshold[node] : value <= tree.threshold[node];
      const left = Number.isNaN(value) ? tree.missingLeft[node] === 1 : below;
      node = left ? tree.left[node] : tree.right[node];
    }
    return node;
  };
  return model.trees.filter((tree) => leaf(tree, a) === leaf(tree, b)).length / model.trees.length;
}

describe('similarStudents', () => {
  it('lists those with the highest share of common leaves, the student left out', async () => {
    const dataset = generatedClass(120);
    const { model } = await trainModel(dataset, { trees: 20, folds: 2, repeats: 1 });
    for (const index of [0, 57, 119]) {
      const found = similarStudents(model, dataset, index);
      expect(found).toHaveLength(30);
      expect(found.map((other) => other.index)).not.toContain(index);
      for (const other of found)
        expect(other.similarity).toBe(coOccurrence(model, dataset, index, other.index));
      const all = Array.from(dataset.grades, (_, row) => row)
        .filter((row) => row !== index)
        .map((row) => coOccurrence(model, dataset, index, row))
        .sort((a, b) => b - a);
      expect(found.map(({ similarity }) => similarity)).toEqual(all.slice(0, 30));
    }
  });

  it('puts the nearer first among students with as many common leaves, then the earlier row', () => {
    const model = parseModel(modelJson());
    const cells = {
      job: ['health', 'health', 'health', 'health', 'health'],
      absences: [1, 1.2, 1.1, 1.1, 1],
    };
    const dataset = datasetOf([9, 9, 9, 9, 9], cells);
    expect(similarStudents(model, dataset, 0).map(({ index }) => index)).toEqual([4, 2, 3, 1]);
  });

  it('sends a missing value to the missing side', () => {
    const model = parseModel(modelJson());
    const dataset = datasetOf([9, 9, 9], { job: [null, 'other', null], absences: [null, 3, null] });
    expect(similarStudents(model, dataset, 0, 1)).toEqual([{ index: 2, similarity: 1 }]);
    expect(similarStudents(model, dataset, 0)[1].similarity).toBe(coOccurrence(model, dataset, 0, 1));
  });

  it('gives as many as asked and as there are', () => {
    const model = parseModel(modelJson());
    const dataset = datasetOf([9, 9], { job: ['health', 'other'], absences: [1, 2] });
    expect(similarStudents(model, dataset, 0)).toHaveLength(1);
    expect(similarStudents(model, dataset, 0, 0)).toEqual([]);
    const alone = datasetOf([9], { job: ['health'], absences: [1] });
    expect(similarStudents(model, alone, 0)).toEqual([]);
  });

  it('refuses a student that is not there and a dataset without the model’s columns', () => {
    const model = parseModel(modelJson());
    const dataset = datasetOf([9, 9], { job: ['health', 'other'], absences: [1, 2] });
    for (const index of [-1, 2, 0.5, NaN])
      expect(() => similarStudents(model, dataset, index)).toThrow(RangeError);
    expect(() => similarStudents(model, datasetOf([9], {}), 0)).toThrow(DatasetError);
  });
});
