/**
 * How marks are kept apart: side by side (`dodge`), aside by chance the further the denser it is (`sina`), or counted by
 * pixel (`density`).
 */
export type Presentation = 'dodge' | 'sina' | 'density';

/** Beyond so many marks columns are full: none finds a free place. */
export const dodgeLimit = 1000;
/** Beyond so many single marks melt into one mass. */
export const sinaLimit = 20_000;

/** @param marks how many are in view */
export function presentationOf(marks: number): Presentation {
  if (marks <= dodgeLimit) return 'dodge';
  return marks <= sinaLimit ? 'sina' : 'density';
}
