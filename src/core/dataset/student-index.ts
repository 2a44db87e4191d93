import type { StudentKeys } from './student-keys.js';

/** Finds students by a text about them: an id or a name. */
export class StudentIndex {
  readonly #strict = new Map<string, number[]>();
  readonly #loose = new Map<string, number[]>();

  /** @param texts one for each student */
  constructor(
    texts: readonly string[],
    readonly keys: StudentKeys,
  ) {
    texts.forEach((text, student) => {
      const [strict, loose] = keys(text);
      if (strict === undefined) return;
      add(this.#strict, strict, student);
      add(this.#loose, loose, student);
    });
  }

  /** Those whose text is the same, else those whose text is probably the same; row indices. */
  find(text: string): readonly number[] {
    const [strict, loose] = this.keys(text);
    if (strict === undefined) return [];
    return this.#strict.get(strict) ?? this.#loose.get(loose) ?? [];
  }
}

function add(map: Map<string, number[]>, key: string, student: number): void {
  const students = map.get(key);
  if (students) students.push(student);
  else map.set(key, [student]);
}
