import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../core/training/random.js';
import { cursorOrder, isCursorKey, moveCursor, type CursorKey } from './student-cursor.js';

const grades = Float64Array.of(10, 8, 10, 12, 10);
const scores = Float64Array.of(5, 1, 7, 6, 5);

interface Marks {
  readonly grades: Float64Array;
  readonly scores: Float64Array;
}

function move(from: number | null, key: CursorKey, over: Marks = { grades, scores }): number | null {
  const order = cursorOrder(over.grades, over.scores);
  return moveCursor(order, over.grades, over.scores, from, key);
}

/** Students met on the way from the first one: all of a grade downwards, then on to the next grade. */
function walk(over: Marks): Set<number> {
  const met = new Set<number>();
  let student = move(null, 'Home', over);
  while (student !== null) {
    for (
      let above = move(student, 'ArrowUp', over)!;
      above !== student;
      above = move(student, 'ArrowUp', over)!
    )
      student = above;
    met.add(student);
    for (
      let below = move(student, 'ArrowDown', over)!;
      below !== student;
      below = move(student, 'ArrowDown', over)!
    )
      met.add((student = below));
    const next = move(student, 'ArrowRight', over);
    student = next === student ? null : next;
  }
  return met;
}

describe('isCursorKey', () => {
  it('knows the keys of the cursor, and leaves all others to the page', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])
      expect(isCursorKey(key)).toBe(true);
    for (const key of ['Tab', 'Enter', ' ', 'Escape', 'PageDown', 'a', 'toString'])
      expect(isCursorKey(key)).toBe(false);
  });
});

describe('cursorOrder', () => {
  it('goes by grade, within a grade from the highest score, equal ones by row', () => {
    expect(cursorOrder(grades, scores)).toEqual([1, 2, 0, 4, 3]);
  });

  it('leaves out students without a score', () => {
    expect(cursorOrder(grades, Float64Array.of(5, NaN, 7, NaN, 5))).toEqual([2, 0, 4]);
  });
});

describe('moveCursor', () => {
  it('starts at the first student, whatever the key, and with End at the last', () => {
    for (const key of ['Home', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const)
      expect(move(null, key)).toBe(1);
    expect(move(null, 'End')).toBe(3);
  });

  it('Home and End go to the lowest and the highest grade', () => {
    expect(move(4, 'Home')).toBe(1);
    expect(move(4, 'End')).toBe(3);
  });

  it('up and down go through a grade one student at a time, those of the same score too', () => {
    expect([2, 0, 4].map((student) => move(student, 'ArrowDown'))).toEqual([0, 4, 4]);
    expect([4, 0, 2].map((student) => move(student, 'ArrowUp'))).toEqual([0, 2, 2]);
  });

  it('left and right go to the student of the next grade whose score is nearest', () => {
    expect(move(3, 'ArrowLeft')).toBe(4);
    expect(move(1, 'ArrowRight')).toBe(0);
    expect(move(2, 'ArrowRight')).toBe(3);
  });

  it('stays at the ends', () => {
    expect(move(1, 'ArrowLeft')).toBe(1);
    expect(move(3, 'ArrowRight')).toBe(3);
    expect(move(1, 'ArrowUp')).toBe(1);
    expect(move(3, 'ArrowDown')).toBe(3);
  });

  it('starts anew from a student who has no score here', () => {
    const without = { grades, scores: Float64Array.of(5, 1, NaN, 6, 5) };
    expect(move(2, 'ArrowRight', without)).toBe(1);
  });

  it('is null when there is nobody', () => {
    const nobody = { grades: new Float64Array(0), scores: new Float64Array(0) };
    for (const key of ['Home', 'End', 'ArrowDown'] as const) expect(move(null, key, nobody)).toBeNull();
  });

  it.each([1, 2, 3])('reaches everybody by arrows alone, also where scores are equal (seed %d)', (seed) => {
    const random = seededRandom(seed);
    const draw = (values: number) => Float64Array.from({ length: 200 }, () => Math.floor(values * random()));
    expect(walk({ grades: draw(15), scores: draw(6) }).size).toBe(200);
  });
});
