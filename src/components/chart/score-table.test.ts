import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  heard,
  mount,
  one,
  pupils,
  settled,
  smallModel,
  switchModelOn,
  textOf,
} from '../../../test/support/elements.js';
import { datasetOf } from '../../../test/support/models.js';
import { SelectEvent } from '../shared/events.js';
import type { ImprovabilityChart } from './chart.js';
import './define.js';
import { rowsAtATime, tableOrder } from './score-table.js';

let chart: ImprovabilityChart;

async function show(score: 'model' | 'weighted', dataset = pupils()): Promise<void> {
  chart = await mount<ImprovabilityChart>(`<improvability-chart score="${score}"></improvability-chart>`);
  chart.model = smallModel();
  chart.dataset = dataset;
  await switchModelOn(chart);
  one(chart, '[data-tool="table"]').click();
  await settled();
}

const cells = () => all(chart, 'tbody tr').map((row) => textOf(row));

describe('tableOrder', () => {
  it('goes from the highest score to the lowest, equal ones in the order of the file, those without last', () => {
    const scores = Float64Array.of(1, NaN, 5, 1, -3);
    expect(tableOrder(scores, Int32Array.of(0, 1, 2, 3, 4))).toEqual([2, 0, 3, 4, 1]);
    expect(tableOrder(scores, Int32Array.of(1, 3))).toEqual([3, 1]);
  });
});

describe('improvability-chart as a table', () => {
  beforeEach(() => show('model'));

  it('takes the place of the drawing, and gives it back', async () => {
    expect(all(chart, 'canvas')).toEqual([]);
    expect(one(chart, '[data-tool="table"]').ariaPressed).toBe('true');
    one(chart, '[data-tool="table"]').click();
    await settled();
    expect(all(chart, 'table')).toEqual([]);
    expect(all(chart, 'canvas')).toHaveLength(1);
    expect(one(chart, '[data-tool="table"]').ariaPressed).toBe('false');
  });

  it('tells name, grade, expected grade and gap, highest first', () => {
    expect(textOf(one(chart, 'thead'))).toBe('Selected Pupil Grade Expected Gap');
    expect(cells()).toEqual([
      'Ana Reis 8 12.3 +4.3',
      'Bruno Costa 12 11.3 −0.8',
      'Diana Luz 12 11.3 −0.8',
      'Chloé Petit 15 9.3 −5.8',
    ]);
    expect(textOf(one(chart, 'caption'))).toBe('Gap to the expected grade: 4 pupils, highest first');
  });

  it('has no accessibility fault, and takes the focus to be scrolled', async () => {
    expect(await accessibilityProblems(chart)).toEqual([]);
    expect(one(chart, '.table').tabIndex).toBe(0);
  });

  it('selects and shows who is selected', async () => {
    const events = heard<SelectEvent>(chart, SelectEvent.type);
    await userEvent.click(one(chart, 'input[aria-label="Diana Luz"]'));
    await settled();
    expect(events.map(({ detail }) => detail)).toEqual([{ studentIds: ['s4'] }]);
    expect(chart.selection).toEqual(['s4']);
    chart.selection = ['s1'];
    await settled();
    expect(all<HTMLInputElement>(chart, 'tbody input').map(({ checked }) => checked)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('follows the language and hides names under pseudonyms', async () => {
    chart.parentElement!.lang = 'fr';
    chart.pseudonyms = true;
    await settled();
    expect(textOf(one(chart, 'caption'))).toBe(
      'Écart à la note attendue\u00a0: 4 élèves, par ordre décroissant'.replace(/\s/g, ' '),
    );
    expect(cells()[0]).toMatch(/^Élève [1-4] 8 12,3 \+4,3$/);
    expect(textOf(chart)).not.toContain('Reis');
  });
});

describe('improvability-chart as a table, the manual score', () => {
  it('says that a score is unknown', async () => {
    await show('weighted');
    expect(cells().at(-1)).toBe('Diana Luz 12 unknown');
    expect(cells()[0]).toBe('Ana Reis 8 10.0');
  });

  it('draws so many rows at a time', async () => {
    const length = rowsAtATime + 30;
    const values = Array.from({ length }, (_, row) => row % 7);
    await show('weighted', datasetOf(values, { studytime: values, Dalc: values, absences: values }));
    expect(cells()).toHaveLength(rowsAtATime);
    one(chart, '.table > button').click();
    await settled();
    expect(cells()).toHaveLength(length);
    expect(all(chart, '.table > button')).toEqual([]);
  });
});
