import { filledCount, isBlank, kindOf } from './cell-kind.js';
import { isHeaderLike, type TableShape } from './table-shape.js';

/**
 * The names of columns that two header rows give together, or `null` when the two rows are not one header: a title above it
 * or a row of data below it must never become part of a name. In doubt they are not.
 *
 * A cell of the upper row that spans several columns carries to the right, over the blanks that merged cells leave:
 *
 *     Élève;Trimestre 1;;Trimestre 2;
 *     ;Moy;Abs;Moy;Abs                  → Élève;Trimestre 1 Moy;Trimestre 1 Abs;Trimestre 2 Moy;Trimestre 2 Abs
 *
 * @param below what the rows of data hold
 */
export function stackHeader(
  upper: readonly string[],
  lower: readonly string[],
  below: TableShape,
): string[] | null {
  if (lower.some((cell) => kindOf(cell) === 'number')) return null;
  const names = join(upper, lower);
  if (repeated(names).size > 0) return null;
  return isGroupRow(upper, lower, below) || isFurtherRow(upper, lower, below) ? names : null;
}

/** Whether the upper row groups columns that the lower one names in full, and says nothing of the pupils' own columns. */
function isGroupRow(upper: readonly string[], lower: readonly string[], { kinds }: TableShape): boolean {
  const repeats = repeated(lower);
  const groups = upper.filter((cell) => kindOf(cell) === 'text').length;
  const fitsAll = upper.every((cell, index) => {
    if (isBlank(cell)) return true;
    if (isBlank(lower[index] ?? '') || kindOf(cell) === 'number') return false;
    return kinds[index] !== 'text' || repeats.has(lower[index].trim());
  });
  const leavesOut = lower.some(
    (cell, index) => !isBlank(cell) && kinds[index] === 'text' && isBlank(upper[index] ?? ''),
  );
  return groups > 1 && fitsAll && (repeats.size > 0 || (leavesOut && isBlank(upper[0])));
}

/** Whether the lower row adds to names above it, as with units, and leaves the pupils' own columns blank. */
function isFurtherRow(upper: readonly string[], lower: readonly string[], below: TableShape): boolean {
  const { kinds } = below;
  const repeats = repeated(lower);
  const fitsAll = lower.every(
    (cell, index) => isBlank(cell) || kinds[index] !== 'text' || repeats.has(cell.trim()),
  );
  const leavesOut = upper.some(
    (cell, index) => !isBlank(cell) && kinds[index] === 'text' && isBlank(lower[index] ?? ''),
  );
  return fitsAll && leavesOut && filledCount(lower) > 0 && (repeats.size > 0 || isHeaderLike(lower, below));
}

function join(upper: readonly string[], lower: readonly string[]): string[] {
  let carried = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const own = (upper[index] ?? '').trim();
    const sub = (lower[index] ?? '').trim();
    if (own !== '') carried = sub === '' ? '' : own;
    const group = own || (sub === '' ? '' : carried);
    return group === sub ? group : [group, sub].filter((part) => part !== '').join(' ');
  });
}

/** The texts that stand in more than one cell. */
function repeated(cells: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '' && seen.has(text)) twice.add(text);
    seen.add(text);
  }
  return twice;
}
