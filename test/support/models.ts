import type { Column, Dataset } from '../../src/core/dataset/dataset.js';
import { seededRandom } from '../../src/core/training/random.js';

/** For tests: a dataset of these columns, on the scale 0..20 unless told otherwise. */
export function datasetOf(
  grades: readonly number[],
  columns: Readonly<Record<string, readonly (number | string | null)[]>>,
  gradeScale = { min: 0, max: 20, higherIsBetter: true },
): Dataset {
  return {
    length: grades.length,
    ids: grades.map((_, row) => String(row + 1)),
    names: grades.map(() => ''),
    schools: [],
    grades: Float64Array.from(grades),
    gradeScale,
    roles: { id: null, name: [], school: null, class: null, grade: 'grade' },
    columns: new Map(Object.entries(columns).map(([header, cells]) => [header, columnOf(cells)])),
    report: {
      encoding: 'utf-8',
      delimiter: ',',
      accepted: grades.length,
      excluded: [],
      rejected: [],
      warnings: [],
      skippedLines: [],
    },
  };
}

function columnOf(cells: readonly (number | string | null)[]): Column {
  if (!cells.some((cell) => typeof cell === 'string'))
    return {
      kind: 'numeric',
      values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))),
    };
  const levels = [...new Set(cells.filter((cell) => cell !== null).map(String))];
  return {
    kind: 'categorical',
    levels,
    codes: Int32Array.from(cells, (cell) => levels.indexOf(String(cell))),
  };
}

/** For tests: the JSON of a model of two trees; tree 0 splits on absences, then on the job. */
export function modelJson() {
  return {
    format: 'improvability-grade-model',
    version: 1,
    target: 'grade',
    gradeScale: { min: 0, max: 20, higherIsBetter: true },
    features: [{ column: 'absences' }, { column: 'job', level: 'health' }] as {
      column: string;
      level?: string;
    }[],
    categories: [{ column: 'job', levels: ['health', 'other'] }],
    initial: 10,
    comparison: '<=',
    comparisonPrecision: 'double',
    summationPrecision: 'double',
    link: 'identity',
    trees: [
      {
        feature: [0, 1, -1, -1, -1],
        threshold: [5, 0.5, 0, 0, 0],
        left: [1, 2, -1, -1, -1],
        right: [4, 3, -1, -1, -1],
        value: [0, 0, 1, 2, -1],
        missingLeft: [1, 0, 0, 0, 0],
      },
      { feature: [-1], threshold: [0], left: [-1], right: [-1], value: [0.25], missingLeft: [0] },
    ],
    absoluteResiduals: [0.5, 1, 2],
    notes: ['Made by hand.'],
  };
}

/** For tests: twelve students whose grades are what the model of `modelJson` expects, give or take a quarter of a point. */
export function wellJudgedClass(): Dataset {
  const kinds = [
    { absences: 0, job: 'health', grade: 12.25 },
    { absences: 5, job: 'other', grade: 11.25 },
    { absences: 9, job: 'other', grade: 9.25 },
  ];
  const students = Array.from({ length: 12 }, (_, row) => kinds[row % 3]);
  return datasetOf(
    students.map(({ grade }, row) => grade + (row % 2 === 0 ? 0.25 : -0.25)),
    { absences: students.map(({ absences }) => absences), job: students.map(({ job }) => job) },
  );
}

/** For tests: generated students whose grade depends on their absences, study time and job, and on chance. */
export function generatedClass(length: number, seed = 1): Dataset {
  const random = seededRandom(seed);
  const draw = (count: number) => Math.floor(random() * count);
  const rows = Array.from({ length }, () => ({
    absences: draw(30),
    studytime: 1 + draw(4),
    age: 15 + draw(5),
    job: ['health', 'other', 'teacher'][draw(3)],
    chance: random() + random() + random() - 1.5,
  }));
  const grades = rows.map(({ absences, studytime, job, chance }) => {
    const grade = 10 - absences / 6 + studytime + (job === 'health' ? 2 : 0) + 3 * chance;
    return Math.round(Math.min(20, Math.max(0, grade)));
  });
  return datasetOf(grades, {
    absences: rows.map(({ absences }) => absences),
    studytime: rows.map(({ studytime }) => studytime),
    age: rows.map(({ age }) => age),
    job: rows.map(({ job }) => job),
  });
}
