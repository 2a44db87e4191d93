// Takes the pictures of the README (docs/*.png) from the built demo, that is from the fictional pupils.
// usage: npm run build && npm run screenshots
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createDemoServer } from '../demo/server.mjs';
import { browserLaunchOptions } from '../test/support/browser.mjs';

const folder = fileURLToPath(new URL('../docs/', import.meta.url));
const desktop = { width: 1440, height: 900 };
const pictures = [
  { name: 'dashboard', viewport: desktop, colorScheme: 'light', locale: 'en' },
  { name: 'dashboard-dark', viewport: desktop, colorScheme: 'dark', locale: 'fr' },
  { name: 'dashboard-phone', viewport: { width: 390, height: 844 }, colorScheme: 'light', locale: 'fr' },
];

mkdirSync(folder, { recursive: true });
const server = createDemoServer();
await new Promise((listening) => server.listen(0, listening));
const browser = await chromium.launch(await browserLaunchOptions());
for (const { name, ...options } of pictures) {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.locator('improvability-chart canvas').nth(1).waitFor();
  // A student with a low grade and a large gap, as a person would point at first.
  const plot = await page.locator('improvability-chart .plot').first().boundingBox();
  await page.mouse.move(plot.x + plot.width * 0.23, plot.y + plot.height * 0.2);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
  await page.close();
}
await browser.close();
server.closeAllConnections();
server.close();
