import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawingOf, startDemo, type Demo } from '../support/demo.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

describe.skipIf(!realDataFolder)('the served dashboard with the real files', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.stop());

  it.each([
    ['pilot-schools.csv', '357 pupils read, none excluded'],
    ['student-mat.csv', '395 pupils read, none excluded'],
    ['student-por.csv', '649 pupils read, none excluded'],
  ])('reads %s and draws both charts', async (name, read) => {
    const { page, faults } = await demo.open('/', { locale: 'en-GB' });
    await expect.poll(() => drawingOf(page, 'model')).not.toBe('');
    const before = [await drawingOf(page, 'model'), await drawingOf(page, 'weighted')];
    await page.locator('improvability-import input[type=file]').setInputFiles(realDataFile(name));
    await expect
      .poll(() => page.locator('improvability-import [role=status]').innerText())
      .toBe(`${name} · ${read}`);
    await expect.poll(() => drawingOf(page, 'model')).not.toBe(before[0]);
    await expect.poll(() => drawingOf(page, 'weighted')).not.toBe(before[1]);
    expect(await page.getByText('The model was trained on these very pupils').count()).toBe(
      name === 'pilot-schools.csv' ? 1 : 0,
    );
    expect(faults).toEqual([]);
  });
});
