import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawingOf, startDemo, type Demo } from '../support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

interface Printed {
  printed?: { title: string; lang: string; text: string; corners: number[][]; size: string };
}

/** A browser without a window prints nothing: what would be printed is looked at instead. */
async function catchPrint(page: Page): Promise<void> {
  await page.evaluate(() => {
    const native = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const view = native.get!.call(this) as Window;
        view.print = () => {
          const { document: paper } = view;
          (window as Printed).printed = {
            title: paper.title,
            lang: paper.documentElement.lang,
            text: paper.body.innerText,
            corners: [...paper.querySelectorAll('canvas')].map((canvas) => [
              ...canvas.getContext('2d')!.getImageData(2, 2, 1, 1).data,
            ]),
            size: getComputedStyle(paper.querySelector('h1')!).fontSize,
          };
          view.dispatchEvent(new Event('afterprint'));
        };
        return view;
      },
    });
  });
}

it('prints the dashboard alone, in its language and in colours for paper, and leaves nothing behind', async () => {
  const { page, faults } = await demo.open('/', { locale: 'fr-FR', colorScheme: 'dark' });
  await expect.poll(() => drawingOf(page, 'model')).not.toBe('');
  await expect.poll(() => drawingOf(page, 'weighted')).not.toBe('');
  await catchPrint(page);
  await page.getByRole('button', { name: 'Imprimer' }).click();
  const printed = (await page.evaluate(() => (window as Printed).printed))!;
  expect(printed).toMatchObject({ title: 'Qui accompagner en priorité\u00a0?', lang: 'fr' });
  expect(printed.text.replaceAll('\u00a0', ' ')).toMatch(
    /^Qui accompagner en priorité \?\s+fictional-pupils\.csv · .*360.* · \d+ \S+ \d{4}\s+Poids : Temps d’étude : 5/,
  );
  expect(printed.text).not.toContain('English');
  // Both charts, on white though the page is dark.
  expect(printed.corners).toEqual([
    [255, 255, 255, 255],
    [255, 255, 255, 255],
  ]);
  // The sheet applies: 16 pt.
  expect(Math.round(parseFloat(printed.size))).toBe(21);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(faults).toEqual([]);
});

it('says why a chart is not there: columns that the file lacks, or a model that was not shown to help', async () => {
  const { page, faults } = await demo.open('/', { locale: 'fr-FR' });
  await catchPrint(page);
  const rows = ['nom;note;studytime;Dalc;absences', 'Ana;12;2;1;4', 'Bo;7;1;3;0'];
  const file = { name: 'classe.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
  await page.locator('improvability-import input[type=file]').first().setInputFiles(file);
  await page.getByText('2 élèves lus').first().waitFor();
  await page.getByRole('button', { name: 'Imprimer' }).click();
  const printed = (await page.evaluate(() => (window as Printed).printed))!;
  const text = printed.text.replaceAll('\u00a0', ' ');
  expect(text).toMatch(/Écart à la note attendue : .*colonnes absentes du fichier.*Medu/);
  expect(printed.corners).toHaveLength(1);
  expect(faults).toEqual([]);
});
