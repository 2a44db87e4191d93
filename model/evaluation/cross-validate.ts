import type { Dataset } from '../../src/core/dataset/dataset.js';
import { takeRows } from '../../src/core/dataset/take-rows.js';
import type { Repeat } from '../../src/core/training/metrics.js';
import { seededRandom, shuffledIndices } from '../../src/core/training/random.js';
import type { Learner } from './learner.js';

export interface Plan {
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
}

/** What a learner said of students whom it had not seen, once for each repeat. */
export interface Judged {
  readonly learner: string;
  readonly repeats: readonly Repeat[];
}

/**
 * Judges learners on the same folds: the students are dealt into folds at random, each fold is judged by what was learned
 * from the others, and all is repeated with other folds.
 */
export async function crossValidate(
  dataset: Dataset,
  learners: readonly Learner[],
  { folds, repeats, seed }: Plan,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Judged[]> {
  if (folds > dataset.length)
    throw new RangeError(
      `folds: ${folds} folds need at least as many students; there are ${dataset.length}.`,
    );
  const judged = learners.map(({ name }) => ({ learner: name, repeats: [] as Repeat[] }));
  let done = 0;
  for (let number = 1; number <= repeats; number++) {
    const foldOf = new Int32Array(dataset.length);
    shuffledIndices(dataset.length, seededRandom(seed, number)).forEach((student, position) => {
      foldOf[student] = position % folds;
    });
    for (const [index, learner] of learners.entries()) {
      const repeat = await judge(dataset, learner, foldOf, (fold) => seededRandom(seed, number, fold + 1));
      judged[index].repeats.push(repeat);
      onProgress(++done, repeats * learners.length);
    }
  }
  return judged;
}

async function judge(
  dataset: Dataset,
  learner: Learner,
  foldOf: Int32Array,
  randomOf: (fold: number) => () => number,
): Promise<Repeat> {
  const estimates = new Float64Array(dataset.length);
  const meanGuesses = new Float64Array(dataset.length);
  const rows = Array.from(foldOf.keys());
  for (const fold of new Set([...foldOf].sort((a, b) => a - b))) {
    const held = rows.filter((row) => foldOf[row] === fold);
    const seen = takeRows(
      dataset,
      rows.filter((row) => foldOf[row] !== fold),
    );
    const estimator = await learner.fit(seen, randomOf(fold));
    const said = estimator(takeRows(dataset, held));
    const mean = seen.grades.reduce((sum, grade) => sum + grade, 0) / seen.length;
    held.forEach((row, position) => {
      estimates[row] = said[position];
      meanGuesses[row] = mean;
    });
  }
  return { estimates, meanGuesses, foldOf };
}
