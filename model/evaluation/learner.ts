import type { Dataset } from '../../src/core/dataset/dataset.js';

/** Expected grades for students, one each, in grade points. */
export type Estimator = (students: Dataset) => Float64Array;

/** A way to learn expected grades from students whose grades are known. */
export interface Learner {
  readonly name: string;
  /** @param random a stream of its own for each fit */
  fit(students: Dataset, random: () => number): Promise<Estimator>;
}

/** Guesses the mean grade of the students it learned from: what every model must beat. */
export const meanLearner: Learner = {
  name: 'guessing the mean grade',
  fit: ({ grades }) => {
    const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
    return Promise.resolve(({ length }) => new Float64Array(length).fill(mean));
  },
};
