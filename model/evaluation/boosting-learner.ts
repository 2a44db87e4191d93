import type { Dataset } from '../../src/core/dataset/dataset.js';
import { featureColumns } from '../../src/core/model/feature-columns.js';
import { fit } from '../../src/core/training/cross-fit.js';
import { estimate } from '../../src/core/training/gradient-boosting.js';
import type { ColumnChoice, TrainOptions } from '../../src/core/training/index.js';
import { Pace } from '../../src/core/training/pace.js';
import { trainSettings } from '../../src/core/training/train-options.js';
import { trainingFeatures } from '../../src/core/training/training-features.js';
import type { Learner } from './learner.js';

/** What the model may look at: the same for every fit, or chosen from the students it learns from. */
export type Columns = readonly ColumnChoice[] | ((students: Dataset) => readonly ColumnChoice[]) | undefined;

/** Gradient boosting as `trainModel` does it. */
export function boosting(name: string, columns: Columns, options: TrainOptions): Learner {
  return {
    name,
    async fit(students, random) {
      const settings = trainSettings({ ...options, folds: 2 }, students.length);
      const choice = typeof columns === 'function' ? columns(students) : columns;
      const { features, categories } = trainingFeatures(students, choice, settings.minLeaf);
      const trained = featureColumns(features, categories, students);
      const trees = await fit(trained, students.grades, settings, random, new Pace(settings.trees));
      return (others) =>
        estimate(trees, featureColumns(features, categories, others), others.length, settings.learner);
    },
  };
}
