import { describe, expect, it } from 'vitest';
import {
  clampView,
  deepestZoom,
  extent,
  isFull,
  pan,
  roundRange,
  tickStep,
  tickValues,
  valueAt,
  viewBetween,
  viewWith,
  zoomAbout,
  type ChartView,
  type Range,
} from './chart-view.js';

const full: ChartView = { x: [0, 20], y: [-10, 10] };
const part: ChartView = { x: [5, 10], y: [0, 5] };
const length = ([low, high]: Range) => high - low;

describe('zoomAbout', () => {
  it('leaves the point where it is, and shows so much less', () => {
    const about = { x: 6, y: 1 };
    const view = zoomAbout(part, full, about, 2);
    expect(length(view.x)).toBeCloseTo(2.5, 9);
    expect(length(view.y)).toBeCloseTo(2.5, 9);
    const share = (value: number, [low, high]: Range) => (value - low) / (high - low);
    expect(share(6, view.x)).toBeCloseTo(share(6, part.x), 9);
    expect(share(1, view.y)).toBeCloseTo(share(1, part.y), 9);
  });

  it('goes out to the full view and no further', () => {
    expect(zoomAbout(part, full, { x: 5, y: 0 }, 0.01)).toEqual(full);
  });

  it('keeps within the full view when it goes out at an edge', () => {
    const view = zoomAbout({ x: [0, 5], y: [5, 10] }, full, { x: 5, y: 5 }, 0.5);
    expect(view).toEqual({ x: [0, 10], y: [0, 10] });
  });

  it('stops at the deepest zoom, however large the factor', () => {
    const view = zoomAbout(part, full, { x: 7, y: 3 }, 1e9);
    expect(length(view.x)).toBeCloseTo(20 / deepestZoom, 9);
    expect(zoomAbout(view, full, { x: 7, y: 3 }, 2)).toEqual(view);
  });

  it('in and out again is where it was', () => {
    const view = zoomAbout(zoomAbout(full, full, { x: 3, y: 2 }, 1.5), full, { x: 3, y: 2 }, 1 / 1.5);
    expect(isFull(view, full)).toBe(true);
  });
});

describe('pan', () => {
  it('moves by shares of the view', () => {
    expect(pan(part, full, 0.2, -0.2)).toEqual({ x: [6, 11], y: [-1, 4] });
  });

  it('stops at the edges without a change of scale', () => {
    expect(pan(part, full, -100, 100)).toEqual({ x: [0, 5], y: [5, 10] });
    expect(pan(full, full, 1, 1)).toEqual(full);
  });
});

describe('viewBetween', () => {
  it('takes corners in any order', () => {
    const view = { x: [4, 8], y: [1, 5] };
    expect(viewBetween(full, { x: 4, y: 5 }, { x: 8, y: 1 })).toEqual(view);
    expect(viewBetween(full, { x: 8, y: 1 }, { x: 4, y: 5 })).toEqual(view);
  });

  it('is never smaller than the deepest zoom', () => {
    const view = viewBetween(full, { x: 4, y: 1 }, { x: 4, y: 1 });
    expect(length(view.x)).toBeCloseTo(20 / deepestZoom, 9);
    expect((view.x[0] + view.x[1]) / 2).toBeCloseTo(4, 9);
  });
});

describe('viewWith', () => {
  it('stays when the point is in view', () => {
    expect(viewWith(part, full, { x: 5, y: 5 })).toEqual(part);
  });

  it('moves to a point out of view, with some room, without a change of scale', () => {
    const view = viewWith(part, full, { x: 12, y: -2 });
    expect(view.x[1]).toBeCloseTo(12.5, 9);
    expect(view.y[0]).toBeCloseTo(-2.5, 9);
    expect(length(view.x)).toBeCloseTo(5, 9);
  });

  it('shows a point on the very edge', () => {
    expect(viewWith(part, full, { x: 20, y: -10 })).toEqual({ x: [15, 20], y: [-10, -5] });
  });
});

describe('clampView', () => {
  it('fits a view into a full view that has shrunk', () => {
    expect(clampView({ x: [18, 22], y: [-30, 30] }, full)).toEqual({ x: [16, 20], y: [-10, 10] });
  });
});

describe('valueAt', () => {
  const area = { left: 40, right: 240, top: 20, bottom: 120 };

  it('is the corner of the view at the corner of the plot', () => {
    expect(valueAt(full, area, { x: 40, y: 120 })).toEqual({ x: 0, y: -10 });
    expect(valueAt(full, area, { x: 240, y: 20 })).toEqual({ x: 20, y: 10 });
    expect(valueAt(part, area, { x: 140, y: 70 })).toEqual({ x: 7.5, y: 2.5 });
  });
});

describe('tickStep', () => {
  it.each([
    [[2, 20.5], 5],
    [[0, 10], 2],
    [[-10, 10], 5],
    [[6, 12.5], 1],
    [[0, 100], 20],
    [[3, 4], 0.2],
  ] as const)('of %j is %d', ([low, high], step) => {
    expect(tickStep([low, high])).toBeCloseTo(step, 9);
  });
});

describe('tickValues', () => {
  it('are multiples of the step within the range, its ends included', () => {
    expect(tickValues([2, 20.5], 0.1)).toEqual([5, 10, 15, 20]);
    expect(tickValues([0, 10], 0.1)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(tickValues([10.75, 16.75], 0.1)).toEqual([11, 12, 13, 14, 15, 16]);
  });

  it('have a plain zero among negative ones', () => {
    expect(Object.is(tickValues([-0.5, 4.5], 0.1)[0], 0)).toBe(true);
  });

  it('are no finer than asked', () => {
    expect(tickValues([0.02, 0.22], 0.1).map((value) => value.toFixed(2))).toEqual(['0.10', '0.20']);
  });
});

describe('roundRange', () => {
  it('is the range between round numbers around the values', () => {
    expect(roundRange(Float64Array.of(-8.5, 8.7, NaN))).toEqual([-10, 10]);
    expect(roundRange(Float64Array.of(0.3, 4.6))).toEqual([0, 5]);
  });

  it('has a length for one value, for equal ones, and for none', () => {
    expect(roundRange(Float64Array.of(3, 3))).toEqual([2, 4]);
    expect(roundRange(Float64Array.of(NaN))).toEqual([-1, 1]);
    expect(roundRange(new Float64Array(0))).toEqual([-1, 1]);
  });
});

describe('extent', () => {
  it('leaves out what is not a number', () => {
    expect(extent(Float64Array.of(NaN, 3, -1, NaN))).toEqual([-1, 3]);
  });
});
