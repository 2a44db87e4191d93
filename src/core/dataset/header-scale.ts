import type { GradeScale } from './dataset.js';

type Range = Pick<GradeScale, 'min' | 'max'>;

const percent = /%|\bpercent(age)?\b|\bpourcentage\b|\bpercentagem\b|\bpercentual\b/i;
// Not `12/11` or `2025/2026`: a date and a school year have a digit right before the slash.
const outOf =
  /(?:^|[^\d/\s])\s*\/\s*([1-9]\d{0,3})(?:[.,]0+)?(?![\d/])|\d\s+\/\s*([1-9]\d{0,3})(?:[.,]0+)?(?![\d/])/;
const inWords = /\b(?:sur|out of|sobre|em)\s+([1-9]\d{0,3})(?!\d)/i;
const fromZero = /(?:^|[^\d.,])0\s*(?:[-–—]|\.\.|to|à|a|até)\s*([1-9]\d{0,3})(?!\d)/i;
const fromOneInBrackets = /[([]\s*1\s*(?:[-–—]|\.\.|to|à|a|até)\s*([1-9]\d{0,2})\s*[)\]]/i;

/**
 * The scale of grades that a header states: "Moyenne /20", "Grade/20.00", "Note (sur 20)", "Grade (out of 100)", "Nota (0-20)",
 * "Mark [1–6]", "Score (%)"; `null` when it states none.
 */
export function scaleInHeader(header: string): Range | null {
  const zeroBased = outOf.exec(header) ?? inWords.exec(header) ?? fromZero.exec(header);
  if (zeroBased) return { min: 0, max: Number(zeroBased[1] ?? zeroBased[2]) };
  const oneBased = fromOneInBrackets.exec(header);
  if (oneBased && Number(oneBased[1]) > 2) return { min: 1, max: Number(oneBased[1]) };
  return percent.test(header) ? { min: 0, max: 100 } : null;
}
