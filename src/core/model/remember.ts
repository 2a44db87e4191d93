import type { Dataset } from '../dataset/dataset.js';
import type { GradeModel } from './grade-model.js';

/** Computes once per model, as long as the model lives: models never change. */
export function rememberByModel<Result>(
  compute: (model: GradeModel) => Result,
): (model: GradeModel) => Result {
  const results = new WeakMap<GradeModel, { readonly result: Result }>();
  return (model) => {
    let known = results.get(model);
    if (!known) results.set(model, (known = { result: compute(model) }));
    return known.result;
  };
}

/** Computes once per model and dataset, as long as both live. */
export function rememberByDataset<Result>(
  compute: (model: GradeModel, dataset: Dataset) => Result,
): (model: GradeModel, dataset: Dataset) => Result {
  const ofModel = rememberByModel(() => new WeakMap<Dataset, { readonly result: Result }>());
  return (model, dataset) => {
    const results = ofModel(model);
    let known = results.get(dataset);
    if (!known) results.set(dataset, (known = { result: compute(model, dataset) }));
    return known.result;
  };
}
