import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  choose,
  csvFile,
  heard,
  mount,
  one,
  settled,
  textOf,
} from '../../../test/support/elements.js';
import { chosenIn, columnRows, openCheck, useColumn } from '../../../test/support/import-check.js';
import type { ImprovabilityImport } from './import.js';
import './define.js';

const classCsv = `id,name,class,grade
a1,Ana Reis,3A,8
a2,Ana Reis,3B,12
a3,Léa Roy,3A,14
a4,Hugo Petit,3B,9
`;
const lateCsv = 'name,late\nLéa Roy,4\nAna Reis,7\nPaul Inconnu,1\nLÉA ROY,2\n';

let element: ImprovabilityImport;
beforeEach(async () => {
  element = await mount<ImprovabilityImport>('<improvability-import></improvability-import>');
  await choose(element, csvFile(classCsv, 'class-3b.csv'));
  await openCheck(element);
});

const add = (content = lateCsv, name = 'late.csv') =>
  choose(one(element, '.add-file'), csvFile(content, name));
const late = () => {
  const column = element.dataset.columns.get('late');
  return column?.kind === 'numeric' ? [...column.values] : null;
};
const questions = () => all<HTMLSelectElement>(element, '.ambiguous select');
const answers = () => questions().map(chosenIn);
const optionsOf = (select: HTMLSelectElement) => [...select.options].map(({ text }) => text);
const answer = async (index: number, option: string) => {
  await userEvent.selectOptions(questions()[index], option);
  await settled();
};

/** What the lists say under their summaries. */
const lists = () =>
  all(element, '.join .issues').map((details) => [
    one(details, 'summary').textContent,
    ...all(details, 'li').map(({ textContent }) => textContent.trim()),
  ]);

describe('a second file', () => {
  it('is added by name: how many matched, which rows fit nobody, who has no row', async () => {
    await add('name,late\nLéa Roy,4\nPaul Inconnu,1\nhugo PETIT,2\n');
    expect(one(element, '.join [role="status"]').textContent).toBe('late.csv: 2 of 4 pupils matched by name');
    expect(late()).toEqual([NaN, NaN, 4, 2]);
    expect(lists()).toEqual([
      ['1 row of this file fits nobody', 'data row 2: Paul Inconnu'],
      ['2 pupils have no row in this file', 'Ana Reis · 3A · a1', 'Ana Reis · 3B · a2'],
    ]);
    element.lang = 'fr';
    await settled();
    expect(textOf(one(element, '.join [role="status"]'))).toContain('2 élèves sur 4 retrouvés par le nom');
  });

  it('is added by number where the files share one', async () => {
    await add('id,late\na1,3\na4,5\n');
    expect(textOf(one(element, '.join [role="status"]'))).toContain('2 of 4 pupils matched by pupil number');
  });

  it('is taken away again', async () => {
    await add();
    await userEvent.click(one(element, '.remove'));
    await settled();
    expect(late()).toBeNull();
    expect(all(element, '.add-file')).toHaveLength(1);
  });

  it('that shares nothing is told under its name; what was shown stays', async () => {
    await add('code,late\nzz,3\n', 'other.csv');
    expect(textOf(one(element, '[role="alert"]'))).toMatch(/^“other\.csv” was not read: it shares neither/);
    expect(element.dataset.length).toBe(4);
  });
});

describe('an ambiguous row', () => {
  it('is asked, with what tells the pupils apart; a panel that was closed opens', async () => {
    await userEvent.click(one(element, '.check-reading > summary'));
    await choose(element, csvFile('name,late\nAna Reis,7\n', 'without a grade.csv'));
    await userEvent.click(one(element, '.add-to'));
    await settled();
    expect(one<HTMLDetailsElement>(element, '.check-reading').open).toBe(true);
    expect(optionsOf(questions()[0])).toEqual([
      ...['choose…', 'Ana Reis · 3A · a1', 'Ana Reis · 3B · a2', 'nobody'],
    ]);
    expect(textOf(one(element, '.ambiguous'))).toContain('data row 1: Ana Reis');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('goes to the pupil who is chosen, by keyboard', async () => {
    await add('name,late\nAna Reis,7\n');
    questions()[0].focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(late()).toEqual([7, NaN, NaN, NaN]);
    // The list still has the focus, and the next answer is one key away.
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(late()).toEqual([NaN, 7, NaN, NaN]);
    expect(answers()).toEqual(['Ana Reis · 3B · a2']);
    expect(textOf(one(element, '.join'))).toContain('1 row settled by you');
  });

  it('is nobody’s when the person says so', async () => {
    await add('name,late\nAna Reis,7\nLéa Roy,4\n');
    await answer(0, 'nobody');
    expect(answers()).toEqual(['nobody']);
    expect(late()).toEqual([NaN, NaN, 4, NaN]);
  });

  it('keeps earlier answers', async () => {
    await add('name,late\nAna Reis,7\nAna Reis,5\n');
    await answer(0, 'Ana Reis · 3B · a2');
    await answer(1, 'Ana Reis · 3A · a1');
    expect(late()).toEqual([5, 7, NaN, NaN]);
    expect(answers()).toEqual(['Ana Reis · 3B · a2', 'Ana Reis · 3A · a1']);
  });

  it('is answered in another way later; one whose pupil is taken away by that is asked again', async () => {
    await add('name,late\nAna Reis,7\nAna Reis,5\n');
    await answer(0, 'Ana Reis · 3B · a2');
    await answer(1, 'Ana Reis · 3A · a1');
    await answer(0, 'Ana Reis · 3A · a1');
    expect(answers()).toEqual(['Ana Reis · 3A · a1', 'choose…']);
    expect(late()).toEqual([7, NaN, NaN, NaN]);
    await answer(0, 'choose…');
    expect(answers()).toEqual(['choose…', 'choose…']);
    expect(late()).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('that another answer settles says whose it became', async () => {
    await add('name,late\nLéa Roy,4\nLÉA ROY,2\n');
    expect(answers()).toEqual(['choose…', 'choose…']);
    await answer(1, 'nobody');
    expect(answers()).toEqual(['Léa Roy · 3A · a3', 'nobody']);
    expect(late()).toEqual([NaN, NaN, 4, NaN]);
    await answer(1, 'Léa Roy · 3A · a3');
    expect(answers()).toEqual(['nobody', 'Léa Roy · 3A · a3']);
    expect(late()).toEqual([NaN, NaN, 2, NaN]);
  });
});

describe('the columns of a second file', () => {
  const secondOpen = () => one<HTMLDetailsElement>(element, '.second-file').open;
  const use = (column: string, as: string) => useColumn(one(element, '.second-file'), column, as);

  it('lie below what was joined, closed, and can be used in another way; nothing else of it is lost', async () => {
    await add('id,name,late\na1,Ana Reis,3\na4,Hugo Petit,5\n');
    expect(secondOpen()).toBe(false);
    await userEvent.click(one(element, '.second-file > summary'));
    expect(columnRows(one(element, '.second-file'))).toEqual([
      ['id', 'pupil number', 'a1 a4'],
      ['name', 'full name', 'Ana Reis Hugo Petit'],
      ['late', 'other information', '3 5'],
    ]);
    await use('id', 'other information');
    expect(textOf(one(element, '.join [role="status"]'))).toContain('1 of 4 pupils matched by name');
    expect(questions()).toHaveLength(1);
    expect(element.dataset.columns.has('id')).toBe(false);
    expect(secondOpen()).toBe(true);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('by number or by name is stated where there are both', async () => {
    await add('id,name,late\na1,Ana Reis,3\na3,Hugo Petit,5\n');
    expect(late()).toEqual([NaN, NaN, NaN, 5]);
    await userEvent.click(one(element, '.second-file > summary'));
    await userEvent.selectOptions(one(element, '.found-by'), 'pupil number');
    await settled();
    expect(late()).toEqual([3, NaN, 5, NaN]);
    await userEvent.selectOptions(one(element, '.found-by'), 'name');
    await settled();
    expect(late()).toEqual([NaN, NaN, NaN, 5]);
    // Without its names the file is compared by number again.
    await use('name', 'other information');
    expect(late()).toEqual([3, NaN, 5, NaN]);
    expect(all(element, '.found-by')).toEqual([]);
  });

  it('open by themselves when nobody is found, and are a button away', async () => {
    await add('clé,qui,late\na1,x,4\na3,y,6\n');
    expect(secondOpen()).toBe(true);
    expect(textOf(one(element, '[role="alert"]'))).toContain('late.csv');
    await userEvent.click(one(element, '.check-columns'));
    expect(one(element, '.second-file select').matches(':focus')).toBe(true);
    await use('qui', 'pupil number');
    expect(all(element, '[role="alert"]')).toHaveLength(1);
    expect(columnRows(one(element, '.second-file'))[1][1]).toBe('pupil number');
    await use('clé', 'pupil number');
    expect(all(element, '[role="alert"]')).toEqual([]);
    expect(late()).toEqual([4, NaN, 6, NaN]);
    expect(secondOpen()).toBe(true);
  });

  it('are forgotten with the problem', async () => {
    await add('clé,qui,late\nzz,x,4\n');
    await userEvent.click(one(element, '.dismiss'));
    await settled();
    expect(all(element, '.second-file')).toEqual([]);
    expect(all(element, '.add-file')).toHaveLength(1);
  });
});

describe('what is worth a look in a second file', () => {
  it('is listed with its rows, also rows that could not be read', async () => {
    const rows = ['Léa Roy,4,yes', 'Hugo Petit,Abs,yes', 'Paul,1,yes,more'];
    await add(`name,late,meals\n${rows.join('\n')}\n`);
    expect(lists().slice(-2)).toEqual([
      ['1 line unreadable', 'data row 3: the line does not fit the columns'],
      ['1 remark', 'data row 2: “Abs” counts as missing (late)'],
    ]);
  });
});

describe('a file without a grade column, while pupils are shown', () => {
  it('is offered as a second file', async () => {
    await choose(element, csvFile('name,late\nLéa Roy,4\n', 'late.csv'));
    const button = one(element, '.add-to');
    expect(button.textContent.trim()).toBe('Add it to class-3b.csv');
    await userEvent.click(button);
    await settled();
    expect(all(element, '[role="alert"]')).toEqual([]);
    expect(late()).toEqual([NaN, NaN, 4, NaN]);
    expect(one(element, '[part="summary"]').textContent).toContain('class-3b.csv');
  });

  it('is not offered to join itself', async () => {
    await choose(element, csvFile('name,late\nLéa Roy,4\n', 'class-3b.csv'));
    expect(all(element, '.choose-grade')).toHaveLength(1);
    expect(all(element, '.add-to')).toEqual([]);
  });
});

describe('a second file, privacy', () => {
  it('under pseudonyms no name and no number of a pupil is shown', async () => {
    element.pseudonyms = true;
    await add();
    for (const details of all<HTMLDetailsElement>(element, '.join details')) details.open = true;
    expect(textOf(element)).not.toMatch(/Ana|Reis|Léa|Roy|Hugo|Petit|Inconnu|\ba[1-4]\b/i);
    expect(questions().flatMap(optionsOf).join()).not.toMatch(/Ana|Reis|Léa|Roy|\ba[1-4]\b/i);
    expect(textOf(element)).toContain('data row 3: hidden');
  });

  it('no event tells of a pupil', async () => {
    const loads = heard(element, 'improvability-dataset-load');
    await add();
    expect(loads.map((event) => JSON.stringify((event as CustomEvent).detail))).toEqual([
      '{"acceptedCount":4,"excludedCount":0,"rejectedCount":0}',
    ]);
  });
});
