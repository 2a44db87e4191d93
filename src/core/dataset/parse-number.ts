const withPoint = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const withComma = /^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i;

/**
 * The number that a trimmed cell holds in ASCII digits, with an exponent or without; `NaN` for everything else, numbers
 * beyond the range of a double and hexadecimals included. A lone cell: what a column makes of its cells, thousands and
 * units included, is in `readNumbers`.
 *
 * @param commaToo whether `12,5` is a number as well as `12.5`
 */
export function parseNumber(text: string, commaToo: boolean): number {
  const number = withPoint.test(text)
    ? Number(text)
    : commaToo && withComma.test(text)
      ? Number(text.replace(',', '.'))
      : NaN;
  return Number.isFinite(number) ? number : NaN;
}
