import { describe, expect, it } from 'vitest';
import { datasetFromColumns } from '../dataset/dataset-from-columns.js';
import { parseDataset } from '../dataset/parse-dataset.js';
import { classColumn, everybody, filterLevels, schoolColumn, studentsThrough } from './student-filter.js';

const pupils = parseDataset(`id,previous,school,Classe,G3
a,GP,GP,6A,8
b,GP,MS,6B,12
c,MS,GP,6A,15
d,MS,,6B,11
e,GP,MS,,9`);

const through = (filter: Partial<typeof everybody>) => [
  ...studentsThrough(pupils, { ...everybody, ...filter }),
];

describe('schoolColumn', () => {
  it('is the column with the role, not another one with the same values', () => {
    expect(schoolColumn(pupils)).toBe(pupils.columns.get('school'));
  });

  it('is the column that a person named', () => {
    const named = parseDataset('id,school,lycée,G3\na,x,Nord,12', { roles: { school: 'school' } });
    expect(schoolColumn(named)?.levels).toEqual(['x']);
    expect(
      schoolColumn(parseDataset('id,site,G3\na,Nord,12', { roles: { school: 'site' } }))?.levels,
    ).toEqual(['Nord']);
  });

  it('is null without schools', () => {
    expect(schoolColumn(parseDataset('id,G3\na,12'))).toBeNull();
    expect(schoolColumn(parseDataset('id,school,G3\na,GP,12', { roles: { school: null } }))).toBeNull();
  });
});

describe('classColumn', () => {
  it.each(['class', 'Class', 'CLASSE', 'Division', 'turma'])('knows the header %s', (header) => {
    expect(classColumn(parseDataset(`id,${header},G3\na,6A,12`))?.levels).toEqual(['6A']);
  });

  it('takes numbers for classes, the same column each time', () => {
    const numbered = parseDataset('id,classe,G3\na,602,12\nb,601,13\nc,,14\nd,602,9');
    const column = classColumn(numbered);
    expect(column).toEqual({
      kind: 'categorical',
      levels: ['602', '601'],
      codes: Int32Array.of(0, 1, -1, 0),
    });
    expect(classColumn(numbered)).toBe(column);
    expect([...studentsThrough(numbered, { ...everybody, classes: ['602'] })]).toEqual([0, 3]);
  });

  it('is the column that a person named, or none', () => {
    const text = 'id,room,class,G3\na,12,6A,12';
    expect(classColumn(parseDataset(text, { roles: { class: 'room' } }))?.levels).toEqual(['12']);
    expect(classColumn(parseDataset(text, { roles: { class: null } }))).toBeNull();
  });

  it('is null without one', () => {
    expect(classColumn(parseDataset('id,classroom,G3\na,6A,12'))).toBeNull();
  });
});

describe('filterLevels', () => {
  it('has the empty level only where a student has none', () => {
    expect(filterLevels(schoolColumn(pupils)!)).toEqual(['GP', 'MS', '']);
    expect(filterLevels({ kind: 'categorical', levels: ['GP'], codes: Int32Array.of(0, 0) })).toEqual(['GP']);
  });
});

describe('studentsThrough', () => {
  it('lets everybody through without a filter', () => {
    expect(through({})).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps the students of the chosen schools, or those without one', () => {
    expect(through({ schools: ['MS'] })).toEqual([1, 4]);
    expect(through({ schools: ['GP', 'MS'] })).toEqual([0, 1, 2, 4]);
    expect(through({ schools: [''] })).toEqual([3]);
  });

  it('keeps those that every part lets through, in row order', () => {
    expect(through({ classes: ['6A'] })).toEqual([0, 2]);
    expect(through({ students: [4, 1, 0] })).toEqual([0, 1, 4]);
    expect(through({ schools: ['MS'], classes: ['6B'], students: [0, 1] })).toEqual([1]);
  });

  it('lets nobody through an empty list or an unknown level', () => {
    expect(through({ schools: [] })).toEqual([]);
    expect(through({ classes: [] })).toEqual([]);
    expect(through({ students: [] })).toEqual([]);
    expect(through({ schools: ['elsewhere', 'constructor'] })).toEqual([]);
  });

  it('ignores a part whose column the file does not have', () => {
    const plain = datasetFromColumns({ id: ['a', 'b'], G3: [8, 12] });
    expect([...studentsThrough(plain, { schools: ['GP'], classes: ['6A'], students: null })]).toEqual([0, 1]);
  });
});
