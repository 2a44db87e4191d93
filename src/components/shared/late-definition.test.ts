import { expect, it } from 'vitest';
import {
  all,
  heard,
  mount,
  one,
  otherCsv,
  pupils,
  settled,
  smallModel,
  textOf,
} from '../../../test/support/elements.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { leverFactors } from '../../core/score/factor.js';
import type { ImprovabilityChart } from '../chart/chart.js';
import type { ImprovabilityFactors } from '../factors/factors.js';
import { ImprovabilityWorkspace } from '../workspace/workspace.js';
import { defineElement } from './define-element.js';

// A registry forgets nothing: this file is one story, in the order in which a slow page might load its scripts.

it('properties that were set before an element is defined are taken when it is', async () => {
  const chart = await mount<ImprovabilityChart>(
    '<improvability-chart score="weighted"></improvability-chart>',
  );
  const model = smallModel();
  Object.assign(chart, { model, factors: leverFactors, heading: 'Mine' });
  await import('../chart/define.js');
  await settled();
  expect([chart.model, chart.factors]).toEqual([model, leverFactors]);
  expect(textOf(chart)).toContain('Mine');
});

it('an element joins a workspace around it that is defined later, and leaves its own', async () => {
  await import('../factors/define.js');
  const workspace = await mount<ImprovabilityWorkspace>(
    `<improvability-workspace lang="fr"><improvability-factors></improvability-factors>
      <improvability-chart score="weighted"></improvability-chart></improvability-workspace>`,
  );
  const factors = one<ImprovabilityFactors>(workspace, 'improvability-factors');
  const own = one<ImprovabilityChart>(workspace, 'improvability-chart');
  own.dataset = parseDataset(otherCsv);
  expect(textOf(factors)).toContain('Alcool en semaine');

  defineElement('improvability-workspace', ImprovabilityWorkspace);
  workspace.dataset = pupils();
  workspace.factors = leverFactors;
  await settled();
  expect(factors.factors).toBe(leverFactors);
  // One that was given data of its own keeps them.
  expect(own.dataset.length).toBe(2);

  const events = heard(document, 'improvability-factors-change');
  const slider = all<HTMLInputElement>(factors, 'input')[0];
  slider.value = '1';
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
  expect(events).toHaveLength(1);
  expect(workspace.factors[0].weight).toBe(1);
  expect(textOf(factors)).toContain('Alcool en semaine');
});

it('defining everything again, as a second copy of the script does, is silent', async () => {
  await import('../dashboard/define.js');
  const { ImprovabilityChart } = await import('../chart/chart.js');
  class SecondCopy extends ImprovabilityChart {}
  expect(() => defineElement('improvability-chart', SecondCopy)).not.toThrow();
  expect(customElements.get('improvability-chart')).toBe(ImprovabilityChart);
});
