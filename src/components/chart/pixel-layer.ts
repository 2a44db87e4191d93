import type { PlotArea } from './chart-view.js';

/** Pixels of the device over a plot, written one by one and put on a drawing in one go. */
export class PixelLayer {
  readonly #canvas = document.createElement('canvas');
  #image: ImageData | null = null;
  #counts = new Uint32Array(0);

  /** Of the left and the top edge, in pixels of the device. */
  left = 0;
  top = 0;
  ratio = 1;
  width = 0;
  height = 0;
  /** Row by row; red in the lowest byte, opacity in the highest. */
  pixels = new Uint32Array(0);
  /** The same, byte by byte. */
  bytes = new Uint8ClampedArray(0);

  /** Clears the layer, and makes it as large as a plot with some room around it, in CSS pixels. */
  cover({ left, right, top, bottom }: PlotArea, room: number, ratio: number): void {
    this.ratio = ratio;
    this.left = Math.floor((left - room) * ratio);
    this.top = Math.floor((top - room) * ratio);
    const width = Math.ceil((right + room) * ratio) - this.left;
    const height = Math.ceil((bottom + room) * ratio) - this.top;
    if (this.#image?.width === width && this.#image.height === height) {
      this.pixels.fill(0);
      return;
    }
    this.width = this.#canvas.width = width;
    this.height = this.#canvas.height = height;
    this.#image = new ImageData(width, height);
    this.bytes = this.#image.data;
    this.pixels = new Uint32Array(this.bytes.buffer);
  }

  /** A zero for each pixel. */
  counts(): Uint32Array {
    if (this.#counts.length === this.pixels.length) this.#counts.fill(0);
    else this.#counts = new Uint32Array(this.pixels.length);
    return this.#counts;
  }

  drawOn(context: CanvasRenderingContext2D): void {
    if (!this.#image) return;
    const { left, top, width, height, ratio } = this;
    this.#canvas.getContext('2d')!.putImageData(this.#image, 0, 0);
    context.drawImage(this.#canvas, left / ratio, top / ratio, width / ratio, height / ratio);
  }
}
