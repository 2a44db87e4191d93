import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chart, drawingOf, startDemo, type Demo } from '../support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** Texts that occur nowhere else, so that each can be looked for. */
const secrets = [
  'Zénobie',
  'Quatrefages',
  'Ysoline',
  'Wenceslas',
  'Xaintrailles',
  '6173',
  'Lycée Secret',
  'secretColumn',
];

const file = {
  name: 'Wenceslas.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'StudentID,FirstName,FamilyName,school,studytime,Dalc,absences,secretColumn,FinalGrade',
      'a1,Zénobie,Quatrefages,Lycée Secret,2,1,6173,1,8',
      'a2,Ysoline,Xaintrailles,Lycée Secret,3,2,4,2,12',
      'a3,Wenceslas,Quatrefages,Autre,1,5,0,3,5',
    ].join('\n'),
  ),
};

/** Everything that leaves an element or outlives the page: event details, storage, address, history, title. */
async function traces(page: Page): Promise<string> {
  return page.evaluate(async () =>
    JSON.stringify({
      events: (window as unknown as { seen: unknown[] }).seen,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      caches: 'caches' in window ? await caches.keys() : [],
      cookie: document.cookie,
      address: location.href,
      history: [history.length, history.state],
      title: document.title,
    }),
  );
}

/** All text and attributes that are in the page, shadow roots included. */
async function everythingInThePage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .flatMap((node) => [
          ...[...node.attributes].map(({ value }) => value),
          ...[...node.childNodes].filter((child) => child instanceof Text).map((child) => child.textContent),
          node instanceof HTMLInputElement ? node.value : '',
          node.shadowRoot ? read(node.shadowRoot) : '',
        ])
        .join('\n');
    return read(document);
  });
}

async function openWithFile() {
  const opened = await demo.open('/', { locale: 'en-GB' });
  const { page } = opened;
  await expect.poll(() => drawingOf(page, 'weighted')).not.toBe('');
  await page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    for (const type of [
      'dataset-load',
      'dataset-error',
      'factors-change',
      'filter-change',
      'select',
      'decision',
    ])
      document.addEventListener(`improvability-${type}`, (event) =>
        seen.push([type, (event as CustomEvent<unknown>).detail]),
      );
  });
  await page.locator('improvability-import input[type=file]').setInputFiles(file);
  await expect
    .poll(() => page.locator('improvability-import [role=status]').innerText())
    .toContain('3 pupils read');
  return opened;
}

describe('privacy of the dashboard', () => {
  it('leaves no pupil data in events, storage, address, console or requests', async () => {
    const { page, faults, requests } = await openWithFile();
    const before = requests.length;
    await page.getByRole('slider', { name: 'Absences' }).press('Home');
    const plot = chart(page, 'weighted').locator('.plot');
    await plot.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('improvability-import input[type=file]').setInputFiles({
      name: 'Xaintrailles.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('secretColumn,FirstName\nZénobie,Ysoline\n'),
    });
    await page.getByRole('alert').waitFor();
    const found = await traces(page);
    expect(JSON.parse(found)).toMatchObject({
      events: [
        ['dataset-load', { acceptedCount: 3, excludedCount: 0, rejectedCount: 0 }],
        ['factors-change', {}],
        ['select', { studentIds: ['a3'] }],
        ['dataset-error', { code: 'no-grade-column' }],
      ],
    });
    expect(secrets.filter((secret) => found.includes(secret))).toEqual([]);
    expect(requests.slice(before)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('shows no name, identifier or file order under pseudonyms, in any text or attribute', async () => {
    const { page } = await openWithFile();
    expect(await everythingInThePage(page)).not.toContain('Zénobie');
    await page.getByRole('checkbox', { name: 'Pseudonyms' }).check();
    const tooltip = chart(page, 'weighted').locator('.tooltip');
    const called: string[] = [];
    await chart(page, 'weighted').locator('.plot').focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      called.push((await tooltip.locator('strong').innerText()).trim());
      const page_ = await everythingInThePage(page);
      expect(
        ['Zénobie', 'Quatrefages', 'Ysoline', 'Wenceslas Q', 'a1', 'a2'].filter((name) =>
          page_.includes(name),
        ),
      ).toEqual([]);
    }
    expect([...called].sort()).toEqual(['Pupil 1', 'Pupil 2', 'Pupil 3']);
    // Stable for as long as the file is shown.
    await page.keyboard.press('Home');
    expect((await tooltip.locator('strong').innerText()).trim()).toBe(called[0]);
  });

  it('forgets every pupil when asked to', async () => {
    const { page, requests } = await openWithFile();
    const before = requests.length;
    await page.getByRole('button', { name: 'Erase from this page' }).click();
    await expect.poll(() => page.locator('improvability-chart').count()).toBe(0);
    const left = await everythingInThePage(page);
    expect(secrets.filter((secret) => left.includes(secret))).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('improvability-dashboard')!.dataset.length)).toBe(
      0,
    );
    expect(requests.slice(before)).toEqual([]);
  });
});
