import type { ColumnChoice, TrainOptions } from '../../src/core/training/index.js';
import { cartLearner } from '../cart-learner.js';
import { chooseColumns } from '../columns/choose-columns.js';
import { boosting } from './boosting-learner.js';
import { meanLearner, type Learner } from './learner.js';
import { ridgeLearner } from './ridge-learner.js';

/** The settings of the shipped model. */
export const shippedOptions: TrainOptions = {
  trees: 75,
  depth: 3,
  learningRate: 0.05,
  subsample: 0.5,
  minLeaf: 5,
  featuresPerSplit: 4,
};

/** The original Improvability model: as many and as slow trees. */
const originalOptions: TrainOptions = { trees: 9000, depth: 3, learningRate: 0.0003, minLeaf: 1 };

/** What is compared first: the shipped settings on columns that were chosen once, on all rows. */
export function shipped(columns: readonly ColumnChoice[] | undefined): Learner {
  return boosting('shipped settings', columns, shippedOptions);
}

/** The honest figure: the choice of the columns is a part of what is judged. */
export const choosing: Learner = boosting(
  'shipped settings, columns chosen inside each fold',
  chooseColumns,
  shippedOptions,
);

/** Those that are quick. */
export const peers: readonly Learner[] = [
  choosing,
  boosting('shipped settings, all columns', undefined, { ...shippedOptions, featuresPerSplit: 12 }),
  ridgeLearner,
  meanLearner,
];

export function original(columns: readonly ColumnChoice[] | undefined): Learner {
  return boosting('the original: 9000 trees, learning rate 0.0003', columns, originalOptions);
}

/** Its trees know neither a smallest leaf nor a draw of features. */
export function cart(columns: readonly ColumnChoice[] | undefined): Learner {
  const { trees, depth, learningRate, subsample } = shippedOptions;
  return boosting('trees of the library ml-cart', columns, {
    ...{ trees, depth, learningRate, subsample },
    ...{ minLeaf: 1, learner: cartLearner },
  });
}
