import type { Dataset } from '../dataset/dataset.js';
import { CodedBlock } from './coded-block.js';
import { columnEncoders } from './column-encoders.js';
import type { ColumnSet, ColumnSets } from './column-set.js';
import type { GradeModel } from './grade-model.js';
import { leafTablesOf } from './leaf-tables.js';
import { PackedTables } from './packed-tables.js';
import { rememberByDataset } from './remember.js';
import { tablePlanOf, type TablePlan } from './table-plan.js';

export interface Dividends {
  /** Mean expected grade over the background. */
  readonly baseline: number;
  /**
   * For each set of columns, and each combination of their codes, what they add together to the mean expected grade and
   * fewer of them do not: the equal part of it that falls to each column, in grade points.
   */
  readonly shares: PackedTables;
}

/** Some tenths of a second: more than that and walking through the trees answers sooner. */
const maxSteps = 2 ** 24;

/**
 * The Harsanyi dividends of a model for a background, or `null` when the tables would be too large. For a leaf table
 * over the columns S and T ⊆ S, v(T) is the table with the codes of T given and those of S∖T averaged over the students of
 * the background, as they occur together; the dividend of T is Σ over U ⊆ T of (−1)^(|T|−|U|) v(U), summed over the tables.
 * Exact for any number of students, each of whom counts. Memoised.
 *
 * Source: Harsanyi 1963, A Simplified Bargaining Model for the n-Person Cooperative Game; the game: Janzing et al. 2020,
 * Feature Relevance Quantification in Explainable AI ("interventional").
 */
export const dividendsOf = rememberByDataset((model, background): Dividends | null => {
  const plan = tablePlanOf(model);
  if (!plan || stepsOf(plan) > maxSteps) return null;
  const { sets, leafSets } = plan;
  const leafTables = leafTablesOf(model)!;
  const occurrences = countOccurrences(leafSets, model, background);
  const sums = new Map<ColumnSet, Float64Array>();
  for (const [set, table] of leafTables) {
    const frequencies = occurrences.get(set)!.map((count) => count / background.length);
    for (const [subset, dividend] of dividendsOfTable(set, table, frequencies, sets)) {
      const sum = sums.get(subset);
      if (sum) for (let cell = 0; cell < sum.length; cell++) sum[cell] += dividend[cell];
      else sums.set(subset, dividend);
    }
  }
  const none = sets.of([]);
  const baseline = model.initial + (sums.get(none)?.[0] ?? 0);
  sums.delete(none);
  const shares = Array.from(sums, ([set, sum]): [ColumnSet, Float64Array] => [
    set,
    sum.map((value) => value / set.columns.length),
  ]);
  return { baseline, shares: new PackedTables(shares) };
});

/** Each cell of a table is visited for each subset of the table's columns. */
function stepsOf({ leafSets }: TablePlan): number {
  return [...leafSets].reduce((steps, { size, columns }) => steps + size * 2 ** columns.length, 0);
}

/** For each set how many students of the background have each combination of codes. */
function countOccurrences(
  leafSets: ReadonlySet<ColumnSet>,
  model: GradeModel,
  background: Dataset,
): Map<ColumnSet, Float64Array> {
  const counts = new Map(Array.from(leafSets, (set) => [set, new Float64Array(set.size)]));
  const block = new CodedBlock(columnEncoders(model, background));
  for (const { count } of block.blocks(background.length))
    for (const [set, occurrences] of counts) {
      const cells = block.cells(set);
      for (let i = 0; i < count; i++) occurrences[cells[i]]++;
    }
  return counts;
}

/**
 * For each subset of a table's columns its dividend.
 *
 * @param frequencies for each cell of the table, which part of the background has these codes
 */
function dividendsOfTable(
  set: ColumnSet,
  table: Float64Array,
  frequencies: Float64Array,
  sets: ColumnSets,
): [ColumnSet, Float64Array][] {
  const subsets = sets.subsets(set);
  const places = subsets.map((subset) => sets.placesIn(subset, set));
  const games = subsets.map((given, index) => {
    const averaged = subsets.length - 1 - index; // all bits turned: the other columns
    const weights = new Float64Array(subsets[averaged].size);
    const [placeGiven, placeAveraged] = [places[index], places[averaged]];
    for (let cell = 0; cell < set.size; cell++) weights[placeAveraged[cell]] += frequencies[cell];
    const means = new Float64Array(given.size);
    for (let cell = 0; cell < set.size; cell++)
      means[placeGiven[cell]] += weights[placeAveraged[cell]] * table[cell];
    return means;
  });
  // Möbius transform, one column after the other: takes off what a subset explains without the column.
  for (let bit = 1; bit < subsets.length; bit *= 2)
    for (let index = 0; index < subsets.length; index++) {
      if (!(index & bit)) continue;
      const [values, less] = [games[index], games[index ^ bit]];
      const placesWithout = sets.placesIn(subsets[index ^ bit], subsets[index]);
      for (let cell = 0; cell < values.length; cell++) values[cell] -= less[placesWithout[cell]];
    }
  return subsets.map((subset, index) => [subset, games[index]]);
}
