import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  heard,
  mount,
  one,
  settled,
  textOf,
} from '../../../test/support/elements.js';
import { datasetFromColumns } from '../../core/dataset/dataset-from-columns.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { visibleStudents, weightedResult } from '../../core/workspace/derive.js';
import { FilterChangeEvent, type FilterChangeDetail } from '../shared/events.js';
import { pseudonymNumber } from '../shared/pseudonyms.js';
import '../workspace/define.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import './define.js';
import type { ImprovabilityFilter } from './filter.js';

const twoSchools = parseDataset(`StudentID,FirstName,FamilyName,school,studytime,Dalc,absences,FinalGrade
s1,Ana,Reis,MS,4,1,0,8
s2,Bruno,Costa,MS,2,3,5,12
s3,Chloé,Petit,GP,1,5,10,15
s4,Diana,Luz,GP,3,2,2,12`);

const withClasses = parseDataset(`id,school,classe,G3
a,GP,10A,8
b,GP,6B,9
c,MS,6A,10
d,MS,,11`);

/** So many students in `schools` schools, called Ana 1, Ana 2… */
function many(length: number, schools = 1): Dataset {
  const numbers = Array.from({ length }, (_, index) => index + 1);
  return datasetFromColumns({
    id: numbers.map((number) => `id-${number}`),
    name: numbers.map((number) => `Ana ${number}`),
    school: numbers.map((number) => `School ${number % schools}`),
    G3: numbers.map((number) => number % 20),
  });
}

let workspace: ImprovabilityWorkspace;
let filter: ImprovabilityFilter;
let events: FilterChangeEvent[];

beforeEach(async () => {
  workspace = await mount<ImprovabilityWorkspace>(
    '<improvability-workspace><improvability-filter></improvability-filter></improvability-workspace>',
  );
  filter = one<ImprovabilityFilter>(workspace, 'improvability-filter');
  events = heard(document, FilterChangeEvent.type);
});

async function show(dataset = twoSchools): Promise<void> {
  workspace.dataset = dataset;
  await settled();
}

async function click(element: Element): Promise<void> {
  await userEvent.click(element);
  await settled();
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
  await settled();
}

/** Types into the search field. */
async function type(text: string): Promise<void> {
  await userEvent.fill(field(), text);
  await settled();
}

/** The host page asks for a filter. */
async function ask(detail: Partial<FilterChangeDetail>): Promise<void> {
  workspace.dispatchEvent(
    new FilterChangeEvent({ schools: null, classes: null, studentIds: null, ...detail }),
  );
  await settled();
}

const opener = (name: 'schools' | 'classes') => one<HTMLButtonElement>(filter, `#${name}`);
const field = () => one<HTMLInputElement>(filter, '#pupils');
const panel = (name: string) => one(filter, `#${name}-panel`);
const boxes = (name: string) => all<HTMLInputElement>(panel(name), 'input');
const lines = (name: string) => all(panel(name), '.check').map(textOf);
const ticked = (name: string) => boxes(name).map((box) => box.checked);
const command = (text: string) => {
  const found = all<HTMLButtonElement>(filter, '.text-button').find((button) => textOf(button) === text);
  if (!found) throw new Error(`No button "${text}".`);
  return found;
};
const chips = () => all(filter, '.chip').map((chip) => textOf(chip));
const removers = () => all<HTMLButtonElement>(filter, '.chip button');
const outcome = () => one(filter, ':scope > div > [role="status"], .outcome [role="status"]').textContent;
const focused = () => filter.shadowRoot!.activeElement;
const visible = () => [...visibleStudents(workspace['store'].state)];
const last = () => events.at(-1)!.detail;
const markup = () =>
  filter.shadowRoot!.innerHTML +
  all(filter, 'input')
    .map((input) => (input as HTMLInputElement).value)
    .join();

describe('improvability-filter, accessibility', () => {
  afterEach(() => {
    document.documentElement.style.colorScheme = document.body.style.background = '';
  });

  it.each(['light', 'dark'])(
    'has no fault: empty, closed, open, searched, with chips: %s',
    async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#14171a' : '#ffffff';
      expect(await accessibilityProblems(filter)).toEqual([]);
      await show(withClasses);
      expect(await accessibilityProblems(filter)).toEqual([]);
      await click(opener('schools'));
      expect(await accessibilityProblems(filter)).toEqual([]);
      await click(boxes('schools')[0]);
      await click(field());
      await click(boxes('pupils')[0]);
      expect(await accessibilityProblems(filter)).toEqual([]);
      await type('nobody');
      expect(await accessibilityProblems(filter)).toEqual([]);
      await press('{Escape}');
      await ask({ schools: ['MS'], studentIds: ['a', 'c'] });
      expect(all(filter, '.chip.outside')).toHaveLength(1);
      expect(await accessibilityProblems(filter)).toEqual([]);
    },
  );

  it('names its controls: the label, and what is chosen', async () => {
    await show();
    const within = page.elementLocator(filter);
    expect(within.getByRole('button', { name: 'School All (GP, MS)', exact: true }).element()).toBe(
      opener('schools'),
    );
    expect(within.getByRole('combobox', { name: 'Pupils', exact: true }).element()).toBe(field());
    await click(opener('schools'));
    expect(within.getByRole('group', { name: 'School', exact: true }).elements()).toHaveLength(1);
    expect(within.getByRole('checkbox', { name: 'GP', exact: true }).element()).toBe(boxes('schools')[0]);
  });

  it('says politely how many were found and how many are shown', async () => {
    await show();
    const spoken = () => all(filter, '[role="status"]').map((status) => status.textContent.trim());
    expect(spoken()).toEqual(['', 'Showing 4 of 4 pupils']);
    await click(field());
    await type('an');
    expect(spoken()).toEqual(['2 pupils found', 'Showing 4 of 4 pupils']);
    await type('ana r');
    expect(spoken()[0]).toBe('1 pupil found');
    await type('anx');
    expect(spoken()[0]).toBe('No pupil found');
    await ask({ studentIds: ['s1'] });
    expect(spoken()[1]).toBe('Showing 1 of 4 pupils');
  });
});

describe('improvability-filter, what it offers', () => {
  it('offers nothing without data', () => {
    expect(all(filter, '*')).toEqual([]);
  });

  it('has no school and no class control where there is no choice', async () => {
    await show(parseDataset('id,G3\na,12\nb,13'));
    expect(all(filter, 'button')).toEqual([]);
    expect(field().checkVisibility()).toBe(true);
    await show(parseDataset('id,school,class,G3\na,GP,6A,12\nb,GP,6A,13'));
    expect(all(filter, 'button')).toEqual([]);
  });

  it('has no search for a single pupil', async () => {
    await show(parseDataset('id,G3\na,12'));
    expect(all(filter, 'input, button')).toEqual([]);
  });

  it('has classes in the order that people expect, those without one last', async () => {
    await show(withClasses);
    expect(textOf(opener('classes'))).toBe('All (4)');
    await click(opener('classes'));
    expect(lines('classes')).toEqual(['6A', '6B', '10A', 'not stated']);
    await click(boxes('classes')[3]);
    expect(last()).toEqual({ schools: null, classes: ['6A', '6B', '10A'], studentIds: null });
    expect(visible()).toEqual([0, 1, 2]);
  });
});

describe('improvability-filter, schools', () => {
  beforeEach(() => show());

  it('requests what is ticked; null when it is all', async () => {
    await click(opener('schools'));
    expect(ticked('schools')).toEqual([true, true]);
    await click(boxes('schools')[1]);
    expect(last()).toEqual({ schools: ['GP'], classes: null, studentIds: null });
    expect(textOf(opener('schools'))).toBe('GP');
    expect(visible()).toEqual([2, 3]);
    await click(boxes('schools')[1]);
    expect(last().schools).toBeNull();
    expect(visible()).toEqual([0, 1, 2, 3]);
  });

  it('has all and none in one press', async () => {
    await click(opener('schools'));
    await click(command('None'));
    expect(last().schools).toEqual([]);
    expect(textOf(opener('schools'))).toBe('None');
    expect(outcome()).toBe('Showing 0 of 4 pupils');
    await click(command('All'));
    expect(last().schools).toBeNull();
    expect(ticked('schools')).toEqual([true, true]);
  });

  it('works by keyboard alone', async () => {
    await press('{Tab}');
    expect(focused()).toBe(opener('schools'));
    await press('{Enter}');
    expect(opener('schools').getAttribute('aria-expanded')).toBe('true');
    await press('{Tab}', '{Tab}', '{Tab}');
    expect(focused()).toBe(boxes('schools')[0]);
    await press('{ArrowDown}', ' ');
    expect(last().schools).toEqual(['GP']);
    expect(focused()).toBe(boxes('schools')[1]);
    await press('{Home}', '{ArrowUp}');
    expect(focused()).toBe(boxes('schools')[0]);
    await press('{End}', '{ArrowDown}');
    expect(focused()).toBe(boxes('schools')[1]);
    await press('{Escape}');
    expect(panel('schools').checkVisibility()).toBe(false);
    expect(focused()).toBe(opener('schools'));
  });

  it('closes when the focus leaves, at a press elsewhere and at a second press', async () => {
    await click(opener('schools'));
    await press('{Tab}', '{Tab}', '{Tab}', '{Tab}', '{Tab}');
    expect(focused()).toBe(field());
    expect(panel('schools').checkVisibility()).toBe(false);
    await click(opener('schools'));
    await click(opener('schools'));
    expect(panel('schools').checkVisibility()).toBe(false);
    await click(opener('schools'));
    // As where another element keeps the focus from moving.
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled();
    expect(panel('schools').checkVisibility()).toBe(false);
  });

  it('stays open while one presses between its boxes', async () => {
    await click(opener('schools'));
    await userEvent.click(panel('schools'), { position: { x: 4, y: 2 } });
    await settled();
    expect(panel('schools').checkVisibility()).toBe(true);
  });

  it('keeps Escape from what lies around it only while it has something to close', async () => {
    const escapes = heard<KeyboardEvent>(document, 'keydown');
    await click(opener('schools'));
    await press('{Escape}');
    expect(escapes).toHaveLength(0);
    await press('{Escape}');
    expect(escapes.map(({ key, defaultPrevented }) => [key, defaultPrevented])).toEqual([['Escape', false]]);
  });
});

describe('improvability-filter, pupils', () => {
  it('opens for a press, for typing and for the down arrow, not for focus alone', async () => {
    await show();
    field().focus();
    await settled();
    expect(panel('pupils').checkVisibility()).toBe(false);
    await press('an');
    expect(lines('pupils')).toEqual(['Ana Reis s1', 'Diana Luz s4']);
    await press('{Escape}');
    expect([panel('pupils').checkVisibility(), field().value]).toEqual([false, 'an']);
    await press('{Escape}');
    expect(field().value).toBe('');
    await press('{ArrowDown}');
    expect(lines('pupils')).toHaveLength(4);
    expect(focused()).toBe(boxes('pupils')[0]);
  });

  it('ticks by mouse: ids in the request, names nowhere in it, chips below', async () => {
    await show();
    await click(field());
    await type('DIÁN');
    await click(boxes('pupils')[0]);
    await type('chloe');
    await click(boxes('pupils')[0]);
    expect(last()).toEqual({ schools: null, classes: null, studentIds: ['s4', 's3'] });
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toMatch(/Diana|Luz|Chlo|Petit/);
    expect(chips()).toEqual(['Diana Luz', 'Chloé Petit']);
    expect(outcome()).toBe('Showing 2 of 4 pupils');
    expect(visible()).toEqual([2, 3]);
    await click(boxes('pupils')[0]);
    expect(last().studentIds).toEqual(['s4']);
    await type('dian');
    await click(boxes('pupils')[0]);
    expect(last().studentIds).toBeNull();
  });

  it('ticks by keyboard, and takes chips away, with the focus never lost', async () => {
    await show();
    field().focus();
    await press('an', '{ArrowDown}', ' ', '{ArrowDown}', ' ', '{Escape}');
    expect(focused()).toBe(field());
    expect(last().studentIds).toEqual(['s1', 's4']);
    await press('{Tab}', '{Tab}');
    expect(focused()).toBe(removers()[0]);
    expect(removers()[0].ariaLabel).toBe('Remove Ana Reis');
    await press('{Enter}');
    expect(chips()).toEqual(['Diana Luz']);
    expect(focused()).toBe(removers()[0]);
    await press('{Enter}');
    expect(last().studentIds).toBeNull();
    expect(focused()).toBe(field());
  });

  it('ticks the only one found by Enter, ready for the next', async () => {
    await show();
    field().focus();
    await press('brun', '{Enter}', 'chlo', '{Enter}');
    expect(last().studentIds).toEqual(['s2', 's3']);
    await press('an', '{Enter}');
    expect(events).toHaveLength(2);
  });

  it('selects all found on top of those chosen, and clears', async () => {
    await show();
    await ask({ studentIds: ['s2'] });
    await click(field());
    await type('an');
    await click(command('Select all 2 found'));
    expect(last().studentIds).toEqual(['s2', 's1', 's4']);
    await type('ana');
    expect(ticked('pupils')).toEqual([true, true]);
    await click(command('Clear'));
    expect(last().studentIds).toBeNull();
    const { length } = events;
    expect(command('Clear').ariaDisabled).toBe('true');
    command('Clear').click();
    await settled();
    expect(events).toHaveLength(length);
    expect(panel('pupils').checkVisibility()).toBe(true);
  });

  it('forgets what was typed when one leaves', async () => {
    await show();
    await click(field());
    await type('ana');
    await click(opener('schools'));
    expect(field().value).toBe('');
    expect(panel('pupils').checkVisibility()).toBe(false);
  });

  it('offers the pupils of the chosen schools and classes, and marks a chosen one who is not', async () => {
    await show(withClasses);
    await ask({ schools: ['MS'], classes: ['6A', '6B', ''], studentIds: ['a', 'c'] });
    await click(field());
    expect(lines('pupils')).toEqual(['Pupil c', 'Pupil d']);
    expect(all(filter, '.chip').map((chip) => [textOf(chip), chip.title])).toEqual([
      ['Pupil a (not in the chosen schools or classes)', 'not in the chosen schools or classes'],
      ['Pupil c', ''],
    ]);
    expect(outcome()).toBe('Showing 1 of 4 pupils');
  });

  it('shows at most 12 chips', async () => {
    await show(many(30));
    await click(field());
    await click(command('Select all 30 found'));
    expect(chips()).toHaveLength(12);
    expect(textOf(one(filter, '.chips'))).toMatch(/Ana 12 and 18 more$/);
    await click(removers()[11]);
    expect(chips()[11]).toBe('Ana 13');
    expect(focused()).toBe(removers()[11]);
  });

  it('draws 50 of 20,000 and finds any of them', async () => {
    await show(many(20_000, 3));
    await click(field());
    expect(boxes('pupils')).toHaveLength(50);
    expect(textOf(panel('pupils'))).toMatch(/and 19,950 more: type to narrow$/);
    await click(command('Select all 20,000 found'));
    expect(last().studentIds).toHaveLength(20_000);
    expect(all(filter, '*').length).toBeLessThan(400);
    await type('19987');
    expect(lines('pupils')).toEqual(['Ana 19987 id-19987']);
    await click(boxes('pupils')[0]);
    expect(last().studentIds).toHaveLength(19_999);
    expect(outcome()).toBe('Showing 19,999 of 20,000 pupils');
  });

  it('keeps its panel inside the window', async () => {
    const frame = document.createElement('div');
    frame.style.cssText = 'display: flex; justify-content: end';
    workspace.replaceWith(frame);
    frame.append(workspace);
    await show();
    await click(field());
    const { left, right } = panel('pupils').getBoundingClientRect();
    expect(right).toBeLessThanOrEqual(document.documentElement.clientWidth - 8);
    expect(left).toBeGreaterThanOrEqual(8);
  });
});

describe('improvability-filter, pseudonyms', () => {
  it('shows and searches pseudonyms only, and forgets a name that was typed', async () => {
    const named = parseDataset(
      `StudentID,FirstName,FamilyName,G3\n${['Ana', 'Bruno', 'Chloé'].map((name, row) => `x${row}z,${name},Reis,12`).join('\n')}`,
    );
    await show(named);
    await ask({ studentIds: ['x2z', 'x0z'] });
    await click(field());
    await type('reis');
    workspace.pseudonyms = true;
    await settled();
    expect(markup()).not.toMatch(/x\dz|Ana|Bruno|Chlo|reis/i);
    expect(lines('pupils')).toEqual(['Pupil 1', 'Pupil 2', 'Pupil 3']);
    const numbers = [0, 2].map((row) => pseudonymNumber(named, row)).sort();
    expect(chips()).toEqual(numbers.map((number) => `Pupil ${number}`));
    await type('Ana');
    expect(boxes('pupils')).toEqual([]);
    await type(String(pseudonymNumber(named, 1)));
    await click(boxes('pupils')[0]);
    expect(last().studentIds).toEqual(['x2z', 'x0z', 'x1z']);
    expect(markup()).not.toMatch(/x\dz|Bruno/);
    workspace.pseudonyms = false;
    await settled();
    expect(chips()).toEqual(['Chloé Reis', 'Ana Reis', 'Bruno Reis']);
  });
});

describe('improvability-filter, in its workspace', () => {
  beforeEach(() => show());

  it('draws a filter that the host page asked for', async () => {
    await ask({ schools: ['MS'], studentIds: ['s1', 'nobody'] });
    expect(textOf(opener('schools'))).toBe('MS');
    expect(chips()).toEqual(['Ana Reis']);
    expect(outcome()).toBe('Showing 1 of 4 pupils');
  });

  it('keeps the filter, and its ticks, when the host page prevents the request', async () => {
    workspace.addEventListener(FilterChangeEvent.type, (event) => event.preventDefault());
    await click(opener('schools'));
    await click(boxes('schools')[0]);
    expect(events).toHaveLength(1);
    expect(ticked('schools')).toEqual([true, true]);
    expect(textOf(opener('schools'))).toBe('All (GP, MS)');
    await click(field());
    await click(boxes('pupils')[0]);
    expect(ticked('pupils')).toEqual([false, false, false, false]);
    expect(visible()).toEqual([0, 1, 2, 3]);
  });

  it('shows all again in one press, with the focus on the first control', async () => {
    expect(all(filter, '.outcome')).toEqual([]);
    await ask({ schools: ['GP'], studentIds: ['s3'] });
    await click(command('Show all'));
    expect(last()).toEqual({ schools: null, classes: null, studentIds: null });
    expect(visible()).toEqual([0, 1, 2, 3]);
    expect(focused()).toBe(opener('schools'));
    expect(all(filter, '.outcome')).toEqual([]);
  });

  it('changes no score', async () => {
    const before = weightedResult(workspace['store'].state);
    const copy = structuredClone(before);
    await click(opener('schools'));
    await click(boxes('schools')[0]);
    await click(field());
    await click(boxes('pupils')[0]);
    expect(visible()).toHaveLength(1);
    expect(weightedResult(workspace['store'].state)).toBe(before);
    expect(before).toEqual(copy);
  });

  it('follows the language', async () => {
    await ask({ schools: ['GP'], studentIds: ['s3'] });
    await click(field());
    workspace.parentElement!.lang = 'fr';
    await settled();
    expect(textOf(one(filter, '.label'))).toBe('Établissement');
    expect(field().placeholder).toBe('Rechercher…');
    expect(outcome()).toBe('1 élève affiché sur 4');
    expect(command('Cocher les 2 élèves trouvés').checkVisibility()).toBe(true);
    expect(removers()[0].ariaLabel).toBe('Retirer Chloé Petit');
  });

  it('closes and forgets with the data', async () => {
    await click(field());
    await type('ana');
    await show(withClasses);
    expect(panel('pupils').checkVisibility()).toBe(false);
    expect(field().value).toBe('');
    workspace.purge();
    await settled();
    expect(all(filter, '*')).toEqual([]);
  });

  it('is closed again after it was taken out of the page', async () => {
    await click(opener('schools'));
    const place = filter.parentElement!;
    filter.remove();
    place.append(filter);
    await settled();
    expect(panel('schools').checkVisibility()).toBe(false);
    await click(opener('schools'));
    expect(panel('schools').checkVisibility()).toBe(true);
  });
});
