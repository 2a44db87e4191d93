import { bestOf } from './candidate.js';
import type { Candidate } from './candidate.js';
import { areAllDistinct, looksLikeId } from './cell-patterns.js';
import { sureIds, vagueIds } from './known-headers.js';

/**
 * The id column: one with a sure header and a filled cell, else one with a vague header ("N°") and a cell of its own in every
 * row, else one whose header says nothing and whose cells look like ids. -1 for none.
 */
export function guessId(candidates: readonly Candidate[]): number {
  const sure = bestOf(
    candidates.filter((candidate) => sureIds.knows(candidate.words) && candidate.mayBeFilled),
    sureIds,
  );
  if (sure >= 0) return sure;
  const vague = bestOf(
    candidates.filter((candidate) => vagueIds.knows(candidate.words) && areAllDistinct(candidate.cells)),
    vagueIds,
  );
  if (vague >= 0) return vague;
  return candidates.find(({ saysNothing, cells }) => saysNothing && looksLikeId(cells))?.index ?? -1;
}
