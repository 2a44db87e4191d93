import { beforeEach, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  all,
  mount,
  one,
  otherCsv,
  pupils,
  settled,
  smallModel,
  textOf,
} from '../../../test/support/elements.js';
import { wellJudgedClass } from '../../../test/support/models.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import type { FitToFile } from '../../core/model/model-fit.js';
import { localeFor } from '../shared/locale.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import '../workspace/define.js';
import type { ImprovabilityChart } from './chart.js';
import './define.js';
import { fitSentence } from './model-switch.js';

describe('fitSentence', () => {
  const worse: FitToFile = {
    ...{ basis: 'this-file', students: 25, rmse: 3.44, meanRmse: 3.21, difference: -1.5 },
    ...{ interval: [-4.04, 1.04], verdict: 'worse' },
  };
  const notShown: FitToFile = { ...worse, rmse: 1.97, interval: [-0.64, 2.06], verdict: 'not-shown' };

  it('tells both errors with one decimal, in the decimal mark of the language', () => {
    expect(fitSentence(worse, localeFor('en').texts)).toBe(
      'In this file the expected grade is off by 3.4 points on average (RMSE), the file’s own mean grade by 3.2: the model does not help here.',
    );
    expect(fitSentence(worse, localeFor('fr').texts)).toBe(
      'Dans ce fichier, la note attendue s’écarte en moyenne de 3,4 points de la note obtenue (RMSE)\u00a0; la note moyenne du fichier, de 3,2\u00a0: le modèle n’apporte rien ici.',
    );
    expect(fitSentence(worse, localeFor('pt').texts)).toContain('3,4 valores');
  });

  it('tells how many pupils and the interval where that is too little to tell', () => {
    expect(fitSentence(notShown, localeFor('en').texts)).toMatch(
      /^With 25 pupils it cannot be told.*2\.0 points.*3\.2.*: −0\.6 to \+2\.1, 95% interval\)\.$/,
    );
    expect(fitSentence(notShown, localeFor('fr').texts)).toMatch(
      /^Avec 25 élèves.*2,0 points.*3,2.*de −0,6 à \+2,1, intervalle à 95\u00a0%\)\.$/,
    );
  });

  it('French writes "point" below two, as it is rounded', () => {
    expect(fitSentence({ ...worse, rmse: 1.9 }, localeFor('fr').texts)).toContain('1,9 point de');
  });

  it('says on what the figures rest: cross-validation, or nothing', () => {
    const { texts } = localeFor('en');
    const crossValidated = { basis: 'cross-validation', students: 9, rmse: 3, meanRmse: 2.9 } as const;
    expect(fitSentence({ ...crossValidated, verdict: 'worse' }, texts)).toMatch(
      /^Tested on pupils that it had not seen.*3\.0 points.*2\.9/,
    );
    const nothing = { basis: 'nothing', verdict: 'not-shown' } as const;
    expect(fitSentence({ ...nothing, students: 1 }, texts)).toMatch(/^With a single pupil/);
    expect(fitSentence({ ...nothing, students: 9 }, texts)).toMatch(/trained on these very pupils/);
  });
});

describe('improvability-chart, a model that does not beat the mean grade', () => {
  let workspace: ImprovabilityWorkspace;
  let model: ImprovabilityChart;
  let second: ImprovabilityChart;
  const button = (chart: ImprovabilityChart) => one<HTMLButtonElement>(chart, '.model-switch');
  const canvases = (chart: ImprovabilityChart) => all(chart, 'canvas').length;

  beforeEach(async () => {
    workspace = await mount<ImprovabilityWorkspace>(`<improvability-workspace>
      <improvability-chart score="model"></improvability-chart>
      <improvability-chart score="weighted"></improvability-chart>
      <improvability-chart score="model"></improvability-chart>
    </improvability-workspace>`);
    const [first, , last] = all<ImprovabilityChart>(workspace, 'improvability-chart');
    [model, second] = [first, last];
    workspace.model = smallModel();
    workspace.dataset = pupils();
    await settled();
  });

  it('has no accessibility fault, switched off or on', async () => {
    expect(await accessibilityProblems(workspace)).toEqual([]);
    button(model).click();
    await settled();
    expect(await accessibilityProblems(workspace)).toEqual([]);
  });

  it('says so with the figures in place of the drawing; the manual score is drawn all the same', () => {
    expect(textOf(model)).toContain(
      'In this file the expected grade is off by 3.6 points on average (RMSE), the file’s own mean grade by 2.5',
    );
    expect(button(model).textContent.trim()).toBe('Show it all the same');
    expect(all(workspace, 'canvas')).toHaveLength(1);
  });

  it('is drawn when the person wants it, in every chart, under the same sentence, and can be put away again', async () => {
    button(model).click();
    await settled();
    expect([canvases(model), canvases(second)]).toEqual([1, 1]);
    expect(textOf(model)).toContain('the model does not help here.');
    expect(button(model).textContent.trim()).toBe('Switch it off again');
    button(second).click();
    await settled();
    expect([canvases(model), canvases(second)]).toEqual([0, 0]);
  });

  it('keeps the focus on the button that takes it back', async () => {
    button(model).focus();
    for (const label of ['Switch it off again', 'Show it all the same']) {
      button(model).click();
      await settled();
      expect(model.shadowRoot?.activeElement?.textContent?.trim()).toBe(label);
    }
    expect(second.shadowRoot?.activeElement).toBeNull();
  });

  it('asks anew with another file and with another model', async () => {
    button(model).click();
    await settled();
    workspace.dataset = parseDataset(otherCsv);
    await settled();
    expect(canvases(model)).toBe(0);
    button(model).click();
    await settled();
    expect(canvases(model)).toBe(1);
    workspace.model = smallModel();
    await settled();
    expect(canvases(model)).toBe(0);
  });

  it('is no matter with a file where the model is better', async () => {
    workspace.dataset = wellJudgedClass();
    await settled();
    expect(canvases(model)).toBe(1);
    expect(all(workspace, '.model-switch')).toEqual([]);
  });

  it('writes the reservation into a picture too', async () => {
    button(model).click();
    await settled();
    workspace.style.width = '480px';
    await settled();
    const switchedOn = model.toCanvas()!;
    const plot = one(model, '.plot').clientHeight;
    button(model).click();
    await settled();
    expect(model.toCanvas()).toBeNull();
    // Margins, title and gap take 86 pixels, the number of pupils one line of 18.
    expect(switchedOn.height / 3 - plot).toBeGreaterThanOrEqual(86 + 2 * 18);
  });
});
