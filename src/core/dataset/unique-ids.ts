import type { DatasetParts } from './dataset-parts.js';
import { UniqueNames } from './unique-names.js';
import type { WarningList } from './warning-list.js';
import { blocks, type Work } from './work.js';

/** What an id costs, in units of work. */
const costOfId = 16;

/**
 * An id of its own for each row that stays: the id column's text, else the number of the row in the file.
 *
 * @param column index of the id column; -1 for none
 */
export function* uniqueIds(
  parts: DatasetParts,
  column: number,
  rows: Int32Array,
  warnings: WarningList,
): Work<string[]> {
  const names = new UniqueNames();
  const ids: string[] = [];
  const textAt = column < 0 ? () => '' : (row: number) => parts.columns[column].textAt(row);
  const claim = column < 0 ? (id: string) => id : (id: string) => names.claim(id);
  for (const [from, to] of blocks(rows.length)) {
    for (let index = from; index < to; index++) {
      const row = rows[index];
      const own = textAt(row) || String(parts.numberOf(row));
      const unique = claim(own);
      ids.push(unique);
      if (unique === own) continue;
      warnings.add({
        line: parts.lineOf(row),
        column: parts.header[column],
        code: 'duplicate-id',
        value: own,
      });
    }
    yield costOfId * (to - from);
  }
  return ids;
}
