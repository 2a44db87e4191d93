import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright';
import { createDemoServer } from '../../demo/server.mjs';
import { browserLaunchOptions } from './browser.mjs';

/** The built demo, served, and a browser to look at it. */
export interface Demo {
  /** A page with everything that went wrong on it so far: console messages, errors, CSP violations, other requests. */
  open(path: string, options?: DemoPageOptions): Promise<DemoPage>;
  stop(): Promise<void>;
}

export interface DemoPageOptions extends BrowserContextOptions {
  /** The name the server is asked by. At `0.0.0.0` the page has no secure context, as on an intranet. */
  readonly host?: 'localhost' | '0.0.0.0';
}

export interface DemoPage {
  readonly page: Page;
  readonly faults: readonly string[];
  /** Addresses of everything that was requested. */
  readonly requests: readonly string[];
}

export async function startDemo(): Promise<Demo> {
  const server: Server = createDemoServer();
  await new Promise<void>((listening) => server.listen(0, '0.0.0.0', listening));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await chromium.launch(await browserLaunchOptions());
  return {
    async open(path, { host = 'localhost', ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const origin = `http://${host}:${port}`;
      const watched = watch(page, origin);
      await page.goto(origin + path);
      return { page, ...watched };
    },
    async stop() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function watch(page: Page, origin: string): { faults: string[]; requests: string[] } {
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (!response.ok() && response.status() !== 304) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { faults, requests };
}

/** A chart of the page, by its score. */
export function chart(page: Page, score: 'model' | 'weighted'): Locator {
  return page.locator(`improvability-chart[score="${score}"]`).first();
}

/** What a chart's canvas shows, as text to compare; '' when it is blank. */
export async function drawingOf(page: Page, score: 'model' | 'weighted'): Promise<string> {
  return chart(page, score)
    .locator('canvas')
    .evaluate((node) => {
      const canvas = node as HTMLCanvasElement;
      const blank = Object.assign(document.createElement('canvas'), {
        width: canvas.width,
        height: canvas.height,
      });
      const drawing = canvas.toDataURL();
      return drawing === blank.toDataURL() ? '' : drawing;
    });
}
