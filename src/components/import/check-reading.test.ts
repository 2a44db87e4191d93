import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  choose,
  csvFile,
  heard,
  mount,
  one,
  otherCsv,
  pupils,
  pupilsCsv,
  settled,
  textOf,
} from '../../../test/support/elements.js';
import { chosenIn, columnRows, openCheck, useColumn, useSelect } from '../../../test/support/import-check.js';
import type { ImprovabilityImport } from './import.js';
import './define.js';

/** Of a French school: a title, decimal commas, marks. */
const frenchCsv = `Classe 3B

Nom;Prénom;Classe;Moyenne;Contrôle
Roy;Zoé;3B;12,5;8
Petit;Léa;3A;Abs*;9,25
Blanc;Hugo;3B;N.Not;11
Costa;Ana;3A;9,75;14
`;

let element: ImprovabilityImport;
beforeEach(async () => {
  element = await mount<ImprovabilityImport>('<improvability-import></improvability-import>');
});

const isOpen = () => one<HTMLDetailsElement>(element, '.check-reading').open;
const status = () => one(element, '[part="summary"]').textContent.replace(/\s+/g, ' ').trim();
const click = (selector: string) => userEvent.click(one(element, selector)).then(settled);
const grades = () => [...element.dataset.grades];
const pick = async (selector: string, choice: string) => {
  await userEvent.selectOptions(one(element, selector), choice);
  await settled();
};

async function read(content: string, name = 'classe.csv'): Promise<void> {
  await choose(element, csvFile(content, name));
  await vi.waitFor(() => one(element, '.check-reading'), { timeout: 20_000 });
  await openCheck(element);
}

describe('what was read, accessibility', () => {
  it('has no fault: open, with a scale of one’s own, with a wide file', async () => {
    await read(frenchCsv);
    expect(await accessibilityProblems(element)).toEqual([]);
    await pick('.scale', 'other');
    expect(await accessibilityProblems(element)).toEqual([]);
    await read(wideCsv(100));
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('opens and corrects a column by keyboard', async () => {
    await choose(element, csvFile(frenchCsv));
    one(element, '.check-reading > summary').focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(isOpen()).toBe(true);
    const select = useSelect(element, 'Contrôle');
    select.focus();
    // "grade" by its first letter.
    await userEvent.keyboard('gr');
    await settled();
    expect(element.dataset.roles.grade).toBe('Contrôle');
    expect(element.shadowRoot?.activeElement).toBe(useSelect(element, 'Contrôle'));
  });
});

describe('what was read', () => {
  it('is closed until it is asked for', async () => {
    await choose(element, csvFile(frenchCsv));
    expect(isOpen()).toBe(false);
    expect(all(element, 'table')).toEqual([]);
    await openCheck(element);
    await click('.check-reading > summary');
    expect(isOpen()).toBe(false);
  });

  it('says how: encoding, separator, decimal mark', async () => {
    await read(frenchCsv);
    expect(textOf(one(element, '.how'))).toBe('encoding UTF-8 · separated by semicolons · decimal comma');
    element.lang = 'fr';
    await settled();
    expect(textOf(one(element, '.how'))).toBe('encodage UTF-8 · séparateur point-virgule · virgule décimale');
    await read(otherCsv);
    expect(textOf(one(element, '.how'))).toBe('encodage UTF-8 · séparateur virgule');
  });

  it('shows each column with its use and its first values', async () => {
    await read(frenchCsv);
    expect(columnRows(element)).toEqual([
      ['Nom', 'family name', 'Roy Petit Blanc'],
      ['Prénom', 'given name', 'Zoé Léa Hugo'],
      ['Classe', 'class', '3B 3A 3B'],
      ['Moyenne', 'grade', '12,5 Abs* N.Not'],
      ['Contrôle', 'other information', '8 9,25 11'],
    ]);
  });

  it('shows cells and headers as text, short, the whole of a long header one step away', async () => {
    const long = `<img src=x onerror=alert(1)>${'é'.repeat(500)}`;
    await read(`id;${long};note\na;<b>שלום</b>;12\nb;${'x'.repeat(10_000)};9\n`);
    expect(all(element, 'img, td b')).toEqual([]);
    expect(columnRows(element)[1][2]).toBe(`<b>שלום</b> ${'x'.repeat(30)}…`);
    const header = one<HTMLDetailsElement>(element, '.long-header');
    expect(one(header, 'summary').textContent).toBe(`${long.slice(0, 60)}…`);
    header.open = true;
    expect(textOf(header)).toContain(long);
  });

  it('of data without a file is the report alone', async () => {
    element.dataset = pupils();
    await settled();
    await openCheck(element);
    expect(all(element, 'table')).toEqual([]);
    expect(textOf(element)).toContain('2 excluded');
  });

  it('is forgotten with the pupils', async () => {
    await read(frenchCsv);
    await click('.purge');
    expect(all(element, '.check-reading')).toEqual([]);
    expect(element.shadowRoot?.textContent).not.toMatch(/Roy|Contrôle|Moyenne/);
  });
});

describe('a column’s use', () => {
  it('moves when another column gets it: the file is read again', async () => {
    await read(frenchCsv);
    expect(grades()).toEqual([12.5, 9.75]);
    const loads = heard(element, 'improvability-dataset-load');
    await useColumn(element, 'Contrôle', 'grade');
    expect(grades()).toEqual([8, 9.25, 11, 14]);
    expect(status()).toBe('classe.csv · 4 pupils read, none excluded');
    expect(columnRows(element).map(([header, use]) => `${header}: ${use}`)).toContain(
      'Moyenne: other information',
    );
    expect(loads).toHaveLength(1);
    expect(isOpen()).toBe(true);
  });

  it('names are joined in the order of given and family name', async () => {
    await read('alpha;beta;note\nRoy;Zoé;12\nPetit;Léa;9\n');
    await useColumn(element, 'alpha', 'family name');
    expect(chosenIn(useSelect(element, 'alpha'))).toBe('family name');
    expect(element.dataset.names).toEqual(['Roy', 'Petit']);
    await useColumn(element, 'beta', 'given name');
    expect(element.dataset.names).toEqual(['Zoé Roy', 'Léa Petit']);
  });

  it('a school, a class or a number can be told, and taken away', async () => {
    await read('a;b;c;note\n7;Nord;X;12\n8;Sud;Y;9\n');
    await useColumn(element, 'a', 'pupil number');
    await useColumn(element, 'b', 'school');
    await useColumn(element, 'c', 'class');
    expect(element.dataset.roles).toEqual({ id: 'a', name: [], school: 'b', class: 'c', grade: 'note' });
    await useColumn(element, 'b', 'other information');
    expect(element.dataset.roles.school).toBeNull();
  });

  it('the grade column cannot become ordinary without another', async () => {
    await read(frenchCsv);
    const options = [...useSelect(element, 'Moyenne').options];
    expect(options.filter(({ disabled }) => disabled).map(({ text }) => text)).toEqual(['other information']);
  });

  it('that gives no usable grade is told, and can be set right', async () => {
    await read(frenchCsv);
    await useColumn(element, 'Prénom', 'grade');
    expect(textOf(one(element, '[role="alert"]'))).toContain('no row has a usable grade');
    expect(grades()).toEqual([12.5, 9.75]);
    await useColumn(element, 'Contrôle', 'grade');
    expect(all(element, '[role="alert"]')).toEqual([]);
    expect(grades()).toEqual([8, 9.25, 11, 14]);
  });
});

function wideCsv(columns: number): string {
  const header = Array.from({ length: columns }, (_, index) => `c${index}`);
  return `${header.join(';')};Note\n${header.map(() => '1').join(';')};12\n${header.map(() => '2').join(';')};9\n`;
}

describe('a file of thousands of columns', () => {
  it('lists those with a role and the first others, more on request, any by search', async () => {
    await read(wideCsv(10_000));
    expect(columnRows(element)).toHaveLength(30);
    expect(columnRows(element)[0].slice(0, 2)).toEqual(['Note', 'grade']);
    await click('.more');
    expect(columnRows(element)).toHaveLength(60);
    await userEvent.type(one(element, '.search input'), 'C9876');
    await settled();
    expect(columnRows(element).map(([header]) => header)).toEqual(['c9876']);
    await useColumn(element, 'c9876', 'grade');
    await vi.waitFor(() => expect(element.dataset.roles.grade).toBe('c9876'));
    await userEvent.fill(one(element, '.search input'), 'nothing such');
    await settled();
    expect(textOf(element)).toContain('No column of that name.');
  });
});

describe('the grade scale', () => {
  it('is told and can be stated', async () => {
    await read('id;note\na;12\nb;40\nc;9\nd;8\ne;7\nf;6\ng;5\nh;4\ni;3\nj;2\nk;1\n');
    expect(chosenIn(one(element, '.scale'))).toBe('0 to 20');
    expect(element.dataset.length).toBe(10);
    await pick('.scale', '0 to 100');
    expect(element.dataset.gradeScale).toEqual({ min: 0, max: 100, higherIsBetter: true });
    expect(element.dataset.length).toBe(11);
    expect(chosenIn(one(element, '.scale'))).toBe('0 to 100');
    await pick('.better', 'lower');
    expect(element.dataset.gradeScale.higherIsBetter).toBe(false);
  });

  it('can be any other, by keyboard; one that cannot be is refused in place', async () => {
    await read('id;note\na;1\nb;6\nc;2\n');
    await pick('.scale', 'other');
    const [lowest, highest] = all<HTMLInputElement>(element, '.own-scale input');
    await userEvent.fill(lowest, '6');
    await userEvent.fill(highest, '1');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(highest.validationMessage).toBe('The highest grade must be above the lowest.');
    expect(element.dataset.gradeScale.max).toBe(20);
    await userEvent.fill(lowest, '1');
    await userEvent.fill(highest, '6');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(element.dataset.gradeScale).toEqual({ min: 1, max: 6, higherIsBetter: true });
    expect(chosenIn(one(element, '.scale'))).toBe('1 to 6');
    expect(all(element, '.own-scale')).toEqual([]);
  });
});

describe('a file without column names', () => {
  it('opens by itself, and what was taken for a pupil becomes the names', async () => {
    await choose(element, csvFile('Zoé,4,12\nLéa,3,9\nHugo,2,14\n'));
    const box = one<HTMLInputElement>(element, '.fields .check input');
    expect(isOpen()).toBe(true);
    expect(box.checked).toBe(false);
    await userEvent.click(box);
    await settled();
    expect(columnRows(element).map(([header]) => header)).toEqual(['Zoé', '4', '12']);
  });

  it('can be told of, whatever was said of columns by name', async () => {
    await read('a;b;note\n1;Zoé;12\n2;Léa;9\n');
    await useColumn(element, 'a', 'pupil number');
    await click('.fields .check input');
    expect(columnRows(element)).toHaveLength(3);
    expect(columnRows(element)[1][2]).toBe('b Zoé Léa');
    await useColumn(element, columnRows(element)[2][0], 'grade');
    expect(status()).toBe('classe.csv · 2 pupils read, 1 excluded');
  });
});

describe('a file without a grade column', () => {
  const content = 'élève;résultat\nZoé;12,5\nLéa;9\n';

  it('shows its columns, and the person chooses the grade', async () => {
    await choose(element, csvFile(content, 'sans note.csv'));
    expect(isOpen()).toBe(true);
    await click('.choose-grade');
    expect(element.shadowRoot?.activeElement).toBe(useSelect(element, 'élève'));
    await useColumn(element, 'résultat', 'grade');
    expect(status()).toBe('sans note.csv · 2 pupils read, none excluded');
    expect(all(element, '[role="alert"]')).toEqual([]);
  });

  it('leaves what was shown until then, and its report when dismissed', async () => {
    await choose(element, csvFile(pupilsCsv, 'class.csv'));
    await choose(element, csvFile(content, 'sans note.csv'));
    expect(columnRows(element).map(([header]) => header)).toEqual(['élève', 'résultat']);
    expect(element.dataset.length).toBe(4);
    expect(await accessibilityProblems(element)).toEqual([]);
    await click('.dismiss');
    expect(columnRows(element).map(([header]) => header)).toContain('FinalGrade');
  });
});

describe('the report', () => {
  it('counts the excluded by mark, and tells the lines that are no pupil’s', async () => {
    await read(frenchCsv);
    expect(one(element, '.issues summary').textContent.trim()).toBe('2 excluded (Abs*: 1, N.Not: 1)');
    expect(textOf(one(element, '.skipped'))).toBe(
      '1 line is no pupil’s (such as a title or an average): line 1',
    );
  });

  it('says the rule for starred marks, and counts them as 0 when the person says so', async () => {
    await read(frenchCsv);
    expect(one(element, '.starred').textContent.replace(/\s+/g, ' ').trim()).toBe(
      'PRONOTE counts Abs* as 0. Here these pupils are left out. Count as 0',
    );
    expect(all(element, '.starred')).toHaveLength(1);
    await click('.starred input');
    expect(grades()).toEqual([12.5, 0, 9.75]);
    expect(textOf(one(element, '.starred'))).toContain('So does this page.');
    await click('.starred input');
    expect(grades()).toEqual([12.5, 9.75]);
  });

  it('can be downloaded as Excel of the language opens it, without a request', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return '#';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    await read(frenchCsv, 'classe 3B.csv');
    await click('.download');
    element.lang = 'fr';
    await settled();
    await click('.download');
    const [english, french] = await Promise.all(blobs.map((blob) => blob.arrayBuffer()));
    const lines = (bytes: ArrayBuffer) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n');
    expect(names).toEqual(['classe 3B-report.csv', 'classe 3B-compte-rendu.csv']);
    expect(lines(english)[0]).toBe('\ufeffwhat,line,column,reason,value,number');
    expect(lines(english)).toContain('excluded,5,Moyenne,Abs* (left out),Abs*,');
    expect(lines(french)[0]).toBe('\ufeffquoi;ligne;colonne;motif;valeur;nombre');
    expect(lines(french)).toContain('hors élèves;1;;;;');
  });
});

describe('under pseudonyms', () => {
  it('no name, number or text of a pupil is in the panel', async () => {
    element.pseudonyms = true;
    await read('id;Nom;avis;Note\nk71;Quatrefages;Ysoline;12\nk71;Xaintrailles;b;9\nk72;Y;b;Wenceslas\n');
    for (const details of all<HTMLDetailsElement>(element, '.issues')) details.open = true;
    const shown = textOf(element);
    expect(shown).not.toMatch(/k71|Quatrefages|Ysoline|Xaintrailles|Wenceslas/);
    expect(shown).toContain('the identifier “hidden” occurs more than once');
    expect(shown).toContain('hidden while pseudonyms are on');
    expect(shown).toContain('avis');
    element.pseudonyms = false;
    await settled();
    expect(textOf(element)).toContain('Ysoline');
  });
});
