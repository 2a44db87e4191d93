// A school's own file, as a counsellor brings it: checked, corrected, joined with a second one, and reported.
import { readFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chart, drawingOf, startDemo, type Demo, type DemoPageOptions } from '../support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** As PRONOTE writes it: a title, marks in place of grades, an average at the end; in the encoding of a French Windows. */
const classFile = file('classe 3B.csv', [
  'Relevé de notes – 3B;;;;;;;',
  '',
  'Nom;Prénom;Classe;Contrôle;Moyenne;studytime;Dalc;absences',
  'Durand;Zoé;3A;12;8,5;2;1;4',
  'Petit;Léa;3B;Abs;12;4;1;0',
  'Martin;Hugo;3A;9;Abs;1;2;9',
  'Silva;Inês;3B;7,5;Abs*;1;3;14',
  'Roy;Ana;3A;15;13;3;1;1',
  'Roy;Ana;3B;11;9,25;2;2;3',
  'Blanc;Noé;3B;6;N.Not;2;1;2',
  'Diallo;Inès;3A;14;Abs;3;1;6',
  'Moyenne;;;10,6;10,7;;;',
]);

const lateFile = file('retards.csv', ['Nom;Prénom;Retards', 'Petit;Léa;2', 'Roy;Ana;5', 'Inconnu;Paul;1']);

const withoutGrade = file('sport.csv', ['Nom;studytime;Dalc;absences;Épreuve', 'Ana;2;1;4;11', 'Bo;1;3;0;7']);

function file(name: string, lines: readonly string[]) {
  // In windows-1252 the dash is the byte 0x96, which Latin-1 lacks.
  const buffer = Buffer.from(lines.join('\r\n').replaceAll('–', '\u0096'), 'latin1');
  return { name, mimeType: 'text/csv', buffer };
}

const importer = (page: Page) => page.locator('improvability-import').first();
const inside = (page: Page, selector: string) => importer(page).locator(selector);
/** French puts no-break spaces before its double punctuation. */
const textOf = async (place: Locator) => (await place.innerText()).replace(/[\u00a0\u202f]/g, ' ');
const readOf = (page: Page) => textOf(inside(page, '[part=summary]'));
const summaries = async (page: Page) => (await textOf(inside(page, '.report'))).split('\n');
const useOf = (page: Page, column: string) =>
  importer(page).getByRole('combobox', { name: `Utiliser la colonne ${column} comme` });

async function open(options: DemoPageOptions = {}) {
  const opened = await demo.open('/', { locale: 'fr-FR', ...options });
  await expect.poll(() => readOf(opened.page)).toContain('360 élèves lus');
  return { ...opened, loaded: opened.requests.length };
}

const choose = (page: Page, chosen: ReturnType<typeof file>) =>
  inside(page, 'input[type=file]').first().setInputFiles(chosen);

async function drop(page: Page, { name, buffer }: ReturnType<typeof file>): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([named, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], named));
      return transfer;
    },
    [name, [...buffer]] as const,
  );
  const place = chart(page, 'weighted');
  await place.dispatchEvent('dragover', { dataTransfer });
  await place.dispatchEvent('drop', { dataTransfer });
}

/** Does something and waits until the manual chart shows something else. */
async function andSeeChartFollow(page: Page, action: () => Promise<unknown>): Promise<void> {
  const before = await drawingOf(page, 'weighted');
  await action();
  await expect
    .poll(async () => {
      const drawing = await drawingOf(page, 'weighted');
      return drawing !== '' && drawing !== before;
    })
    .toBe(true);
}

describe.each(['localhost', '0.0.0.0'] as const)('a file of a school, at %s', (host) => {
  it('is dropped, checked, corrected, joined with a second one and reported, by mouse', async () => {
    const { page, faults, requests, loaded } = await open({ host });
    await andSeeChartFollow(page, () => drop(page, classFile));
    expect(await readOf(page)).toBe('classe 3B.csv · 4 élèves lus, 4 exclus');
    await inside(page, '.check-reading > summary').click();
    await expect.poll(() => summaries(page)).toContain('4 exclus (Abs : 2, Abs* : 1, N.Not : 1)');
    expect(await textOf(inside(page, '.how'))).toBe(
      'encodage Windows-1252 · séparateur point-virgule · virgule décimale',
    );
    expect(await textOf(inside(page, '.skipped'))).toMatch(/^2 lignes hors élèves .* : lignes 1, 12$/);

    // Another column is the grade: the chart and the counts follow.
    await andSeeChartFollow(page, () => useOf(page, 'Contrôle').selectOption('note'));
    await expect.poll(() => readOf(page)).toBe('classe 3B.csv · 7 élèves lus, 1 exclu');
    await expect.poll(() => summaries(page)).toContain('1 exclu (Abs : 1)');
    await andSeeChartFollow(page, () => useOf(page, 'Moyenne').selectOption('note'));
    await expect.poll(() => readOf(page)).toBe('classe 3B.csv · 4 élèves lus, 4 exclus');

    await andSeeChartFollow(page, () => importer(page).getByLabel('Compter 0').click());
    await expect.poll(() => readOf(page)).toBe('classe 3B.csv · 5 élèves lus, 3 exclus');
    await andSeeChartFollow(page, () => importer(page).getByLabel('Barème').selectOption('0 à 10'));
    await expect.poll(() => readOf(page)).toBe('classe 3B.csv · 3 élèves lus, 5 exclus');
    await andSeeChartFollow(page, () => importer(page).getByLabel('Barème').selectOption('0 à 20'));

    await inside(page, '.add-file input').setInputFiles(lateFile);
    const joined = inside(page, '.join [role=status]');
    await expect.poll(() => textOf(joined)).toBe('retards.csv : 1 élève sur 5 retrouvé par le nom');
    const question = inside(page, '.ambiguous select');
    await question.selectOption('Ana Roy · 3B');
    await expect.poll(() => textOf(joined)).toBe('retards.csv : 2 élèves sur 5 retrouvés par le nom');
    await question.selectOption('personne');
    await expect.poll(() => textOf(joined)).toBe('retards.csv : 1 élève sur 5 retrouvé par le nom');
    expect(await textOf(inside(page, '.join'))).toContain(
      '2 lignes de ce fichier ne correspondent à personne',
    );

    const [report] = await Promise.all([page.waitForEvent('download'), inside(page, '.download').click()]);
    expect(report.suggestedFilename()).toBe('classe 3B-compte-rendu.csv');
    const csv = (await readFile(await report.path(), 'utf8')).replaceAll('\u00a0', ' ');
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFquoi;ligne;colonne;motif;valeur;nombre',
      'lus;;;;;5',
      'exclu;6;Moyenne;Abs (absent);Abs;',
      'exclu;10;Moyenne;N.Not (non noté);N.Not;',
      'exclu;11;Moyenne;Abs (absent);Abs;',
      expect.stringMatching(/^remarque;;;pas de colonne d’identifiant/),
      'remarque;5;Contrôle;« Abs » compte comme valeur manquante (Contrôle);Abs;1',
      'remarque;7;Moyenne;Abs* compté 0;Abs*;1',
      'hors élèves;1;;;;',
      'hors élèves;12;;;;',
      '',
    ]);

    expect(requests.slice(loaded).filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('without a grade column is dropped, and its grade is chosen', async () => {
    const { page, faults, requests, loaded } = await open({ host });
    await drop(page, withoutGrade);
    await expect.poll(() => textOf(page.getByRole('alert'))).toContain('aucune colonne de notes');
    await page.getByRole('button', { name: 'Choisir la colonne des notes' }).click();
    await andSeeChartFollow(page, () => useOf(page, 'Épreuve').selectOption('note'));
    expect(await readOf(page)).toBe('sport.csv · 2 élèves lus, aucun exclu');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(requests.slice(loaded)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is a spreadsheet, and is corrected like any other', async () => {
    const { page, faults } = await open({ host });
    const rows = [
      ['Nom', 'Contrôle', 'Moyenne', 'studytime', 'Dalc', 'absences'],
      ['Zoé', 12, 8.5, 2, 1, 4],
      ['Léa', 'Abs', 12, 4, 1, 0],
    ];
    const book = utils.book_new(utils.aoa_to_sheet(rows), '3B');
    const buffer = Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    await choose(page, { name: 'classe.xlsx', mimeType: 'application/octet-stream', buffer });
    await expect.poll(() => readOf(page)).toBe('classe.xlsx · 2 élèves lus, aucun exclu');
    await inside(page, '.check-reading > summary').click();
    await expect.poll(() => textOf(inside(page, '.how'))).toBe('classeur (XLSX)');
    await useOf(page, 'Contrôle').selectOption('note');
    await expect.poll(() => readOf(page)).toBe('classe.xlsx · 1 élève lu, 1 exclu');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a large file', () => {
  it('is given up while it is read: what was shown stays', async () => {
    const { page, faults } = await open();
    const dataTransfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      const row = 'Durand;Zoé;3A;12;8,5;2;1;4\r\n';
      const parts = ['Nom;Prénom;Classe;Contrôle;Moyenne;studytime;Dalc;absences\r\n', row.repeat(2_000_000)];
      transfer.items.add(new File(parts, 'académie.csv'));
      return transfer;
    });
    await chart(page, 'weighted').dispatchEvent('drop', { dataTransfer });
    await importer(page).getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => readOf(page)).toBe('fictional-pupils.csv · 360 élèves lus, aucun exclu');
    expect(await inside(page, 'progress').count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  /** Presses Tab until the control of that name has the focus. */
  async function tabTo(page: Page, control: Locator): Promise<void> {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      if (await control.evaluate((node) => node.matches(':focus'))) return;
    }
    throw new Error('Tab does not come there.');
  }

  it('a file is checked, its grade changed, a second one joined and an answer changed', async () => {
    const { page, faults } = await open();
    // The dialog is the browser's own.
    await choose(page, classFile);
    await expect.poll(() => readOf(page)).toBe('classe 3B.csv · 4 élèves lus, 4 exclus');
    await tabTo(page, inside(page, '.check-reading > summary'));
    await page.keyboard.press('Enter');
    await inside(page, '.columns').waitFor();

    const grade = useOf(page, 'Contrôle');
    await tabTo(page, grade);
    await page.keyboard.type('note');
    await expect.poll(() => readOf(page)).toBe('classe 3B.csv · 7 élèves lus, 1 exclu');
    // Where the hand was, it stays.
    expect(await grade.evaluate((node) => node.matches(':focus'))).toBe(true);

    await inside(page, '.add-file input').setInputFiles(lateFile);
    const question = inside(page, '.ambiguous select');
    await question.waitFor();
    await tabTo(page, question);
    await page.keyboard.press('ArrowDown');
    const joined = inside(page, '.join [role=status]');
    await expect.poll(() => textOf(joined)).toBe('retards.csv : 1 élève sur 7 retrouvé par le nom');
    expect(await question.evaluate((node) => (node as HTMLSelectElement).selectedOptions[0].text)).toBe(
      'Ana Roy · 3A',
    );
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => question.evaluate((node) => (node as HTMLSelectElement).selectedOptions[0].text))
      .toBe('Ana Roy · 3B');
    expect(await question.evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
