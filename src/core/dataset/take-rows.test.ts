import { describe, expect, it } from 'vitest';
import { parseDataset } from './parse-dataset.js';
import { takeRows } from './take-rows.js';

const dataset = parseDataset('id,name,school,grade,absences\na,Léa,Nord,12,3\nb,Tom,Sud,9,\nc,Zoé,Nord,15,0');

describe('takeRows', () => {
  it('keeps the rows asked for, in the order asked for', () => {
    const taken = takeRows(dataset, [2, 1]);
    expect(taken.length).toBe(2);
    expect(taken.ids).toEqual(['c', 'b']);
    expect(taken.names).toEqual(['Zoé', 'Tom']);
    expect(taken.grades).toEqual(Float64Array.of(15, 9));
    expect(taken.columns.get('absences')).toEqual({ kind: 'numeric', values: Float64Array.of(0, NaN) });
    expect(taken.columns.get('school')).toEqual({
      ...{ kind: 'categorical', levels: ['Nord', 'Sud'] },
      codes: Int32Array.of(0, 1),
    });
  });

  it('leaves the dataset as it was, also when no row is taken', () => {
    expect(takeRows(dataset, Int32Array.of()).length).toBe(0);
    expect(dataset.ids).toEqual(['a', 'b', 'c']);
  });
});
