import { Chart } from 'chart.js';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  all,
  mount,
  one,
  pupils,
  settled,
  smallModel,
  switchModelOn,
  textOf,
} from '../../../test/support/elements.js';
import type { ImprovabilityDashboard } from './dashboard.js';
import './define.js';

/** A dashboard somewhere in a page, with pupils. */
async function dashboardIn(html: string): Promise<ImprovabilityDashboard> {
  const place = await mount(html);
  const element = one<ImprovabilityDashboard>(place.parentElement!, 'improvability-dashboard');
  element.model = smallModel();
  element.dataset = pupils();
  await switchModelOn(element);
  return element;
}

const isDrawn = (element: Element) =>
  all<HTMLCanvasElement>(element, 'canvas').length === 2 &&
  all<HTMLCanvasElement>(element, 'canvas').every((canvas) => {
    const chart = Chart.getChart(canvas);
    return chart !== undefined && chart.width > 0 && chart.height > 0;
  });
const charts = () => Object.keys(Chart.instances).length;

describe('a dashboard that is not shown at first', () => {
  it('in a hidden tab draws when the tab is opened', async () => {
    const element = await dashboardIn(
      '<div hidden><improvability-dashboard></improvability-dashboard></div>',
    );
    expect(isDrawn(element)).toBe(false);
    element.parentElement!.hidden = false;
    await settled();
    expect(isDrawn(element)).toBe(true);
  });

  it('in a closed <details> draws when it is opened', async () => {
    const element = await dashboardIn(
      '<details><summary>Class 3B</summary><improvability-dashboard></improvability-dashboard></details>',
    );
    (element.parentElement as HTMLDetailsElement).open = true;
    await settled();
    expect(isDrawn(element)).toBe(true);
  });

  it('in a <dialog> draws when it is opened, and again after it was closed', async () => {
    const element = await dashboardIn('<dialog><improvability-dashboard></improvability-dashboard></dialog>');
    const dialog = element.parentElement as HTMLDialogElement;
    for (let round = 0; round < 3; round += 1) {
      dialog.showModal();
      await settled();
      expect(isDrawn(element)).toBe(true);
      expect(element.clientWidth).toBeGreaterThan(600);
      dialog.close();
      await settled();
    }
  });
});

describe('a dashboard that is moved', () => {
  it('100 times, with pauses and without, keeps its pupils and weights and holds no more charts', async () => {
    const before = charts();
    const element = await dashboardIn('<div><improvability-dashboard></improvability-dashboard></div>');
    const host = element.parentElement!;
    element.factors = element.factors.map((factor) => ({ ...factor, weight: 7 }));
    for (let round = 0; round < 100; round += 1) {
      element.remove();
      if (round % 2) await Promise.resolve();
      host.append(element);
      if (round % 20 === 0) await settled();
    }
    await settled();
    expect(isDrawn(element)).toBe(true);
    expect(charts()).toBe(before + 2);
    expect(element.dataset.length).toBe(pupils().length);
    expect(element.factors[0].weight).toBe(7);
    element.remove();
    await settled();
    expect(charts()).toBe(before);
  });
});

describe('a dashboard under pseudonyms', () => {
  let element: ImprovabilityDashboard;
  beforeEach(async () => {
    element = await dashboardIn('<improvability-dashboard pseudonyms></improvability-dashboard>');
  });

  const pointAt = async (key: string) => {
    const plot = one(element, '.plot');
    plot.focus();
    plot.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
    return one(element, '.tooltip strong').textContent.trim();
  };

  it('by attribute shows no name, and the same pseudonym each time', async () => {
    const first = await pointAt('Home');
    expect(first).toMatch(/^Pupil \d+$/);
    expect(await pointAt('End')).not.toBe(first);
    expect(await pointAt('Home')).toBe(first);
    const names = pupils().names.filter(Boolean);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => textOf(element).includes(name))).toEqual([]);
    expect(one<HTMLInputElement>(element, '.switch input').checked).toBe(true);
  });

  it('shows names again when the attribute is taken away', async () => {
    element.pseudonyms = false;
    await settled();
    expect(pupils().names).toContain(await pointAt('Home'));
  });
});

describe('purge', () => {
  it('leaves no pupil, and the settings', async () => {
    const element = await dashboardIn('<improvability-dashboard></improvability-dashboard>');
    const { factors } = element;
    element.purge();
    await settled();
    expect(element.dataset.length).toBe(0);
    expect(all(element, 'improvability-chart')).toEqual([]);
    expect(element.factors).toBe(factors);
    expect(textOf(element)).toContain('Choose a CSV file');
  });
});
