import type { CategoricalColumn, Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import type { Feature, KnownLevels } from '../model/grade-model.js';
import type { ColumnChoice } from './train-options.js';

export interface TrainingFeatures {
  readonly features: readonly Feature[];
  readonly categories: readonly KnownLevels[];
}

/**
 * Turns the chosen columns into features of a model. A categorical column that is chosen whole becomes a feature per
 * level, sorted; of two levels the second is enough. Levels that fewer than `minLeaf` students have are not named
 * in the model, unless chosen: no split could tell them apart, and they might tell of a person. They count as missing.
 *
 * @param choices default: every column
 * @throws DatasetError `missing-column` with each chosen column, or `column=level`, that the dataset lacks
 * @throws RangeError when something is chosen twice, or a level of a numeric column
 */
export function trainingFeatures(
  dataset: Dataset,
  choices: readonly ColumnChoice[] = [...dataset.columns.keys()],
  minLeaf: number,
): TrainingFeatures {
  checkPresent(dataset, choices);
  const features: Feature[] = [];
  const knownLevels = new Map<string, Set<string>>();
  for (const choice of choices) {
    const { column, level } = parts(choice);
    const data = dataset.columns.get(column);
    if (data?.kind !== 'categorical') {
      if (level !== undefined)
        throw new RangeError(`columns: "${column}" is numeric and has no level "${level}".`);
      features.push({ column });
      continue;
    }
    const frequent = frequentLevels(data, minLeaf);
    const named = level !== undefined ? [level] : enoughLevels(frequent);
    features.push(...named.map((name) => ({ column, level: name })));
    if (named.length > 0)
      knownLevels.set(column, new Set([...(knownLevels.get(column) ?? frequent), ...named]));
  }
  checkDistinct(features);
  const categories = [...knownLevels].map(([column, levels]) => ({ column, levels: [...levels].sort() }));
  return { features, categories };
}

function parts(choice: ColumnChoice): { column: string; level?: string } {
  return typeof choice === 'string' ? { column: choice } : choice;
}

function frequentLevels({ levels, codes }: CategoricalColumn, minCount: number): string[] {
  const counts = levels.map(() => 0);
  for (const code of codes) if (code >= 0) counts[code]++;
  return levels.filter((_, code) => counts[code] >= minCount).sort();
}

/** Of a constant column no level says anything; of two levels each says what the other does. */
function enoughLevels(levels: readonly string[]): readonly string[] {
  return levels.length <= 2 ? levels.slice(1) : levels;
}

function checkPresent(dataset: Dataset, choices: readonly ColumnChoice[]): void {
  const missing = choices.flatMap((choice) => {
    const { column, level } = parts(choice);
    const data = dataset.columns.get(column);
    if (!data) return [column];
    return level !== undefined && data.kind === 'categorical' && !data.levels.includes(level)
      ? [`${column}=${level}`]
      : [];
  });
  if (missing.length > 0)
    throw new DatasetError('missing-column', `The data lack columns: ${missing.join(', ')}.`, {
      columns: missing,
    });
}

function checkDistinct(features: readonly Feature[]): void {
  const seen = new Set<string>();
  for (const { column, level } of features) {
    const key = JSON.stringify([column, level]);
    if (seen.has(key))
      throw new RangeError(
        `columns: "${level === undefined ? column : `${column}=${level}`}" is chosen twice.`,
      );
    seen.add(key);
  }
}
