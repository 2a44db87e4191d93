import json from '../../../model/improvability-model.json' with { type: 'json' };
import type { GradeModel } from '../../core/model/grade-model.js';
import { parseModel } from '../../core/model/grade-model.js';

let parsed: GradeModel | undefined;

/** The model that comes with the package, validated at first use. */
export function defaultModel(): GradeModel {
  return (parsed ??= parseModel(json));
}
