/** Whom a row may belong to. */
export interface Candidates {
  /** Row indices of students; none when nobody fits. */
  readonly students: readonly number[];
  /** Whether a person has to say so even when only one student fits. */
  readonly doubtful: boolean;
}

/** What became of a row: `students` are those to choose from, or the one who has a row already. */
export type RowOutcome =
  | { readonly kind: 'matched' | 'unmatched' }
  | { readonly kind: 'ambiguous' | 'repeated'; readonly students: readonly number[] };

export interface SettledRows {
  /** One for each row. */
  readonly outcomes: readonly RowOutcome[];
  /** The row of each student; -1 for none. */
  readonly rowOf: Int32Array;
}

/**
 * Gives each student at most one row. What a person chose comes first; then a row goes to the only student it fits.
 * Of several rows that fit one student the first counts when the key is an id; when it is a name they may be
 * several people, and a person has to say.
 *
 * @param choices row → student, `null` for nobody; rows and students count from 0
 */
export function settleRows(
  candidates: readonly Candidates[],
  choices: ReadonlyMap<number, number | null>,
  studentCount: number,
  by: 'id' | 'name',
): SettledRows {
  const rowOf = new Int32Array(studentCount).fill(-1);
  const give = (row: number, student: number): RowOutcome => {
    if (rowOf[student] >= 0) return { kind: 'repeated', students: [student] };
    rowOf[student] = row;
    return { kind: 'matched' };
  };

  const chosen = candidates.map((_, row): RowOutcome | undefined => {
    const student = choices.get(row);
    if (student === undefined) return undefined;
    return student === null ? { kind: 'unmatched' } : give(row, student);
  });
  const isFree = Uint8Array.from(rowOf, (row) => (row < 0 ? 1 : 0));
  const rowsFor = new Int32Array(studentCount);
  candidates.forEach(({ students }, row) => {
    if (!chosen[row] && students.length === 1) rowsFor[students[0]] += 1;
  });

  const outcomes = candidates.map(({ students, doubtful }, row): RowOutcome => {
    const settled = chosen[row];
    if (settled) return settled;
    if (students.length === 0) return { kind: 'unmatched' };
    const free = students.filter((student) => isFree[student]);
    if (free.length === 0) return { kind: 'repeated', students };
    const several = students.length > 1 || (by === 'name' && rowsFor[students[0]] > 1);
    return several || doubtful ? { kind: 'ambiguous', students: free } : give(row, students[0]);
  });
  return { outcomes, rowOf };
}
