import { Chart } from 'chart.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mount } from '../../../test/support/elements.js';
import type { AxisTitle, ScatterPicture } from './chart-picture.js';
import { StudentScatter } from './student-scatter.js';

const title = (label: string): AxisTitle => ({ label, meaning: 'why', whole: `${label}: why` });

const picture: ScatterPicture = {
  x: Float64Array.of(8, 12, 15, 12),
  y: Float64Array.of(4, -1, -6, NaN),
  view: { x: [6, 20.5], y: [-6, 4] },
  selected: [],
  xTitle: title('grade'),
  yTitle: title('gap'),
  formatX: String,
  formatY: String,
  zeroLine: true,
  look: {
    fontFamily: 'sans-serif',
    text: 'rgb(0, 0, 0)',
    muted: 'rgb(90, 90, 90)',
    line: 'rgb(220, 220, 220)',
    surface: 'rgb(255, 255, 255)',
    mark: 'rgb(0, 0, 255)',
    proposed: 'rgb(255, 128, 0)',
    fontSize: 12,
    receding: 'rgb(180, 180, 180)',
  },
};

async function draw(change: Partial<ScatterPicture> = {}, width = 400, height = 300) {
  const canvas = await mount<HTMLCanvasElement>('<canvas></canvas>');
  const scatter = new StudentScatter(canvas, { ...picture, ...change });
  onTestFinished(() => scatter.destroy());
  scatter.show({ ...picture, ...change }, width, height);
  return { canvas, scatter };
}

/** Red, green, blue and opacity at a place in CSS pixels. */
function colourAt(canvas: HTMLCanvasElement, { x, y }: { x: number; y: number }): number[] {
  const ratio = devicePixelRatio;
  return [...canvas.getContext('2d')!.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data];
}

const blue = [0, 0, 255, 255];

describe('StudentScatter', () => {
  it('draws a mark, in the colour of marks, where pointOf says', async () => {
    const { canvas, scatter } = await draw();
    for (const student of [0, 1, 2]) expect(colourAt(canvas, scatter.pointOf(student)!)).toEqual(blue);
  });

  it('draws nothing there when there is no mark', async () => {
    const { scatter } = await draw();
    const { canvas } = await draw({ y: Float64Array.of(NaN, NaN, NaN, NaN) });
    for (const student of [0, 1, 2]) expect(colourAt(canvas, scatter.pointOf(student)!)).not.toEqual(blue);
  });

  it('draws each of thousands, darker where many lie on each other', async () => {
    const many = Float64Array.from({ length: 3000 }, (_, student) => (student === 0 ? 8 : 12));
    const { canvas, scatter } = await draw({ x: many, y: many.map((grade) => (grade === 8 ? 3 : -3)) });
    const [, , , alone] = colourAt(canvas, scatter.pointOf(0)!);
    const [, , , together] = colourAt(canvas, scatter.pointOf(1)!);
    expect(alone).toBeGreaterThan(50);
    expect(together).toBeGreaterThan(alone);
  });

  it('places higher grades further right, higher scores further up', async () => {
    const { scatter } = await draw();
    const [first, second, third] = [0, 1, 2].map((student) => scatter.pointOf(student)!);
    expect(first.x).toBeLessThan(second.x);
    expect(second.x).toBeLessThan(third.x);
    expect(first.y).toBeLessThan(second.y);
    expect(second.y).toBeLessThan(third.y);
    // In proportion: 4 and 3 grade points, 5 and 5 points of the score.
    expect((second.x - first.x) / (third.x - second.x)).toBeCloseTo(4 / 3, 6);
    expect((second.y - first.y) / (third.y - second.y)).toBeCloseTo(1, 6);
  });

  it('keeps all marks within the drawing', async () => {
    const { scatter } = await draw();
    for (const student of [0, 1, 2]) {
      const { x, y } = scatter.pointOf(student)!;
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(400);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(300);
    }
  });

  it('pointOf is null for a student without a score and for one that does not exist', async () => {
    const { scatter } = await draw();
    expect(scatter.pointOf(3)).toBeNull();
    expect(scatter.pointOf(4)).toBeNull();
    expect(scatter.pointOf(-1)).toBeNull();
  });

  it('nearest is the mark that is nearest, within the distance', async () => {
    const { scatter } = await draw();
    const place = scatter.pointOf(1)!;
    expect(scatter.nearest(place, 0)).toBe(1);
    expect(scatter.nearest({ x: place.x + 10, y: place.y - 10 }, 24)).toBe(1);
    expect(scatter.nearest({ x: place.x + 24.5, y: place.y }, 24)).toBeNull();
    expect(scatter.nearest({ x: -1000, y: 0 }, 24)).toBeNull();
  });

  it('draws students of one place side by side, each with a place of its own', async () => {
    const { canvas, scatter } = await draw({ x: Float64Array.of(10, 10, 10), y: Float64Array.of(1, 1, 1) });
    const points = [0, 1, 2].map((student) => scatter.pointOf(student)!);
    expect(new Set(points.map(({ x }) => x)).size).toBe(3);
    for (const [student, point] of points.entries()) {
      expect(colourAt(canvas, point)).toEqual(blue);
      expect(scatter.nearest(point, 24)).toBe(student);
    }
  });

  it('draws a line in the stronger colour at zero, when it is asked for', async () => {
    const heightOfZero = ({ scatter }: { scatter: StudentScatter }) => {
      const [low, high] = [scatter.pointOf(2)!, scatter.pointOf(0)!];
      return high.y + (low.y - high.y) * 0.4;
    };
    const withLine = await draw();
    const place = { x: 380, y: heightOfZero(withLine) - 0.5 };
    expect(colourAt(withLine.canvas, place)).toEqual([90, 90, 90, 255]);
    const without = await draw({ zeroLine: false });
    expect(colourAt(without.canvas, place)).toEqual([220, 220, 220, 255]);
  });

  it('is as sharp as the screen, and follows a new size', async () => {
    const { canvas, scatter } = await draw();
    expect([canvas.width, canvas.height]).toEqual([400 * devicePixelRatio, 300 * devicePixelRatio]);
    const before = scatter.pointOf(2)!;
    scatter.show(picture, 800, 300);
    expect(canvas.width).toBe(800 * devicePixelRatio);
    expect(canvas.style.width).toBe('800px');
    expect(scatter.pointOf(2)!.x).toBeGreaterThan(before.x + 100);
    expect(colourAt(canvas, scatter.pointOf(2)!)).toEqual(blue);
  });

  it('shows another picture: other marks, other colours, nothing of the old one', async () => {
    const { canvas, scatter } = await draw();
    const old = scatter.pointOf(0)!;
    const look = { ...picture.look, mark: 'rgb(255, 0, 0)' };
    scatter.show({ ...picture, x: Float64Array.of(18), y: Float64Array.of(0), look }, 400, 300);
    expect(colourAt(canvas, scatter.pointOf(0)!)).toEqual([255, 0, 0, 255]);
    expect(colourAt(canvas, old)).not.toEqual(blue);
    expect(scatter.pointOf(1)).toBeNull();
  });

  it('draws one student, nobody, and 5000', async () => {
    const one = await draw({
      x: Float64Array.of(10),
      y: Float64Array.of(0),
      view: { x: [6, 20.5], y: [-1, 1] },
    });
    expect(colourAt(one.canvas, one.scatter.pointOf(0)!)).toEqual(blue);
    const nobody = await draw({ x: new Float64Array(0), y: new Float64Array(0) });
    expect(nobody.scatter.nearest({ x: 100, y: 100 }, 1000)).toBeNull();
    const grades = Float64Array.from({ length: 5000 }, (_, student) => 7 + (student % 13));
    const many = await draw({ x: grades, y: grades, view: { x: [6, 20.5], y: [6, 20.5] } });
    expect(colourAt(many.canvas, many.scatter.pointOf(4999)!)[3]).toBeGreaterThan(0);
  });

  it('writes to none of the arrays', async () => {
    const [x, y] = [picture.x.slice(), picture.y.slice()];
    await draw({ x, y });
    expect([x, y]).toEqual([picture.x, picture.y]);
  });

  it('lets selected students stand out and the others step back', async () => {
    const { canvas, scatter } = await draw({ selected: [1] });
    expect(colourAt(canvas, scatter.pointOf(1)!)).toEqual([255, 128, 0, 255]);
    // Hollow, with a rim in the receding colour.
    const { x, y } = scatter.pointOf(0)!;
    expect(colourAt(canvas, { x, y })[3]).toBe(0);
    const across = Array.from({ length: 13 }, (_, step) => colourAt(canvas, { x: x - 6 + step, y }));
    expect(
      across.some(
        ([red, green, blue, alpha]) =>
          alpha > 100 && red === green && green === blue && red >= 178 && red <= 182,
      ),
    ).toBe(true);
  });

  it('draws and finds only the students in view', async () => {
    const { scatter } = await draw({ view: { x: [10, 20.5], y: [-6, 4] } });
    expect([0, 1, 2].map((student) => scatter.pointOf(student) !== null)).toEqual([false, true, true]);
    expect(scatter.nearest({ x: 0, y: 0 }, 1e6)).toBe(1);
  });

  it('within finds the students inside an outline', async () => {
    const { scatter } = await draw();
    const { x, y } = scatter.pointOf(1)!;
    const outline = [
      { x: x - 5, y: y - 5 },
      { x: x + 5, y: y - 5 },
      { x, y: y + 5 },
    ];
    expect(scatter.within(outline)).toEqual([1]);
    expect(scatter.within([])).toEqual([]);
  });

  it('destroy frees the canvas', async () => {
    const { canvas, scatter } = await draw();
    expect(Chart.getChart(canvas)).toBeDefined();
    scatter.destroy();
    expect(Chart.getChart(canvas)).toBeUndefined();
  });
});
