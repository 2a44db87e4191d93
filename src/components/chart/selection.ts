/** The selection after a click on a student, or on nobody: replaced, or with the student put in or taken out. */
export function afterPick(
  selected: readonly number[],
  student: number | null,
  adds: boolean,
): readonly number[] {
  if (student === null) return adds ? selected : [];
  if (!adds) return [student];
  return selected.includes(student) ? selected.filter((other) => other !== student) : [...selected, student];
}

/** The selection after several students were chosen at once. */
export function afterPicks(
  selected: readonly number[],
  students: readonly number[],
  adds: boolean,
): readonly number[] {
  return adds ? [...new Set([...selected, ...students])] : students;
}

export function isSameSelection(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((student, index) => student === b[index]);
}
