import { Chart } from 'chart.js';
import type { LitElement } from 'lit';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  all,
  csvFile,
  choose,
  heard,
  mount,
  one,
  otherCsv,
  pupils,
  pupilsCsv,
  settled,
  smallModel,
  textOf,
} from '../../../test/support/elements.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { leverFactors, readinessFactors } from '../../core/score/factor.js';
import type { ImprovabilityChart } from '../chart/chart.js';
import '../chart/define.js';
import type { ImprovabilityFactors } from '../factors/factors.js';
import '../factors/define.js';
import '../import/define.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import '../workspace/define.js';
import { FactorsChangeEvent } from './events.js';
import { WorkspaceStore } from './workspace-store.js';

const pair = `<improvability-workspace>
  <improvability-factors></improvability-factors>
  <section><improvability-chart score="weighted"></improvability-chart></section>
</improvability-workspace>`;

/** Moves the first slider as a person does. */
function slide(root: ParentNode, weight: number): void {
  const slider = one<HTMLInputElement>(root, 'input[type="range"]');
  slider.value = String(weight);
  slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

const weightsOf = (element: { factors: readonly { weight: number }[] }) =>
  element.factors.map(({ weight }) => weight);

describe('an element and its workspace', () => {
  it('draws the workspace around it, at any depth', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(pair);
    const chart = one<ImprovabilityChart>(workspace, 'improvability-chart');
    workspace.dataset = pupils();
    workspace.model = null;
    await settled();
    expect(chart.dataset).toBe(workspace.dataset);
    expect(chart.model).toBeNull();
    expect(one(chart, '.plot').getAttribute('aria-label')).toContain('4 pupils');
  });

  it('draws the workspace around a shadow root in which it stands', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(
      '<improvability-workspace><p></p></improvability-workspace>',
    );
    const inside = document.createElement('improvability-factors');
    workspace.querySelector('p')!.attachShadow({ mode: 'open' }).append(inside);
    workspace.factors = leverFactors;
    expect(inside.factors).toBe(leverFactors);
  });

  it('owns a private one when it stands alone', async () => {
    const first = await mount<ImprovabilityFactors>('<improvability-factors></improvability-factors>');
    const second = await mount<ImprovabilityFactors>('<improvability-factors></improvability-factors>');
    slide(first, 9);
    await settled();
    expect([weightsOf(first), weightsOf(second)]).toEqual([
      [9, 5, 5],
      [5, 5, 5],
    ]);
  });

  it.each<[string, (element: ImprovabilityChart) => void]>([
    ['dataset', (element) => (element.dataset = pupils())],
    ['model', (element) => (element.model = smallModel())],
    ['factors', (element) => (element.factors = leverFactors)],
    ['src', (element) => (element.src = 'data:text/csv,' + encodeURIComponent(otherCsv))],
  ])('owns a private one when it is given its own %s', async (_, give) => {
    const workspace = await mount<ImprovabilityWorkspace>(pair);
    workspace.dataset = parseDataset(otherCsv);
    const chart = one<ImprovabilityChart>(workspace, 'improvability-chart');
    give(chart);
    await settled();
    const before = { dataset: chart.dataset, model: chart.model, factors: chart.factors };
    workspace.dataset = pupils();
    workspace.model = null;
    workspace.factors = readinessFactors.slice(1);
    await settled();
    expect({ dataset: chart.dataset, model: chart.model, factors: chart.factors }).toEqual(before);
  });

  it('with its own src stays out of the workspace from the start', async () => {
    const src = 'data:text/csv,' + encodeURIComponent(otherCsv);
    const workspace = await mount<ImprovabilityWorkspace>(
      `<improvability-workspace><improvability-chart src="${src}"></improvability-chart></improvability-workspace>`,
    );
    workspace.dataset = pupils();
    await settled();
    expect(one<ImprovabilityChart>(workspace, 'improvability-chart').dataset.length).toBe(2);
  });

  it('loads another file when src changes', async () => {
    const chart = await mount<ImprovabilityChart>('<improvability-chart></improvability-chart>');
    chart.src = 'data:text/csv,' + encodeURIComponent(pupilsCsv);
    await vi.waitUntil(() => chart.dataset.length === 4);
    chart.setAttribute('src', 'data:text/csv,' + encodeURIComponent(otherCsv));
    await vi.waitUntil(() => chart.dataset.length === 2);
  });

  it('goes over to the workspace into which it is moved, and to its own outside of any', async () => {
    const first = await mount<ImprovabilityWorkspace>(pair);
    const second = await mount<ImprovabilityWorkspace>('<improvability-workspace></improvability-workspace>');
    first.dataset = pupils();
    second.dataset = parseDataset(otherCsv);
    const chart = one<ImprovabilityChart>(first, 'improvability-chart');
    second.append(chart);
    await settled();
    expect(one(chart, '.plot').getAttribute('aria-label')).toContain('2 pupils');
    first.dataset = null;
    await settled();
    expect(chart.dataset.length).toBe(2);
    second.after(chart);
    await settled();
    expect(textOf(chart)).toContain('No file has been read yet.');
    first.append(chart);
    first.dataset = pupils();
    await settled();
    expect(chart.dataset.length).toBe(4);
  });

  it('sees what changed while it was away', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(pair);
    const chart = one<ImprovabilityChart>(workspace, 'improvability-chart');
    chart.remove();
    workspace.dataset = pupils();
    workspace.parentElement!.lang = 'fr';
    await settled();
    workspace.append(chart);
    await settled();
    expect(one(chart, '.plot').getAttribute('aria-label')).toContain(
      'Score manuel\u00a0: 4 élèves, notes de 8 à 15.',
    );
  });
});

describe('a request', () => {
  it('is applied by the nearest workspace only', async () => {
    const outer = await mount<ImprovabilityWorkspace>(
      `<improvability-workspace><improvability-factors></improvability-factors>${pair}</improvability-workspace>`,
    );
    const inner = one<ImprovabilityWorkspace>(outer, 'improvability-workspace');
    slide(inner, 9);
    await settled();
    expect([weightsOf(inner), weightsOf(outer)]).toEqual([
      [9, 5, 5],
      [5, 5, 5],
    ]);
    slide(outer, 1);
    await settled();
    expect([weightsOf(inner), weightsOf(outer)]).toEqual([
      [9, 5, 5],
      [1, 5, 5],
    ]);
  });

  it('goes on to the host page, out of every shadow root, once', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(pair);
    const events = heard<FactorsChangeEvent>(document, FactorsChangeEvent.type);
    slide(workspace, 2);
    expect(events).toHaveLength(1);
    expect(events[0].detail).toEqual({
      factors: [{ ...readinessFactors[0], weight: 2 }, readinessFactors[1], readinessFactors[2]],
    });
  });

  it.each(['the element', 'the workspace', 'the document'])(
    'is not applied when a listener at %s prevents it',
    async (place) => {
      const workspace = await mount<ImprovabilityWorkspace>(pair);
      const factors = one(workspace, 'improvability-factors');
      const target = { 'the element': factors, 'the workspace': workspace }[place] ?? document;
      const prevent = (event: Event) => event.preventDefault();
      target.addEventListener(FactorsChangeEvent.type, prevent);
      onTestFinished(() => target.removeEventListener(FactorsChangeEvent.type, prevent));
      slide(workspace, 2);
      await settled();
      expect(workspace.factors).toBe(readinessFactors);
    },
  );

  it('of the host page is applied like that of a person', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(pair);
    workspace.querySelector('section')!.dispatchEvent(new FactorsChangeEvent({ factors: leverFactors }));
    await settled();
    expect(workspace.factors).toBe(leverFactors);
  });

  it('is not made by code that sets a property', async () => {
    const events = heard(document, FactorsChangeEvent.type);
    const workspace = await mount<ImprovabilityWorkspace>(pair);
    workspace.factors = leverFactors;
    await settled();
    expect(events).toEqual([]);
  });
});

describe('language', () => {
  it('is the one at the workspace for all that it contains', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(pair, 'fr');
    expect(textOf(one(workspace, 'improvability-factors'))).toContain('Temps d’étude');
  });

  it('is that of lang on the element itself, and follows a change at once', async () => {
    const factors = await mount<ImprovabilityFactors>(
      '<improvability-factors lang="fr"></improvability-factors>',
    );
    expect(textOf(factors)).toContain('Alcool en semaine');
    factors.lang = 'en';
    await settled();
    expect(textOf(factors)).toContain('Workday alcohol');
    factors.removeAttribute('lang');
    factors.parentElement!.lang = 'fr';
    await settled();
    expect(textOf(factors)).toContain('Alcool en semaine');
  });

  it('becomes English for a language that nobody wrote', async () => {
    const factors = await mount<ImprovabilityFactors>(
      '<improvability-factors lang="eo"></improvability-factors>',
    );
    expect(textOf(factors)).toContain('Workday alcohol');
  });
});

describe('an element that is removed and put back 100 times', () => {
  /** Keeps in a set which observers of a class observe something. */
  function countObservers(
    { prototype }: { prototype: { observe: (...all: never[]) => void; disconnect: () => void } },
    observing: Set<unknown>,
  ): void {
    const { observe, disconnect } = prototype;
    prototype.observe = function (this: unknown, ...all) {
      observing.add(this);
      observe.apply(this, all);
    };
    prototype.disconnect = function (this: unknown) {
      observing.delete(this);
      disconnect.apply(this);
    };
    onTestFinished(() => void Object.assign(prototype, { observe, disconnect }));
  }

  /** How many of each are in use now. */
  function count() {
    const inUse = {
      subscriptions: 0,
      resizeObservers: new Set<unknown>(),
      mutationObservers: new Set<unknown>(),
    };
    const { subscribe } = WorkspaceStore.prototype;
    vi.spyOn(WorkspaceStore.prototype, 'subscribe').mockImplementation(function (
      this: WorkspaceStore,
      listener,
    ) {
      inUse.subscriptions += 1;
      const stop = subscribe.call(this, listener);
      return () => {
        inUse.subscriptions -= 1;
        stop();
      };
    });
    countObservers(ResizeObserver, inUse.resizeObservers);
    countObservers(MutationObserver, inUse.mutationObservers);
    return () => ({
      subscriptions: inUse.subscriptions,
      resizeObservers: inUse.resizeObservers.size,
      mutationObservers: inUse.mutationObservers.size,
      charts: Object.keys(Chart.instances).length,
    });
  }

  it.each([
    ['alone', '<div><improvability-chart score="weighted"></improvability-chart></div>'],
    ['in a workspace', pair],
  ])('holds no more than before, and nothing once it is gone (%s)', async (_, html) => {
    const inUse = count();
    const start = inUse();
    const host = await mount<ImprovabilityWorkspace>(html);
    const chart = one<ImprovabilityChart>(host, 'improvability-chart');
    chart.dataset = pupils();
    await settled();
    const before = inUse();
    expect(before.charts).toBe(start.charts + 1);
    for (let round = 0; round < 100; round += 1) {
      chart.remove();
      // Half of them are moves: in one go, nothing in between.
      if (round % 2) await Promise.resolve();
      host.append(chart);
      if (round % 10 === 0) await settled();
    }
    await settled();
    expect(inUse()).toEqual(before);
    host.remove();
    await settled();
    expect(inUse()).toEqual(start);
  });

  it('draws again after that', async () => {
    const chart = await mount<ImprovabilityChart>(
      '<improvability-chart score="weighted"></improvability-chart>',
    );
    const { parentElement } = chart;
    chart.dataset = pupils();
    for (let round = 0; round < 100; round += 1) {
      chart.remove();
      await Promise.resolve();
      parentElement!.append(chart);
    }
    await settled();
    const canvas = one<HTMLCanvasElement>(chart, 'canvas');
    expect(Chart.getChart(canvas)).toBeDefined();
    expect(canvas.width).toBeGreaterThan(0);
  });
});

describe('elements of one workspace', () => {
  it('render again only for what they draw', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(
      `<improvability-workspace><improvability-import></improvability-import>
        <improvability-factors></improvability-factors></improvability-workspace>`,
    );
    const [imports, factors] = [
      one<LitElement>(workspace, 'improvability-import'),
      one<LitElement>(workspace, 'improvability-factors'),
    ];
    const updates = (element: LitElement) => vi.spyOn(element, 'requestUpdate');
    const [ofImport, ofFactors] = [updates(imports), updates(factors)];
    workspace.factors = leverFactors;
    await settled();
    expect([ofImport.mock.calls.length, ofFactors.mock.calls.length]).toEqual([0, 1]);
    await choose(workspace, csvFile());
    expect(ofFactors).toHaveBeenCalledTimes(1);
    expect(all(imports, 'strong')).toHaveLength(1);
  });
});
