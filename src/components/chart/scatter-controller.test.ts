import { Chart } from 'chart.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, one, otherCsv, pupils, settled, textOf } from '../../../test/support/elements.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import type { ImprovabilityChart } from './chart.js';
import './define.js';

let chart: ImprovabilityChart;
beforeEach(async () => {
  chart = await mount<ImprovabilityChart>('<improvability-chart score="weighted"></improvability-chart>');
});

const canvas = () => one<HTMLCanvasElement>(chart, 'canvas');
const drawing = () => Chart.getChart(canvas());

async function show(dataset = pupils()): Promise<void> {
  chart.dataset = dataset;
  await settled();
}

/** The colours in the drawing, as "red,green,blue", of what is fully opaque. */
function colours(): Set<string> {
  const { width, height } = canvas();
  if (width === 0 || height === 0) return new Set();
  const { data } = canvas().getContext('2d')!.getImageData(0, 0, width, height);
  const found = new Set<string>();
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3] === 255) found.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
  return found;
}

describe('the drawing and its box', () => {
  it('fills the plot', async () => {
    await show();
    const { clientWidth, clientHeight } = one(chart, '.plot');
    expect([canvas().clientWidth, canvas().clientHeight]).toEqual([clientWidth, clientHeight]);
    expect(colours().size).toBeGreaterThan(0);
  });

  it('follows a change of its size', async () => {
    await show();
    chart.style.width = '400px';
    chart.style.setProperty('--improvability-chart-height', '200px');
    await settled();
    expect([canvas().clientWidth, canvas().clientHeight]).toEqual([400, 200]);
    expect(colours().size).toBeGreaterThan(0);
  });

  it('waits in a hidden tab, and draws when that is shown', async () => {
    chart.parentElement!.style.display = 'none';
    await show();
    expect(drawing()).toBeUndefined();
    chart.parentElement!.style.display = '';
    await settled();
    expect(colours().size).toBeGreaterThan(0);
    expect(canvas().clientWidth).toBe(one(chart, '.plot').clientWidth);
  });

  it('shows in a tab that was hidden meanwhile what has changed', async () => {
    await show();
    chart.parentElement!.style.display = 'none';
    await settled();
    const before = canvas().toDataURL();
    await show(parseDataset(otherCsv));
    chart.parentElement!.style.display = '';
    await settled();
    expect(canvas().toDataURL()).not.toBe(before);
  });

  it('survives a box of 0×0, and a hidden element', async () => {
    chart.style.setProperty('--improvability-chart-height', '0px');
    await show();
    expect(drawing()).toBeUndefined();
    chart.style.removeProperty('--improvability-chart-height');
    chart.hidden = true;
    await settled();
    expect(drawing()).toBeUndefined();
    chart.hidden = false;
    await settled();
    expect(colours().size).toBeGreaterThan(0);
  });

  it('has no drawing left when the data are gone', async () => {
    await show();
    const instances = Object.keys(Chart.instances).length;
    await show(parseDataset('G3\n12'));
    expect(Object.keys(Chart.instances).length).toBe(instances - 1);
    expect(textOf(chart)).toContain('columns that the file does not have');
    await show();
    expect(colours().size).toBeGreaterThan(0);
  });
});

describe('the drawing and the theme', () => {
  beforeEach(() => show());

  it('takes the colour of the marks from the page, and a new one when that changes', async () => {
    chart.style.setProperty('--improvability-mark', 'rgb(200, 0, 100)');
    await vi.waitUntil(() => colours().has('200,0,100'));
    chart.parentElement!.style.setProperty('--improvability-mark', 'rgb(0, 130, 10)');
    chart.style.removeProperty('--improvability-mark');
    await vi.waitUntil(() => colours().has('0,130,10'));
    expect(colours()).not.toContain('200,0,100');
  });

  it('follows a change between light and dark', async () => {
    const light = colours();
    chart.parentElement!.style.colorScheme = 'dark';
    await vi.waitUntil(() => ![...light].every((colour) => colours().has(colour)));
    expect(colours()).toContain('143,163,181');
  });
});

describe('the drawing and the document', () => {
  beforeEach(() => show());

  it('is kept when the element moves to another parent', async () => {
    const before = drawing();
    const picture = canvas().toDataURL();
    const section = document.createElement('section');
    chart.parentElement!.append(section);
    section.append(chart);
    await settled();
    expect(drawing()).toBe(before);
    expect(canvas().toDataURL()).toBe(picture);
  });

  it('is freed when the element is really gone, and made anew when it is back', async () => {
    const { parentElement } = chart;
    const [before, picture] = [drawing(), canvas().toDataURL()];
    chart.remove();
    await settled();
    expect(drawing()).toBeUndefined();
    parentElement!.append(chart);
    await settled();
    expect(drawing()).not.toBe(before);
    expect(canvas().toDataURL()).toBe(picture);
  });

  it('shows what was changed while the element was away', async () => {
    const { parentElement } = chart;
    const picture = canvas().toDataURL();
    chart.remove();
    await show(parseDataset(otherCsv));
    expect(drawing()).toBeUndefined();
    parentElement!.append(chart);
    await settled();
    expect(canvas().toDataURL()).not.toBe(picture);
    expect(colours().size).toBeGreaterThan(0);
  });

  it('watches nothing while the element is away, whatever is changed', async () => {
    const observe = vi.spyOn(ResizeObserver.prototype, 'observe');
    chart.remove();
    await settled();
    chart.heading = 'Elsewhere';
    await settled();
    expect(observe).not.toHaveBeenCalled();
  });

  it('draws at once in an element that was made, filled and inserted in one go', async () => {
    const made = document.createElement('improvability-chart');
    made.score = 'weighted';
    made.dataset = pupils();
    chart.replaceWith(made);
    chart = made;
    await settled();
    expect(colours().size).toBeGreaterThan(0);
  });

  it('is drawn once for many changes in one frame', async () => {
    const draw = vi.spyOn(drawing()!, 'draw');
    for (let weight = 0; weight <= 10; weight += 1)
      chart.factors = chart.factors.map((factor) => ({ ...factor, weight }));
    await settled();
    expect(draw).toHaveBeenCalledTimes(1);
  });
});
