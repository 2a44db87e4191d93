// Opens every page of the built Storybook in a browser. Fails when one of them logs, throws or asks another server.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import sirv from 'sirv';
import { browserLaunchOptions } from '../test/support/browser.mjs';

const folder = fileURLToPath(new URL('../build/storybook', import.meta.url));
/** @type {{ entries: Record<string, { id: string, type: 'story' | 'docs' }> }} */
const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));

const server = createServer(sirv(folder));
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
const origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
const browser = await chromium.launch(await browserLaunchOptions());
try {
  const waiting = Object.values(entries);
  await Promise.all(Array.from({ length: 4 }, () => openAll(waiting)));
} finally {
  await browser.close();
  server.close();
}

/** @param {{ id: string, type: string }[]} waiting pages that nobody has opened yet; several take from it */
async function openAll(waiting) {
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    for (const fault of await faultsOf(entry)) {
      process.exitCode = 1;
      process.stdout.write(`${entry.id}: ${fault}\n`);
    }
  }
}

/** @param {{ id: string, type: string }} entry */
async function faultsOf({ id, type }) {
  /** @type {string[]} */
  const faults = [];
  const page = await browser.newPage();
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text().split('\n')[0]}`));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${origin}/`))
      faults.push(`asks ${request.url()}`);
  });
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}`, { waitUntil: 'networkidle' });
  await page.locator('body.sb-show-main, body.sb-show-errordisplay').waitFor({ state: 'attached' });
  // Until it is drawn and has done what it does by itself; Storybook logs what went wrong with either.
  if (type === 'story')
    await page.waitForFunction(() =>
      ['finished', 'errored', 'aborted'].includes(
        Reflect.get(globalThis, '__STORYBOOK_PREVIEW__').currentRender.phase,
      ),
    );
  await page.close();
  return faults;
}
