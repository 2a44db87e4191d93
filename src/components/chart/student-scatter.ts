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
import { titleLines } from './axis-title.js';
import type { ScatterPicture } from './chart-picture.js';
import { tickValues, type PlotArea, type Point } from './chart-view.js';
import { drawMarks } from './draw-marks.js';
import { MarkIndex } from './mark-index.js';
import { PixelLayer } from './pixel-layer.js';
import { placeMarks, type PlacedMarks } from './place-marks.js';

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

// In times the size of the axes' text, so that a page with larger text gets a larger chart.
/** Room beside the title of the y axis for what is said of the selection. */
const besideTitle = 19;
const lineHeight = 4 / 3;
/** Between the labels of the y axis and the plot. */
const yPadding = 2 / 3;

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
  marks: PlacedMarks | undefined;
  /** Over the same marks; made when it is asked for. */
  finder: MarkIndex | undefined;
  readonly #layer = new PixelLayer();

  override addElements(): void {}
  override buildOrUpdateElements(): void {}
  override parse(): void {}
  override update(): void {}

  override getMinMax(scale: Scale): { min: number; max: number } {
    const [min, max] = pictureOf(this.chart).view[scale.axis === 'x' ? 'x' : 'y'];
    return { min, max };
  }

  override draw(): void {
    const { ctx, chartArea } = this.chart;
    const picture = pictureOf(this.chart);
    this.finder = undefined;
    this.marks = placeMarks(picture, chartArea, this.marks);
    drawMarks(ctx, this.marks, picture, chartArea, this.#layer);
  }
}

/** The title of the y axis stands above it, level, where it can be read. */
const yTitle: Plugin<'improvabilityStudents'> = {
  id: 'improvabilityYTitle',
  afterDraw(chart) {
    const { ctx } = chart;
    const picture = pictureOf(chart);
    ctx.save();
    ctx.font = fontOf(picture);
    ctx.fillStyle = picture.look.muted;
    ctx.textBaseline = 'top';
    yTitleLines(ctx, picture, chart.width).forEach((line, index) => {
      ctx.fillText(line, 0, index * lineHeight * picture.look.fontSize);
    });
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
  #isLaidOut = false;

  /**
   * @param canvas in a box with a size, or with a size of its own outside the document
   * @param pixelRatio device pixels per CSS pixel; without it that of the screen, as it changes
   */
  constructor(
    canvas: HTMLCanvasElement,
    picture: ScatterPicture,
    private readonly pixelRatio?: number,
  ) {
    pictures.set(canvas, picture);
    this.#chart = new Chart(canvas, {
      type: 'improvabilityStudents',
      data: { datasets: [{ data: [], clip: false }] },
      options: this.#options(picture, canvas.clientWidth || canvas.width),
      plugins: [yTitle],
    });
  }

  /** Draws at a size in CSS pixels. */
  show(picture: ScatterPicture, width: number, height: number): void {
    const chart = this.#chart;
    const before = pictureOf(chart);
    pictures.set(chart.canvas, picture);
    const isSameSize = chart.width === width && chart.height === height;
    const isAsSharp = chart.currentDevicePixelRatio === (this.pixelRatio ?? devicePixelRatio);
    // A tick of a weight moves marks only: the axes stay as they were laid out.
    if (this.#isLaidOut && isSameSize && isAsSharp && haveSameAxes(before, picture)) {
      chart.draw();
      return;
    }
    this.#isLaidOut = true;
    chart.options = this.#options(picture, width);
    // Does nothing while the size and the pixel ratio are the same.
    chart.resize(width, height);
    chart.update('none');
  }

  /** The plot without its axes. */
  get area(): PlotArea {
    return this.#chart.chartArea;
  }

  /** Where a student stands, in CSS pixels of the canvas; `null` for one without a score or out of view. */
  pointOf(student: number): Point | null {
    const { marks } = this.#controller;
    return marks && Number.isFinite(marks.y[student]) ? { x: marks.x[student], y: marks.y[student] } : null;
  }

  /** The student nearest to a place within a distance in pixels; `null` where there is none. */
  nearest(place: Point, within: number): number | null {
    return this.#index?.nearest(place, within) ?? null;
  }

  /** The students whose marks lie within an outline in CSS pixels. */
  within(outline: readonly Point[]): number[] {
    return this.#index?.within(outline) ?? [];
  }

  destroy(): void {
    this.#chart.destroy();
  }

  get #index(): MarkIndex | undefined {
    const controller = this.#controller;
    return (controller.finder ??= controller.marks && new MarkIndex(controller.marks));
  }

  get #controller(): StudentController {
    return this.#chart.getDatasetMeta(0).controller as unknown as StudentController;
  }

  #options(picture: ScatterPicture, width: number): ChartOptions<'improvabilityStudents'> {
    const options = optionsOf(picture, width);
    return this.pixelRatio ? { ...options, devicePixelRatio: this.pixelRatio } : options;
  }
}

function optionsOf(picture: ScatterPicture, width: number): ChartOptions<'improvabilityStudents'> {
  const { look, view } = picture;
  const size = look.fontSize;
  const font = { family: look.fontFamily, size };
  const context = measuringContext();
  context.font = fontOf(picture);
  const xTitle = titleLines(picture.xTitle, (text) => context.measureText(text).width, width - 4 * size);
  const topLines = yTitleLines(context, picture, width).length;
  // As wide with a decimal as without: a zoom leaves the plot where it is.
  const yWidth = context.measureText(picture.formatY(picture.zeroLine ? -8.8 : 8.8)).width + yPadding * size;
  const ticks = { color: look.muted, font, autoSkip: false };
  const buildTicks = (scale: Scale) => {
    // Labels have at most one decimal.
    scale.ticks = tickValues(view[scale.axis === 'x' ? 'x' : 'y'], 0.1).map((value) => ({ value }));
  };
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    // The element listens itself: pointers and keys are one thing there.
    events: [],
    layout: { padding: { top: (topLines * lineHeight + 0.8) * size, right: 0.8 * size } },
    scales: {
      x: {
        min: view.x[0],
        afterBuildTicks: buildTicks,
        max: view.x[1],
        // Chart.js would make room for a label that stands at an edge: then a zoom would move the plot.
        afterFit: (scale) => {
          scale.paddingLeft = scale.paddingRight = 0;
        },
        grid: { display: false },
        border: { display: false },
        title: { display: true, text: xTitle, align: 'end', color: look.muted, font, padding: 2 },
        ticks: {
          ...ticks,
          maxRotation: 0,
          callback: (value) => picture.formatX(Number(value)),
        },
      },
      y: {
        min: view.y[0],
        afterBuildTicks: buildTicks,
        max: view.y[1],
        afterFit: (scale) => {
          scale.width = Math.max(scale.width, yWidth);
        },
        grid: {
          color: ({ tick }) => (picture.zeroLine && tick.value === 0 ? look.muted : look.line),
          drawTicks: false,
        },
        border: { display: false },
        ticks: {
          ...ticks,
          padding: yPadding * size,
          callback: (value) => picture.formatY(Number(value)),
        },
      },
    },
  };
}

/** All that the options are made of. */
function haveSameAxes(a: ScatterPicture, b: ScatterPicture): boolean {
  const partsOf = ({ view, xTitle, yTitle, look, formatX, formatY, zeroLine }: ScatterPicture) => [
    ...[...view.x, ...view.y, formatX, formatY, zeroLine],
    ...[xTitle, yTitle].flatMap(({ label, meaning, whole }) => [label, meaning, whole]),
    ...[look.fontFamily, look.fontSize, look.muted, look.line],
  ];
  const parts = partsOf(b);
  return partsOf(a).every((part, index) => part === parts[index]);
}

function fontOf({ look }: ScatterPicture): string {
  return `${look.fontSize}px ${look.fontFamily}`;
}

function yTitleLines(
  context: CanvasRenderingContext2D,
  { yTitle: title, look }: ScatterPicture,
  width: number,
) {
  const measure = (text: string) => context.measureText(text).width;
  return titleLines(title, measure, width, width - besideTitle * look.fontSize);
}

let measuring: CanvasRenderingContext2D | undefined;

/** Text has to be measured before there is a drawing. */
function measuringContext(): CanvasRenderingContext2D {
  return (measuring ??= document.createElement('canvas').getContext('2d')!);
}
