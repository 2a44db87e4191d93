/** From a low to a high value. */
export type Range = readonly [low: number, high: number];

/** The part of the plane that a chart shows, in grades across and scores upwards. */
export interface ChartView {
  readonly x: Range;
  readonly y: Range;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The plot within its canvas, in pixels, downwards. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How many times nearer than the full view a person can come. */
export const deepestZoom = 20;

/** The view made smaller (factor above 1) or larger, with the point left where it is. Never beyond the full view. */
export function zoomAbout(view: ChartView, full: ChartView, about: Point, factor: number): ChartView {
  return {
    x: zoomRange(view.x, full.x, about.x, factor),
    y: zoomRange(view.y, full.y, about.y, factor),
  };
}

/** The view moved by fractions of its own width and height; stops at the edge of the full view. */
export function pan(view: ChartView, full: ChartView, right: number, up: number): ChartView {
  return {
    x: moveRange(view.x, full.x, right * lengthOf(view.x)),
    y: moveRange(view.y, full.y, up * lengthOf(view.y)),
  };
}

/** The view between two opposite corners. */
export function viewBetween(full: ChartView, a: Point, b: Point): ChartView {
  const between = (one: number, other: number, whole: Range): Range => {
    const middle = (one + other) / 2;
    const length = Math.max(Math.abs(one - other), lengthOf(whole) / deepestZoom);
    return clampRange([middle - length / 2, middle + length / 2], whole);
  };
  return { x: between(a.x, b.x, full.x), y: between(a.y, b.y, full.y) };
}

/** The view moved as little as needed to show a point. */
export function viewWith(view: ChartView, full: ChartView, { x, y }: Point): ChartView {
  const moved = (range: Range, whole: Range, value: number): Range => {
    const room = lengthOf(range) / 10;
    if (value < range[0]) return moveRange(range, whole, value - room - range[0]);
    if (value > range[1]) return moveRange(range, whole, value + room - range[1]);
    return range;
  };
  return { x: moved(view.x, full.x, x), y: moved(view.y, full.y, y) };
}

/** The view within a full view that may have changed since. */
export function clampView(view: ChartView, full: ChartView): ChartView {
  return { x: clampRange(view.x, full.x), y: clampRange(view.y, full.y) };
}

export function isFull(view: ChartView, full: ChartView): boolean {
  // A zoom in and out again leaves a rounding error.
  const same = (a: Range, b: Range) => lengthOf(a) > lengthOf(b) * 0.999;
  return same(view.x, full.x) && same(view.y, full.y);
}

/** The grade and the score at a place in the canvas. */
export function valueAt(view: ChartView, area: PlotArea, place: Point): Point {
  const across = (place.x - area.left) / (area.right - area.left);
  const up = (area.bottom - place.y) / (area.bottom - area.top);
  return { x: view.x[0] + across * lengthOf(view.x), y: view.y[0] + up * lengthOf(view.y) };
}

/** The round number by which about five steps go through a range: 1, 2 or 5 times a power of ten. */
export function tickStep(range: Range): number {
  const wanted = lengthOf(range) / 5;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const multiple = wanted / power;
  return power * (multiple < 1.5 ? 1 : multiple < 3.5 ? 2 : multiple < 7.5 ? 5 : 10);
}

/** The multiples of a round step in a range; the step is not finer than the finest that a label can tell. */
export function tickValues([low, high]: Range, finest: number): number[] {
  const step = Math.max(finest, tickStep([low, high]));
  const first = Math.ceil(low / step);
  // Adding 0 makes a plain zero of a negative one.
  return Array.from(
    { length: Math.floor(high / step) - first + 1 },
    (_, index) => (first + index) * step + 0,
  );
}

/** The smallest range between round numbers around all values; `NaN` counts for nothing. */
export function roundRange(values: Float64Array): Range {
  const [low, high] = extent(values);
  if (low > high) return [-1, 1];
  if (low === high) return [low - 1, high + 1];
  const step = tickStep([low, high]);
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

/** The lowest and the highest value; `NaN` counts for nothing. */
export function extent(values: Float64Array): Range {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function zoomRange([low, high]: Range, full: Range, about: number, factor: number): Range {
  const nearest = (high - low) / (lengthOf(full) / deepestZoom);
  const applied = Math.min(factor, Math.max(nearest, 1));
  return clampRange([about - (about - low) / applied, about + (high - about) / applied], full);
}

function moveRange([low, high]: Range, full: Range, by: number): Range {
  const step = Math.min(Math.max(by, full[0] - low), full[1] - high);
  return [low + step, high + step];
}

function clampRange(range: Range, full: Range): Range {
  const length = lengthOf(range);
  if (length >= lengthOf(full)) return full;
  const low = Math.min(Math.max(range[0], full[0]), full[1] - length);
  return [low, low + length];
}

function lengthOf([low, high]: Range): number {
  return high - low;
}
