import type { Range } from '@e965/xlsx';
import type { SheetRow } from './workbook-rows.js';

/** A merge of more rows than this is no header: it says the same of all of them, such as a class. */
const headerRows = 3;

/**
 * Writes the text of merged cells into each of them: a group's header over its columns, a class beside its pupils. A
 * header over all columns is a title, and a header of several rows is one header: these stay as they are.
 */
export function fillMerged(rows: readonly SheetRow[], merges: readonly Range[]): void {
  const rowAt = new Map(rows.map((row) => [row.line - 1, row]));
  const width = Math.max(0, ...[...rowAt.values()].slice(0, 1000).map(({ cells }) => filledWidth(cells)));
  for (const { s: from, e: to } of merges) {
    const text = rowAt.get(from.r)?.cells[from.c] ?? '';
    const isTitle = from.c === 0 && to.c >= width - 1;
    if (text === '' || isTitle) continue;
    const lastRow = to.r - from.r < headerRows ? from.r : to.r;
    for (let at = from.r; at <= lastRow; at++) {
      const cells = rowAt.get(at)?.cells;
      if (!cells) continue;
      while (cells.length <= to.c) cells.push('');
      cells.fill(text, from.c, to.c + 1);
    }
  }
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
