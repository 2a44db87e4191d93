import type { RowIssue } from './dataset.js';
import { foldText } from './fold-text.js';

/** How many rows or cells have the same trouble. */
export interface IssueCount {
  readonly code: RowIssue['code'];
  /** The first cell's own text; `''` where the cell is empty or none is meant. */
  readonly value: string;
  readonly count: number;
}

/**
 * Counts issues by code and cell text, `Abs` and `ABS` together: "absent: Abs 12". The most frequent come first, and of
 * equally frequent ones the first in the list.
 */
export function countIssues(issues: readonly RowIssue[]): IssueCount[] {
  const counts = new Map<string, IssueCount>();
  for (const { code, value = '', count = 1 } of issues) {
    const key = `${code} ${foldText(value)}`;
    const sofar = counts.get(key) ?? { code, value, count: 0 };
    counts.set(key, { ...sofar, count: sofar.count + count });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
