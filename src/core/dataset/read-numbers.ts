import { costOfReading, findNumberFormat, readInFormat } from './number-format.js';
import { blocks, type Work } from './work.js';

/** The numbers of a column's distinct texts. */
export interface TextNumbers {
  /** `NaN` for a text that is no number. */
  readonly values: Float64Array;
  /** What a text says that its number is out of: 20 for `12,5/20`, 100 for `85 %`; `NaN` where it says nothing. */
  readonly outOf: Float64Array;
  /** What more than half of the texts that say so are out of; `NaN` where there is none such. */
  readonly usualOutOf: number;
}

const fraction = /^([^/]+)\/\s*([1-9]\d{0,5})(?:[.,]0+)?$/;
/** Most texts are told from numbers by one look. */
const mayBeNumber = /^[+\-−.,\d][\d.,eE+\-\s'’%/]*$/;
// A number of a double's precision, its thousands and its unit are shorter; longer texts cost time only.
const longest = 400;

/**
 * Reads a column's numbers: ASCII digits with a decimal comma or point, whichever the column shows (`findNumberFormat`);
 * thousands; a percent sign; what the number is out of.
 *
 * @param texts distinct and trimmed
 * @param decimal the decimal mark that a person has stated
 */
export function* readNumbers(texts: readonly string[], decimal?: ',' | '.'): Work<TextNumbers> {
  const values = new Float64Array(texts.length).fill(NaN);
  const outOf = new Float64Array(texts.length).fill(NaN);
  const candidates: number[] = [];
  const bare: string[] = [];
  for (const [from, to] of blocks(texts.length)) {
    for (let index = from; index < to; index++) {
      const text = texts[index];
      if (text.length > longest || !mayBeNumber.test(text)) continue;
      const [number, total] = withoutUnit(text);
      candidates.push(index);
      bare.push(number.replace('−', '-'));
      outOf[index] = total;
    }
    yield costOfReading * (to - from);
  }
  const format = yield* findNumberFormat(bare, decimal);
  for (const [from, to] of blocks(candidates.length)) {
    for (let at = from; at < to; at++) {
      const index = candidates[at];
      values[index] = readInFormat(bare[at], format);
      if (Number.isNaN(values[index])) outOf[index] = NaN;
    }
    yield costOfReading * (to - from);
  }
  return { values, outOf, usualOutOf: majority(outOf) };
}

/** The text before `%` or `/20`, and what the number is out of. */
function withoutUnit(text: string): [number: string, outOf: number] {
  if (text.endsWith('%')) return [text.slice(0, -1).trimEnd(), 100];
  const parts = text.includes('/') ? fraction.exec(text) : null;
  return parts ? [parts[1].trimEnd(), Number(parts[2])] : [text, NaN];
}

function majority(totals: Float64Array): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const total of totals) {
    if (Number.isNaN(total)) continue;
    all += 1;
    counts.set(total, (counts.get(total) ?? 0) + 1);
  }
  for (const [total, count] of counts) if (count > all / 2) return total;
  return NaN;
}
