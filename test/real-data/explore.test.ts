import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main as explore } from '../../model/explore.js';
import { main as train } from '../../model/train.js';
import { axe } from '../support/axe.js';
import { browserLaunchOptions } from '../support/browser.mjs';
import { realDataFile, realDataFolder } from '../support/real-data.js';

describe.skipIf(realDataFolder === null)('npm run explore on the pilot file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'improvability-explore-'));
  const out = join(folder, 'pilot.html');
  const data = realDataFile('pilot-schools.csv');
  let page = '';

  beforeAll(async () => {
    expect(await run(explore, '--data', data, '--out', out)).toEqual([`Report written to ${out}`]);
    page = readFileSync(out, 'utf8');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('names no pupil, and is small enough to send', () => {
    for (const line of readFileSync(data, 'utf8').trim().split('\n').slice(1)) {
      const [, , familyName] = line.split(',');
      // "Costa" must not be found, "cost" may.
      expect(page).not.toMatch(new RegExp(`\\b${familyName}\\b`));
    }
    expect(page.length).toBeLessThan(400_000);
  });

  test('the proposed command trains, and tells the error that the report tells of it', async () => {
    const command = /npm run train -- ([\s\S]*?)<\/code>/.exec(page)?.[1] ?? '';
    const argv = command.split(/\s+\\?\s*/).slice(4);
    expect(argv[0]).toMatch(/^--columns=failures,schoolsup=yes,absences,/);
    const results = await run(train, '--data', data, '--out', join(folder, 'model.json'), ...argv);
    const rmse = Number(/^RMSE ([\d.]+)/m.exec(results.join('\n'))?.[1]);
    expect(page).toMatch(new RegExp(`tells an error of ${rmse.toFixed(2)}: too good`));
    const honest = Number(/too good,[\s\S]*?inside each fold it is\s+([\d.]+)/.exec(page)?.[1]);
    expect(honest).toBeGreaterThan(rmse);
    expect(honest).toBeLessThan(3.05);
  });

  test('says what the pilot data are known for', () => {
    expect(page).toMatch(/correlate by <b>−0\.9\d<\/b>/);
    expect(page).toContain('Fedu is left out');
    expect(page.replace(/\s+/g, ' ')).toContain('Below 0.05 are 16 uncorrected and 6 corrected');
  });

  test('in a browser: no request, no message, accessible light and dark, no sideways scrolling on a phone', async () => {
    const browser = await chromium.launch(await browserLaunchOptions());
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const view = await browser.newPage({
          bypassCSP: true,
          colorScheme,
          viewport: { width: 390, height: 800 },
        });
        const told: string[] = [];
        view.on('console', (message) => told.push(message.text()));
        view.on('request', (request) => told.push(request.url()));
        await view.goto(pathToFileURL(out).href);
        expect(told).toEqual([pathToFileURL(out).href]);
        expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        expect(await axe(view)).toEqual([]);
        await view.close();
      }
    } finally {
      await browser.close();
    }
  });
});

async function run(command: typeof train, ...argv: string[]): Promise<string[]> {
  const results: string[] = [];
  const progress: string[] = [];
  const code = await command(argv, {
    result: (line) => results.push(line),
    progress: (line) => progress.push(line),
  });
  expect(code, progress.join('\n')).toBe(0);
  return results;
}
