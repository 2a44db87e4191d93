import { filledCount, kindOf } from './cell-kind.js';

/** What the rows of a table have in common, as far as their first rows tell. */
export interface TableShape {
  /** What a column mostly holds; marks and blanks aside. */
  readonly kinds: readonly ('number' | 'text' | 'blank')[];
  /** The median of the cells that are filled in a row; 0 without rows. */
  readonly usualFilled: number;
}

const rowsEnough = 50;

export function shapeOf(rows: readonly (readonly string[])[]): TableShape {
  const sample = rows.slice(0, rowsEnough);
  const numbers: number[] = [];
  const texts: number[] = [];
  for (const cells of sample)
    cells.forEach((cell, index) => {
      const kind = kindOf(cell);
      numbers[index] = (numbers[index] ?? 0) + Number(kind === 'number');
      texts[index] = (texts[index] ?? 0) + Number(kind === 'text');
    });
  return {
    kinds: numbers.map((count, index) =>
      count + (texts[index] ?? 0) === 0 ? 'blank' : count >= 4 * texts[index] ? 'number' : 'text',
    ),
    usualFilled: median(sample.map(filledCount)),
  };
}

/** The upper one of two. */
export function median(counts: readonly number[]): number {
  return counts.toSorted((one, other) => one - other)[counts.length >> 1] ?? 0;
}

/**
 * Whether a row names columns rather than fills them: it has words where the table has numbers, and no number at all.
 * `Abs` and other marks are no words.
 */
export function isHeaderLike(cells: readonly string[], { kinds }: TableShape): boolean {
  let words = 0;
  let others = 0;
  for (let index = 0; index < cells.length; index++) {
    const kind = kindOf(cells[index]);
    if (kind === 'number') return false;
    if (kinds[index] !== 'number' || kind === 'blank') continue;
    if (kind === 'text') words += 1;
    else others += 1;
  }
  return words > 0 && words >= others;
}

/** Whether a row has numbers where the table has numbers, and names none of these columns. */
export function isDataLike(cells: readonly string[], { kinds }: TableShape): boolean {
  const kindsOver = kinds.map((kind, index) => (kind === 'number' ? kindOf(cells[index]) : 'blank'));
  return kindsOver.includes('number') && !kindsOver.includes('text');
}
