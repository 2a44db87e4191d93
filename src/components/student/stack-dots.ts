import type { GradeScale } from '../../core/dataset/dataset.js';

/** So many places beside each other: on a phone's width two dots still do not cover one another. */
const places = 80;

export interface StackedDot {
  /** Where the dot stands: the grade, rounded to the places. */
  readonly grade: number;
  /** How many dots lie below it. */
  readonly level: number;
}

/** Dots one upon the other where grades are equal or nearly so: every one of them is seen. */
export function stackDots(grades: Float64Array, { min, max }: GradeScale): StackedDot[] {
  const heights = new Map<number, number>();
  return Array.from(grades, (grade) => {
    const place = Math.round(((grade - min) / (max - min)) * places);
    const level = heights.get(place) ?? 0;
    heights.set(place, level + 1);
    return { grade: min + (place / places) * (max - min), level };
  });
}
