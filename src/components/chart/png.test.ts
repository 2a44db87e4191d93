import { describe, expect, it, vi } from 'vitest';
import { mount, one, pupils, smallModel, switchModelOn } from '../../../test/support/elements.js';
import type { ScatterPicture } from './chart-picture.js';
import type { ImprovabilityChart } from './chart.js';
import './define.js';
import { chartPng, type PngContent } from './png.js';
import { isoDay } from './save-picture.js';

const title = (label: string) => ({ label, meaning: '', whole: label });
const picture: ScatterPicture = {
  x: Float64Array.of(8, 12),
  y: Float64Array.of(5, 5),
  view: { x: [0, 20], y: [0, 10] },
  selected: [1],
  xTitle: title('grade'),
  yTitle: title('score'),
  formatX: String,
  formatY: String,
  zeroLine: false,
  look: {
    fontFamily: 'sans-serif',
    text: 'rgb(0, 0, 0)',
    muted: 'rgb(90, 90, 90)',
    line: 'rgb(220, 220, 220)',
    surface: 'rgb(250, 240, 230)',
    mark: 'rgb(0, 0, 255)',
    proposed: 'rgb(255, 0, 0)',
    fontSize: 12,
    receding: 'rgb(0, 255, 0)',
  },
};
const content: PngContent = { title: 'Manual score', notes: ['2 pupils'], picture, width: 300, height: 200 };

const surface = '250,240,230';

async function decode(blob: Blob) {
  const image = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return {
    width: image.width,
    height: image.height,
    data: context.getImageData(0, 0, image.width, image.height).data,
  };
}

type Image = Awaited<ReturnType<typeof decode>>;

function colourAt({ data, width }: Image, x: number, y: number): string {
  return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)].join();
}

/** The columns in which a colour occurs, from the first to the last. */
function columnsOf(image: Image, colour: string): [number, number] {
  let [first, last] = [Infinity, -1];
  for (let y = 0; y < image.height; y += 1)
    for (let x = 0; x < image.width; x += 1)
      if (colourAt(image, x, y) === colour) [first, last] = [Math.min(first, x), Math.max(last, x)];
  return [first, last];
}

describe('chartPng', () => {
  it('is a PNG of the drawing with a margin, at the pixel ratio', async () => {
    const blob = await chartPng(content, 2);
    expect(blob.type).toBe('image/png');
    expect([...new Uint8Array(await blob.slice(1, 4).arrayBuffer())]).toEqual([0x50, 0x4e, 0x47]);
    const [two, three] = [await decode(blob), await decode(await chartPng(content, 3))];
    expect(two.width).toBe(2 * (300 + 48));
    expect(two.height).toBeGreaterThan(2 * 248);
    expect(three.width / two.width).toBeCloseTo(1.5, 2);
  });

  it('has the background of the page, and the marks: larger and in their own colour when selected', async () => {
    const image = await decode(await chartPng(content, 2));
    for (const [x, y] of [
      [0, 0],
      [image.width - 1, image.height - 1],
    ])
      expect(colourAt(image, x, y)).toBe(surface);
    const [others, selected] = [columnsOf(image, '0,255,0'), columnsOf(image, '255,0,0')];
    expect(others[1]).toBeLessThan(selected[0]);
    expect(selected[1] - selected[0]).toBeGreaterThan(others[1] - others[0]);
    expect(columnsOf(image, '0,0,255')[1]).toBe(-1);
  });

  it('shows what is in view and no more', async () => {
    const view = { x: [10, 14], y: [4, 6] } as const;
    const image = await decode(await chartPng({ ...content, picture: { ...picture, view } }, 2));
    expect(columnsOf(image, '0,255,0')[1]).toBe(-1);
    expect(columnsOf(image, '255,0,0')[1]).toBeGreaterThan(0);
  });

  it('bears title and notes, a long title on several lines', async () => {
    const inkOf = (image: Image, rows: number) => {
      let ink = 0;
      for (let y = 0; y < rows; y += 1)
        for (let x = 0; x < image.width; x += 1) ink += Number(colourAt(image, x, y) !== surface);
      return ink;
    };
    const [with_, without] = [
      await decode(await chartPng(content, 2)),
      await decode(await chartPng({ ...content, title: '', notes: [] }, 2)),
    ];
    expect(with_.height).toBeGreaterThan(without.height);
    expect(inkOf(with_, 2 * 64)).toBeGreaterThan(300);
    const long = await decode(await chartPng({ ...content, title: 'A long title '.repeat(8) }, 2));
    expect(long.height - with_.height).toBeGreaterThanOrEqual(2 * 22);
  });
});

describe('isoDay', () => {
  it('is the day of the clock on the wall', () => {
    expect(isoDay(new Date(2025, 2, 1, 0, 5))).toBe('2025-03-01');
    expect(isoDay(new Date(2025, 10, 30, 23, 55))).toBe('2025-11-30');
  });
});

describe('improvability-chart, save as a picture', () => {
  it('hands over a file of that name from the page itself, and frees it', async () => {
    const chart = await mount<ImprovabilityChart>(
      '<improvability-chart score="model"></improvability-chart>',
    );
    chart.model = smallModel();
    chart.dataset = pupils();
    await switchModelOn(chart);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const links: HTMLAnchorElement[] = [];
    const click = vi.spyOn(HTMLElement.prototype, 'click').mockImplementation(function (this: HTMLElement) {
      if (this instanceof HTMLAnchorElement) links.push(this);
    });
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    try {
      one(chart, '[data-tool="png"]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await expect.poll(() => links.length).toBe(1);
      const [link] = links;
      expect(link.download).toBe(`improvability-model-${isoDay(new Date())}.png`);
      expect(link.href).toMatch(/^blob:/);
      const image = await decode(await (await fetch(link.href)).blob());
      const plot = one(chart, '.plot');
      expect(image.width).toBe(Math.max(2, devicePixelRatio) * (plot.clientWidth + 48));
      vi.runAllTimers();
      expect(revoke).toHaveBeenCalledWith(link.href);
    } finally {
      vi.useRealTimers();
      click.mockRestore();
      revoke.mockRestore();
    }
  });
});
