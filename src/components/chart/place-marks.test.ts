import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../core/training/random.js';
import type { ScatterPicture } from './chart-picture.js';
import { placeMarks } from './place-marks.js';
import { dodgeLimit, presentationOf, sinaLimit } from './presentation.js';

const title = { label: '', meaning: '', whole: '' };
const area = { left: 40, right: 880, top: 20, bottom: 460 };

/** Students with whole grades, scores in few values as those of a weighted sum of whole numbers, 0 and 10 among them. */
function pictureOf(count: number, change: Partial<ScatterPicture> = {}, seed = 1): ScatterPicture {
  const random = seededRandom(seed);
  return {
    x: Float64Array.from({ length: count }, () => Math.round(20 * ((random() + random()) / 2))),
    y: Float64Array.from({ length: count }, (_, row) => (row < 2 ? 10 * row : Math.round(40 * random()) / 4)),
    view: { x: [-1, 20.5], y: [0, 10] },
    ...{ selected: [], xTitle: title, yTitle: title, formatX: String, formatY: String, zeroLine: false },
    look: {
      ...{ fontFamily: 'sans-serif', fontSize: 12, text: '#000', muted: '#555', line: '#ddd' },
      ...{ surface: '#fff', mark: '#678', proposed: '#c40', receding: '#999' },
    },
    ...change,
  };
}

const perGrade = (area.right - area.left) / 21.5;
const middleOf = (grade: number) => area.left + (grade + 1) * perGrade;
const sizes = [357, 1500, 5000, 20_001, 50_000];

describe('presentationOf', () => {
  it('goes from dodge to sina to density as there are more', () => {
    expect([0, dodgeLimit].map(presentationOf)).toEqual(['dodge', 'dodge']);
    expect([dodgeLimit + 1, sinaLimit].map(presentationOf)).toEqual(['sina', 'sina']);
    expect([sinaLimit + 1, 1e6].map(presentationOf)).toEqual(['density', 'density']);
  });
});

describe('placeMarks', () => {
  it('chooses by those in view: a zoom or a filter sets the few that are left side by side', () => {
    const many = pictureOf(5000);
    expect(placeMarks(many, area).presentation).toBe('sina');
    expect(placeMarks({ ...many, view: { x: [4, 5], y: [2, 3] } }, area).presentation).toBe('dodge');
    const filtered = many.y.map((score, row) => (row % 50 ? NaN : score));
    expect(placeMarks({ ...many, y: filtered }, area).presentation).toBe('dodge');
  });

  it.each(sizes)(
    'gives %d students the same places each time, into arrays that were used before too',
    (count) => {
      const picture = pictureOf(count);
      const first = placeMarks(picture, area);
      const [x, y] = [first.x.slice(), first.y.slice()];
      const other = placeMarks(pictureOf(count, {}, 2), area);
      const again = placeMarks(picture, area, other);
      expect(again.x).toBe(other.x);
      expect([again.x, again.y]).toEqual([x, y]);
    },
  );

  it.each(sizes)('keeps all of each of %d marks within its own column', (count) => {
    const picture = pictureOf(count);
    const { x, radius } = placeMarks(picture, area);
    let farthest = 0;
    for (let row = 0; row < count; row += 1)
      farthest = Math.max(farthest, Math.abs(x[row] - middleOf(picture.x[row])));
    expect(farthest).toBeGreaterThan(perGrade / 10);
    expect(farthest + radius).toBeLessThan(perGrade / 2);
  });

  it.each([1500, 50_000])(
    'keeps %d marks apart where grades are a fraction apart, and on a scale to 100',
    (count) => {
      const random = seededRandom(3);
      for (const [x, view] of [
        [Float64Array.from({ length: count }, () => Math.round(40 * random()) / 2), [-1, 20.5]],
        [Float64Array.from({ length: count }, () => Math.round(100 * random())), [-5, 102.5]],
      ] as const) {
        const picture = pictureOf(count, { x, view: { x: view, y: [0, 10] } });
        const { x: placed, columns, centre, radius } = placeMarks(picture, area);
        const right = (column: number) =>
          Math.max(
            ...columns.rows
              .subarray(columns.start[column], columns.start[column + 1])
              .map((row) => placed[row]),
          );
        const left = (column: number) =>
          Math.min(
            ...columns.rows
              .subarray(columns.start[column], columns.start[column + 1])
              .map((row) => placed[row]),
          );
        for (let column = 1; column < centre.length; column += 1)
          expect(right(column - 1) + radius).toBeLessThan(left(column) - radius + 1e-9 + 2);
      }
    },
  );

  it.each(sizes)('leaves heights exact, those of 0 and 10 on the edge (%d)', (count) => {
    const picture = pictureOf(count);
    const { y } = placeMarks(picture, area);
    expect([y[0], y[1]]).toEqual([area.bottom, area.top]);
    for (let row = 0; row < count; row += 97)
      expect(y[row]).toBeCloseTo(area.bottom - (picture.y[row] / 10) * (area.bottom - area.top), 9);
  });

  it.each(sizes)('places nobody without a score and nobody out of view (%d)', (count) => {
    const y = pictureOf(count).y.map((score, row) => (row === 5 ? NaN : row === 6 ? 11 : score));
    const marks = placeMarks(pictureOf(count, { y }), area);
    for (const row of [5, 6]) expect([marks.x[row], marks.y[row]]).toEqual([NaN, NaN]);
  });

  it.each([1500, 50_000])(
    'keeps the middles of all %d marks within the plot, also at the edge of a zoomed view',
    (count) => {
      const view = { x: [9, 11] as const, y: [0, 10] as const };
      const { x, y } = placeMarks(pictureOf(count * 5, { view }), area);
      const drawn = x.filter((_, row) => !Number.isNaN(y[row]));
      expect(drawn.length).toBeGreaterThan(count / 5);
      for (const place of drawn) {
        expect(place).toBeGreaterThanOrEqual(area.left);
        expect(place).toBeLessThanOrEqual(area.right);
      }
    },
  );

  it('sets marks further aside the denser it is around them, and one alone not at all', () => {
    const x = new Float64Array(2201).fill(10);
    // 2000 at one height, 200 spread out, one alone.
    const y = x.map((_, row) => (row < 2000 ? 5 : row < 2200 ? 6 + (3 * (row - 2000)) / 200 : 1));
    const { x: placed } = placeMarks(pictureOf(2201, { x, y }), area);
    const farthest = (from: number, to: number) =>
      placed.subarray(from, to).reduce((most, place) => Math.max(most, Math.abs(place - middleOf(10))), 0);
    expect(placed[2200]).toBeCloseTo(middleOf(10), 9);
    expect(farthest(2000, 2200)).toBeGreaterThan(1);
    expect(farthest(0, 2000)).toBeGreaterThan(1.3 * farthest(2000, 2200));
  });

  it('changes none of the arrays that it is given', () => {
    const picture = pictureOf(5000);
    const [x, y] = [picture.x.slice(), picture.y.slice()];
    placeMarks(picture, area);
    expect([picture.x, picture.y]).toEqual([x, y]);
  });
});
