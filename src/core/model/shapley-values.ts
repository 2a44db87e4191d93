import type { Dataset } from '../dataset/dataset.js';
import { codesOfStudent, columnEncoders } from './column-encoders.js';
import { dividendsOf } from './dividends.js';
import type { GradeModel } from './grade-model.js';
import { leafTablesOf } from './leaf-tables.js';
import { PackedTables } from './packed-tables.js';
import { rememberByModel } from './remember.js';

/** What the columns of a student add to the mean expected grade, in grade points. */
export interface ShapleyValues {
  /** Mean expected grade over the background. */
  readonly baseline: number;
  /** The student's expected grade. */
  readonly expected: number;
  /** One per coded column. */
  readonly values: Float64Array;
}

/**
 * The Shapley values of a student from tables: the sum of each column's shares of the dividends. Takes microseconds once
 * the tables of the model and the background are made. `null` when they would be too large.
 */
export function shapleyByTables(
  model: GradeModel,
  dataset: Dataset,
  index: number,
  background: Dataset,
): ShapleyValues | null {
  const dividends = dividendsOf(model, background);
  if (!dividends) return null;
  const codes = codesOfStudent(columnEncoders(model, dataset), index);
  const values = new Float64Array(codes.length);
  dividends.shares.sum(codes, values);
  return {
    baseline: dividends.baseline,
    expected: model.initial + packedLeafTables(model).sum(codes),
    values,
  };
}

const packedLeafTables = rememberByModel((model) => new PackedTables([...(leafTablesOf(model) ?? [])]));
