import { describe, expect, it } from 'vitest';
import { TableEnd } from './table-end.js';
import { shapeOf } from './table-shape.js';

/** Rows behind the header `nom;note`, a blank line where a text is empty: the lines that are rows, and those skipped. */
function linesOf(...texts: string[]) {
  const rows: number[] = [];
  const skipped: number[] = [];
  const shape = shapeOf([
    ['Ana', '12'],
    ['Léo', '9'],
  ]);
  const receiver = { skipped: (line: number) => void skipped.push(line) };
  const end = new TableEnd(['nom', 'note'], shape, ({ line }) => void rows.push(line), receiver);
  texts.forEach((text, index) => {
    if (text === '') return;
    end.add({ cells: text.split(';'), line: index + 2, afterBlank: index > 0 && texts[index - 1] === '' });
  });
  end.finish();
  return { rows, skipped };
}

describe('TableEnd', () => {
  it('takes totals for the end only when no row of data follows', () => {
    expect(linesOf('Ana;12', 'Total;12')).toEqual({ rows: [2], skipped: [3] });
    expect(linesOf('Ana;12', 'Total;12', 'Léo;9')).toEqual({ rows: [2, 3, 4], skipped: [] });
  });

  it('keeps a lone last "Max", who is a pupil, and not "Min" and "Max"', () => {
    expect(linesOf('Ana;12', 'Max;9')).toEqual({ rows: [2, 3], skipped: [] });
    expect(linesOf('Ana;12', 'Min;9', 'Max;12')).toEqual({ rows: [2], skipped: [3, 4] });
  });

  it('gives up on totals when more than fifty stand together', () => {
    const totals = Array.from({ length: 51 }, () => 'Total;12');
    expect(linesOf('Ana;12', ...totals).rows).toHaveLength(52);
    expect(linesOf('Ana;12', ...totals.slice(1)).rows).toHaveLength(1);
  });

  it('skips the same header at the top of a page and goes on', () => {
    expect(linesOf('Ana;12', '', 'nom;note', 'Léo;9')).toEqual({ rows: [2, 5], skipped: [4] });
  });

  it('skips all from another table on, and nothing for a blank line alone', () => {
    expect(linesOf('Ana;12', '', 'ville;habitants', 'Lyon;5')).toEqual({ rows: [2], skipped: [4, 5] });
    expect(linesOf('Ana;12', '', 'Léo;9')).toEqual({ rows: [2, 4], skipped: [] });
  });
});
