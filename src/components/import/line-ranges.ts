/** Line numbers in ascending order as a person writes them: `1–3, 7`. Of many the first `limit` ranges. */
export function lineRanges(
  lines: readonly number[],
  limit = Infinity,
): { readonly text: string; readonly left: number } {
  const ranges: { first: number; last: number }[] = [];
  let told = 0;
  for (const line of lines) {
    const range = ranges.at(-1);
    if (range && line === range.last + 1) range.last = line;
    else if (ranges.length < limit) ranges.push({ first: line, last: line });
    else break;
    told += 1;
  }
  const text = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
  return { text, left: lines.length - told };
}
