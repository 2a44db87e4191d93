import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chart, drawingOf, startDemo, type Demo } from '../support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const ownFile = {
  name: 'two schools.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'StudentID;FirstName;FamilyName;school;studytime;Dalc;absences;FinalGrade',
      'n1;Ana;Abreu;North;1;1;0;9',
      'n2;Bea;Barros;North;2;2;4;7',
      'n3;Carl;Costa;North;4;1;2;12',
      's1;Dora;Dias;South;3;1;6;8',
      's2;Eva;Esteves;South;1;5;9;15',
    ].join('\r\n'),
  ),
};

/** The steps of the story, by mouse or by keyboard. */
interface Hands {
  schoolNorth(page: Page): Promise<void>;
  pupilsAnaAndCarl(page: Page): Promise<void>;
  noWeightForAlcohol(page: Page): Promise<void>;
  savePicture(page: Page): Promise<void>;
}

const weighted = (page: Page) => chart(page, 'weighted');
const school = (page: Page) => page.getByRole('button', { name: /^School/ });
const pupils = (page: Page) => page.getByRole('combobox', { name: 'Pupils' });
const alcohol = (page: Page) => page.getByRole('slider', { name: 'Workday alcohol: weight' });
const png = (page: Page) => weighted(page).getByRole('button', { name: 'Save as a picture (PNG)' });

const byMouse: Hands = {
  async schoolNorth(page) {
    await school(page).click();
    await page.getByRole('checkbox', { name: 'South' }).click();
    await page.getByRole('heading', { level: 1 }).click();
  },
  async pupilsAnaAndCarl(page) {
    await pupils(page).click();
    await page.getByRole('checkbox', { name: 'Ana Abreu' }).click();
    await page.getByRole('checkbox', { name: 'Carl Costa' }).click();
    await page.getByRole('heading', { level: 1 }).click();
  },
  async noWeightForAlcohol(page) {
    const box = (await alcohol(page).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
  },
  async savePicture(page) {
    await weighted(page).hover();
    await png(page).click();
  },
};

/** Tab until an element has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, wanted: ReturnType<typeof school>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('60 presses of Tab did not lead there.');
}

const byKeyboard: Hands = {
  async schoolNorth(page) {
    await tabTo(page, school(page));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('checkbox', { name: 'North' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
  },
  async pupilsAnaAndCarl(page) {
    await tabTo(page, pupils(page));
    for (const name of ['ana', 'carl']) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await pupils(page).fill('');
    }
    await page.keyboard.press('Escape');
  },
  async noWeightForAlcohol(page) {
    await tabTo(page, alcohol(page));
    await page.keyboard.press('Home');
  },
  async savePicture(page) {
    await weighted(page).locator('.plot').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    for (let presses = 0; presses < 12; presses += 1) {
      if (await png(page).evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node))
        break;
      await page.keyboard.press('ArrowLeft');
    }
    await page.keyboard.press('Enter');
  },
};

describe.each([
  ['by mouse', byMouse],
  ['by keyboard', byKeyboard],
])('own file, one school, a subset, weights, picture: %s', (_, hands) => {
  it('works from end to end', async () => {
    const { page, faults, requests } = await demo.open('/', { locale: 'en-GB' });
    await page.locator('improvability-import input[type=file]').setInputFiles(ownFile);
    const status = page.locator('improvability-import [role=status]');
    await expect.poll(() => status.innerText()).toBe('two schools.csv · 5 pupils read, none excluded');
    const loaded = requests.length;

    await hands.schoolNorth(page);
    await expect.poll(() => page.getByText('Showing 3 of 5 pupils').count()).toBe(1);
    await hands.pupilsAnaAndCarl(page);
    await expect.poll(() => page.getByText('Showing 2 of 5 pupils').count()).toBe(1);

    const before = await drawingOf(page, 'weighted');
    await hands.noWeightForAlcohol(page);
    await expect.poll(() => drawingOf(page, 'weighted')).not.toBe(before);

    const [download] = await Promise.all([page.waitForEvent('download'), hands.savePicture(page)]);
    expect(download.suggestedFilename()).toMatch(/^improvability-weighted-\d{4}-\d\d-\d\d\.png$/);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);
    expect(requests.slice(loaded).filter((address) => !address.startsWith('blob:'))).toEqual([]);
    expect(faults.filter((fault) => !fault.includes('blob:'))).toEqual([]);
  });
});
