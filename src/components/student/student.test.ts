import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  mount,
  one,
  pupils,
  settled,
  smallModel,
  switchModelOn,
  textOf,
} from '../../../test/support/elements.js';
import { generatedClass, wellJudgedClass } from '../../../test/support/models.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { explainStudent } from '../../core/model/explain-student.js';
import { expectedGrade } from '../../core/model/expected-grade.js';
import { gradeInterval } from '../../core/model/grade-interval.js';
import { parseModel } from '../../core/model/grade-model.js';
import { modelJson } from '../../../test/support/models.js';
import type { ImprovabilityChart } from '../chart/chart.js';
import { localeFor } from '../shared/locale.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import '../chart/define.js';
import '../workspace/define.js';
import type { ImprovabilityStudent } from './student.js';
import './define.js';

const withCharts = `<improvability-workspace>
  <improvability-chart score="model"></improvability-chart>
  <improvability-chart score="weighted"></improvability-chart>
  <improvability-student></improvability-student>
</improvability-workspace>`;

let workspace: ImprovabilityWorkspace;
let chart: ImprovabilityChart;
let element: ImprovabilityStudent;

beforeEach(async () => {
  workspace = await mount<ImprovabilityWorkspace>(withCharts);
  chart = one(workspace, 'improvability-chart');
  element = one(workspace, 'improvability-student');
  workspace.model = smallModel();
});

async function show(dataset = pupils()): Promise<void> {
  workspace.dataset = dataset;
  await switchModelOn(workspace);
}

async function open(id: string): Promise<void> {
  element.student = id;
  await settled();
}

const focused = () => element.shadowRoot?.activeElement;
const buttons = (text: string) => all(workspace, 'button').filter((button) => textOf(button) === text);
const nameShown = () => textOf(one(element, '[part="heading"]'));
const figures = () => all(element, 'dd').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const bars = () =>
  all(element, 'li').map((line) => [textOf(one(line, '.label')), textOf(one(line, '.amount'))].join(' '));

describe('improvability-student, accessibility', () => {
  it('has no fault: nobody chosen, a pupil, what-if open, without a model score', async () => {
    expect(await accessibilityProblems(workspace)).toEqual([]);
    await show();
    await open('s1');
    expect(await accessibilityProblems(workspace)).toEqual([]);
    one(element, 'summary').click();
    await settled();
    expect(await accessibilityProblems(workspace)).toEqual([]);
    workspace.dataset = parseDataset('StudentID,G3\na,12\nb,13');
    await settled();
    await open('a');
    expect(await accessibilityProblems(workspace)).toEqual([]);
  });

  it('has no fault in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = '#14171a';
    try {
      await show();
      await open('s1');
      expect(await accessibilityProblems(element)).toEqual([]);
    } finally {
      document.documentElement.style.colorScheme = document.body.style.background = '';
    }
  });

  it('has a heading at the level that it is given, the parts one below, and the drawing in words', async () => {
    await show();
    element.headingLevel = 4;
    await open('s1');
    expect(all(element, '[role="heading"]').map(({ ariaLevel }) => ariaLevel)).toEqual(['4', '5', '5', '5']);
    expect(one(element, 'svg.axis').getAttribute('aria-label')).toBe(
      'On the scale from 0 to 20: grade 8, expected grade 12.3, interval 0–20.',
    );
  });
});

describe('improvability-student, opened and closed', () => {
  it('says how a pupil is chosen until there is one, in the language of the page', async () => {
    await show();
    expect(textOf(element)).toContain('select one in a chart, then press “Why?”');
    workspace.parentElement!.lang = 'pt';
    await settled();
    expect(textOf(element)).toContain('carregue em «Porquê?»');
  });

  it('opens by mouse for the one pupil who is selected, and takes the focus to the name', async () => {
    await show();
    expect(buttons('Why?')).toEqual([]);
    workspace.selection = ['s1', 's2'];
    await settled();
    expect(buttons('Why?')).toEqual([]);
    workspace.selection = ['s2'];
    await settled();
    expect(buttons('Why?')).toHaveLength(2);
    await userEvent.click(buttons('Why?')[0]);
    await settled();
    expect(nameShown()).toBe('Bruno Costa');
    expect(focused()).toBe(one(element, '[part="heading"]'));
  });

  it('opens, closes with Escape and gives the focus back, all by keyboard', async () => {
    await show();
    one(chart, '.plot').focus();
    await userEvent.keyboard('{Home}{Enter}');
    await settled();
    one(chart, '.selection button').focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(nameShown()).toBe('Ana Reis');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(element.student).toBeNull();
    expect(chart.shadowRoot?.activeElement).toBe(one(chart, '.selection button'));
    expect(workspace.selection).toEqual(['s1']);
  });

  it('closes with its button; the focus goes to the chart when the button that opened it is gone', async () => {
    await show();
    workspace.selection = ['s2'];
    await settled();
    one(chart, '.selection button').focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    workspace.selection = [];
    await settled();
    await userEvent.click(buttons('Close')[0]);
    await settled();
    expect(element.student).toBeNull();
    expect(chart.shadowRoot?.activeElement).toBe(one(chart, '.plot'));
  });

  it('opens from any row of the table', async () => {
    await show();
    one(chart, 'button[data-tool="table"], [aria-label="As a table"]').click();
    await settled();
    const row = all(chart, 'button').find(({ ariaLabel }) => ariaLabel === 'Why? Chloé Petit')!;
    await userEvent.click(row);
    await settled();
    expect(nameShown()).toBe('Chloé Petit');
    await userEvent.keyboard('{Escape}');
    expect(chart.shadowRoot?.activeElement).toBe(row);
  });

  it('follows the one who is selected while it is open, and leaves the focus alone', async () => {
    await show();
    await open('s1');
    workspace.selection = ['s3'];
    await settled();
    expect(nameShown()).toBe('Chloé Petit');
    expect(focused()).toBeNull();
  });

  it('leaves Escape to the page while it is closed', async () => {
    await show();
    let heard = 0;
    document.addEventListener('keydown', () => (heard += 1), { once: true });
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(heard).toBe(1);
  });

  it('ends with the file and with a purge', async () => {
    await show();
    await open('s1');
    workspace.purge();
    await settled();
    expect(textOf(element)).not.toContain('Ana');
    await show();
    expect(element.student).toBeNull();
  });

  it('without it in the workspace no chart invites to ask', async () => {
    await show();
    workspace.selection = ['s2'];
    await settled();
    expect(buttons('Why?')).toHaveLength(2);
    element.remove();
    await settled();
    expect(buttons('Why?')).toEqual([]);
    workspace.append(element);
    await settled();
    expect(buttons('Why?')).toHaveLength(2);
  });

  it('tells nothing to the host page', async () => {
    await show();
    const details: unknown[] = [];
    const types = ['improvability-select', 'improvability-filter-change', 'improvability-factors-change'];
    for (const type of types)
      document.addEventListener(type, (event) => details.push((event as CustomEvent).detail), { once: true });
    await open('s1');
    one(element, 'summary').click();
    await settled();
    expect(details).toEqual([]);
    expect([localStorage.length, sessionStorage.length, location.hash]).toEqual([0, 0, '']);
  });
});

describe('improvability-student, figures', () => {
  const trained = () => parseModel({ ...modelJson(), absoluteResiduals: Array(99).fill(2) as number[] });
  const { format } = localeFor('en');

  it('are those of the core: grade, expected grade, interval, gap', async () => {
    const dataset = wellJudgedClass();
    workspace.model = trained();
    await show(dataset);
    const expected = expectedGrade(trained(), dataset);
    for (const student of [0, 4, 11]) {
      await open(dataset.ids[student]);
      const [low, high] = gradeInterval(trained(), expected[student], 0.8);
      expect(figures()).toEqual([
        format.value(dataset.grades[student]),
        `${format.score(expected[student])} (${format.count(low)}–${format.count(high)})`,
        format.gap(expected[student] - dataset.grades[student]),
      ]);
    }
  });

  it('are the reasons in words, from the average to the pupil', async () => {
    const dataset = wellJudgedClass();
    await show(dataset);
    await open('3');
    const { baseline, contributions, expected } = explainStudent(smallModel(), dataset, 2);
    expect(textOf(element)).toContain(
      `Average expected grade ${format.score(baseline)} → this pupil ${format.score(expected)}`,
    );
    expect(textOf(element)).toContain('These are the model’s reasons, not causes.');
    const byColumn = new Map(contributions.map(({ column, contribution }) => [column, contribution]));
    expect(bars().slice(0, 2)).toEqual([
      `9 absences : ${format.gap(byColumn.get('absences')!)}`,
      `job: other : ${format.gap(byColumn.get('job')!)}`,
    ]);
  });

  it('tell how similar pupils did, with a dot for each, and a warning where few are similar', async () => {
    await show(generatedClass(200));
    await open('8');
    expect(textOf(element)).toMatch(
      /30 pupils whom the model treats alike had grades from \d+ to \d+ \(middle half \d+–\d+\)\./,
    );
    expect(textOf(element)).not.toContain('really similar');
    expect(all(element, 'circle.other')).toHaveLength(30);
    await show();
    await open('s3');
    expect(textOf(element)).toContain('Few of them are really similar (3,');
  });

  it('tell what makes up the manual score', async () => {
    await show();
    await open('s1');
    expect(textOf(element)).toContain('Average manual score 4.8 → this pupil 10.0');
    expect(
      bars()
        .slice(-3)
        .map((bar) => bar.replace(/ : .*/, '')),
    ).toEqual(['Study time: over 10 h a week', 'Workday alcohol: very low', '0 absences']);
    await open('s4');
    expect(textOf(element)).toContain('This pupil has no manual score: a value is missing.');
  });

  it('are worked out a little later for many pupils, and never those of a pupil of before', async () => {
    const dataset = generatedClass(6000);
    workspace.dataset = dataset;
    await switchModelOn(workspace);
    element.student = '1';
    await element.updateComplete;
    expect(textOf(element)).toContain('Working it out…');
    expect(figures()).toHaveLength(3);
    element.student = '2';
    await settled();
    const { baseline, expected } = explainStudent(smallModel(), dataset, 1);
    expect(textOf(element)).toContain(
      `Average expected grade ${format.score(baseline)} → this pupil ${format.score(expected)}`,
    );
  });
});

describe('improvability-student, what-if', () => {
  const result = () => textOf(one(element, '.result'));

  async function openWhatIf(): Promise<void> {
    await show(wellJudgedClass());
    await open('1');
    one(element, 'summary').click();
    await settled();
  }

  it('shows the expected grade of pupils like this one but for a number', async () => {
    await openWhatIf();
    const field = one<HTMLInputElement>(element, 'input[type="number"]');
    expect([field.value, field.min, field.max]).toEqual(['0', '0', '9']);
    await userEvent.fill(field, '9');
    await settled();
    expect(result()).toBe('Pupils like this one, but with 9 absences: expected grade 9.3 (0–20)');
    expect(textOf(element)).toContain('It does not say what a change would bring this pupil.');
  });

  it('shows it for a level, and for both', async () => {
    await openWhatIf();
    await userEvent.selectOptions(one(element, 'select'), 'other');
    await settled();
    expect(result()).toContain('but with job: other: expected grade 11.3');
    await userEvent.fill(one(element, 'input'), '9');
    await settled();
    expect(result()).toMatch(/but with (9 absences, job: other|job: other, 9 absences): expected grade 9\.3/);
  });

  it('takes nothing from a number beyond those of the file', async () => {
    await openWhatIf();
    await userEvent.fill(one(element, 'input'), '50');
    await settled();
    expect(result()).toContain('Change a value');
  });

  it('goes back to the pupil’s own values, by button and with another pupil', async () => {
    await openWhatIf();
    await userEvent.fill(one(element, 'input'), '9');
    await settled();
    await userEvent.click(buttons('Back to this pupil’s values')[0]);
    await settled();
    expect([one<HTMLInputElement>(element, 'input').value, result().slice(0, 6)]).toEqual(['0', 'Change']);
    expect(focused()).toBe(one(element, 'summary'));
    await userEvent.fill(one(element, 'input'), '9');
    await open('2');
    expect([one<HTMLInputElement>(element, 'input').value, result().slice(0, 6)]).toEqual(['5', 'Change']);
  });

  it('leaves the figures of the pupil as they are', async () => {
    await openWhatIf();
    const before = figures();
    await userEvent.fill(one(element, 'input'), '9');
    await settled();
    expect(figures()).toEqual(before);
  });
});

describe('improvability-student, notices', () => {
  it('a model that does not beat the mean grade is off, and can be switched on here', async () => {
    workspace.dataset = pupils();
    await settled();
    await open('s1');
    expect(figures()).toEqual(['8']);
    expect(textOf(element)).toContain('Manual score');
    await userEvent.click(one(element, '.model-switch'));
    await settled();
    expect(figures()).toHaveLength(3);
  });

  it('lists the columns that are missing; the grade and the manual score stay', async () => {
    await show(parseDataset('StudentID,studytime,Dalc,absences,G3\na,1,1,0,12\nb,4,2,9,13'));
    await open('a');
    expect(textOf(element)).toContain('This score needs a column that the file does not have: job.');
    expect(figures()).toEqual(['12']);
    expect(bars()).toHaveLength(3);
  });

  it('says that the interval is the whole scale of a model that nobody measured', async () => {
    workspace.model = parseModel({ ...modelJson(), absoluteResiduals: [] });
    await show();
    await open('s1');
    expect(textOf(element)).toContain('Nobody has measured how far off this model is');
  });
});

describe('improvability-student, names and languages', () => {
  it('shows the pseudonym wherever the name would stand', async () => {
    await show();
    await open('s1');
    workspace.pseudonyms = true;
    await settled();
    expect(nameShown()).toMatch(/^Pupil \d$/);
    const { innerHTML } = element.shadowRoot!;
    expect(innerHTML).not.toMatch(/Ana|Reis|s1/);
  });

  it.each([
    [
      'fr',
      'Pourquoi cet élève',
      '0 absence',
      'note attendue',
      'Ce sont les raisons du modèle, pas des causes.',
    ],
    ['pt', 'Porquê este aluno', '0 faltas', 'nota esperada', 'São as razões do modelo, não são causas.'],
  ])('speaks %s', async (lang, heading, absences, expected, causes) => {
    workspace.parentElement!.lang = lang;
    await show();
    await open('s1');
    const text = textOf(element);
    for (const part of [heading, absences, causes]) expect(text).toContain(part);
    expect(one(element, 'svg.axis').getAttribute('aria-label')).toContain(expected);
  });

  it('shows what the file says as text', async () => {
    await show(
      parseDataset(
        'StudentID,FirstName,absences,job,G3\na,<b>Bo</b>,1,<i>x,12\nb,Al,9,other,13\nc,Cy,2,other,9',
      ),
    );
    await open('a');
    expect(nameShown()).toBe('<b>Bo</b>');
    expect(all(element, 'b, i')).toEqual([]);
    expect(textOf(element)).toContain('job: <i>x');
  });
});
