import { describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  all,
  choose,
  csvFile,
  drag,
  dropOn,
  mount,
  one,
  otherCsv,
  pupils,
  settled,
  smallModel,
  switchModelOn,
  textOf,
} from '../../../test/support/elements.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import type { ImprovabilityDashboard } from './dashboard.js';
import './define.js';

async function dashboard(attributes = '', content = '', lang = 'en') {
  const element = await mount<ImprovabilityDashboard>(
    `<improvability-dashboard ${attributes}>${content}</improvability-dashboard>`,
    lang,
  );
  element.model = smallModel();
  return element;
}

const notice = '<p slot="notice">Invented pupils.</p>';
const noticeShown = (element: HTMLElement) => one(element, 'p[slot="notice"]').checkVisibility();

describe('improvability-dashboard, accessibility', () => {
  it('has no fault: empty, with pupils, with a problem, with a file held over it', async () => {
    const element = await dashboard('', notice);
    expect(await accessibilityProblems(element)).toEqual([]);
    element.dataset = pupils();
    await settled();
    expect(await accessibilityProblems(element)).toEqual([]);
    await choose(element, csvFile(''));
    expect(await accessibilityProblems(element)).toEqual([]);
    drag(element, 'dragover', csvFile());
    await settled();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('has a title at the level that is asked for, and the charts’ titles one below', async () => {
    const levels = (element: HTMLElement) =>
      all(element, '[role="heading"]').map(({ ariaLevel }) => ariaLevel);
    const second = await dashboard();
    second.dataset = pupils();
    await settled();
    expect(levels(second)).toEqual(['2', '3', '3']);
    second.setAttribute('heading-level', '4');
    await settled();
    expect(levels(second)).toEqual(['4', '5', '5']);
  });

  it('fits a narrow phone: nothing sticks out', async () => {
    const element = await dashboard('', notice);
    element.parentElement!.style.width = '320px';
    element.dataset = pupils();
    await settled();
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    for (const part of all(element, '*'))
      if (part.checkVisibility() && !part.closest('.visually-hidden'))
        expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).toBeLessThanOrEqual(
          element.getBoundingClientRect().right + 1,
        );
  });
});

describe('improvability-dashboard', () => {
  it('asks for a file, and draws nothing, until there is one', async () => {
    const element = await dashboard();
    expect(textOf(element)).toContain('Choose a CSV file, or drop it here.');
    expect(all(element, 'improvability-chart')).toEqual([]);
  });

  it('shows both charts and the weights', async () => {
    const element = await dashboard();
    element.dataset = pupils();
    await switchModelOn(element);
    const names = all(element, '.plot').map((plot) => plot.getAttribute('aria-label'));
    expect(names).toHaveLength(2);
    expect(names[0]).toContain('Gap to the expected grade: 4 pupils, grades from 8 to 15.');
    expect(names[1]).toContain('Manual score: 4 pupils, grades from 8 to 15.');
    expect(all(element, 'input[type="range"]')).toHaveLength(3);
  });

  it('has the title that it is given, else a question in the language of the page', async () => {
    const element = await dashboard('lang="fr"');
    const title = one(element, '[part="heading"]');
    expect(title.textContent.trim()).toBe('Qui accompagner en priorité\u00a0?');
    element.heading = 'Classe 3B';
    await settled();
    expect(title.textContent.trim()).toBe('Classe 3B');
  });

  it('takes a file that is dropped anywhere on it, once', async () => {
    const element = await dashboard();
    let loads = 0;
    element.addEventListener('improvability-dataset-load', () => (loads += 1));
    await dropOn(element, csvFile());
    await dropOn(one(element, '.plot'), csvFile(otherCsv, 'on the chart.csv'));
    expect(textOf(element)).toContain('on the chart.csv');
    await dropOn(one(element, 'improvability-import'), csvFile(otherCsv, 'on the import.csv'));
    expect(textOf(element)).toContain('on the import.csv');
    expect(loads).toBe(3);
  });

  it('says that it takes the file while one is held over it, and stops when it is gone', async () => {
    const element = await dashboard();
    drag(element, 'dragenter', csvFile());
    await settled();
    expect(textOf(element)).toContain('Drop the file to read it');
    drag(element, 'dragleave', csvFile());
    await settled();
    expect(textOf(element)).not.toContain('Drop the file to read it');
  });

  it('shows the notice with the data of the page, not with a person’s own file', async () => {
    const element = await dashboard('', notice);
    element.dataset = pupils();
    await settled();
    expect(noticeShown(element)).toBe(true);
    await choose(element, csvFile(otherCsv));
    expect(noticeShown(element)).toBe(false);
    one(element, '.back').click();
    await settled();
    expect(noticeShown(element)).toBe(true);
  });

  it('keeps a person’s own file when the page loads later, until that person goes back', async () => {
    const element = await dashboard();
    await choose(element, csvFile(otherCsv, 'mine.csv'));
    element.dataset = pupils();
    await settled();
    expect(element.dataset.length).toBe(2);
    one(element, '.back').click();
    await settled();
    expect(element.dataset.length).toBe(4);
  });

  it('keeps the file and the weights that a person set when the next file fails', async () => {
    const element = await dashboard();
    await choose(element, csvFile(otherCsv, 'mine.csv'));
    await switchModelOn(element);
    const slider = one<HTMLInputElement>(element, 'input[type="range"]');
    slider.value = '9';
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await choose(element, csvFile(new Uint8Array([0, 1, 2, 0, 255])));
    expect([element.dataset.length, element.factors[0].weight]).toEqual([2, 9]);
    expect(all(element, '.plot')).toHaveLength(2);
  });
});

describe('two dashboards on one page', () => {
  it('have files, weights, languages and pointed-at students of their own', async () => {
    const english = await dashboard('lang="en"');
    const french = await dashboard('lang="fr"');
    await choose(english, csvFile());
    await choose(french, csvFile(otherCsv, 'autre.csv'));
    await switchModelOn(english);
    await switchModelOn(french);
    expect([english.dataset.length, french.dataset.length]).toEqual([4, 2]);
    expect(textOf(english)).toMatch(/4 pupils read.* class\.csv/);
    expect(textOf(french)).toMatch(/2 élèves lus.* autre\.csv/);
    expect(textOf(french)).not.toContain('pupil');

    const slider = one<HTMLInputElement>(french, 'input[type="range"]');
    slider.value = '0';
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    one(english, '.plot').focus();
    one(english, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    await settled();
    expect([english.factors[0].weight, french.factors[0].weight]).toEqual([5, 0]);
    expect(all(english, '.ring').map(({ hidden }) => hidden)).toEqual([false, false]);
    expect(all(french, '.ring').map(({ hidden }) => hidden)).toEqual([true, true]);

    french.lang = 'en';
    french.dataset = null;
    await settled();
    expect(textOf(english)).toContain('4 pupils read');
  });

  it('may show one and the same dataset', async () => {
    const dataset = parseDataset(otherCsv);
    const [one, other] = [await dashboard(), await dashboard()];
    one.dataset = other.dataset = dataset;
    one.factors = one.factors.map((factor) => ({ ...factor, weight: 0 }));
    await switchModelOn(one);
    expect(all(one, 'canvas')).toHaveLength(2);
    expect(all(other, 'canvas'), 'the other keeps its model switched off').toHaveLength(1);
    await switchModelOn(other);
    expect(all(other, 'canvas')).toHaveLength(2);
    expect(other.factors[0].weight).toBe(5);
  });
});

describe('improvability-dashboard, the model card', () => {
  it('opens from the model chart, without a fault, and is made only then', async () => {
    const element = await dashboard();
    element.dataset = pupils();
    await settled();
    expect(all(element, 'improvability-model-card')).toEqual([]);
    one(element, '.about').click();
    await settled();
    const dialog = one<HTMLDialogElement>(element, 'dialog.model-card');
    expect(dialog.open).toBe(true);
    expect(all(dialog, 'improvability-model-card')).toHaveLength(1);
    expect(await accessibilityProblems(element)).toEqual([]);
    one(dialog, '.close').click();
    await settled();
    expect(dialog.open).toBe(false);
    expect(all(element, 'improvability-model-card')).toEqual([]);
  });

  it('a press beside it closes it, one inside does not', async () => {
    const element = await dashboard();
    element.dataset = pupils();
    await settled();
    one(element, '.about').click();
    await settled();
    const dialog = one<HTMLDialogElement>(element, 'dialog.model-card');
    one(dialog, 'improvability-model-card').click();
    expect(dialog.open).toBe(true);
    dialog.click();
    await settled();
    expect(dialog.open).toBe(false);
  });
});
