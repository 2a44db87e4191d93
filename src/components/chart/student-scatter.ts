// The only file that touches Chart.js.
import {
  Chart,
  DatasetController,
  Element,
  LinearScale,
  type ChartOptions,
  type Plugin,
  type Scale,
} from 'chart.js';
import { dodge, dodgeLimit } from './dodge.js';

/** Colours and type, as the browser resolved them. */
export interface ScatterLook {
  readonly fontFamily: string;
  readonly muted: string;
  readonly line: string;
  readonly mark: string;
}

/** All that a drawing depends on, apart from its size. */
export interface ScatterPicture {
  /** Grades. */
  readonly x: Float64Array;
  /** Scores; `NaN` is not drawn. */
  readonly y: Float64Array;
  readonly xRange: readonly [number, number];
  /** The axis reaches at least so far. */
  readonly yRange: readonly [number, number];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly zeroLine: boolean;
  readonly look: ScatterLook;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

declare module 'chart.js' {
  interface ChartTypeRegistry {
    improvabilityStudents: {
      chartOptions: object;
      datasetOptions: { clip: false };
      defaultDataPoint: never;
      metaExtensions: object;
      parsedDataType: Point;
      scales: 'linear';
    };
  }
}

/** Chart.js wants to know an element class for each controller; none is ever made. */
class NoElement extends Element {
  static readonly id = 'improvabilityNoElement';
}

/** Draws typed arrays: no object is made per student, and nothing is parsed. */
class StudentController extends DatasetController<'improvabilityStudents'> {
  static readonly id = 'improvabilityStudents';
  static readonly defaults = { datasetElementType: false, dataElementType: NoElement.id };
  static readonly overrides = { scales: { x: { type: 'linear' }, y: { type: 'linear' } } };

  /** Where each student was drawn last. */
  pixels = { x: new Float64Array(0), y: new Float64Array(0) };

  override addElements(): void {}
  override buildOrUpdateElements(): void {}
  override parse(): void {}
  override update(): void {}

  override getMinMax(scale: Scale): { min: number; max: number } {
    const { x, y } = pictureOf(this.chart);
    let min = Infinity;
    let max = -Infinity;
    for (const value of scale.axis === 'x' ? x : y) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
    return { min, max };
  }

  override draw(): void {
    const { look } = pictureOf(this.chart);
    const { x, y, radius } = this.#place();
    const path = new Path2D();
    for (let row = 0; row < x.length; row += 1) {
      if (Number.isNaN(y[row])) continue;
      path.moveTo(x[row] + radius, y[row]);
      path.arc(x[row], y[row], radius, 0, 2 * Math.PI);
    }
    const { ctx } = this.chart;
    ctx.save();
    if (x.length > dodgeLimit) ctx.globalAlpha = 0.4;
    ctx.fillStyle = look.mark;
    ctx.fill(path);
    ctx.restore();
  }

  #place(): { x: Float64Array; y: Float64Array; radius: number } {
    const picture = pictureOf(this.chart);
    const { x: across, y: up } = this.chart.scales;
    const trueX = picture.x.map((grade) => across.getPixelForValue(grade));
    const y = picture.y.map((score) => (Number.isNaN(score) ? NaN : up.getPixelForValue(score)));
    const columnWidth = across.getPixelForValue(1) - across.getPixelForValue(0);
    const { offset, radius } = dodge(trueX, y, columnWidth);
    this.pixels = { x: trueX.map((value, row) => value + offset[row]), y };
    return { ...this.pixels, radius };
  }
}

/** The title of the y axis stands above it, level, where it can be read. */
const yTitle: Plugin<'improvabilityStudents'> = {
  id: 'improvabilityYTitle',
  afterDraw(chart) {
    const { ctx } = chart;
    const { look, yTitle: text } = pictureOf(chart);
    ctx.save();
    ctx.font = `12px ${look.fontFamily}`;
    ctx.fillStyle = look.muted;
    ctx.textBaseline = 'top';
    ctx.fillText(text, 0, 0);
    ctx.restore();
  },
};

Chart.register(LinearScale, NoElement, StudentController);

/** What each canvas shows: Chart.js would walk through and wrap an object that it is given itself. */
const pictures = new WeakMap<HTMLCanvasElement, ScatterPicture>();

function pictureOf(chart: Chart): ScatterPicture {
  const picture = pictures.get(chart.canvas);
  if (!picture) throw new Error('A chart was drawn before it had a picture.');
  return picture;
}

/** A scatter chart of students on a canvas. */
export class StudentScatter {
  readonly #chart: Chart<'improvabilityStudents'>;

  /** @param canvas in the document, in a box with a size */
  constructor(canvas: HTMLCanvasElement, picture: ScatterPicture) {
    pictures.set(canvas, picture);
    this.#chart = new Chart(canvas, {
      type: 'improvabilityStudents',
      data: { datasets: [{ data: [], clip: false }] },
      options: optionsOf(picture),
      plugins: [yTitle],
    });
  }

  /** Draws at a size in CSS pixels and at the device's present pixel ratio. */
  show(picture: ScatterPicture, width: number, height: number): void {
    const chart = this.#chart;
    pictures.set(chart.canvas, picture);
    chart.options = optionsOf(picture);
    // Does nothing while the size and the pixel ratio are the same.
    chart.resize(width, height);
    chart.update('none');
  }

  /** Where a student stands, in CSS pixels of the canvas; `null` for one without a score. */
  pointOf(student: number): Point | null {
    const { x, y } = this.#pixels;
    return Number.isFinite(y[student]) ? { x: x[student], y: y[student] } : null;
  }

  /** The student nearest to a place within a distance in pixels; `null` where there is none. */
  nearest(place: Point, within: number): number | null {
    const { x, y } = this.#pixels;
    let nearest: number | null = null;
    let best = within;
    for (let row = 0; row < x.length; row += 1) {
      const distance = Math.hypot(x[row] - place.x, y[row] - place.y);
      if (distance <= best) [nearest, best] = [row, distance];
    }
    return nearest;
  }

  destroy(): void {
    this.#chart.destroy();
  }

  get #pixels() {
    return (this.#chart.getDatasetMeta(0).controller as unknown as StudentController).pixels;
  }
}

function optionsOf(picture: ScatterPicture): ChartOptions<'improvabilityStudents'> {
  const { look } = picture;
  const font = { family: look.fontFamily, size: 12 };
  const [minX, maxX] = picture.xRange;
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    // The element listens itself: pointers and keys are one thing there.
    events: [],
    layout: { padding: { top: 24, right: 6 } },
    scales: {
      x: {
        min: minX,
        max: maxX,
        grid: { display: false },
        border: { display: false },
        title: { display: true, text: picture.xTitle, align: 'end', color: look.muted, font, padding: 2 },
        ticks: {
          color: look.muted,
          font,
          includeBounds: false,
          maxTicksLimit: 6,
          maxRotation: 0,
          callback: (value) => picture.formatX(Number(value)),
        },
      },
      y: {
        suggestedMin: picture.yRange[0],
        suggestedMax: picture.yRange[1],
        grid: {
          color: ({ tick }) => (picture.zeroLine && tick.value === 0 ? look.muted : look.line),
          drawTicks: false,
        },
        border: { display: false },
        ticks: {
          color: look.muted,
          font,
          maxTicksLimit: 6,
          padding: 8,
          callback: (value) => picture.formatY(Number(value)),
        },
      },
    },
  };
}
