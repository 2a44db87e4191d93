/** Rows by grade: places, hit tests and medians go grade by grade. */
export interface GradeColumns {
  /** The grades that occur, ascending. */
  readonly grades: Float64Array;
  /** `rows.subarray(start[column], start[column + 1])` have the grade `grades[column]`. */
  readonly start: Int32Array;
  /** Row indices, by grade. */
  readonly rows: Int32Array;
  /** Half the width of each column, in grades: no column reaches into another. */
  readonly halfWidth: Float64Array;
}

const known = new WeakMap<Float64Array, GradeColumns>();

/** @param grades never written to: the answer is kept; a row whose grade is `NaN` is in no column */
export function gradeColumns(grades: Float64Array): GradeColumns {
  let columns = known.get(grades);
  if (!columns) known.set(grades, (columns = columnsOf(grades)));
  return columns;
}

function columnsOf(grades: Float64Array): GradeColumns {
  const distinct = Float64Array.from(new Set(grades))
    .filter((grade) => !Number.isNaN(grade))
    .sort();
  const columnOf = new Map(Array.from(distinct, (grade, column) => [grade, column]));
  const start = new Int32Array(distinct.length + 1);
  for (const grade of grades) {
    const column = columnOf.get(grade);
    if (column !== undefined) start[column + 1] += 1;
  }
  for (let column = 0; column < distinct.length; column += 1) start[column + 1] += start[column];
  const next = start.slice();
  const rows = new Int32Array(start[distinct.length]);
  grades.forEach((grade, row) => {
    const column = columnOf.get(grade);
    if (column !== undefined) rows[next[column]++] = row;
  });
  return { grades: distinct, start, rows, halfWidth: halfWidths(distinct) };
}

/** Half of the way to the next grade on either side, and of the usual step: alone, a column is as wide as the others. */
function halfWidths(grades: Float64Array): Float64Array {
  const steps = Float64Array.from(grades.subarray(1), (grade, column) => grade - grades[column]);
  const usual = steps.length > 0 ? steps.slice().sort()[steps.length >> 1] : 1;
  return grades.map(
    (_grade, column) => Math.min(usual, steps[column - 1] ?? Infinity, steps[column] ?? Infinity) / 2,
  );
}
