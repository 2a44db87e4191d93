/** Not the grade but something about it, or somebody else's. */
const aboutGrades = new Set(
  (
    'class group school min max mini maxi minimum maximum highest lowest rank rang coef coefficient weight poids peso ' +
    'nombre nb count number date letter lettre letra feedback commentaire comment appreciation observation ecart ' +
    'deviation level niveau previous precedente precedent anterior target objectif predicted expected birth name id code'
  ).split(' '),
);

const weights: readonly (readonly [word: string, weight: number])[] = [
  ['annual', 40],
  ['final', 30],
  ['general', 20],
  ['total', 10],
  ['average', 1],
  ['percent', -1],
];

/** Say how a grade is written, not which it is. */
const neutral = new Set([
  ...['grade', 'average', 'annual', 'final', 'general', 'total', 'course', 'percent', 'person'],
  ...['real', 'brut', 'brute', 'bruto', 'bruta', 'raw'],
]);

const subjectsAndTests = new Set(
  (
    'maths math mathematiques mathematics matematica francais french frances anglais english ingles portugues ' +
    'portuguese espagnol spanish espanhol allemand german alemao latin histoire history historia geographie geography ' +
    'geografia hg emc svt physique physics fisica chimie chemistry quimica biologie biology biologia sciences science ' +
    'ciencias technologie technology tecnologia eps pe arts art artes musique music musica philosophie philosophy ' +
    'filosofia ses nsi ds dm devoir controle test teste exam examen exame quiz interro interrogation evaluation ' +
    'avaliacao eval partiel bac brevet trimestre trimester semestre semester periodo period term t s p'
  ).split(' '),
);
const part = /^(?:[gtsp]?\d{1,2}|\d(?:er|e|eme|o|st|nd|rd|th))$/;

/** From here on a header is sure enough without a look at the cells. */
export const sureScore = 500;
/** From here on one number among the cells is enough; below, all must look like grades. */
export const likelyScore = 100;

/**
 * How surely a header names the grade: 0 when it does not. A final or general grade comes before a plain one, that before the
 * grade of a term or a subject, that before a header that may be anything's, such as "Score".
 *
 * @param words see `headerWords`
 */
export function gradeHeaderScore(words: readonly string[]): number {
  if (words.length === 0 || words.some((word) => aboutGrades.has(word))) return 0;
  const has = (word: string): boolean => words.includes(word);
  if (words.length === 1 && has('g3')) return 1030;
  const weight = weights.reduce((sum, [word, value]) => sum + (has(word) ? value : 0), 0);
  const isFinal = has('annual') || has('final') || has('general') || has('total');
  if (has('grade') || has('average') || (has('total') && has('course'))) {
    if (words.some((word) => !neutral.has(word))) return likelyScore + weight;
    return (isFinal ? 1000 : sureScore) + Math.max(weight, 0);
  }
  const vague = words.filter((word) => word !== 'score' && !neutral.has(word)).length === 0;
  if (vague && has('score')) return isFinal ? 900 + weight : 90;
  if (vague && has('total') && words.length === 1) return 80;
  return words.every((word) => subjectsAndTests.has(word) || part.test(word)) ? 20 : 0;
}
