import { describe, expect, it } from 'vitest';
import { datasetOf, modelJson } from '../../../test/support/models.js';
import { parseModel } from '../model/grade-model.js';
import { leverFactors } from '../score/factor.js';
import { reduce, type WorkspaceAction } from './reduce.js';
import { initialState, type LoadedData, type WorkspaceState } from './workspace-state.js';

const model = parseModel(modelJson());
const problem = { kind: 'file', name: 'photo.csv', code: 'binary-file' } as const;

const source = loaded('class.csv', 'source');
const upload = loaded('mine.csv', 'upload');
const secondUpload = loaded('mended.csv', 'upload');
const handedOver = loaded('', 'property');

function loaded(name: string, origin: LoadedData['origin']): LoadedData {
  return { dataset: datasetOf([10, 12], { absences: [0, 1] }), name, origin };
}

function after(...actions: readonly WorkspaceAction[]): WorkspaceState {
  return actions.reduce(reduce, initialState);
}

const succeeded = (data: LoadedData): WorkspaceAction => ({ type: 'load-succeeded', data });
const failed: WorkspaceAction = { type: 'load-failed', problem };
const back: WorkspaceAction = { type: 'went-back' };
const hover = (student: number | null): WorkspaceAction => ({ type: 'hovered', student });

describe('reduce, loading', () => {
  it('load-started says that something is being read and leaves the rest alone', () => {
    const before = after(succeeded(source), hover(1), failed);
    expect(reduce(before, { type: 'load-started' })).toEqual({ ...before, loading: true });
  });

  it('load-succeeded shows the data and ends the problem of a file before; loading ends by itself', () => {
    const state = after({ type: 'load-started' }, failed, succeeded(source));
    expect(state).toEqual({ ...initialState, loading: true, data: source });
    expect(reduce(state, { type: 'load-ended' })).toEqual({ ...initialState, data: source });
  });

  it('load-progressed says how far a long load is, until loading ends', () => {
    const progress = { done: 3, total: null };
    const state = after({ type: 'load-started' }, { type: 'load-progressed', progress });
    expect(state).toEqual({ ...initialState, loading: true, progress });
    expect(reduce(state, { type: 'load-ended' })).toEqual(initialState);
  });

  it('load-succeeded keeps the problem of a model, which is still not in use', () => {
    const ofModel = { kind: 'model', name: 'model.json', code: 'invalid-model' } as const;
    const state = after({ type: 'load-failed', problem: ofModel }, succeeded(source));
    expect(state.problem).toBe(ofModel);
    expect(reduce(state, { type: 'model-changed', model }).problem).toBeNull();
  });

  it('load-succeeded forgets the student of the file before', () => {
    expect(after(succeeded(source), hover(1), succeeded(upload)).hovered).toBeNull();
    expect(after(succeeded(source), hover(1), succeeded(handedOver)).hovered).toBeNull();
  });

  it('load-failed keeps the data, what is behind it and the student that is pointed at', () => {
    const before = after(succeeded(source), succeeded(upload), hover(1), { type: 'load-started' });
    expect(reduce(before, failed)).toEqual({ ...before, problem });
  });

  it('load-ended ends loading and keeps everything else, an earlier problem too', () => {
    const before = after(succeeded(source), failed, { type: 'load-started' });
    expect(reduce(before, { type: 'load-ended' })).toEqual({ ...before, loading: false });
  });

  it('problem-dismissed takes away the problem only', () => {
    const before = after(succeeded(source), failed);
    expect(reduce(before, { type: 'problem-dismissed' })).toEqual({ ...before, problem: null });
  });

  it('data-cleared keeps the model and the weights', () => {
    const state = after(
      { type: 'model-changed', model },
      { type: 'factors-changed', factors: leverFactors },
      succeeded(source),
      succeeded(upload),
      failed,
      hover(1),
      { type: 'data-cleared' },
    );
    expect(state).toEqual({ ...initialState, model, pageModel: model, factors: leverFactors });
  });
});

describe('reduce, a file of a person and the data of the page', () => {
  it('shows an upload in place of the source, which waits behind "back"', () => {
    expect(after(succeeded(source), succeeded(upload))).toMatchObject({ data: upload, fallback: source });
  });

  it('an upload without anything before it has nothing to go back to', () => {
    expect(after(succeeded(upload))).toMatchObject({ data: upload, fallback: null });
  });

  it.each([source, handedOver])('an upload stays when the page loads later ($origin)', (later) => {
    expect(after(succeeded(upload), succeeded(later), hover(null))).toMatchObject({
      data: upload,
      fallback: later,
    });
  });

  it('what the page loads while an upload is shown leaves the student that is pointed at alone', () => {
    expect(after(succeeded(upload), hover(1), succeeded(source)).hovered).toBe(1);
  });

  it('an upload stays through a failure, other weights and another model', () => {
    const state = after(
      succeeded(source),
      succeeded(upload),
      failed,
      { type: 'factors-changed', factors: leverFactors },
      { type: 'model-changed', model },
      succeeded(source),
    );
    expect(state).toMatchObject({ data: upload, fallback: source });
  });

  it('a second upload goes back to the source, not to the first', () => {
    const state = after(succeeded(source), succeeded(upload), succeeded(secondUpload));
    expect(state).toMatchObject({ data: secondUpload, fallback: source });
    expect(reduce(state, back)).toMatchObject({ data: source, fallback: null });
  });

  it('the newest source takes the place of an older one, with nothing to go back to', () => {
    const newer = loaded('class-b.csv', 'source');
    expect(after(succeeded(source), succeeded(newer))).toMatchObject({ data: newer, fallback: null });
  });

  it('went-back shows the source again and takes away problem and pointed-at student', () => {
    const state = after(succeeded(source), succeeded(upload), failed, hover(0), back);
    expect(state).toEqual({ ...initialState, data: source });
  });

  it('after went-back the page may load again', () => {
    const newer = loaded('class-b.csv', 'source');
    expect(after(succeeded(source), succeeded(upload), back, succeeded(newer)).data).toBe(newer);
  });
});

describe('reduce, a second file', () => {
  it('comes and goes without touching filter and selection: the students are the same', () => {
    const chosen: WorkspaceAction[] = [
      { type: 'filter-changed', filter: { schools: null, classes: ['3B'], students: null } },
      { type: 'selected', students: [1] },
    ];
    const before = after(succeeded(source), succeeded(upload), ...chosen, failed);
    const joined = { ...upload, dataset: { ...upload.dataset, columns: new Map() } };
    const state = reduce(before, succeeded(joined));
    expect(state).toEqual({ ...before, data: joined, problem: null });
    expect(reduce(state, succeeded(upload))).toEqual({ ...before, problem: null });
  });

  it('of other students with the same ids is other data', () => {
    const state = after(
      succeeded(source),
      { type: 'selected', students: [1] },
      succeeded(loaded('x', 'source')),
    );
    expect(state.selected).toEqual([]);
  });
});

describe('reduce, model, weights and pointer', () => {
  it('model-changed takes the model, and null for none', () => {
    const state = after({ type: 'model-changed', model });
    expect(state).toEqual({ ...initialState, model, pageModel: model });
    expect(reduce(state, { type: 'model-changed', model: null })).toEqual(initialState);
  });

  it('factors-changed takes the factors', () => {
    expect(after({ type: 'factors-changed', factors: leverFactors })).toEqual({
      ...initialState,
      factors: leverFactors,
    });
  });

  it('model-insisted takes what the person wants, until another model comes', () => {
    const insisted = after({ type: 'model-changed', model }, { type: 'model-insisted', insists: true });
    expect(insisted).toEqual({ ...initialState, model, pageModel: model, insistsOnModel: true });
    expect(reduce(insisted, { type: 'model-insisted', insists: false }).insistsOnModel).toBe(false);
    expect(reduce(insisted, { type: 'model-changed', model: null }).insistsOnModel).toBe(false);
  });

  it.each<[string, WorkspaceAction]>([
    ['another file', succeeded(upload)],
    ['data-cleared', { type: 'data-cleared' }],
    ['purged', { type: 'purged' }],
  ])('model-insisted is of one file and ends with it: %s', (_, action) => {
    const insisted = after(succeeded(source), { type: 'model-insisted', insists: true });
    expect(reduce(insisted, action).insistsOnModel).toBe(false);
  });

  it('model-insisted stays when the page loads behind an upload, and when a file fails', () => {
    const insisted = after(succeeded(upload), { type: 'model-insisted', insists: true });
    expect([succeeded(source), failed].reduce(reduce, insisted).insistsOnModel).toBe(true);
  });

  it('hovered takes the student, the first one too, and null for nobody', () => {
    expect(after(hover(0)).hovered).toBe(0);
    expect(after(hover(0), hover(null)).hovered).toBeNull();
  });
});

describe('reduce, filter, selection, tooltip and pseudonyms', () => {
  const filter = { schools: ['North'], classes: null, students: [0] };
  const settings: WorkspaceAction[] = [
    { type: 'filter-changed', filter },
    { type: 'selected', students: [1, 0] },
    { type: 'tooltip-columns-changed', columns: ['age'] },
    { type: 'pseudonyms-changed', pseudonyms: true },
  ];
  const inForce = { filter, selected: [1, 0], tooltipColumns: ['age'], pseudonyms: true };

  it('takes each of them', () => {
    expect(after(succeeded(source), ...settings)).toEqual({ ...initialState, data: source, ...inForce });
  });

  it('filter-changed forgets the student that is pointed at, who may be hidden now', () => {
    expect(after(succeeded(source), hover(1), settings[0]).hovered).toBeNull();
  });

  it.each<[string, WorkspaceAction[]]>([
    ['another file', [succeeded(upload)]],
    ['going back', [succeeded(upload), ...settings, back]],
    ['data-cleared', [{ type: 'data-cleared' }]],
    ['purged', [{ type: 'purged' }]],
  ])('what belongs to one file ends with it, pseudonyms stay: %s', (_, actions) => {
    const { filter, selected, tooltipColumns, pseudonyms } = after(
      succeeded(source),
      ...settings,
      ...actions,
    );
    expect({ filter, selected, tooltipColumns }).toEqual({
      filter: initialState.filter,
      selected: [],
      tooltipColumns: null,
    });
    expect(pseudonyms).toBe(true);
  });

  it('stay when the page loads behind an upload, and when a file fails', () => {
    expect(after(succeeded(upload), ...settings, succeeded(source), failed)).toMatchObject(inForce);
  });

  it('purged forgets everything about pupils, what is behind "back" too', () => {
    const state = after(succeeded(source), succeeded(upload), failed, hover(1), { type: 'purged' });
    expect(state).toEqual(initialState);
  });
});

describe('reduce, nothing changes', () => {
  const busy = after(succeeded(source), { type: 'load-started' }, hover(1));

  it.each<[string, WorkspaceState, WorkspaceAction]>([
    ['load-started while loading', busy, { type: 'load-started' }],
    ['problem-dismissed without a problem', busy, { type: 'problem-dismissed' }],
    ['went-back with nothing behind', busy, back],
    ['pseudonyms-changed, as before', busy, { type: 'pseudonyms-changed', pseudonyms: false }],
    ['hovered, the same student', busy, hover(1)],
    ['load-ended when nothing is being read', initialState, { type: 'load-ended' }],
    ['purged without pupils', initialState, { type: 'purged' }],
    ['factors-changed, the same list', busy, { type: 'factors-changed', factors: busy.factors }],
    ['hovered, nobody as before', initialState, hover(null)],
  ])('%s returns the same object', (_, state, action) => {
    expect(reduce(state, action)).toBe(state);
  });

  it('never changes the state that it was given', () => {
    const frozen = Object.freeze({ ...busy });
    const actions: WorkspaceAction[] = [
      succeeded(upload),
      failed,
      { type: 'load-ended' },
      { type: 'data-cleared' },
      { type: 'model-changed', model },
      { type: 'factors-changed', factors: leverFactors },
      hover(0),
    ];
    for (const action of actions) expect(reduce(frozen, action)).not.toBe(frozen);
    expect(frozen).toEqual(busy);
  });
});

describe('reduce, a model of a person’s own', () => {
  const own = parseModel(modelJson());
  const later = parseModel(modelJson());
  const crossFitted = { ids: source.dataset.ids, expected: Float64Array.of(11, 11) };
  const use: WorkspaceAction = { type: 'own-model-used', model: own, crossFitted };
  const before = after({ type: 'model-changed', model }, succeeded(source));

  it('is used in place of the page’s, with the grades that are fair to the students who trained it', () => {
    const state = reduce(before, use);
    expect(state).toEqual({ ...before, model: own, crossFitted });
    expect(reduce(state, { type: 'page-model-used' })).toEqual(before);
  });

  it('stays when the page changes its model, which waits behind "back"', () => {
    const state = [use, { type: 'model-changed', model: later } as const].reduce(reduce, before);
    expect(state).toMatchObject({ model: own, pageModel: later, crossFitted });
    expect(reduce(state, { type: 'page-model-used' })).toMatchObject({ model: later, crossFitted: null });
  });

  it('ends the training, the insisting, the off switch and the problem of another model', () => {
    const ofModel = { kind: 'model', name: 'model.json', code: 'invalid-model' } as const;
    const state = [
      { type: 'training-changed', training: { kind: 'running', done: 1, total: 2 } } as const,
      { type: 'model-insisted', insists: true } as const,
      { type: 'model-switched-off', off: true } as const,
      { type: 'load-failed', problem: ofModel } as const,
      use,
    ].reduce(reduce, before);
    expect(state).toEqual({ ...before, model: own, crossFitted });
  });

  it('stays with another file; the fair grades stay while their students are shown or wait', () => {
    const uploaded = [use, succeeded(upload)].reduce(reduce, before);
    expect(uploaded).toMatchObject({ model: own, crossFitted, fallback: source });
    expect(reduce(uploaded, back)).toMatchObject({ model: own, crossFitted, data: source });
    const replaced = [use, succeeded(handedOver)].reduce(reduce, before);
    expect(replaced).toMatchObject({ model: own, crossFitted: null });
  });

  it('is forgotten with the students: it may have been trained on them', () => {
    expect(reduce(reduce(before, use), { type: 'purged' })).toEqual(after({ type: 'model-changed', model }));
  });
});

describe('reduce, training and the off switch', () => {
  const running = { kind: 'running', done: 3, total: 10 } as const;

  it('training-changed tells how far it is, until another file comes', () => {
    const state = after(succeeded(source), { type: 'training-changed', training: running });
    expect(state.training).toBe(running);
    expect(reduce(state, succeeded(upload)).training).toBeNull();
    expect(reduce(state, { type: 'training-changed', training: null }).training).toBeNull();
  });

  it('model-switched-off is of the page: it stays with another file and with the page’s other model', () => {
    const off: WorkspaceAction = { type: 'model-switched-off', off: true };
    const state = after(succeeded(source), off, succeeded(upload), { type: 'model-changed', model });
    expect(state.modelOff).toBe(true);
    expect(reduce(state, { type: 'model-switched-off', off: false }).modelOff).toBe(false);
  });
});

describe('reduce, the student whose reasons are shown', () => {
  const inspect = (student: number | null): WorkspaceAction => ({ type: 'inspected', student });
  const select = (...students: number[]): WorkspaceAction => ({ type: 'selected', students });

  it('inspected takes the student, and counts how often a person asked, also for the same one', () => {
    const asked = after(succeeded(source), inspect(1));
    expect(asked).toMatchObject({ inspected: 1, inspections: 1 });
    expect(reduce(asked, inspect(1))).toMatchObject({ inspected: 1, inspections: 2 });
    expect(reduce(asked, inspect(null))).toMatchObject({ inspected: null, inspections: 1 });
  });

  it('follows a selection of one while reasons are shown, and no other', () => {
    const asked = after(succeeded(source), inspect(1));
    expect(reduce(asked, select(0))).toMatchObject({ selected: [0], inspected: 0, inspections: 1 });
    expect(reduce(asked, select(0, 1)).inspected).toBe(1);
    expect(reduce(asked, select()).inspected).toBe(1);
    expect(after(succeeded(source), select(0)).inspected).toBeNull();
  });

  it('ends with the file: another one, a purge, the way back; not with a second file’s columns', () => {
    const asked = after(succeeded(source), inspect(1));
    expect(reduce(asked, succeeded(upload)).inspected).toBeNull();
    expect(reduce(asked, { type: 'purged' }).inspected).toBeNull();
    expect(reduce(asked, { type: 'data-cleared' }).inspected).toBeNull();
    expect([succeeded(upload), inspect(0), back].reduce(reduce, asked).inspected).toBeNull();
    const joined = { ...source, dataset: { ...source.dataset } };
    expect(reduce(asked, succeeded(joined)).inspected).toBe(1);
  });

  it('inspectors-changed counts the places that can show reasons, whatever file there is', () => {
    const two = after(...[1, 1].map((): WorkspaceAction => ({ type: 'inspectors-changed', by: 1 })));
    expect(two.inspectors).toBe(2);
    const one = [succeeded(source), { type: 'inspectors-changed', by: -1 } as const].reduce(reduce, two);
    expect(one.inspectors).toBe(1);
  });
});
