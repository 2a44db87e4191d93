import type { Dataset } from '../../../core/dataset/dataset.js';
import type { Trained } from '../../../core/training/train-model.js';
import type { TrainOptions } from '../../../core/training/train-options.js';

/** What is trained, and how: plain data that a worker can be sent. */
export interface TrainingJob {
  readonly dataset: Dataset;
  readonly options: Omit<TrainOptions, 'learner' | 'selectColumns' | 'onProgress' | 'signal'>;
}

export type TrainingResult = Pick<Trained, 'model' | 'crossFitted'>;

/** What the worker answers, in this order: it is there, how far it is, what came of it. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'trained'; readonly result: TrainingResult }
  | { readonly kind: 'failed'; readonly message: string };

/** The settings that the shipped model was trained with: see the evaluation in the model card of the package. */
const settings = { trees: 75, depth: 3, learningRate: 0.05, subsample: 0.5, minLeaf: 5, featuresPerSplit: 4 };

/** @param options what a person chose: the columns, and what the model is to say of its data */
export function trainingJob(
  dataset: Dataset,
  options: Required<Pick<TrainOptions, 'columns' | 'dataName' | 'notes'>>,
): TrainingJob {
  return {
    dataset: withoutPersons(dataset),
    options: { ...settings, folds: 10, repeats: 5, seed: 1, ...options },
  };
}

/** Training needs neither names nor identifiers, nor what the report quotes of the file. */
function withoutPersons(dataset: Dataset): Dataset {
  const nothing = { excluded: [], rejected: [], warnings: [], skippedLines: [] };
  return { ...dataset, ids: [], names: [], report: { ...dataset.report, ...nothing } };
}
