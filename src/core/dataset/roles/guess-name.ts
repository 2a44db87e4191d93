import type { Candidate } from './candidate.js';
import { bestOf } from './candidate.js';
import { looksLikeNames } from './cell-patterns.js';
import { familyNames, fullNames, givenNames, plainName } from './known-headers.js';

/** The columns of the name by their headers, the given name before the family name, whichever comes first in the file. */
export function guessNameByHeader(candidates: readonly Candidate[]): number[] {
  const given = bestOf(candidates, givenNames);
  const family = bestOf(candidates, familyNames);
  const plain = bestOf(candidates, plainName);
  const full = bestOf(candidates, fullNames);
  // "Nom" beside "Prénom" is the family name, "Nome" beside "Apelido" the given name.
  if (given >= 0 && family >= 0) return [given, family];
  if (given >= 0 && plain >= 0) return [given, plain];
  if (family >= 0 && plain >= 0) return [plain, family];
  return [full, given, family].filter((index) => index >= 0).slice(0, 1);
}

/** Among columns whose headers say nothing: the first that holds names, and the one after it if it does as well. */
export function guessNameByCells(candidates: readonly Candidate[]): number[] {
  const first = candidates.find(({ cells }) => looksLikeNames(cells));
  if (!first) return [];
  const isOneWord = first.cells.filter((cell) => cell.includes(' ')).length <= first.cells.length / 2;
  const next = candidates.find(({ index }) => index === first.index + 1);
  return isOneWord && next && looksLikeNames(next.cells, 0.5) ? [first.index, next.index] : [first.index];
}
