import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScatterLook, ScatterPicture } from './chart-picture.js';
import type { PlotArea, Point } from './chart-view.js';
import { StudentScatter } from './student-scatter.js';

/** The nodes of the element that the drawing needs. */
export interface ScatterParts {
  /** The sized box around the canvas. */
  readonly box: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** An unseen node in the marks' colour: its colour transition tells of every change of theme, whatever caused it. */
  readonly probe: HTMLElement;
}

export interface ScatterHost extends ReactiveControllerHost, HTMLElement {
  /** `null` before the first render. */
  readonly scatterParts: ScatterParts | null;
  /** What to draw now; `null` for nothing. */
  picture(look: ScatterLook): ScatterPicture | null;
  /** Called after each drawing, when marks may stand elsewhere. */
  drawn(): void;
}

/**
 * Owns the drawing: makes it when the canvas is in the document and has a size; draws again when the host updates and on
 * a change of size, pixel ratio or theme; frees it when the host is really gone, not when it only moves.
 */
export class ScatterController implements ReactiveController {
  #scatter: StudentScatter | null = null;
  #frame = 0;
  #watched: ScatterParts | null = null;
  #resizeObserver: ResizeObserver | null = null;
  #pixelRatio: MediaQueryList | null = null;

  constructor(private readonly host: ScatterHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
    this.#drawSoon();
  }

  hostDisconnected(): void {
    // A move is a removal and an insertion in one go.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#free();
    });
  }

  /** What stands on the canvas, as it would be drawn now; `null` for nothing. */
  picture(): ScatterPicture | null {
    const parts = this.host.scatterParts;
    return parts && this.host.picture(lookOf(parts.probe));
  }

  /** The plot without its axes, in pixels of the box; `null` before it is drawn. */
  get area(): PlotArea | null {
    return this.#scatter?.area ?? null;
  }

  pointOf(student: number): Point | null {
    return this.#scatter?.pointOf(student) ?? null;
  }

  nearest(place: Point, within: number): number | null {
    return this.#scatter?.nearest(place, within) ?? null;
  }

  within(outline: readonly Point[]): number[] {
    return this.#scatter?.within(outline) ?? [];
  }

  /** At the next frame, however often it is asked for before. */
  readonly #drawSoon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  };

  #draw(): void {
    const parts = this.host.scatterParts;
    if (!parts || !this.host.isConnected) return;
    const { clientWidth: width, clientHeight: height } = parts.box;
    // Hidden, as in a closed tab: the drawing waits for a size.
    if (width === 0 || height === 0) return;
    const picture = this.picture();
    if (picture) {
      this.#scatter ??= new StudentScatter(parts.canvas, picture);
      this.#scatter.show(picture, width, height);
    } else {
      this.#drop();
    }
    this.host.drawn();
  }

  #watch(): void {
    const parts = this.host.scatterParts;
    if (parts?.canvas === this.#watched?.canvas) return;
    this.#free();
    // An element may be updated while it is out of the document: what it acquired then nobody would free.
    if (!parts || !this.host.isConnected) return;
    this.#watched = parts;
    this.#resizeObserver = new ResizeObserver(this.#drawSoon);
    this.#resizeObserver.observe(parts.box);
    parts.probe.addEventListener('transitionend', this.#drawSoon);
    this.#watchPixelRatio();
  }

  /** A query tells only that its own ratio no longer holds: after each change the next one is asked. */
  readonly #watchPixelRatio = (): void => {
    if (this.#pixelRatio) this.#drawSoon();
    this.#pixelRatio?.removeEventListener('change', this.#watchPixelRatio);
    this.#pixelRatio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#pixelRatio.addEventListener('change', this.#watchPixelRatio);
  };

  #drop(): void {
    this.#scatter?.destroy();
    this.#scatter = null;
  }

  #free(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#resizeObserver?.disconnect();
    this.#watched?.probe.removeEventListener('transitionend', this.#drawSoon);
    this.#pixelRatio?.removeEventListener('change', this.#watchPixelRatio);
    this.#resizeObserver = this.#watched = this.#pixelRatio = null;
    this.#drop();
  }
}

/** The probe wears the marks' colour as its text, the others as other properties that take a colour. */
function lookOf(probe: HTMLElement): ScatterLook {
  const style = getComputedStyle(probe);
  return {
    fontFamily: style.fontFamily,
    fontSize: parseFloat(style.fontSize),
    mark: style.color,
    muted: style.borderTopColor,
    line: style.borderRightColor,
    proposed: style.borderBottomColor,
    receding: style.borderLeftColor,
    text: style.outlineColor,
    surface: style.backgroundColor,
  };
}
