import { describe, expect, it } from 'vitest';
import { datasetOf } from '../../../test/support/models.js';
import { parseDataset } from '../dataset/parse-dataset.js';
import { trainingColumns } from './training-columns.js';

const grades = Array.from({ length: 40 }, (_, row) => 4 + ((row * 7) % 13));

/** What is said against each column. */
function against(columns: Readonly<Record<string, readonly (number | string | null)[]>>) {
  const proposals = trainingColumns(datasetOf(grades, columns));
  return Object.fromEntries(proposals.map(({ column, leaveOut }) => [column, leaveOut]));
}

describe('trainingColumns', () => {
  it('has nothing against habits and circumstances, in the file’s order', () => {
    const columns = {
      absences: grades.map((_, row) => (row * 5) % 11),
      job: grades.map((_, row) => ['health', 'other'][row % 2]),
      age: grades.map((_, row) => 15 + (row % 3)),
      G5: grades.map((_, row) => ['a', 'b'][row % 2]),
    };
    expect(Object.entries(against(columns))).toEqual([
      ['absences', null],
      ['job', null],
      ['age', null],
      ['G5', null],
    ]);
  });

  it.each(['G1', 'G2', 'Devoir 1', 'Moyenne T1', 'Previous grade', 'Nota anterior', 'Maths'])(
    'knows another grade by its header: %s',
    (header) => {
      expect(against({ [header]: grades.map((_, row) => (row * 5) % 11) })).toEqual({
        [header]: 'other-grade',
      });
    },
  );

  it('knows another grade by what is in it, on the same scale only', () => {
    const noisy = grades.map((grade, row) => grade + (row % 3) - 1);
    expect(against({ blanc: noisy })).toEqual({ blanc: 'other-grade' });
    expect(against({ blanc: noisy.map((value, row) => (row % 9 === 0 ? null : value)) })).toEqual({
      blanc: 'other-grade',
    });
    expect(against({ hours: noisy.map((value) => 10 * value) })).toEqual({ hours: null });
  });

  it('knows identifiers and names by header or by their being all different', () => {
    expect(
      against({
        matricule: grades.map((_, row) => row % 7),
        'Nom de naissance': grades.map((_, row) => `n${row % 5}`),
        badge: grades.map((_, row) => 1000 + row),
        pseudo: grades.map((_, row) => `p${row}`),
      }),
    ).toEqual({
      matricule: 'identifier',
      'Nom de naissance': 'identifier',
      badge: 'identifier',
      pseudo: 'identifier',
    });
  });

  it('knows remarks and constant columns', () => {
    const remarks = grades.map((_, row) => `remark ${row % 33}`);
    expect(against({ remarks, country: grades.map(() => 'FR'), empty: grades.map(() => null) })).toEqual({
      remarks: 'text',
      country: 'constant',
      empty: 'constant',
    });
  });

  it('leaves out school and class by their roles', () => {
    const rows = grades.map((grade, row) => `s${row};N${row};S${row % 2};${row % 3}B;${row % 5};${grade}`);
    const dataset = parseDataset(`id;nom;école;classe;retards;note finale\n${rows.join('\n')}`);
    expect(trainingColumns(dataset)).toEqual([
      { column: 'école', leaveOut: 'school' },
      { column: 'classe', leaveOut: 'class' },
      { column: 'retards', leaveOut: null },
    ]);
  });
});
