import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  choose,
  csvFile,
  mount,
  one,
  pending,
  pupilsCsv,
  settled,
} from '../../../test/support/elements.js';
import type { ImprovabilityImport } from './import.js';
import './define.js';

const status = () => one(element, '[role="status"]').textContent.replace(/\s+/g, ' ').trim();

let element: ImprovabilityImport;
beforeEach(async () => {
  element = await mount<ImprovabilityImport>('<improvability-import></improvability-import>');
  await choose(element, csvFile(pupilsCsv, 'class.csv'));
});

/** Drops a file of which the first half arrives after a while, and the rest when the test says so. */
async function dropSlowFile(): Promise<() => void> {
  const bytes = new TextEncoder().encode(`id,G3\n${'x,12\n'.repeat(100_000)}`);
  const { promise, resolve } = pending<null>();
  const file = csvFile(bytes, 'large.csv');
  const half = bytes.length / 2;
  file.stream = () =>
    new ReadableStream({
      async start(controller) {
        await new Promise((late) => setTimeout(late, 320));
        controller.enqueue(bytes.slice(0, half));
        await promise;
        controller.enqueue(bytes.slice(half));
        controller.close();
      },
    });
  const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file], types: ['Files'] } });
  element.dispatchEvent(event);
  await expect.poll(() => all(element, 'progress')).toHaveLength(1);
  await settled();
  return () => resolve(null);
}

describe('a long load', () => {
  it('shows how far it is; the status says once that a file is read', async () => {
    const finish = await dropSlowFile();
    const bar = one<HTMLProgressElement>(element, 'progress');
    expect(bar.position).toBeGreaterThan(0);
    expect(bar.position).toBeLessThan(0.6);
    expect(one(element, '.progress').textContent.replace(/\s+/g, ' ').trim()).toMatch(/^\d+% Cancel$/);
    expect(status()).toBe('Reading…');
    expect(await accessibilityProblems(element)).toEqual([]);
    finish();
    await expect.poll(status).toBe('large.csv · 100,000 pupils read, none excluded');
    expect(all(element, 'progress')).toEqual([]);
  });

  it('is given up by keyboard; what was shown stays', async () => {
    const finish = await dropSlowFile();
    one(element, '.cancel').focus();
    await userEvent.keyboard('{Enter}');
    finish();
    await expect.poll(status).toBe('class.csv · 4 pupils read, 2 excluded');
    expect(all(element, 'progress, [role="alert"]')).toEqual([]);
    expect(element.dataset.length).toBe(4);
  });
});
