import { foldText } from './fold-text.js';
import type { MarkCode } from './dataset.js';

/**
 * What schools write where a pupil has no grade, in French (PRONOTE and others), English and Portuguese: as `folded` leaves
 * it, that is in lower case without accents, dots and blanks.
 */
const marks: Readonly<Record<MarkCode, readonly string[]>> = {
  absent: [
    ...['abs', 'ab', 'absent', 'absente', 'absent(e)', 'absents', 'absence', 'absnj', 'absj'],
    ...['absencejustifiee', 'absenceinjustifiee', 'absencenonjustifiee', 'absentexcuse'],
    ...['faltou', 'falta', 'ausente', 'faltoso', 'faltosa'],
  ],
  exempt: [
    ...['disp', 'dispense', 'dispensee', 'dispense(e)', 'exempte', 'exemptee', 'exempte(e)'],
    ...['ex', 'exc', 'excused', 'exempt', 'exempted'],
    ...['dispensado', 'dispensada', 'dispensado(a)', 'isento', 'isenta'],
  ],
  unable: ['inap', 'inapt', 'inapte', 'inaptitude', 'unable', 'unfit', 'inapto', 'inapta'],
  'not-graded': [
    ...['nnot', 'nnote', 'nn', 'nonnote', 'nonnotee', 'pasdenote', 'sansnote'],
    ...['notgraded', 'ungraded', 'ng', 'nograde', 'semnota', 'semclassificacao', 'naoclassificado'],
    ...['na', 'n/a', 'nd', 'n/d', 'nan', 'nil', 'null', 'none', 'undefined'],
  ],
  'not-handed-in': [
    ...['nrdu', 'nrdue', 'nonrendu', 'nonrendue', 'nonremis', 'pasrendu', 'nr'],
    ...['nothandedin', 'notsubmitted', 'nosubmission', 'missing'],
    ...['naoentregue', 'naoentregou'],
  ],
  'not-assessed': [
    ...['ne', 'neval', 'nonevalue', 'nonevaluee', 'nonevalue(e)', 'notassessed', 'notevaluated'],
    ...['naoavaliado', 'naoavaliada', 'naoavaliado(a)'],
  ],
  'starred-mark': [],
};

const codeOf = new Map<string, MarkCode>(
  Object.entries(marks).flatMap(([code, texts]) => texts.map((text) => [text, code as MarkCode] as const)),
);

const longest = 30;
/** Signs in place of a word: `-`, `–`, `—`, `--`, `*`, `.`, `...`, `/`, `?`. */
const signs = /^(?:[-–—−_]+|\*+|\.+|…|\/+|\?+)$/;
/** An error of a spreadsheet in any of the languages: `#N/A`, `#DIV/0!`, `#VALEUR!`, `#NOME?`. */
const spreadsheetError = /^#[\p{L}\d/ ]+[!?]?$/u;

/**
 * What a trimmed cell says in place of a grade, whatever its case, accents and dots; `null` when it is not known as such a
 * mark. A mark with a star is `starred-mark`: PRONOTE counts `Abs*` as zero in averages.
 *
 * One letter says too little by itself: `A` may be a grade and `F` may be a pupil's sex. Ask `letterMark` where the column
 * is known.
 */
export function markOf(text: string): MarkCode | null {
  if (text === '' || text.length > longest) return null;
  if (signs.test(text)) return 'not-graded';
  if (spreadsheetError.test(text)) return 'not-graded';
  const word = folded(text);
  const code = codeOf.get(word);
  if (code) return code;
  return word.endsWith('*') && codeOf.has(word.slice(0, -1)) ? 'starred-mark' : null;
}

/**
 * What a lone letter says in a column of number grades: `A` (absent) and `F` (faltou) are absences, provided that the column
 * has no other letter. Beside a B or an E they are letter grades.
 *
 * @param letters all lone letters of the column, in upper case
 */
export function letterMark(text: string, letters: ReadonlySet<string>): MarkCode | null {
  const isAbsence = (letter: string) => letter === 'A' || letter === 'F';
  return isAbsence(text.toUpperCase()) && [...letters].every(isAbsence) ? 'absent' : null;
}

function folded(text: string): string {
  return foldText(text).replace(/[\s.·'’-]/g, '');
}
