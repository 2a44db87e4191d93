import type { Feature, GradeModel } from './grade-model.js';
import { rememberByModel } from './remember.js';

/**
 * A column that some tree splits on, cut into cells: no tree can tell two values of a cell apart. The cell number is the
 * value's code; the last cell is for missing values and unknown categories.
 */
export interface CodedColumn {
  readonly column: string;
  readonly cells: number;
  /** Of a numeric column: what its values are compared to, ascending; a value's code is how many it goes right of. */
  readonly thresholds: Float64Array;
  /** Of a categorical column: the levels with a code of their own, in this order; the next code is for other known ones. */
  readonly levels: readonly string[] | null;
}

/** A feature that some tree splits on, in terms of the codes of its column. */
export interface CodedFeature {
  /** Index into the coded columns. */
  readonly column: number;
  /** Place of each threshold among the feature's distinct thresholds in ascending order. */
  readonly rank: ReadonlyMap<number, number>;
  /**
   * For each code how many thresholds it goes right of, so that it goes right of the threshold with rank r exactly when
   * this is above r. Two arrays: `[0]` where missing values go right, `[1]` where they go left.
   */
  readonly passed: readonly [Int32Array, Int32Array];
}

export interface Coding {
  readonly columns: readonly CodedColumn[];
  /** One entry per feature of the model; `null` where no tree splits on it. */
  readonly features: readonly (CodedFeature | null)[];
}

/** How the values of a model's columns become small whole numbers. Levels of one column share one code. Memoised. */
export const codingOf = rememberByModel((model): Coding => {
  const thresholds = distinctThresholds(model);
  const featuresOf = new Map<string, Feature[]>();
  model.features.forEach((feature, index) => {
    if (thresholds[index].length === 0) return;
    const others = featuresOf.get(feature.column);
    if (others) others.push(feature);
    else featuresOf.set(feature.column, [feature]);
  });

  const columns = [...featuresOf].map(([column, features]): CodedColumn => {
    const [first] = features;
    const levels = features.flatMap(({ level }) => level ?? []);
    if (first.level !== undefined)
      return { column, cells: levels.length + 2, thresholds: new Float64Array(0), levels };
    const own = thresholds[model.features.indexOf(first)];
    return { column, cells: own.length + 2, thresholds: own, levels: null };
  });
  const indexOf = new Map(columns.map(({ column }, index) => [column, index]));
  const features = model.features.map((feature, index): CodedFeature | null => {
    const column = indexOf.get(feature.column);
    if (column === undefined || thresholds[index].length === 0) return null;
    const present = passedBy(feature, columns[column], thresholds[index], model.comparison === '<');
    return {
      column,
      rank: new Map(Array.from(thresholds[index], (threshold, rank) => [threshold, rank])),
      passed: [Int32Array.from([...present, thresholds[index].length]), Int32Array.from([...present, 0])],
    };
  });
  return { columns, features };
});

function distinctThresholds({ features, trees }: GradeModel): Float64Array[] {
  const sets = features.map(() => new Set<number>());
  for (const { feature, threshold } of trees)
    for (let node = 0; node < feature.length; node++)
      if (feature[node] >= 0) sets[feature[node]].add(threshold[node]);
  return sets.map((set) => Float64Array.from(set).sort());
}

/** For each code but the last, how many of the feature's thresholds it goes right of. */
function passedBy(
  feature: Feature,
  column: CodedColumn,
  thresholds: Float64Array,
  strict: boolean,
): number[] {
  return Array.from({ length: column.cells - 1 }, (_, code) => {
    if (!column.levels) return code;
    const value = column.levels[code] === feature.level ? 1 : 0;
    return thresholds.filter((threshold) => (strict ? value >= threshold : value > threshold)).length;
  });
}
