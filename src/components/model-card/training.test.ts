import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  choose,
  mount,
  one,
  settled,
  textOf,
} from '../../../test/support/elements.js';
import { generatedClass } from '../../../test/support/models.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import { parseModel } from '../../core/model/grade-model.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import '../chart/define.js';
import '../workspace/define.js';
import type { ImprovabilityModelCard } from './model-card.js';
import './define.js';

let workspace: ImprovabilityWorkspace;
let card: ImprovabilityModelCard;

beforeEach(async () => {
  workspace = await mount<ImprovabilityWorkspace>(`<improvability-workspace>
    <improvability-chart score="model"></improvability-chart>
    <improvability-model-card></improvability-model-card>
  </improvability-workspace>`);
  card = one<ImprovabilityModelCard>(workspace, 'improvability-model-card');
});

async function show(dataset: Dataset): Promise<void> {
  workspace.dataset = dataset;
  await settled();
  one<HTMLDetailsElement>(card, 'details').open = true;
  await settled();
}

const outcome = () => one(card, '.outcome').textContent.trim();
const focused = () => card.shadowRoot?.activeElement?.className ?? '';
const chartText = () => textOf(one(workspace, 'improvability-chart'));
const ended = () => expect.poll(() => all(card, '.start').length, { timeout: 60_000 }).toBe(1);
const trained = () => expect.poll(outcome, { timeout: 60_000 }).toMatch(/^The model is trained and in use/);

async function start(): Promise<void> {
  one(card, '.start').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => all(card, '.cancel').length).toBe(1);
}

/** Enough of them that training takes a while. */
const many = () => generatedClass(1500);

describe('train on this file', () => {
  it('has no accessibility fault: before, meanwhile and after', { timeout: 60_000 }, async () => {
    await show(many());
    expect(await accessibilityProblems(card)).toEqual([]);
    await start();
    expect(await accessibilityProblems(card)).toEqual([]);
    one(card, '.cancel').click();
    await ended();
    expect(await accessibilityProblems(card)).toEqual([]);
  });

  it('needs 100 graded pupils, and says so', async () => {
    await show(generatedClass(99));
    expect(textOf(one(card, 'details'))).toContain('at least 100 pupils with a grade; this file has 99');
    expect(all(card, '.start')).toEqual([]);
    await show(generatedClass(100));
    expect(all(card, '.start')).toHaveLength(1);
  });

  it('leaves other grades and identifiers unticked, and tells why', async () => {
    const plain = generatedClass(120);
    const columns = new Map([
      ...plain.columns,
      ['G2', { kind: 'numeric', values: plain.grades } as const],
      ['badge', { kind: 'numeric', values: plain.grades.map((_, row) => 1000 + row) } as const],
    ]);
    await show({ ...plain, columns });
    const boxes = all<HTMLInputElement>(card, '.columns input');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, true, false, false]);
    expect(textOf(one(card, '.columns'))).toContain('another grade: the gap would be nearly nothing');
  });

  it('asks for a column, and does not start without one', async () => {
    await show(generatedClass(100));
    for (const box of all<HTMLInputElement>(card, '.columns input')) box.click();
    await settled();
    expect(outcome()).toBe('Tick at least one column.');
    one(card, '.start').click();
    await settled();
    expect(all(card, '.cancel')).toEqual([]);
  });

  it(
    'by keyboard: the model is used, its pupils are judged by models that did not see them, and the page’s comes back',
    { timeout: 60_000 },
    async () => {
      const before = workspace.model;
      await show(generatedClass(200));
      await start();
      await trained();
      expect(focused()).toContain('start');
      expect(outcome()).toMatch(/off by \d\.\d points .* mean grade, by \d\.\d/);
      expect(chartText()).toContain('Each is judged by models that had not seen that pupil.');
      expect(workspace.model).not.toBe(before);
      expect(workspace.model?.training).toMatchObject({ dataName: 'One school’s own data', rows: 200 });
      one(card, '.page-model').click();
      await settled();
      expect(workspace.model).toBe(before);
      expect(outcome()).toBe('');
    },
  );

  it('looks at the ticked columns only', { timeout: 60_000 }, async () => {
    await show(generatedClass(120));
    all<HTMLInputElement>(card, '.columns input')[0].click();
    await settled();
    await start();
    await trained();
    const columns = new Set(workspace.model?.features.map(({ column }) => column));
    expect([...columns]).toEqual(['studytime', 'age', 'job']);
  });

  it('is cancelled at once by keyboard; nothing changes, and the focus goes back', async () => {
    const before = workspace.model;
    await show(many());
    await start();
    expect(focused()).toContain('cancel');
    await userEvent.keyboard('{Enter}');
    await expect.poll(outcome).toBe('Training was cancelled; nothing has changed.');
    expect(focused()).toContain('start');
    expect(workspace.model).toBe(before);
  });

  it('another file ends it, and no stale model comes', async () => {
    await show(many());
    const before = workspace.model;
    await start();
    workspace.dataset = generatedClass(100, 2);
    await expect.poll(() => all(card, '.cancel').length).toBe(0);
    await new Promise((later) => setTimeout(later, 300));
    expect(workspace.model).toBe(before);
    expect(outcome()).toBe('');
  });

  it('erasing the pupils erases the model that was trained on them', { timeout: 60_000 }, async () => {
    const before = workspace.model;
    await show(generatedClass(120));
    await start();
    await trained();
    workspace.purge();
    await settled();
    expect(workspace.model).toBe(before);
  });

  it('a worker that cannot be started is done without', { timeout: 60_000 }, async () => {
    const worker = vi.spyOn(globalThis, 'Worker').mockImplementation(function () {
      throw new DOMException('refused', 'SecurityError');
    });
    onTestFinished(() => worker.mockRestore());
    workspace.workers = true;
    await show(generatedClass(120));
    await start();
    await trained();
    expect(worker).toHaveBeenCalledOnce();
  });
});

describe('the model that was trained', () => {
  it(
    'downloads under a name that tells nothing, which the person can change, and loads back',
    { timeout: 60_000 },
    async () => {
      const saved: Blob[] = [];
      const spies = [
        vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
          saved.push(blob as Blob);
          return 'blob:nothing';
        }),
        vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(),
      ];
      onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
      await show(generatedClass(120));
      await start();
      await trained();
      one(card, '.save').click();
      const name = one<HTMLInputElement>(card, '.download input');
      expect(name.value).toBe('One school’s own data');
      name.value = 'Third forms';
      name.dispatchEvent(new InputEvent('input'));
      one(card, '.save').click();
      const texts = await Promise.all(saved.map((blob) => blob.text()));
      const models = texts.map((text) => parseModel(JSON.parse(text)));
      expect(models.map(({ training }) => training?.dataName)).toEqual([
        'One school’s own data',
        'Third forms',
      ]);

      await choose(card, new File([texts[1]], 'improvability-model.json'));
      expect(workspace.model).toEqual(models[1]);
      // It knows these pupils' grades, and nothing tells any more what models say that do not.
      expect(chartText()).toContain('trained on these very pupils');
      expect(chartText()).not.toContain('had not seen that pupil');
    },
  );
});
