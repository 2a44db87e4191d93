import type { Dataset } from '../../src/core/dataset/dataset.js';
import type { Comparison, Feature, GradeModel, Tree } from '../../src/core/model/grade-model.js';
import { parseModel } from '../../src/core/model/grade-model.js';
import { seededRandom } from '../../src/core/training/random.js';
import { datasetOf, modelJson } from './models.js';

const levels = ['a', 'b', 'c', 'd'];

export interface RandomModelOptions {
  /** Default 3: columns n0, n1, … */
  readonly numericColumns?: number;
  /** Default 2: columns c0, c1, … of the levels a–d; the features are a, b and c. Of c0 the known levels are listed. */
  readonly categoricalColumns?: number;
  /** Default 12. */
  readonly trees?: number;
  /** Default 3; not every path is as long. */
  readonly depth?: number;
  readonly comparison?: Comparison;
}

/** For tests: a model with random splits, random missing sides and thresholds that values of `randomStudents` equal. */
export function randomModel(seed: number, options: RandomModelOptions = {}): GradeModel {
  const { numericColumns = 3, categoricalColumns = 2, trees = 12, depth = 3, comparison = '<=' } = options;
  const random = seededRandom(seed);
  const features: Feature[] = [
    ...Array.from({ length: numericColumns }, (_, i) => ({ column: `n${i}` })),
    ...Array.from({ length: categoricalColumns }, (_, i) =>
      levels.slice(0, 3).map((level) => ({ column: `c${i}`, level })),
    ).flat(),
  ];
  const categories = categoricalColumns > 0 ? [{ column: 'c0', levels }] : [];
  return parseModel({
    ...modelJson(),
    features,
    categories,
    comparison,
    trees: Array.from({ length: trees }, () => randomTree(features, depth, random)),
  });
}

type GrowingTree = { -readonly [Key in keyof Tree]: number[] };

function randomTree(features: readonly Feature[], depth: number, random: () => number): Tree {
  const tree: GrowingTree = { feature: [], threshold: [], left: [], right: [], value: [], missingLeft: [] };
  function grow(levelsLeft: number): number {
    const isLeaf = levelsLeft === 0 || random() < 0.15;
    const feature = isLeaf ? -1 : Math.floor(random() * features.length);
    const node = tree.feature.push(feature) - 1;
    const threshold = isLeaf ? 0 : features[feature].level ? 0.5 : Math.floor(random() * 12) / 4;
    tree.threshold.push(threshold);
    tree.value.push(isLeaf ? (random() - 0.5) / 3 : 0);
    tree.missingLeft.push(!isLeaf && random() < 0.5 ? 1 : 0);
    tree.left.push(-1);
    tree.right.push(-1);
    if (!isLeaf) {
      tree.left[node] = grow(levelsLeft - 1);
      tree.right[node] = grow(levelsLeft - 1);
    }
    return node;
  }
  grow(depth);
  return tree;
}

/** For tests: students for `randomModel`, a tenth of the cells missing, some levels unknown to the model. */
export function randomStudents(seed: number, length: number, options: RandomModelOptions = {}): Dataset {
  const { numericColumns = 3, categoricalColumns = 2 } = options;
  const random = seededRandom(seed);
  const cells = (draw: () => number | string) =>
    Array.from({ length }, () => (random() < 0.1 ? null : draw()));
  const columns: Record<string, (number | string | null)[]> = {};
  for (let i = 0; i < numericColumns; i++) columns[`n${i}`] = cells(() => Math.floor(random() * 13) / 4);
  for (let i = 0; i < categoricalColumns; i++)
    columns[`c${i}`] = ['a', ...cells(() => [...levels, 'unknown'][Math.floor(random() * 5)]).slice(1)];
  return datasetOf(
    Array.from({ length }, () => Math.floor(random() * 21)),
    columns,
  );
}

/** For tests: the expected grade by the definition, a student at a time. `cells` are numbers, level texts or null. */
export function expectedByDefinition(
  model: GradeModel,
  cells: ReadonlyMap<string, number | string | null>,
): number {
  const known = new Map(model.categories.map((category) => [category.column, category.levels]));
  const value = ({ column, level }: Feature): number => {
    const cell = cells.get(column) ?? null;
    if (cell === null) return NaN;
    if (typeof cell === 'number') return model.comparisonPrecision === 'float32' ? Math.fround(cell) : cell;
    if (cell === level) return 1;
    return known.get(column)?.includes(cell) === false ? NaN : 0;
  };
  const leafOf = (tree: Tree): number => {
    let node = 0;
    while (tree.feature[node] >= 0) {
      const x = value(model.features[tree.feature[node]]);
      const limit = tree.threshold[node];
      const left = Number.isNaN(x)
        ? tree.missingLeft[node] === 1
        : model.comparison === '<'
          ? x < limit
          : x <= limit;
      node = left ? tree.left[node] : tree.right[node];
    }
    return tree.value[node];
  };
  return model.trees.reduce((sum, tree) => {
    const next = sum + leafOf(tree);
    return model.summationPrecision === 'float32' ? Math.fround(next) : next;
  }, model.initial);
}

/** For tests: a student's cells as `expectedByDefinition` takes them. */
export function cellsOf(dataset: Dataset, row: number): Map<string, number | string | null> {
  return new Map(
    Array.from(dataset.columns, ([header, column]): [string, number | string | null] => {
      if (column.kind === 'categorical') return [header, column.levels[column.codes[row]] ?? null];
      return [header, Number.isNaN(column.values[row]) ? null : column.values[row]];
    }),
  );
}
