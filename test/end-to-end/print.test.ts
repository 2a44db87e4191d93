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

it('prints the dashboard alone, in its language and in colours for paper, and leaves nothing behind', async () => {
  const { page, faults } = await demo.open('/', { locale: 'fr-FR', colorScheme: 'dark' });
  await expect.poll(() => drawingOf(page, 'model')).not.toBe('');
  await expect.poll(() => drawingOf(page, 'weighted')).not.toBe('');
  // A browser without a window prints nothing: what would be printed is looked at instead.
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
