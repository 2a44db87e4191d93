import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  all,
  choose,
  csvFile,
  heard,
  mount,
  one,
  pupilsCsv,
  settled,
} from '../../../test/support/elements.js';
import type { ImprovabilityDashboard } from './dashboard.js';
import './define.js';

const eventTypes = [
  'improvability-dataset-load',
  'improvability-dataset-error',
  'improvability-factors-change',
  'improvability-filter-change',
  'improvability-select',
];

// Names, grades that nothing else is likely to be, cells, and the file's own name.
const secret = /Ana|Reis|Bruno|Costa|Chloé|Petit|Diana|Luz|Émile|Fanny|dispensée|North|South|class 3B/;

/** All that a person can do with a dashboard. */
async function use(element: ImprovabilityDashboard): Promise<void> {
  await choose(element, csvFile(pupilsCsv, 'class 3B.csv'));
  for (const plot of all(element, '.plot')) {
    plot.focus();
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowDown}{End}{Escape}');
    await userEvent.hover(plot, { position: { x: 100, y: 100 } });
  }
  one(element, 'input[type="range"]').focus();
  await userEvent.keyboard('{ArrowRight}');
  await choose(element, csvFile('FirstName,age\nAna,15\n', 'class 3B, no grades.csv'));
  element.lang = 'fr';
  await settled();
}

describe('a dashboard and the pupils’ data', () => {
  it('asks the network for nothing but src', async () => {
    const requests = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(pupilsCsv));
    const beacons = vi.spyOn(navigator, 'sendBeacon');
    const older = vi.spyOn(XMLHttpRequest.prototype, 'send');
    // The tests' own messages go over a socket: what matters is what is in them.
    const messages = vi.spyOn(WebSocket.prototype, 'send');
    performance.clearResourceTimings();
    const element = await mount<ImprovabilityDashboard>(
      '<improvability-dashboard src="/class.csv"></improvability-dashboard>',
    );
    await use(element);
    expect(requests.mock.calls.map(([url]) => (url as URL).href)).toEqual([
      new URL('/class.csv', document.baseURI).href,
    ]);
    expect([beacons.mock.calls, older.mock.calls]).toEqual([[], []]);
    for (const [message] of messages.mock.calls) expect(JSON.stringify(message)).not.toMatch(secret);
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).toEqual([]);
  });

  it('keeps nothing: no storage, no cookie, no address, no history, no title', async () => {
    const kept = () => [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      location.href,
      history.length,
      JSON.stringify(history.state),
      document.title,
    ];
    const before = kept();
    const databases = await indexedDB.databases();
    const cached = await caches.keys();
    await use(await mount<ImprovabilityDashboard>('<improvability-dashboard></improvability-dashboard>'));
    expect(kept()).toEqual(before);
    expect(await indexedDB.databases()).toEqual(databases);
    expect(await caches.keys()).toEqual(cached);
  });

  it('writes nothing to the console', async () => {
    const methods = (['log', 'info', 'debug', 'warn', 'error', 'table', 'dir'] as const).map((method) =>
      vi.spyOn(console, method),
    );
    await use(await mount<ImprovabilityDashboard>('<improvability-dashboard></improvability-dashboard>'));
    expect(methods.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('tells in its events no name, no cell and no file', async () => {
    const events = eventTypes.map((type) => heard<CustomEvent>(document, type));
    await use(await mount<ImprovabilityDashboard>('<improvability-dashboard></improvability-dashboard>'));
    const details = events.flat().map(({ detail }) => JSON.stringify(detail));
    expect(details.length).toBeGreaterThanOrEqual(3);
    for (const detail of details) expect(detail).not.toMatch(secret);
  });

  it('puts no name into an attribute of an element in the host page’s own tree', async () => {
    const element = await mount<ImprovabilityDashboard>(
      '<improvability-dashboard></improvability-dashboard>',
    );
    await use(element);
    expect(element.outerHTML).not.toMatch(secret);
    expect(document.body.outerHTML).not.toMatch(secret);
  });
});
