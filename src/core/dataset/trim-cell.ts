/** A cell without the blanks around it: all that `String.trim` takes for one, and the zero-width ones that pages leave behind. */
export function trimCell(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && isBlank(cell.charCodeAt(start))) start += 1;
  while (end > start && isBlank(cell.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === cell.length ? cell : cell.slice(start, end);
}

const blank = /[\s\u200b\u2060]/;

function isBlank(code: number): boolean {
  const isPrintedAscii = code > 0x20 && code < 0x7f;
  return !isPrintedAscii && blank.test(String.fromCharCode(code));
}
