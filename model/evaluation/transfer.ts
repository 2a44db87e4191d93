import type { CategoricalColumn, Dataset } from '../../src/core/dataset/dataset.js';
import { takeRows } from '../../src/core/dataset/take-rows.js';
import { fitOfExpected, type ModelFit } from '../../src/core/model/model-fit.js';
import { seededRandom } from '../../src/core/training/random.js';
import type { Learner } from './learner.js';

/** A learner judged on students of another place, beside guessing the mean grade of that place. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  /** How many students it learned from. */
  readonly learned: number;
  readonly fit: ModelFit;
  /** The mean of the gaps there: how far the other place lies below what was learned. */
  readonly meanGap: number;
}

/** Learns from the students of one file or school and judges those of another. */
export async function transfer(
  learner: Learner,
  from: { readonly name: string; readonly students: Dataset },
  to: { readonly name: string; readonly students: Dataset },
  seed: number,
): Promise<Transfer> {
  const estimator = await learner.fit(from.students, seededRandom(seed));
  const expected = estimator(to.students);
  const fit = fitOfExpected({}, to.students, expected, false);
  const gaps = expected.map((grade, student) => grade - to.students.grades[student]);
  const meanGap = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return { from: from.name, to: to.name, learned: from.students.length, fit, meanGap };
}

/** The students of each school, those of at least `fewest`. */
export function bySchool(dataset: Dataset, fewest = 30): { name: string; students: Dataset }[] {
  const column = dataset.columns.get(dataset.roles.school ?? '') as CategoricalColumn | undefined;
  if (!column) return [];
  return column.levels
    .map((name, code) => ({
      name,
      students: takeRows(
        dataset,
        [...column.codes.keys()].filter((row) => column.codes[row] === code),
      ),
    }))
    .filter(({ students }) => students.length >= fewest);
}

/** The students of `dataset` none of whom can be one of `others`: no one there is equal in all the given columns. */
export function withoutThoseOf(dataset: Dataset, others: Dataset, columns: readonly string[]): Dataset {
  const known = new Set(keysOf(others, columns));
  const keys = keysOf(dataset, columns);
  return takeRows(
    dataset,
    [...keys.keys()].filter((row) => !known.has(keys[row])),
  );
}

function keysOf({ length, columns }: Dataset, headers: readonly string[]): string[] {
  return Array.from({ length }, (_, row) =>
    JSON.stringify(
      headers.map((header) => {
        const column = columns.get(header);
        return column?.kind === 'categorical' ? column.levels[column.codes[row]] : column?.values[row];
      }),
    ),
  );
}
