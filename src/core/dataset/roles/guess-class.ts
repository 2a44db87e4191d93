import { bestOf } from './candidate.js';
import type { Candidate } from './candidate.js';
import { looksLikeClasses } from './cell-patterns.js';
import { sureClasses, vagueClasses } from './known-headers.js';

/**
 * The class column: one with a sure header, else one with a vague header ("Group") or none to speak of whose cells look like
 * classes. -1 for none.
 */
export function guessClass(candidates: readonly Candidate[]): number {
  const sure = bestOf(candidates, sureClasses);
  if (sure >= 0) return sure;
  const isVague = ({ words }: Candidate): boolean => vagueClasses.knows(words);
  const like = candidates.filter(
    (candidate) => (isVague(candidate) || candidate.saysNothing) && looksLikeClasses(candidate.cells),
  );
  return (like.find(isVague) ?? like[0])?.index ?? -1;
}
