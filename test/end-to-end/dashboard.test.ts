import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../support/axe.js';
import { chart, drawingOf, startDemo, type Demo, type DemoPageOptions } from '../support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** As a French Excel writes it, with a mark in place of a grade and a name that looks like HTML. */
const frenchFile = {
  name: 'classe 3B.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Nom;Prénom;Note finale;studytime;Dalc;absences',
      'Durand;Zoé;8,5;2;1;4',
      '<b>Petit</b>;Léa;12;4;1;0',
      'Martin;Hugo;Abs;1;2;9',
      'Silva;Inês;6;1;3;14',
    ].join('\r\n'),
    'latin1',
  ),
};

const brokenFile = {
  name: 'photo.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
};

async function openDashboard(options: DemoPageOptions = {}) {
  const opened = await demo.open('/', { locale: 'fr-FR', ...options });
  await expect.poll(() => readOf(opened.page)).toContain('360 élèves lus, aucun exclu');
  return opened;
}

/** French puts no-break spaces before its double punctuation. */
const textOf = async (place: Locator) => (await place.innerText()).replaceAll('\u00a0', ' ');
const readOf = (page: Page) => textOf(page.locator('improvability-import [role=status]'));
const choose = (page: Page, file: typeof frenchFile) =>
  page.locator('improvability-import input[type=file]').setInputFiles(file);

describe.each(['localhost', '0.0.0.0'] as const)('the dashboard at %s', (host) => {
  it('draws both charts, takes a file, follows a weight, refuses a broken file and loses nothing', async () => {
    const { page, faults, requests } = await openDashboard({ host });
    await expect.poll(() => drawingOf(page, 'model')).not.toBe('');
    await expect.poll(() => drawingOf(page, 'weighted')).not.toBe('');
    const loaded = requests.length;

    await choose(page, frenchFile);
    await expect.poll(() => readOf(page)).toBe('classe 3B.csv · 3 élèves lus, 1 exclu');
    expect(await textOf(chart(page, 'model').locator('.empty'))).toContain(
      'Ce score a besoin de colonnes absentes du fichier',
    );

    const before = await drawingOf(page, 'weighted');
    const slider = page.getByRole('slider', { name: 'Temps d’étude' });
    const box = (await slider.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width, box.y + box.height / 2, { steps: 8 });
    // Still held: the chart follows while dragging.
    await expect.poll(() => drawingOf(page, 'weighted')).not.toBe(before);
    await page.mouse.up();
    expect(await page.getByRole('spinbutton', { name: 'Temps d’étude' }).inputValue()).toBe('10');

    const weighted = await drawingOf(page, 'weighted');
    await choose(page, brokenFile);
    await expect
      .poll(() => textOf(page.getByRole('alert')))
      .toContain('« photo.csv » n’a pas été lu : ce n’est pas un fichier texte');
    expect(await readOf(page)).toBe('classe 3B.csv · 3 élèves lus, 1 exclu');
    expect(await drawingOf(page, 'weighted')).toBe(weighted);

    await page.getByRole('button', { name: 'Revenir aux données de départ' }).click();
    await expect.poll(() => readOf(page)).toContain('360 élèves lus');
    expect(requests.slice(loaded)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the dashboard', () => {
  it('shows the student under the pointer in both charts', async () => {
    const { page, faults } = await openDashboard();
    await expect.poll(() => drawingOf(page, 'model')).not.toBe('');
    const plot = (await chart(page, 'model').locator('.plot').boundingBox())!;
    await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2);
    const tooltips = page.locator('improvability-chart .tooltip:visible');
    await expect.poll(() => tooltips.count()).toBe(2);
    const [model, weighted] = [await textOf(tooltips.nth(0)), await textOf(tooltips.nth(1))];
    expect(model).toMatch(/note \d+ · attendue \d+,\d · écart [+−]?\d+,\d/);
    expect(model).toMatch(/Temps d’étude : [\s\S]+Alcool en semaine : [\s\S]+Absences : \d+/);
    expect(weighted).toMatch(/note \d+ · score \d+,\d/);
    expect(weighted.split('\n')[0]).toBe(model.split('\n')[0]);
    await page.mouse.move(5, 5);
    await expect.poll(() => tooltips.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('takes a file that is dropped anywhere on it', async () => {
    const { page, faults } = await openDashboard();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      return data;
    }, 'id,grade,studytime,Dalc,absences\na,10,1,2,3\nb,12,2,1,0\n');
    const place = chart(page, 'weighted').locator('.plot');
    await place.dispatchEvent('dragover', { dataTransfer: transfer });
    expect(await page.locator('improvability-dashboard .drop').innerText()).toBe(
      'Déposez le fichier pour le lire',
    );
    await place.dispatchEvent('drop', { dataTransfer: transfer });
    await expect.poll(() => readOf(page)).toBe('dropped.csv · 2 élèves lus, aucun exclu');
    expect(await page.getByText('ces élèves et leurs établissements sont fictifs').isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  it('is usable by keyboard alone: a weight, and a student', async () => {
    const { page } = await openDashboard();
    const before = await drawingOf(page, 'weighted');
    await page.getByRole('slider', { name: 'Absences' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => drawingOf(page, 'weighted')).not.toBe(before);
    await chart(page, 'weighted').locator('.plot').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => chart(page, 'weighted').locator('[role=status]').first().innerText())
      .toMatch(/note \d+ · score/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.tooltip:visible').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    // Without the page's policy, which rightly keeps axe's script out.
    const { page } = await openDashboard({ colorScheme, bypassCSP: true });
    await choose(page, brokenFile);
    await page.getByRole('alert').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe('the embed page', () => {
  it('runs under the strict policy without a message', async () => {
    const { page, faults } = await demo.open('/embed.html');
    await page.locator('improvability-chart').first().waitFor();
    await expect.poll(() => drawingOf(page, 'weighted')).not.toBe('');
    expect(faults).toEqual([]);
  });
});
