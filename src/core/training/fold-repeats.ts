import { mean } from './gradient-boosting.js';
import type { Repeat } from './metrics.js';
import { seededRandom, shuffledIndices, type Random } from './random.js';

/** Learns from some students, given by their rows, and estimates the grades of others. */
export type FoldJudge = (seen: Int32Array, held: Int32Array, random: Random) => Promise<Float64Array>;

export interface Folding {
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
}

/**
 * Deals the students into folds at random, has each fold judged by what was learned from the others, and repeats it all
 * with other folds. The same seed deals the same folds, whoever judges.
 *
 * @param stream judges of other numbers draw from independent random numbers
 */
export async function foldRepeats(
  grades: Float64Array,
  { folds, repeats, seed }: Folding,
  judge: FoldJudge,
  stream = 0,
): Promise<Repeat[]> {
  const all = Int32Array.from(grades.keys());
  const done: Repeat[] = [];
  for (let number = 1; number <= repeats; number++) {
    const estimates = new Float64Array(grades.length);
    const meanGuesses = new Float64Array(grades.length);
    const foldOf = new Int32Array(grades.length);
    // Part 0 of the seed's random numbers is for the model of all rows, part r for repeat r, its subpart 0 for the folds.
    shuffledIndices(grades.length, seededRandom(seed, number)).forEach((student, position) => {
      foldOf[student] = position % folds;
    });
    for (let fold = 0; fold < folds; fold++) {
      const held = all.filter((student) => foldOf[student] === fold);
      const seen = all.filter((student) => foldOf[student] !== fold);
      const judged = await judge(seen, held, seededRandom(seed, number, stream * folds + fold + 1));
      const guess = mean(Float64Array.from(seen, (student) => grades[student]));
      held.forEach((student, position) => {
        estimates[student] = judged[position];
        meanGuesses[student] = guess;
      });
    }
    done.push({ estimates, meanGuesses, foldOf });
  }
  return done;
}
