import type { Dataset, GradeScale } from '../dataset/dataset.js';
import type { GradeModel } from './grade-model.js';
import { ModelError } from './model-error.js';

/** @throws ModelError `other-scale` when the grades of the data are on another scale than the model's */
export function checkGradeScale({ gradeScale: ofModel }: GradeModel, { gradeScale: ofData }: Dataset): void {
  const same =
    ofModel.min === ofData.min &&
    ofModel.max === ofData.max &&
    ofModel.higherIsBetter === ofData.higherIsBetter;
  if (!same)
    throw new ModelError(
      'other-scale',
      `The model's grades run ${scaleText(ofModel)}, those of the data ${scaleText(ofData)}.`,
      'gradeScale',
    );
}

function scaleText({ min, max, higherIsBetter }: GradeScale): string {
  return `from ${min} to ${max} (${higherIsBetter ? 'higher' : 'lower'} is better)`;
}
