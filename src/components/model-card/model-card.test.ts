import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  choose,
  mount,
  one,
  pupils,
  settled,
  smallModel,
  textOf,
} from '../../../test/support/elements.js';
import { datasetOf, modelJson, wellJudgedClass } from '../../../test/support/models.js';
import { parseModel, type GradeModel } from '../../core/model/grade-model.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import '../chart/define.js';
import '../workspace/define.js';
import type { ImprovabilityModelCard } from './model-card.js';
import './define.js';

const metrics = {
  rows: 40,
  rmse: 2.89,
  mae: 2.3,
  r2: 0.19,
  meanRmse: 3.23,
  coverage80: 0.801,
  coverage90: 0.9,
};

/** A model with everything that a card can tell. */
function fullModel(): GradeModel {
  return parseModel({
    ...modelJson(),
    absoluteResiduals: Array.from({ length: 100 }, (_, index) => index / 20),
    metrics,
    selection: { method: 'anew', metrics: { ...metrics, rmse: 2.95 } },
    training: {
      ...{ dataName: 'three classes', rows: 40, seed: 1, fingerprint: 'abc' },
      hyperparameters: {
        ...{ learner: 'histogram', trees: 2, depth: 2, learningRate: 1, subsample: 1 },
        ...{ minLeaf: 1, featuresPerSplit: 2, folds: 10, repeats: 5 },
      },
    },
    profileTree: {
      tree: {
        feature: [0, 1, -1, -1, -1],
        threshold: [5.5, 0.5, 0, 0, 0],
        left: [1, 2, -1, -1, -1],
        right: [4, 3, -1, -1, -1],
        value: [0, 0, 11.25, 12.25, 9.25],
        missingLeft: [1, 0, 0, 0, 0],
      },
      fidelity: 0.876,
      students: [40, 30, 20, 10, 10],
    },
    groups: [
      group('job', 'health', 35, [0.2, 1.4]),
      group('job', 'other', 12, [-0.9, 0.3]),
      group('sex', 'F', 50, [-1.5, -0.5]),
    ],
    notes: ['Only third forms.'],
  });
}

function group(column: string, level: string, students: number, [low, high]: [number, number]) {
  const errors = { rmse: 2.84, meanGap: (low + high) / 2, meanGapInterval: [low, high] };
  return { column, level, students, ...errors, coverage80: 0.8, coverage90: 0.9, small: students < 30 };
}

let card: ImprovabilityModelCard;
const mountCard = async (lang = 'en') => {
  card = await mount<ImprovabilityModelCard>('<improvability-model-card></improvability-model-card>', lang);
};
beforeEach(() => mountCard());

const flat = (node: Element) => node.textContent.replace(/\s+/g, ' ').trim();
/** The text of a part, by its heading. */
const part = (heading: string) =>
  all(card, 'section')
    .map(flat)
    .find((text) => text.startsWith(heading)) ?? null;
/** What it says first. */
const label = () => flat(one(card, 'p'));

async function use(model: GradeModel | null): Promise<void> {
  card.model = model;
  await settled();
}

describe('improvability-model-card, accessibility', () => {
  it('has no fault: the shipped model, a full one, without a model, switched off, open to train', async () => {
    expect(await accessibilityProblems(card)).toEqual([]);
    await use(fullModel());
    card.dataset = pupils();
    await settled();
    expect(await accessibilityProblems(card)).toEqual([]);
    one(card, '.off').click();
    one<HTMLDetailsElement>(card, 'details').open = true;
    await settled();
    expect(await accessibilityProblems(card)).toEqual([]);
    await use(null);
    expect(await accessibilityProblems(card)).toEqual([]);
  });

  it('has its headings below each other', async () => {
    card.headingLevel = 2;
    await settled();
    const levels = all(card, '[role="heading"]').map((node) => node.getAttribute('aria-level'));
    expect(levels[0]).toBe('2');
    expect(new Set(levels.slice(1))).toEqual(new Set(['3']));
  });
});

describe('improvability-model-card, what it tells', () => {
  it('says that it is AI, in three languages', async () => {
    expect(label()).toContain('AI The expected grade is an estimate by a machine-learned model');
    await mountCard('fr');
    expect(label()).toContain('IA La note attendue est l’estimation d’un modèle');
    await mountCard('pt');
    expect(label()).toContain('IA A nota esperada é a estimativa de um modelo');
  });

  it('the error is the honest one, with the choice of columns in it, against the mean grade', async () => {
    await use(fullModel());
    const text = part('How far off it is');
    expect(text).toContain('it is off by 3.0 points on average (RMSE)');
    expect(text).toContain('mean grade for everybody is off by 3.2');
    expect(text).toContain('4.0 points to both sides');
    expect(text).toContain('the 80% ranges held 80% of the grades, the 90% ranges 90%');
    expect(text).toContain('made anew');
  });

  it('writes figures as the language does', async () => {
    await mountCard('fr');
    await use(fullModel());
    expect(part('Sa marge d’erreur')).toContain('de 3,0 points (RMSE)');
    expect(part('Sa marge d’erreur')).toContain(
      'les fourchettes à 80\u00a0% contenaient 80\u00a0%'.replace(/\s/g, ' '),
    );
  });

  it('says so when nobody tested the model', async () => {
    await use(smallModel());
    expect(part('How far off it is')).toContain('Nobody has tested this model');
  });

  it('tells the data and the columns, each once, by their names on the page', async () => {
    await use(fullModel());
    expect(part('What the model learned from')).toContain('three classes · 40 pupils');
    expect(part('What the model learned from')).toMatch(/It looks at: Absences, job\. ?$/i);
  });

  it('tells the profile tree in nested questions, in whole numbers where the column has only these', async () => {
    await use(fullModel());
    const profile = part('The model in a few questions')!.toLowerCase();
    expect(profile).toContain('account for 88% of the differences');
    expect(profile).toContain('absences at most 5 (30 pupils)');
    expect(profile).toContain('absences at least 6');
    const items = all(card, 'li li').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    expect(items).toEqual([
      'job: other: expected grade 11.3 (20 pupils)',
      'job: health: expected grade 12.3 (10 pupils)',
    ]);
    await use({ ...fullModel(), categories: [{ column: 'job', levels: ['health', 'other', 'teacher'] }] });
    expect(part('The model in a few questions')).toContain('job: other than health');
    card.dataset = datasetOf([10, 12], { absences: [0.5, 3], job: ['health', 'other'] });
    await settled();
    expect(part('The model in a few questions')!.toLowerCase()).toContain('absences at most 5.5');
  });

  it('tells by group whether it expects too much or too little, and where there are few pupils', async () => {
    await use(fullModel());
    const rows = all(card, 'tbody tr').map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(rows).toEqual([
      ['job: health', '35', '2.8', '+0.8', '+0.2 to +1.4', 'expected too high'],
      [
        'job: other',
        '12',
        '2.8',
        '−0.3',
        '−0.9 to +0.3',
        'no difference shown (few pupils: hardly more than chance)',
      ],
      ['sex: F', '50', '2.8', '−1.0', '−1.5 to −0.5', 'expected too low'],
    ]);
  });

  it('tells how the model fares on the file shown, and that the correlation is in the calculation', async () => {
    await use(smallModel());
    expect(part('On the file shown')).toContain('No file has been read.');
    expect(part('Limits')).toContain('(correlation −0.9)');
    card.dataset = pupils();
    await settled();
    expect(part('On the file shown')).toContain('off by 3.6 points');
    expect(part('Limits')).toContain('(correlation −0.99)');
    card.dataset = wellJudgedClass();
    await settled();
    expect(part('On the file shown')).toContain('the model helps');
    card.dataset = datasetOf([10, 12], { absences: [0, 3] });
    await settled();
    expect(part('On the file shown')).toContain('does not have: job');
  });

  it('of the shipped model it tells what was left out and where it comes from, in the language of the page', async () => {
    expect(part('What was left out')).toContain('Pupils graded 0 were left out');
    expect(part('Limits')).toContain('two Portuguese schools');
    expect(part('Notes of those who trained it')).toBeNull();
    await use(fullModel());
    expect(part('What was left out')).toBeNull();
    expect(part('Limits')).not.toContain('Portuguese');
    expect(part('Notes of those who trained it')).toContain('Only third forms.');
  });

  it('shows texts of a model file as text, cut where they are long', async () => {
    const long = '<img src=x onerror=alert(1)>'.repeat(20);
    const json = { ...modelJson(), features: [{ column: long }, { column: 'job', level: 'health' }] };
    await use(parseModel(json));
    expect(all(card, 'img')).toEqual([]);
    expect(part('What the model learned from')!.length).toBeLessThan(200);
  });
});

describe('improvability-model-card, the off switch', () => {
  let workspace: ImprovabilityWorkspace;
  beforeEach(async () => {
    workspace = await mount<ImprovabilityWorkspace>(`<improvability-workspace>
      <improvability-chart score="model"></improvability-chart>
      <improvability-model-card></improvability-model-card>
    </improvability-workspace>`);
    workspace.model = smallModel();
    workspace.dataset = wellJudgedClass();
    await settled();
    card = one<ImprovabilityModelCard>(workspace, 'improvability-model-card');
  });
  const canvases = () => all(workspace, 'canvas').length;

  it('switches the model chart off and on by keyboard, and keeps the focus', async () => {
    expect(canvases()).toBe(1);
    one(card, '.off').focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(canvases()).toBe(0);
    expect(one(card, '.switch [role="status"]').textContent).toBe(
      'The model score was switched off on this page.',
    );
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(canvases()).toBe(1);
    expect(card.shadowRoot?.activeElement).toBe(one(card, '.off'));
  });

  it('the chart says so and has a way back, which takes the focus to the drawing', async () => {
    one(card, '.off').click();
    await settled();
    const back = one(workspace, '.empty .model-switch');
    expect(textOf(one(workspace, '.empty'))).toBe(
      'The model score was switched off on this page. Switch it on again',
    );
    back.focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(canvases()).toBe(1);
    expect(one(workspace, 'improvability-chart').shadowRoot?.activeElement).toBe(one(workspace, '.plot'));
  });

  it('beats "show it all the same", and stays with another file', async () => {
    workspace.dataset = pupils();
    await settled();
    one(workspace, '.empty .model-switch').click();
    await settled();
    expect(canvases()).toBe(1);
    one(card, '.off').click();
    await settled();
    expect(canvases()).toBe(0);
    workspace.dataset = wellJudgedClass();
    await settled();
    expect(canvases()).toBe(0);
  });
});

describe('improvability-model-card, a model file', () => {
  const jsonFile = (json: unknown, name = 'model.json') => new File([JSON.stringify(json)], name);
  const alert = () => all(card, '[role="alert"]').map(textOf);

  it('is used in place of the page’s, and the page’s comes back', async () => {
    await use(fullModel());
    await choose(card, jsonFile(modelJson()));
    expect(part('How far off it is')).toContain('Nobody has tested this model');
    one(card, '.page-model').click();
    await settled();
    expect(part('How far off it is')).toContain('3.0 points');
    expect(all(card, '.page-model')).toEqual([]);
  });

  it.each([
    ['no JSON', 'PK', 'the model file is not a grade model'],
    ['something else', '{"a":1}', 'the model file is not a grade model'],
    ['another version', JSON.stringify({ ...modelJson(), version: 2 }), 'of a version'],
    ['a fault', JSON.stringify({ ...modelJson(), trees: [{}] }), 'has a fault'],
  ])('that cannot be used is told, and the model stays: %s', async (_, content, reason) => {
    const before = card.model;
    await choose(card, new File([content], 'photo.json'));
    expect(alert()).toHaveLength(1);
    expect(alert()[0]).toContain('“photo.json” is not in use');
    expect(alert()[0]).toContain(reason);
    expect(card.model).toBe(before);
    await choose(card, jsonFile(modelJson()));
    expect(alert()).toEqual([]);
  });
});
