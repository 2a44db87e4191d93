import type { Candidate } from './candidate.js';
import { hasDecimalOrMark, hasNumber, looksLikeGrades } from './cell-patterns.js';
import { gradeHeaderScore, likelyScore, sureScore } from './grade-headers.js';

/**
 * The grade column by its header, cells deciding among equals; else, among columns whose headers say nothing, the one that
 * looks like grades. -1 where there is none, or where several might be it alike: then a person has to say.
 */
export function guessGrade(candidates: readonly Candidate[]): number {
  const scored = candidates
    .map((candidate) => ({ candidate, score: gradeHeaderScore(candidate.words) }))
    .filter(({ score }) => score > 0);
  const usable = scored.filter(({ candidate: { cells }, score }) => {
    if (score < likelyScore) return looksLikeGrades(cells);
    return cells.length === 0 ? true : hasNumber(cells);
  });
  // A sure header without a single number is still the grade: the report then says what is wrong with each row.
  const pool = usable.length > 0 ? usable : scored.filter(({ score }) => score >= sureScore);
  if (pool.length === 0) return guessByCells(candidates);
  const highest = Math.max(...pool.map(({ score }) => score));
  const equals = pool.filter(({ score }) => score === highest).map(({ candidate }) => candidate);
  return onlyOne(equals) ?? onlyOne(equals.filter(({ cells }) => looksLikeGrades(cells))) ?? -1;
}

function guessByCells(candidates: readonly Candidate[]): number {
  const alike = candidates.filter(({ saysNothing, cells }) => saysNothing && looksLikeGrades(cells));
  return onlyOne(alike) ?? onlyOne(alike.filter(({ cells }) => hasDecimalOrMark(cells))) ?? -1;
}

function onlyOne(candidates: readonly Candidate[]): number | undefined {
  return candidates.length === 1 ? candidates[0].index : undefined;
}
