import { headerWords, saysNothing } from './header-words.js';
import type { KnownHeaders } from './known-headers.js';

/** A column that may take a role. */
export class Candidate {
  readonly words: readonly string[];
  #cells: readonly string[] | undefined;

  constructor(
    readonly index: number,
    readonly header: string,
    readonly sample: ((column: number) => readonly string[]) | undefined,
  ) {
    this.words = headerWords(header);
  }

  /** Of the first rows, trimmed; none where only the headers are known. */
  get cells(): readonly string[] {
    this.#cells ??= this.sample?.(this.index).map((cell) => cell.trim()) ?? [];
    return this.#cells;
  }

  get saysNothing(): boolean {
    return saysNothing(this.header);
  }

  /** Whether it has a filled cell, as far as cells are known. */
  get mayBeFilled(): boolean {
    return this.cells.length === 0 || this.cells.some((cell) => cell !== '');
  }
}

/** The index of the column with the surest header, the first among equals; -1 for none. */
export function bestOf(candidates: readonly Candidate[], known: KnownHeaders): number {
  let best = -1;
  let bestRank = Infinity;
  for (const { index, words } of candidates) {
    const rank = known.rank(words);
    if (rank < bestRank) [best, bestRank] = [index, rank];
  }
  return best;
}
