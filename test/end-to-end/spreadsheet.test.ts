import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const rows = [
  ['Nom', 'Absences', 'Note'],
  ['Zoé', 3, 12.5],
  ['Yann', 0, 9],
];

async function choose(page: Page, bookType: 'xlsx' | 'ods'): Promise<void> {
  const book = utils.book_new(utils.aoa_to_sheet(rows), '3B');
  const buffer = Buffer.from(write(book, { type: 'array', bookType }) as ArrayBuffer);
  const mimeType = 'application/octet-stream';
  await page
    .locator('improvability-import input[type="file"]')
    .first()
    .setInputFiles({ name: `classe.${bookType}`, mimeType, buffer });
}

const library = /improvability-spreadsheet/;
const told = (page: Page) => page.locator('improvability-import').first();

describe('a spreadsheet', () => {
  it.each(['xlsx', 'ods'] as const)(
    'of format %s is read under the strict policy, its library asked for only then',
    async (bookType) => {
      const { page, faults, requests } = await demo.open('/?', { locale: 'en' });
      await told(page).getByText('pupils read').first().waitFor();
      expect(requests.filter((url) => library.test(url))).toEqual([]);
      await choose(page, bookType);
      await told(page).getByText('2 pupils read').first().waitFor();
      expect(requests.filter((url) => library.test(url))).toHaveLength(1);
      expect(faults).toEqual([]);
    },
  );

  it('is told as such where the file with the library is missing, and what was shown stays', async () => {
    const { page } = await demo.open('/?', { locale: 'en' });
    await page.route(library, (route) => route.fulfill({ status: 404, body: '' }));
    await told(page).getByText('pupils read').first().waitFor();
    await choose(page, 'xlsx');
    await told(page).getByText('cannot read spreadsheets').first().waitFor();
    await told(page).getByText('pupils read').first().waitFor();
  });
});
