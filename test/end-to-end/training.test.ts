import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseModel } from '../../src/core/model/grade-model.js';
import { startDemo, type Demo, type DemoPageOptions } from '../support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const library = /improvability-training/;
const workerFile = /improvability-worker/;
const chart = (page: Page) => page.locator('improvability-chart[score="model"]').first();
const card = (page: Page) => page.locator('improvability-model-card');
const outcome = (page: Page) => card(page).locator('.outcome');

/** @param workers whether the page allows them, as the demo does */
async function open(workers: boolean, options: DemoPageOptions = {}) {
  const opened = await demo.open('/', { locale: 'en', ...options });
  const { page } = opened;
  await chart(page).locator('.plot').waitFor();
  if (!workers)
    await page.locator('improvability-dashboard').evaluate((node) => node.removeAttribute('workers'));
  await page.getByRole('button', { name: 'About this AI estimate' }).click();
  await card(page).getByText('Train a model on this file').click();
  return opened;
}

async function train(page: Page): Promise<void> {
  await card(page).getByRole('button', { name: 'Start training' }).click();
  await outcome(page).getByText('The model is trained and in use').waitFor();
}

/** What has the focus, below all shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node?.textContent.trim() ?? '';
  });

describe.each(['localhost', '0.0.0.0'] as const)('training at %s, under the strict policy', (host) => {
  it.each([true, false])(
    'uses a new model; its code is asked for only then, and nothing else is (worker: %s)',
    async (workers) => {
      const { page, faults, requests } = await open(workers, { host });
      expect(requests.filter((url) => library.test(url) || workerFile.test(url))).toEqual([]);
      const before = requests.length;
      let started = 0;
      page.on('worker', () => (started += 1));
      await train(page);
      expect(started).toBe(workers ? 1 : 0);
      expect(page.workers()).toEqual([]);
      const asked = requests.slice(before).map((url) => new URL(url).pathname);
      const files = ['/improvability-training.min.js', ...(workers ? ['/improvability-worker.min.js'] : [])];
      expect(asked.sort()).toEqual(files);
      await page.keyboard.press('Escape');
      await chart(page).getByText('Each is judged by models that had not seen that pupil.').waitFor();
      expect(faults).toEqual([]);
    },
  );
});

describe('training', () => {
  it('takes a few seconds for some 400 pupils, and the page lives meanwhile without a worker too', async () => {
    const { page } = await open(false);
    await page.evaluate(() => {
      const gaps: number[] = [];
      let last = performance.now();
      const tick = (now: number) => {
        gaps.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      Object.assign(globalThis, { gaps });
    });
    const started = performance.now();
    await train(page);
    expect(performance.now() - started).toBeLessThan(20_000);
    const longest = await page.evaluate(() =>
      Math.max(...(globalThis as unknown as { gaps: number[] }).gaps),
    );
    expect(longest).toBeLessThan(500);
  });

  it('says so where its file is missing; the model that was there stays, and the charts too', async () => {
    for (const workers of [true, false]) {
      const { page } = await open(workers);
      for (const file of [library, workerFile])
        await page.route(file, (route) => route.fulfill({ status: 404, body: '' }));
      await card(page).getByRole('button', { name: 'Start training' }).click();
      await card(page).getByRole('alert').getByText('that trains models is not there').waitFor();
      expect(await chart(page).locator('canvas').count()).toBe(1);
      expect(await card(page).locator('.page-model').count()).toBe(0);
    }
  });

  it('goes on without a worker where only that file is missing', async () => {
    const { page } = await open(true);
    await page.route(workerFile, (route) => route.fulfill({ status: 404, body: '' }));
    await train(page);
  });

  it('gives a file that is the same each time, worker or not, and holds nothing of a pupil', async () => {
    const texts: string[] = [];
    for (const workers of [true, false]) {
      const { page } = await open(workers);
      await train(page);
      const saved = page.waitForEvent('download');
      await card(page).getByRole('button', { name: 'Download this model' }).click();
      texts.push(await readFile(await (await saved).path(), 'utf8'));
    }
    expect(texts[0]).toBe(texts[1]);
    const { training } = parseModel(JSON.parse(texts[0]));
    expect(training).toMatchObject({ dataName: 'One school’s own data', rows: 360 });
    const csv = await readFile('demo/fictional-pupils/fictional-pupils.csv', 'utf8');
    const names = csv
      .split('\n')
      .slice(1, 40)
      .map((line) => line.split(',')[2]);
    expect(names.length).toBe(39);
    for (const name of names) expect(texts[0]).not.toContain(name);
  });
});

describe('the card', () => {
  it('opens and closes by keyboard, and gives the focus back', async () => {
    const { page, faults } = await demo.open('/', { locale: 'en' });
    await chart(page).locator('.plot').waitFor();
    const button = page.getByRole('button', { name: 'About this AI estimate' });
    await button.focus();
    await page.keyboard.press('Enter');
    await card(page).waitFor();
    expect(await focused(page)).toBe('Close');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('About this AI estimate');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await card(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('About this AI estimate');
    expect(faults).toEqual([]);
  });

  it('switches the model score off behind it', async () => {
    const { page } = await open(true);
    await card(page).getByRole('button', { name: 'Switch the model score off on this page' }).click();
    await page.keyboard.press('Escape');
    await chart(page).getByText('was switched off on this page').waitFor();
    await chart(page).getByRole('button', { name: 'Switch it on again' }).click();
    await chart(page).locator('canvas').waitFor();
  });
});
