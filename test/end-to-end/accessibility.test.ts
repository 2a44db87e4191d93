// What a script can tell of the checks in docs/accessibility.md.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../support/axe.js';
import { controlsOf, focusedControl, headingLevels, type Control } from '../support/controls.js';
import { chart, startDemo, type Demo, type DemoPageOptions } from '../support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const phone = { width: 390, height: 844 };
// A window of 1280 × 1024 at 400 %.
const narrow = { width: 320, height: 256 };

const filter = (page: Page) => page.locator('improvability-filter');
const tool = (page: Page, name: string) => chart(page, 'model').locator(`[data-tool="${name}"]`);

async function open(options: DemoPageOptions = {}): Promise<Page> {
  const { page } = await demo.open('/', {
    locale: 'fr-FR',
    bypassCSP: true,
    reducedMotion: 'reduce',
    ...options,
  });
  await chart(page, 'weighted').locator('.plot').waitFor();
  return page;
}

async function choose(page: Page, name: string, text: string, field = 'input[type=file]'): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator(`improvability-import ${field}`).first().setInputFiles(file);
}

/** Two pupils of one name, and a second file. */
async function withSecond(page: Page, text: string): Promise<void> {
  await choose(page, 'classe.csv', 'Code;Nom;Classe;Note\n1;Roy;3A;12\n2;Roy;3B;9\n3;Petit;3B;Abs*\n');
  await page.getByText('classe.csv').first().waitFor();
  await page.locator('improvability-import .check-reading > summary').click();
  await choose(page, 'retards.csv', text, '.add-file input');
}

/** Each state of the page, and how a person comes there from its first one. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'as it opens': async () => {},
  'a file that was refused': async (page) => {
    const photo = {
      name: 'photo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
    };
    await page.locator('improvability-import input[type=file]').setInputFiles(photo);
    await page.getByRole('alert').waitFor();
  },
  'excluded rows, a score without its columns': async (page) => {
    const text = 'id,grade,studytime,Dalc,absences\na,10,1,2,3\na,12,2,1,\nc,Abs,1,1,1\n';
    await choose(page, 'small.csv', text);
    await page.locator('improvability-import .check-reading > summary').click();
    await page.locator('improvability-import .columns').waitFor();
    for (const list of await page.locator('improvability-import .issues > summary').all()) await list.click();
    expect(await page.locator('improvability-import li').count()).toBeGreaterThan(1);
  },
  'a file without a grade, its columns': async (page) => {
    await choose(page, 'sport.csv', 'Nom;Absences;Épreuve\nAna;4;11\nBo;0;7\n');
    await page.locator('improvability-import .choose-grade').click();
    await page.locator('improvability-import .columns select:focus').waitFor();
  },
  'a second file that asks whose a row is': async (page) => {
    await withSecond(page, 'Nom;Retards\nRoy;5\nInconnu;x\n');
    await page.locator('improvability-import .ambiguous select').waitFor();
    await page.locator('improvability-import .second-file > summary').click();
    for (const list of await page.locator('improvability-import .join .issues > summary').all())
      await list.click();
  },
  'a second file that cannot be joined': async (page) => {
    await withSecond(page, 'Code;Retards\nzz;5\n');
    await page.locator('improvability-import .second-file .columns').waitFor();
  },
  'no data': async (page) => {
    await page.locator('improvability-import .purge').click();
    await page.locator('improvability-dashboard .empty').waitFor();
  },
  'a student described, and selected': async (page) => {
    await chart(page, 'model').locator('.plot').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await chart(page, 'model').locator('.tooltip:visible').waitFor();
    await chart(page, 'model').locator('.selection').waitFor();
  },
  'why this pupil, with other values': async (page) => {
    await states['a student described, and selected'](page);
    await page.keyboard.press('Escape');
    await chart(page, 'model').locator('.selection button').first().click();
    await page.locator('improvability-student details > summary').click();
    await page.locator('improvability-student details[open]').waitFor();
  },
  'the list of schools': async (page) => {
    await filter(page).locator('#schools').click();
    await filter(page).locator('#schools-panel .check').first().waitFor();
  },
  'the search for pupils': async (page) => {
    await filter(page).locator('#pupils').fill('an');
    await filter(page).locator('#pupils-panel .check').first().waitFor();
  },
  'chosen pupils': async (page) => {
    await filter(page).locator('#pupils').fill('an');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await filter(page).locator('.chip').waitFor();
  },
  'nobody left': async (page) => {
    await filter(page).locator('#schools').click();
    await filter(page).locator('#schools-panel .text-button').nth(1).click();
    await page.keyboard.press('Escape');
    await chart(page, 'model').locator('.empty').waitFor();
  },
  'the columns of the tooltip': async (page) => {
    await tool(page, 'columns').click();
    await chart(page, 'model').locator('.columns input').first().waitFor();
  },
  'the table': async (page) => {
    await tool(page, 'table').click();
    await chart(page, 'model').locator('tbody tr').first().waitFor();
  },
  'a tool in use': async (page) => {
    await tool(page, 'lasso').click();
    expect(await tool(page, 'lasso').getAttribute('aria-pressed')).toBe('true');
  },
  'full screen': async (page) => {
    await tool(page, 'fullscreen').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  },
  'the model card, open to train': async (page) => {
    await page.locator('improvability-dashboard .about').click();
    await page.locator('improvability-model-card .train > summary').click();
    await page.locator('improvability-model-card .start').waitFor();
  },
  pseudonyms: async (page) => {
    await page.locator('improvability-dashboard .switch input').check();
  },
};

const looks: Readonly<Record<string, DemoPageOptions>> = {
  light: {},
  'dark, in English': { colorScheme: 'dark', locale: 'en-GB' },
  'forced colours': { forcedColors: 'active' },
  'a phone, in Portuguese': { viewport: phone, hasTouch: true, locale: 'pt-PT' },
};

/**
 * Controls that are too small to press (WCAG 2.5.8): less than 24 by 24 CSS pixels, unless they stand in a sentence, or
 * a circle of that size around their middle touches no other control.
 */
function tooSmall(controls: readonly Control[]): Control[] {
  const isSmall = ({ width, height }: Control) => width < 23.5 || height < 23.5;
  return controls.filter(
    (control) =>
      isSmall(control) &&
      !control.inSentence &&
      controls.some((other) => other !== control && gap(control, other) < (isSmall(other) ? 24 : 12)),
  );

  /** From the middle of one to the other: to its edge, or to its middle where it is small itself. */
  function gap(control: Control, other: Control): number {
    const [x, y] = middleOf(control);
    const [otherX, otherY] = middleOf(other);
    if (isSmall(other)) return Math.hypot(otherX - x, otherY - y);
    const across = Math.max(0, Math.abs(otherX - x) - other.width / 2);
    return Math.hypot(across, Math.max(0, Math.abs(otherY - y) - other.height / 2));
  }
}

function middleOf({ left, top, width, height }: Control): [number, number] {
  return [left + width / 2, top + height / 2];
}

describe.each(Object.entries(looks))('the dashboard, %s', (_, options) => {
  it.each(Object.entries(states))('is without fault: %s', async (__, reach) => {
    const page = await open(options);
    await reach(page);
    expect(await axe(page)).toEqual([]);
    const controls = await controlsOf(page);
    expect(controls.length).toBeGreaterThan(3);
    expect(controls.filter(({ name }) => name === '').map(({ what }) => what)).toEqual([]);
    expect(tooSmall(controls)).toEqual([]);
    await page.context().close();
  });
});

describe.each([
  ['at 400 %, 320 pixels wide', narrow],
  ['at 200 %', { width: 720, height: 450 }],
])('the dashboard %s', (_, viewport) => {
  it.each(Object.entries(states).filter(([name]) => name !== 'full screen'))(
    'scrolls in one direction only, and cuts no control off: %s',
    async (__, reach) => {
      const page = await open({ viewport });
      await reach(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      const outside = (await controlsOf(page)).filter(
        ({ left, right }) => left < 0 || right > viewport.width,
      );
      expect(outside).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the structure of the page', () => {
  it.each(['/index.en.html', '/index.fr.html', '/index.pt.html', '/embed.html'])(
    'has one main title, and no level is left out: %s',
    async (path) => {
      const { page } = await demo.open(path);
      await chart(page, 'weighted').locator('.plot').waitFor();
      const levels = await headingLevels(page);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.length).toBeGreaterThan(2);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
      await page.context().close();
    },
  );

  it.each([
    ['/index.en.html', 'Weights'],
    ['/index.fr.html', 'Poids'],
    ['/index.pt.html', 'Pesos'],
  ])('the language of %s is that of its texts', async (path, weights) => {
    const { page } = await demo.open(path, { locale: 'de-DE' });
    await page.getByRole('group', { name: weights, exact: true }).waitFor();
    await page.context().close();
  });

  it('the texts follow the language of the page when it changes', async () => {
    const page = await open();
    const title = page.locator('improvability-dashboard [part=heading]').first();
    for (const [lang, question] of [
      ['pt-PT', 'Quem apoiar primeiro?'],
      ['en', 'Who to support first?'],
      ['fr', 'Qui accompagner en priorité\u00a0?'],
    ]) {
      await page.evaluate((value) => (document.documentElement.lang = value), lang);
      await expect.poll(() => title.textContent().then((text) => text?.trim())).toBe(question);
    }
    await page.context().close();
  });
});

describe('by keyboard', () => {
  it('Tab goes through all in the order of the page, shows where it is, and comes out again', async () => {
    const page = await open({ locale: 'en-GB' });
    const stops: string[] = [];
    let before = { top: 0, area: '' };
    for (;;) {
      await page.keyboard.press('Tab');
      const control = await focusedControl(page);
      if (!control) break;
      stops.push(control.name);
      expect(control.ring, `${control.name}: a ring around what has the focus`).toBe(true);
      // Within one part of the page the order is from top to bottom.
      if (control.area === before.area) expect(control.top).toBeGreaterThanOrEqual(before.top - 8);
      before = control;
      expect(stops.length, 'a trap').toBeLessThan(60);
    }
    expect(stops.join('|')).toMatch(
      /^Change file\|Erase[^|]*\|Check[^|]*\|School[^|]*\|Pupils\|Pseudonyms\|Print\|About this AI estimate\|Zoom in\|Gap to[^|]*\|Zoom in\|Manual score[^|]*\|Study time[^|]*\|/,
    );
    expect(stops.at(-1)).toBe('Português');
    await page.context().close();
  });

  it.each(['the list of schools', 'the search for pupils', 'the columns of the tooltip'])(
    'Escape closes %s and gives the focus back',
    async (name) => {
      const page = await open();
      await states[name](page);
      await page.keyboard.press('Tab');
      const inside = await focusedControl(page);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.panel:visible, .columns:popover-open').count()).toBe(0);
      const back = await focusedControl(page);
      expect(back).not.toBeNull();
      expect(back?.what).not.toBe(inside?.what);
      await page.context().close();
    },
  );
});

describe('text spacing of WCAG 1.4.12', () => {
  it.each([{ width: 1440, height: 900 }, phone])('hides no text, $width wide', async (viewport) => {
    const page = await open({ viewport });
    const cut = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
          'p { margin-block-end: 2em !important }',
      );
      const found: string[] = [];
      const visit = (root: Document | ShadowRoot, apply: (element: Element) => void): void => {
        for (const element of root.querySelectorAll('*')) {
          apply(element);
          if (element.shadowRoot) visit(element.shadowRoot, apply);
        }
      };
      document.adoptedStyleSheets.push(sheet);
      visit(document, ({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.push(sheet));
      visit(document, (element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cutsX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        const cutsY = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
        if (element.matches('.visually-hidden, input') || !element.checkVisibility()) return;
        if (cutsX || cutsY) found.push(`${element.className}: ${element.textContent.trim()}`);
      });
      return [...found, document.documentElement.scrollWidth > innerWidth ? 'the page' : ''].filter(Boolean);
    });
    expect(cut).toEqual([]);
    await page.context().close();
  });
});
