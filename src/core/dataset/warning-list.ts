import type { RowIssue } from './dataset.js';

/** So many warnings of one kind are listed one by one. */
const mostListed = 1000;

/**
 * Warnings in a bounded space, however ragged a file is: the first thousand of a code and column as they are, the
 * others as one issue with their `count` and without a line.
 */
export class WarningList {
  readonly #listed: RowIssue[] = [];
  readonly #kinds = new Map<string, { issue: RowIssue; listed: number; others: number }>();

  add(issue: RowIssue): void {
    const key = `${issue.code} ${issue.column ?? ''}`;
    const kind = this.#kinds.get(key) ?? { issue, listed: 0, others: 0 };
    this.#kinds.set(key, kind);
    if (kind.listed === mostListed) kind.others += issue.count ?? 1;
    else {
      kind.listed += 1;
      this.#listed.push(issue);
    }
  }

  /** In the order in which they came, the counts last: a list that takes all of them makes the same of them. */
  all(): RowIssue[] {
    const rest = [...this.#kinds.values()].filter(({ others }) => others > 0);
    const summaries = rest.map(({ issue: { code, column }, others }): RowIssue => ({
      ...{ line: 0, code, count: others },
      ...(column !== undefined && { column }),
    }));
    return [...this.#listed, ...summaries];
  }
}
