import pcorrtest from '@stdlib/stats-pcorrtest';
import ttest2 from '@stdlib/stats-ttest2';
import type { Dataset } from '../../src/core/dataset/dataset.js';
import { featureColumns } from '../../src/core/model/feature-columns.js';
import type { Feature } from '../../src/core/model/grade-model.js';
import type { ColumnChoice } from '../../src/core/training/index.js';
import { correlation as pearson } from '../../src/core/score/correlation.js';
import { trainingFeatures } from '../../src/core/training/training-features.js';
import { holm } from './holm.js';

/** How one feature goes with the grade. */
export interface Association {
  readonly feature: Feature;
  /** One number per student; of a level 1 (has it) or 0; `NaN` where missing. */
  readonly values: Float64Array;
  /** Of a number Pearson's correlation with the grade; of a level the mean grade with it minus that without it. */
  readonly effect: number;
  /** 95%, of the effect: Fisher's z or Welch; `undefined` when there is too little to test. */
  readonly interval: readonly [low: number, high: number] | undefined;
  /** Two-sided: Pearson's correlation test, or Welch's t-test; `NaN` when there is too little to test. */
  readonly p: number;
  /** The same, corrected for the number of tests: Holm 1979. */
  readonly adjusted: number;
  /** Students whose value is known. */
  readonly students: number;
}

/** Levels that fewer students have say nothing, and might tell of a person. */
export const fewestOfLevel = 5;

/**
 * Tests every column, or level of a column, against the grade; the surest first, in the order of the columns where
 * equally sure.
 *
 * @param candidates default: every column
 * @throws what `trainingFeatures` throws
 */
export function associations(dataset: Dataset, candidates?: readonly ColumnChoice[]): Association[] {
  const { features, categories } = trainingFeatures(dataset, candidates, fewestOfLevel);
  const columns = featureColumns(features, categories, dataset);
  const tested = features.map((feature, index) => test(feature, columns[index], dataset.grades));
  const adjusted = holm(tested.map(({ p }) => p));
  return tested
    .map((one, index) => ({ ...one, adjusted: adjusted[index] }))
    .sort((one, other) => orLast(one.p) - orLast(other.p));
}

/** "studytime", "Mjob=health": as `train --columns` takes it. */
export function featureName({ column, level }: Feature): string {
  return level === undefined ? column : `${column}=${level}`;
}

/** Pearson's correlation of the rows in which both are known; 0 when either is constant or fewer than 4 are known. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const known = a.filter((value, row) => !Number.isNaN(value + b[row])).length;
  const coefficient = pearson(a, b);
  return known < 4 || Number.isNaN(coefficient) ? 0 : coefficient;
}

type Effect = Pick<Association, 'effect' | 'interval' | 'p'>;

const untested: Effect = { effect: 0, interval: undefined, p: NaN };

function test(feature: Feature, values: Float64Array, grades: Float64Array): Omit<Association, 'adjusted'> {
  const known = [...values.keys()].filter((row) => !Number.isNaN(values[row]));
  const result = (feature.level === undefined ? testNumber : testLevel)(known, values, grades);
  return { feature, values, students: known.length, ...result };
}

function testNumber(rows: readonly number[], values: Float64Array, grades: Float64Array): Effect {
  const x = rows.map((row) => values[row]);
  const y = rows.map((row) => grades[row]);
  if (rows.length < 4 || isConstant(x) || isConstant(y)) return untested;
  const { pcorr, ci, pValue } = pcorrtest(x, y);
  return { effect: pcorr, interval: [ci[0], ci[1]], p: pValue };
}

function testLevel(rows: readonly number[], values: Float64Array, grades: Float64Array): Effect {
  const [having, lacking] = [1, 0].map((value) =>
    rows.filter((row) => values[row] === value).map((row) => grades[row]),
  );
  if (having.length < 2 || lacking.length < 2 || (isConstant(having) && isConstant(lacking))) return untested;
  const { xmean, ymean, ci, pValue } = ttest2(having, lacking, { variance: 'unequal' });
  return { effect: xmean - ymean, interval: [ci[0], ci[1]], p: pValue };
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function orLast(p: number): number {
  return Number.isNaN(p) ? 2 : p;
}
