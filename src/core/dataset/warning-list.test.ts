import { describe, expect, it } from 'vitest';
import type { RowIssue } from './dataset.js';
import { WarningList } from './warning-list.js';

const listOf = (issues: readonly RowIssue[]) => {
  const list = new WarningList();
  for (const issue of issues) list.add(issue);
  return list.all();
};
const shortRows = (count: number) =>
  Array.from({ length: count }, (_, index): RowIssue => ({ line: index + 2, code: 'short-row' }));

describe('WarningList', () => {
  it('lists a thousand of a kind and counts the others', () => {
    expect(listOf(shortRows(1000))).toEqual(shortRows(1000));
    const rest = { line: 0, code: 'short-row', count: 234 };
    expect(listOf(shortRows(1234))).toEqual([...shortRows(1000), rest]);
  });

  it('goes by the column too, so that none hides behind another', () => {
    const cells = (column: string, count: number) =>
      Array.from({ length: count }, (): RowIssue => ({
        line: 2,
        column,
        code: 'unusable-number',
        value: 'x',
      }));
    const all = listOf([...cells('a', 1500), ...cells('b', 1)]);
    expect(all.at(-1)).toEqual({ line: 0, column: 'a', code: 'unusable-number', count: 500 });
    expect(all.filter(({ column }) => column === 'b')).toEqual(cells('b', 1));
  });

  it('takes its own result again', () => {
    const all = listOf(shortRows(1234));
    expect(listOf(all)).toEqual(all);
  });
});
