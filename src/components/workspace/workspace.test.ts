import { describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  mount,
  one,
  otherCsv,
  pupils,
  settled,
  smallModel,
} from '../../../test/support/elements.js';
import { readinessFactors } from '../../core/score/factor.js';
import type { ImprovabilityWorkspace } from './workspace.js';
import '../chart/define.js';
import './define.js';

const empty = '<improvability-workspace><p>Our class</p></improvability-workspace>';

describe('improvability-workspace', () => {
  it('has no accessibility fault and shows what it contains', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(empty);
    expect(await accessibilityProblems(workspace)).toEqual([]);
    expect(one(workspace, 'p').checkVisibility()).toBe(true);
  });

  it('is a dataset of nobody at first, with a model and the readiness weights', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(empty);
    expect(workspace.dataset.length).toBe(0);
    expect(workspace.dataset.ids).toEqual([]);
    expect(workspace.model?.format).toBe('improvability-grade-model');
    expect(workspace.factors).toBe(readinessFactors);
  });

  it('takes dataset, model and factors, also before it is in the document', () => {
    const workspace = document.createElement('improvability-workspace');
    const [dataset, model] = [pupils(), smallModel()];
    Object.assign(workspace, { dataset, model, factors: [] });
    expect([workspace.dataset, workspace.model, workspace.factors]).toEqual([dataset, model, []]);
    workspace.dataset = null;
    workspace.model = null;
    expect([workspace.dataset.length, workspace.model]).toEqual([0, null]);
  });

  it('reads the file at src for all that it contains', async () => {
    const src = 'data:text/csv,' + encodeURIComponent(otherCsv);
    const workspace = await mount<ImprovabilityWorkspace>(
      `<improvability-workspace src="${src}"><improvability-chart score="weighted"></improvability-chart></improvability-workspace>`,
    );
    await settled();
    expect(workspace.dataset.length).toBe(2);
    expect(one(workspace, '.plot').getAttribute('aria-label')).toContain('2 pupils');
  });

  it('singles students out by their ids, in the order given, unknown ones left out', async () => {
    const workspace = await mount<ImprovabilityWorkspace>(empty);
    workspace.dataset = pupils();
    workspace.selection = ['s3', 'nobody', 's1'];
    expect(workspace.selection).toEqual(['s3', 's1']);
    workspace.dataset = pupils();
    expect(workspace.selection).toEqual([]);
  });
});
