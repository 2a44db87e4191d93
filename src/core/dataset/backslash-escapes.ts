/** Stands where a backslash has been taken away, so that the text keeps its length. No text file holds it. */
const gap = '\0';

/**
 * Rewrites backslash escapes in quoted cells the way in which CSV knows them: `\"` becomes `""`, and `\\` a backslash and a
 * gap that `withoutGaps` takes out. Each character stays at its place.
 *
 * @param text starts outside quotes
 */
export function withoutBackslashes(text: string): string {
  let quoted = false;
  return text.replace(/\\[^]|"/g, (sign) => {
    if (sign === '"') quoted = !quoted;
    else if (quoted && sign === '\\"') return '""';
    else if (quoted && sign === '\\\\') return `\\${gap}`;
    return sign;
  });
}

export function withoutGaps(cell: string): string {
  return cell.includes(gap) ? cell.replaceAll(gap, '') : cell;
}
