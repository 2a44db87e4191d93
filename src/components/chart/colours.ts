/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const known = new Map<string, Rgb | null>();
let reader: CanvasRenderingContext2D | undefined;

/** A colour in whatever way CSS writes it; `null` where something shines through. */
export function rgbOf(colour: string): Rgb | null {
  let rgb = known.get(colour);
  if (rgb === undefined) {
    // A host page that animates its colours must not fill the memory.
    if (known.size > 100) known.clear();
    known.set(colour, (rgb = readRgb(colour)));
  }
  return rgb;
}

function readRgb(colour: string): Rgb | null {
  reader ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  reader.clearRect(0, 0, 1, 1);
  reader.fillStyle = colour;
  reader.fillRect(0, 0, 1, 1);
  const [red, green, blue, opacity] = reader.getImageData(0, 0, 1, 1).data;
  return opacity === 255 ? [red, green, blue] : null;
}

/** A colour between two. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const between = (channel: 0 | 1 | 2) => Math.round(from[channel] + (to[channel] - from[channel]) * share);
  return [between(0), between(1), between(2)];
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour of the same hue nearest to the ground that can still be told from it: a contrast of 3 to 1. */
export function faintest(colour: Rgb, ground: Rgb): Rgb {
  let faint = colour;
  for (let share = 0.02; share < 1; share += 0.02) {
    const next = mix(colour, ground, share);
    if (contrast(next, ground) < 3) break;
    faint = next;
  }
  return faint;
}
