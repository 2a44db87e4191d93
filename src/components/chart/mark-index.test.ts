import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../core/training/random.js';
import type { Point } from './chart-view.js';
import type { ScatterPicture } from './chart-picture.js';
import { isInside } from './lasso.js';
import { MarkIndex } from './mark-index.js';
import { placeMarks, type PlacedMarks } from './place-marks.js';

const title = { label: '', meaning: '', whole: '' };
const area = { left: 40, right: 880, top: 20, bottom: 460 };

function marksOf(count: number, gradeStep = 1): PlacedMarks {
  const random = seededRandom(count);
  const picture: ScatterPicture = {
    x: Float64Array.from({ length: count }, () => Math.round((20 * random()) / gradeStep) * gradeStep),
    y: Float64Array.from({ length: count }, (_, row) =>
      row % 40 === 7 ? NaN : Math.round(80 * random()) / 8,
    ),
    view: { x: [-1, 20.5], y: [0, 10] },
    ...{ selected: [], xTitle: title, yTitle: title, formatX: String, formatY: String, zeroLine: false },
    look: {
      ...{ fontFamily: 'sans-serif', fontSize: 12, text: '#000', muted: '#555', line: '#ddd' },
      ...{ surface: '#fff', mark: '#678', proposed: '#c40', receding: '#999' },
    },
  };
  return placeMarks(picture, area);
}

function nearestByScan({ x, y }: PlacedMarks, place: Point, within: number): number | null {
  let nearest: number | null = null;
  let best = within;
  for (let row = 0; row < x.length; row += 1) {
    const distance = Math.hypot(x[row] - place.x, y[row] - place.y);
    if (distance <= best) [nearest, best] = [row, distance];
  }
  return nearest;
}

const cases = [
  [357, 1],
  [5000, 1],
  [50_000, 1],
  [5000, 0.25],
  [50_000, 0.01],
] as const;

describe('MarkIndex', () => {
  it.each(cases)('finds the nearest of %d marks as a linear scan does, grades %d apart', (count, step) => {
    const marks = marksOf(count, step);
    const index = new MarkIndex(marks);
    const random = seededRandom(7);
    for (let round = 0; round < 300; round += 1) {
      const place = { x: 920 * random(), y: 480 * random() };
      const within = [0, 3, 24, 2000][round % 4];
      expect(index.nearest(place, within)).toBe(nearestByScan(marks, place, within));
    }
  });

  it.each(cases)('finds each of %d marks at its own place, grades %d apart', (count, step) => {
    const marks = marksOf(count, step);
    const index = new MarkIndex(marks);
    for (let row = 0; row < count; row += Math.ceil(count / 500)) {
      const place = { x: marks.x[row], y: marks.y[row] };
      expect(index.nearest(place, 0)).toBe(nearestByScan(marks, place, 0));
    }
  });

  it.each(cases)(
    'finds which of %d marks lie within an outline, as a scan does, grades %d apart',
    (count, step) => {
      const marks = marksOf(count, step);
      const outline = [
        { x: 200, y: 100 },
        { x: 500, y: 60 },
        { x: 420, y: 300 },
        { x: 300, y: 180 },
      ];
      const expected = Array.from(marks.x.keys()).filter((row) =>
        isInside(outline, { x: marks.x[row], y: marks.y[row] }),
      );
      expect(expected.length).toBeGreaterThan(0);
      expect(new MarkIndex(marks).within(outline)).toEqual(expected);
    },
  );

  it('finds nobody where nobody is', () => {
    const index = new MarkIndex(marksOf(0));
    expect(index.nearest({ x: 100, y: 100 }, 1e6)).toBeNull();
    expect(index.within([])).toEqual([]);
    expect(new MarkIndex(marksOf(357)).nearest({ x: -1000, y: 0 }, 24)).toBeNull();
  });
});
