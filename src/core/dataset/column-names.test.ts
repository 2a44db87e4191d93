import { expect, it } from 'vitest';
import { columnNames } from './column-names.js';

it('columnNames trims, names blank headers and tells equal ones apart', () => {
  expect(columnNames([' note ', '', 'note', '__proto__'])).toEqual([
    'note',
    'column 2',
    'note#2',
    '__proto__',
  ]);
});
