import type { CategoricalColumn, Column } from './dataset.js';
import { parseNumber } from './parse-number.js';
import type { ConvertedColumn, KeptRows, StoredColumn } from './stored-column.js';
import { TextColumn } from './text-column.js';

/** A column that came as typed arrays and stays so. */
export class ArrayColumn implements StoredColumn {
  constructor(readonly column: Column) {}

  textAt(row: number): string {
    const { column } = this;
    if (column.kind === 'categorical') return column.levels[column.codes[row]] ?? '';
    return Number.isNaN(column.values[row]) ? '' : String(column.values[row]);
  }

  numberAt(row: number): number {
    const { column } = this;
    return column.kind === 'numeric' ? column.values[row] : parseNumber(this.textAt(row), false);
  }

  toColumn(rows: KeptRows): ConvertedColumn {
    const { column } = this;
    if (!rows) return { column, unusable: [] };
    const kept: Column =
      column.kind === 'numeric'
        ? { kind: 'numeric', values: Float64Array.from(rows, (row) => column.values[row]) }
        : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]) };
    return { column: kept, unusable: [] };
  }

  toCategories(rows: KeptRows): CategoricalColumn {
    const kept = this.toColumn(rows).column;
    if (kept.kind === 'categorical') return kept;
    const texts = new TextColumn(false);
    for (const value of kept.values) texts.add(Number.isNaN(value) ? '' : String(value));
    return texts.toCategories(null);
  }
}
