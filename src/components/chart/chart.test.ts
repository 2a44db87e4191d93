import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
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
import { datasetOf } from '../../../test/support/models.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { readinessFactors } from '../../core/score/factor.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import '../workspace/define.js';
import type { ImprovabilityChart } from './chart.js';
import './define.js';

const twoCharts = `<improvability-workspace>
  <improvability-chart score="model"></improvability-chart>
  <improvability-chart score="weighted"></improvability-chart>
</improvability-workspace>`;

const plotOf = (chart: ImprovabilityChart) => one(chart, '.plot');
const tooltipOf = (chart: ImprovabilityChart) => one(chart, '.tooltip');
const spokenBy = (chart: ImprovabilityChart) => one(chart, '[role="status"]').textContent.trim();
const shownBy = (chart: ImprovabilityChart) => (tooltipOf(chart).hidden ? null : textOf(tooltipOf(chart)));

let workspace: ImprovabilityWorkspace;
let model: ImprovabilityChart;
let weighted: ImprovabilityChart;

beforeEach(async () => {
  workspace = await mount<ImprovabilityWorkspace>(twoCharts);
  [model, weighted] = all<ImprovabilityChart>(workspace, 'improvability-chart');
  workspace.model = smallModel();
  await parkPointer();
});

/** Keeps the pointer away from everything until the test is over: a chart that comes to lie under it would answer. */
async function parkPointer(): Promise<void> {
  const corner = document.createElement('div');
  const place = { position: 'fixed', inset: 'auto 0 0 auto', width: '4px', height: '4px', zIndex: '9' };
  Object.assign(corner.style, place);
  document.body.append(corner);
  onTestFinished(() => corner.remove());
  await userEvent.hover(corner);
}

async function show(dataset = pupils()): Promise<void> {
  workspace.dataset = dataset;
  await switchModelOn(workspace);
}

/** Presses keys in a chart that has the focus; says whom it tells of then. */
async function press(chart: ImprovabilityChart, ...keys: string[]): Promise<string> {
  plotOf(chart).focus();
  for (const key of keys) await userEvent.keyboard(`{${key}}`);
  await settled();
  return spokenBy(chart).split('.')[0];
}

/** Moves the pointer to where a student stands, which the ring around that student's mark tells. */
async function point(chart: ImprovabilityChart, ...keys: string[]): Promise<void> {
  await press(chart, ...keys);
  const ring = one(chart, '.ring').getBoundingClientRect();
  const plot = plotOf(chart).getBoundingClientRect();
  plotOf(chart).blur();
  await settled();
  const position = {
    x: ring.left + ring.width / 2 - plot.left,
    y: ring.top + ring.height / 2 - plot.top,
  };
  await userEvent.hover(plotOf(chart), { position });
  await settled();
}

describe('improvability-chart, accessibility', () => {
  it('has no fault: empty, drawn, with a student, with missing columns', async () => {
    expect(await accessibilityProblems(workspace)).toEqual([]);
    await show();
    expect(await accessibilityProblems(workspace)).toEqual([]);
    await press(weighted, 'Home');
    expect(await accessibilityProblems(workspace)).toEqual([]);
    await show(parseDataset('G3\n12'));
    expect(await accessibilityProblems(workspace)).toEqual([]);
  });

  it('has no fault in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = '#14171a';
    try {
      await show();
      await press(weighted, 'Home');
      expect(await accessibilityProblems(workspace)).toEqual([]);
    } finally {
      document.documentElement.style.colorScheme = document.body.style.background = '';
    }
  });

  it('names the chart with the number of students and the range of their grades', async () => {
    await show();
    expect(plotOf(model).getAttribute('aria-label')).toMatch(
      /^Gap to the expected grade: 4 pupils, grades from 8 to 15\./,
    );
    expect(plotOf(weighted).getAttribute('aria-label')).toMatch(
      /^Manual score: 4 pupils, grades from 8 to 15\./,
    );
  });

  it('takes the focus with Tab, once, after its tools', async () => {
    await show();
    one(model, '[role="toolbar"] button').focus();
    await userEvent.tab();
    expect(model.shadowRoot?.activeElement).toBe(plotOf(model));
    await userEvent.tab();
    expect(model.shadowRoot?.activeElement).not.toBe(plotOf(model));
  });

  it('has the heading that it is given, at the level that it is given', async () => {
    model.heading = 'Class 3B';
    model.headingLevel = 2;
    await settled();
    const heading = one(model, '[role="heading"]');
    expect([heading.textContent, heading.ariaLevel]).toEqual(['Class 3B', '2']);
  });
});

describe('improvability-chart, what it says in place of a drawing', () => {
  it('says that no file has been read, in the language of the page', async () => {
    expect(textOf(weighted)).toContain('No file has been read yet.');
    workspace.parentElement!.lang = 'fr';
    await settled();
    expect(textOf(weighted)).toContain('Aucun fichier n’a encore été lu.');
  });

  it('lists the columns that a score needs and the file lacks, each chart its own', async () => {
    await show(parseDataset('G3,Dalc,absences\n12,1,0\n13,2,1'));
    expect(textOf(weighted)).toContain('This score needs a column that the file does not have: studytime.');
    expect(textOf(model)).toContain('This score needs a column that the file does not have: job.');
    expect(all(workspace, 'canvas')).toEqual([]);
  });

  it('draws again when a file with the columns follows', async () => {
    await show(parseDataset('G3\n12'));
    await show();
    expect(all(workspace, 'canvas')).toHaveLength(2);
    expect(await press(weighted, 'Home')).toBe('Ana Reis');
  });

  it('says that the model does not fit another grade scale', async () => {
    const columns = { absences: [1, 2], job: ['health', 'other'] };
    await show(datasetOf([50, 80], columns, { min: 0, max: 100, higherIsBetter: true }));
    expect(textOf(model)).toContain(
      'The model cannot be used: it was trained on a different grade scale from this file’s.',
    );
  });

  it('counts the students without a score, beside the drawing', async () => {
    await show();
    expect(textOf(weighted)).toContain('1 pupil has no score: a value is missing.');
    expect(textOf(model)).not.toContain('no score');
  });
});

describe('improvability-chart, pointer', () => {
  it('tells of the student under it: name, grade, score, and the values of the factors', async () => {
    await show();
    await point(model, 'End');
    expect(shownBy(model)).toBe(
      'Chloé Petit grade 15 · expected 9.3 · gap −5.8 Study time: under 2 h a week Workday alcohol: very high Absences: 10',
    );
  });

  it('shows the same student in the other chart, in fewer words', async () => {
    await show();
    await point(model, 'End');
    expect(shownBy(weighted)).toBe('Chloé Petit grade 15 · score 0.0');
    expect(one(weighted, '.ring').hidden).toBe(false);
  });

  it('shows nobody in a chart where the student has no score', async () => {
    await show();
    await point(model, 'Home', 'ArrowRight', 'ArrowDown');
    expect(shownBy(model)).toContain('Diana Luz');
    expect(shownBy(weighted)).toBeNull();
    expect(one(weighted, '.ring').hidden).toBe(true);
  });

  it('tells of nobody when it leaves, and where no mark is near', async () => {
    await show();
    await point(model, 'End');
    await userEvent.hover(plotOf(model), { position: { x: 3, y: 3 } });
    await settled();
    expect(shownBy(model)).toBeNull();
    await point(model, 'End');
    await parkPointer();
    await settled();
    expect([shownBy(model), shownBy(weighted)]).toEqual([null, null]);
  });

  it('keeps the tooltip within the plot, also at its edges', async () => {
    await show();
    for (const key of ['Home', 'End']) {
      await press(weighted, key);
      const [tooltip, plot] = [tooltipOf(weighted), plotOf(weighted)].map((node) =>
        node.getBoundingClientRect(),
      );
      expect(tooltip.left).toBeGreaterThanOrEqual(plot.left - 1);
      expect(tooltip.right).toBeLessThanOrEqual(plot.right + 1);
      expect(tooltip.top).toBeGreaterThanOrEqual(plot.top - 1);
      expect(tooltip.bottom).toBeLessThanOrEqual(plot.bottom + 1);
    }
  });

  it('leaves the wheel to the page', async () => {
    await show();
    const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true, composed: true });
    plotOf(model).dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
  });
});

describe('improvability-chart, keyboard', () => {
  beforeEach(() => show());

  it('goes to the lowest grade with Home, to the highest with End', async () => {
    expect(await press(model, 'Home')).toBe('Ana Reis');
    expect(await press(model, 'End')).toBe('Chloé Petit');
  });

  it('reaches every student by arrows, those of equal grade and score too', async () => {
    expect(await press(model, 'ArrowRight')).toBe('Ana Reis');
    expect(await press(model, 'ArrowRight')).toBe('Bruno Costa');
    expect(await press(model, 'ArrowDown')).toBe('Diana Luz');
    expect(await press(model, 'ArrowUp')).toBe('Bruno Costa');
    expect(await press(model, 'ArrowRight')).toBe('Chloé Petit');
    expect(await press(model, 'ArrowLeft', 'ArrowLeft')).toBe('Ana Reis');
  });

  it('says aloud, and shows, name, grade, score and the values of the factors', async () => {
    await press(weighted, 'Home');
    expect(spokenBy(weighted)).toBe(
      'Ana Reis. grade 8 · score 10.0. Study time: over 10 h a week. Workday alcohol: very low. Absences: 0',
    );
    expect(shownBy(weighted)).toBe(
      'Ana Reis grade 8 · score 10.0 Study time: over 10 h a week Workday alcohol: very low Absences: 0',
    );
  });

  it('has only the chart in use speak', async () => {
    await press(model, 'Home');
    expect(spokenBy(weighted)).toBe('');
    expect(shownBy(weighted)).toContain('Ana Reis');
  });

  it('leaves the student with Escape, and Escape to the page when there is none', async () => {
    let escapes = 0;
    workspace.addEventListener('keydown', ({ key }) => (escapes += Number(key === 'Escape')));
    await press(model, 'Home', 'Escape');
    expect([shownBy(model), shownBy(weighted), spokenBy(model), escapes]).toEqual([null, null, '', 0]);
    await press(model, 'Escape');
    expect(escapes).toBe(1);
  });

  it('forgets the student when the focus leaves', async () => {
    await press(model, 'Home');
    plotOf(model).blur();
    await settled();
    expect([shownBy(model), shownBy(weighted), spokenBy(model)]).toEqual([null, null, '']);
  });

  it('keeps its keys from the page, and leaves it all others and those with a modifier', () => {
    const prevented = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      plotOf(model).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(prevented({ key: 'ArrowDown' })).toBe(true);
    for (const init of [{ key: 'Tab' }, { key: 'PageDown' }, { key: 'ArrowLeft', altKey: true }])
      expect(prevented(init)).toBe(false);
    expect(prevented({ key: 'Home', ctrlKey: true })).toBe(false);
  });

  it('forgets the student when another file is shown', async () => {
    await press(model, 'Home');
    await show(pupils());
    expect([shownBy(model), spokenBy(model)]).toEqual([null, '']);
  });

  it('follows a change of the weights: the score that is told is the new one', async () => {
    await press(weighted, 'Home', 'ArrowRight');
    expect(spokenBy(weighted)).toContain('Bruno Costa. grade 12 · score 4.4.');
    workspace.factors = [{ ...readinessFactors[0], weight: 10 }];
    await settled();
    expect(spokenBy(weighted)).toContain('Bruno Costa. grade 12 · score 3.3.');
  });

  it('speaks the language of the page, at once', async () => {
    await press(weighted, 'Home');
    workspace.parentElement!.lang = 'fr';
    await settled();
    expect(spokenBy(weighted)).toBe(
      'Ana Reis. note 8 · score 10,0. Temps d’étude\u00a0: plus de 10 h par semaine. Alcool en semaine\u00a0: très peu. Absences\u00a0: 0',
    );
  });

  it('takes markup in a name for what it is: text', async () => {
    await show(
      parseDataset('FirstName,studytime,Dalc,absences,G3\n<img src=x onerror=alert(1)>,1,1,1,12\nB,2,2,2,13'),
    );
    await press(weighted, 'Home');
    expect(shownBy(weighted)).toContain('<img src=x onerror=alert(1)>');
    expect(all(weighted, 'img')).toEqual([]);
  });
});
