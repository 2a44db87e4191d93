// improvability/training: only a worker or a script needs it.
export { crossFit, type CrossFit } from './cross-fit.js';
export { trainModel, type Trained } from './train-model.js';
export type { ColumnChoice, TrainOptions } from './train-options.js';
export type { GrowTree, TreeLearner, TreeSettings } from './tree-learner.js';
export type { Random } from './random.js';
export type { Metrics } from '../model/grade-model.js';
