import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  csvFile,
  heard,
  otherCsv,
  pending,
  pupils,
  pupilsCsv,
  slowFile,
  smallModel,
} from '../../../test/support/elements.js';
import { modelJson } from '../../../test/support/models.js';
import { DatasetErrorEvent, DatasetLoadEvent } from './events.js';
import { pseudonymNumber } from './pseudonyms.js';
import { WorkspaceStore } from './workspace-store.js';

let owner: HTMLElement;
let store: WorkspaceStore;
beforeEach(() => {
  owner = document.createElement('div');
  store = new WorkspaceStore(owner);
});

/** Answers of the server by path, each given when the test says so. */
function serve(paths: readonly string[]) {
  const answers = new Map(paths.map((path) => [path, pending<Response>()]));
  vi.spyOn(globalThis, 'fetch').mockImplementation((url) => answers.get((url as URL).pathname)!.promise);
  return {
    answer: (path: string, body: string, status = 200) =>
      answers.get(path)!.resolve(new Response(body, { status })),
    breakOff: (path: string) => answers.get(path)!.reject(new TypeError('Failed to fetch')),
  };
}

describe('WorkspaceStore.subscribe', () => {
  it('calls back after a change, not when nothing changes, and not once it was stopped', () => {
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.dispatch({ type: 'hovered', student: 1 });
    store.dispatch({ type: 'hovered', student: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    store.dispatch({ type: 'hovered', student: 2 });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('lets a listener stop itself, or another, while it is called', () => {
    const last = vi.fn();
    const stop = store.subscribe(() => stop());
    const stopLast = store.subscribe(last);
    store.subscribe(() => stopLast());
    store.dispatch({ type: 'hovered', student: 1 });
    store.dispatch({ type: 'hovered', student: 2 });
    expect(last).toHaveBeenCalledTimes(1);
  });

  it('tells of another language, once, and nothing of the same', () => {
    const listener = vi.fn();
    store.subscribe(listener);
    for (const lang of ['fr', 'fr', 'en']) store.setLanguage(lang);
    expect(listener).toHaveBeenCalledTimes(2);
    expect(store.locale.tag).toBe('en');
  });
});

describe('WorkspaceStore.loadFile', () => {
  it('shows the file, with its name, as an upload', async () => {
    await store.loadFile(csvFile(pupilsCsv, 'class 3B.csv'));
    expect(store.state).toMatchObject({
      data: { name: 'class 3B.csv', origin: 'upload', dataset: { length: 4 } },
      loading: false,
      problem: null,
    });
  });

  it('is loading until the file is read', async () => {
    const { file, finish } = slowFile(pupilsCsv, 'slow.csv');
    const done = store.loadFile(file);
    expect(store.state).toMatchObject({ loading: true, data: null });
    finish();
    await done;
    expect(store.state.loading).toBe(false);
  });

  it('tells with a file that fails why, and keeps what was shown', async () => {
    await store.loadFile(csvFile());
    const { data } = store.state;
    await store.loadFile(csvFile('', 'nothing.csv'));
    expect(store.state).toMatchObject({ data, problem: { name: 'nothing.csv', code: 'empty-file' } });
  });

  it('shows the file that was chosen last, though an earlier one is read later', async () => {
    const first = slowFile(pupilsCsv, 'first.csv');
    const second = slowFile(otherCsv, 'second.csv');
    const loads = [store.loadFile(first.file), store.loadFile(second.file)];
    second.finish();
    await loads[1];
    first.finish();
    await loads[0];
    expect(store.state).toMatchObject({ data: { name: 'second.csv' }, loading: false });
  });

  it('is still loading when an earlier file is dropped and the last one is not read yet', async () => {
    const first = slowFile(pupilsCsv, 'first.csv');
    const second = slowFile(otherCsv, 'second.csv');
    const loads = [store.loadFile(first.file), store.loadFile(second.file)];
    first.finish();
    await loads[0];
    expect(store.state).toMatchObject({ data: null, loading: true });
    second.finish();
    await loads[1];
    expect(store.state.data?.name).toBe('second.csv');
  });

  it('tells nobody of an earlier file that is dropped', async () => {
    const loads = heard(owner, DatasetLoadEvent.type);
    const errors = heard(owner, DatasetErrorEvent.type);
    const first = slowFile('', 'first.csv');
    const done = store.loadFile(first.file);
    await store.loadFile(csvFile());
    first.finish();
    await done;
    expect([loads.length, errors.length]).toEqual([1, 0]);
    expect(store.state.problem).toBeNull();
  });
});

describe('WorkspaceStore.loadSource', () => {
  it('resolves the address against the document and names the file', async () => {
    const { answer } = serve(['/data/class.csv']);
    const done = store.loadSource('/data/class.csv?term=2');
    answer('/data/class.csv', pupilsCsv);
    await done;
    expect(vi.mocked(fetch).mock.calls.map(([url]) => url)).toEqual([
      new URL('/data/class.csv?term=2', document.baseURI),
    ]);
    expect(store.state.data).toMatchObject({ name: 'class.csv', origin: 'source' });
  });

  it('shows the source that was asked for last, though the first answers later', async () => {
    const { answer } = serve(['/a.csv', '/b.csv']);
    const loads = [store.loadSource('/a.csv'), store.loadSource('/b.csv')];
    answer('/b.csv', otherCsv);
    await loads[1];
    answer('/a.csv', pupilsCsv);
    await loads[0];
    expect(store.state.data?.name).toBe('b.csv');
  });

  it('drops the failure of a source that is no longer wanted', async () => {
    const { answer, breakOff } = serve(['/a.csv', '/b.csv']);
    const loads = [store.loadSource('/a.csv'), store.loadSource('/b.csv')];
    answer('/b.csv', otherCsv);
    breakOff('/a.csv');
    await Promise.all(loads);
    expect(store.state).toMatchObject({ data: { name: 'b.csv' }, problem: null });
  });

  it('puts a source that answers after an upload behind it', async () => {
    const { answer } = serve(['/a.csv']);
    const done = store.loadSource('/a.csv');
    await store.loadFile(csvFile(otherCsv, 'mine.csv'));
    answer('/a.csv', pupilsCsv);
    await done;
    expect(store.state).toMatchObject({ data: { name: 'mine.csv' }, fallback: { name: 'a.csv' } });
  });

  it('drops a source that answers after the host page handed data over, or took them away', async () => {
    const { answer } = serve(['/a.csv', '/b.csv']);
    const first = store.loadSource('/a.csv');
    const dataset = pupils();
    store.showDataset(dataset);
    answer('/a.csv', otherCsv);
    await first;
    expect(store.state.data).toMatchObject({ dataset, origin: 'property' });
    const second = store.loadSource('/b.csv');
    store.showDataset(null);
    answer('/b.csv', otherCsv);
    await second;
    expect(store.state).toMatchObject({ data: null, loading: false });
  });

  it.each([
    ['is not there', (serving: ReturnType<typeof serve>) => serving.answer('/a.csv', 'Sorry', 404)],
    ['cannot be reached', (serving: ReturnType<typeof serve>) => serving.breakOff('/a.csv')],
  ])('tells with a code when it %s', async (_, act) => {
    const serving = serve(['/a.csv']);
    const done = store.loadSource('/a.csv');
    act(serving);
    await done;
    expect(store.state).toMatchObject({
      problem: { name: 'a.csv', code: 'unreachable-source' },
      loading: false,
    });
  });
});

describe('an address that cannot be one', () => {
  it.each(['http://', 'http://[1'])('is a problem like any other: %s', async (src) => {
    await store.loadSource(src);
    expect(store.state).toMatchObject({
      problem: { name: src, code: 'unreachable-source' },
      loading: false,
    });
    store.dispatch({ type: 'problem-dismissed' });
    await store.loadModel(src);
    expect(store.state.problem).toMatchObject({ name: src, code: 'unreachable-source' });
  });
});

describe('WorkspaceStore.loadModel', () => {
  it('uses the model at an address', async () => {
    const { answer } = serve(['/model.json']);
    const done = store.loadModel('/model.json');
    answer('/model.json', JSON.stringify(modelJson()));
    await done;
    expect(store.state.model).toEqual(smallModel());
  });

  it.each([
    ['no JSON', '<p>Sorry</p>', 'not-a-model'],
    ['another JSON', '{"format": "something"}', 'not-a-model'],
    ['another version', JSON.stringify({ ...modelJson(), version: 2 }), 'unsupported-version'],
    ['a fault in it', JSON.stringify({ ...modelJson(), initial: 'ten' }), 'invalid-model'],
  ])('keeps the current model and tells with a code of %s', async (_, body, code) => {
    const model = smallModel();
    store.useModel(model);
    const errors = heard<DatasetErrorEvent>(owner, DatasetErrorEvent.type);
    const { answer } = serve(['/model.json']);
    const done = store.loadModel('/model.json');
    answer('/model.json', body);
    await done;
    expect(store.state).toMatchObject({ model, problem: { name: 'model.json', code } });
    expect(errors.map(({ detail }) => detail)).toEqual([{ code }]);
  });

  it('drops a model that comes after the host page set one', async () => {
    const { answer } = serve(['/model.json']);
    const done = store.loadModel('/model.json');
    const model = smallModel();
    store.useModel(model);
    answer('/model.json', JSON.stringify({ ...modelJson(), initial: 1 }));
    await done;
    expect(store.state.model).toBe(model);
  });
});

describe('the events of a WorkspaceStore', () => {
  it('tell of a file with three counts and nothing else, to every node around the owner', async () => {
    const around = document.createElement('div');
    around.append(owner);
    const events = heard<DatasetLoadEvent>(around, DatasetLoadEvent.type);
    await store.loadFile(csvFile());
    expect(events.map(({ detail }) => detail)).toEqual([
      { acceptedCount: 4, excludedCount: 2, rejectedCount: 0 },
    ]);
    expect(events[0]).toMatchObject({ bubbles: true, composed: true, cancelable: true });
    expect(Object.keys(events[0].detail)).toEqual(['acceptedCount', 'excludedCount', 'rejectedCount']);
  });

  it('are sent before the file is shown', async () => {
    let shown: unknown = 'never asked';
    owner.addEventListener(DatasetLoadEvent.type, () => (shown = store.state.data));
    await store.loadFile(csvFile());
    expect(shown).toBeNull();
  });

  it('tell of a failure with its code and place, and nothing else', async () => {
    const events = heard<DatasetErrorEvent>(owner, DatasetErrorEvent.type);
    await store.loadFile(csvFile('Diagnosis,age\nasthma,15\n', 'Ana Reis.csv'));
    expect(events.map(({ detail }) => detail.code)).toEqual(['no-grade-column']);
    expect(['code', 'line', 'columnIndex']).toEqual(expect.arrayContaining(Object.keys(events[0].detail)));
    expect(JSON.stringify(events[0].detail)).not.toMatch(/Diagnosis|asthma|Ana/);
    expect(events[0]).toMatchObject({ bubbles: true, composed: true, cancelable: true });
  });

  it('are not sent for data that the host page itself hands over', () => {
    const events = heard(owner, DatasetLoadEvent.type);
    store.showDataset(pupils());
    expect(events).toEqual([]);
  });

  it('when a load is cancelled, everything stays as it was', async () => {
    await store.loadFile(csvFile());
    const before = store.state;
    owner.addEventListener(DatasetLoadEvent.type, (event) => event.preventDefault());
    await store.loadFile(csvFile(otherCsv, 'other.csv'));
    expect(store.state).toEqual(before);
  });

  it('when the telling of a failure is cancelled, the page does not say it', async () => {
    await store.loadFile(csvFile());
    const before = store.state;
    owner.addEventListener(DatasetErrorEvent.type, (event) => event.preventDefault());
    await store.loadFile(csvFile('', 'nothing.csv'));
    expect(store.state).toEqual(before);
  });
});

describe('WorkspaceStore.reread', () => {
  const unknown = csvFile('élève,résultat\nAna,12\nZoé,9\n', 'unknown.csv');

  it('reads the file that is shown again, as a person says', async () => {
    await store.loadFile(csvFile(pupilsCsv, 'class.csv'));
    expect(store.parseOptions).toEqual({});
    const events = heard(owner, DatasetLoadEvent.type);
    const options = { roles: { grade: 'studytime' } };
    await store.reread(options);
    expect(store.state.data).toMatchObject({ name: 'class.csv', origin: 'upload' });
    expect([...store.state.data!.dataset.grades]).toEqual([4, 2, 1, 3, 2, 2]);
    expect(store.parseOptions).toEqual(options);
    expect(events).toHaveLength(1);
  });

  it('reads the file that failed for want of a grade column, once a person names it', async () => {
    await store.loadFile(csvFile());
    await store.loadFile(unknown);
    expect(store.state.problem?.code).toBe('no-grade-column');
    await store.reread({ roles: { grade: 'résultat' } });
    expect(store.state).toMatchObject({ data: { name: 'unknown.csv' }, problem: null });
    expect([...store.state.data!.dataset.grades]).toEqual([12, 9]);
  });

  it('keeps what was shown and tells the problem when it fails', async () => {
    await store.loadFile(csvFile());
    const { data } = store.state;
    await store.reread({ roles: { grade: 'FirstName' } });
    expect(store.state.data).toBe(data);
    expect(store.state.problem).toMatchObject({ name: 'class.csv', code: 'no-usable-row' });
  });

  it('is about the file that is shown again once the problem is dismissed', async () => {
    await store.loadFile(csvFile(otherCsv));
    await store.loadFile(unknown);
    store.dispatch({ type: 'problem-dismissed' });
    await store.reread({ roles: { grade: 'studytime' } });
    expect([...store.state.data!.dataset.grades]).toEqual([4, 1]);
  });

  it('is about the data of the page again after going back to them', async () => {
    const { answer } = serve(['/a.csv']);
    const done = store.loadSource('/a.csv');
    answer('/a.csv', pupilsCsv);
    await done;
    await store.loadFile(csvFile(otherCsv, 'mine.csv'));
    store.dispatch({ type: 'went-back' });
    await store.reread({ roles: { grade: 'studytime' } });
    expect(store.state.data).toMatchObject({ name: 'a.csv', origin: 'source', dataset: { length: 6 } });
  });

  it('does nothing without a file', async () => {
    store.showDataset(pupils());
    const before = store.state;
    await store.reread({ decimal: ',' });
    expect(store.state).toBe(before);
    expect([store.parseOptions, await store.preview()]).toEqual([null, null]);
  });

  it('does nothing after a purge', async () => {
    await store.loadFile(csvFile());
    await store.loadFile(unknown);
    store.purge();
    const before = store.state;
    await store.reread({});
    expect(store.state).toBe(before);
    expect([store.parseOptions, await store.preview()]).toEqual([null, null]);
  });
});

describe('WorkspaceStore.joinFile', () => {
  const tardiness = 'StudentID,late\ns4,3\ns1,1\ns9,7\n';
  const lateOf = (): (number | null)[] => {
    const column = store.state.data!.dataset.columns.get('late');
    return column?.kind === 'numeric' ? [...column.values].map((v) => (Number.isNaN(v) ? null : v)) : [];
  };

  it('adds the columns of a second file to the students that are shown, and says how', async () => {
    await store.loadFile(csvFile(pupilsCsv, 'class.csv'));
    const events = heard<DatasetLoadEvent>(owner, DatasetLoadEvent.type);
    await store.joinFile(csvFile(tardiness, 'late.csv'));
    expect(lateOf()).toEqual([1, null, null, 3]);
    expect(store.state.data).toMatchObject({
      ...{ name: 'class.csv', origin: 'upload' },
      join: { name: 'late.csv', by: 'id', columns: ['late'], matched: 2, unmatchedStudents: ['s2', 's3'] },
    });
    expect(events.map(({ detail }) => Object.keys(detail))).toEqual([
      ['acceptedCount', 'excludedCount', 'rejectedCount'],
    ]);
  });

  it('joins it again when the first file is read again', async () => {
    await store.loadFile(csvFile());
    await store.joinFile(csvFile(tardiness));
    await store.reread({ roles: { grade: 'studytime' } });
    expect(lateOf()).toEqual([1, null, null, 3, null, null]);
    expect(store.state.data?.join?.matched).toBe(2);
  });

  it('replaces an earlier second file, and goes away without a trace', async () => {
    await store.loadFile(csvFile());
    const alone = store.state.data!.dataset;
    await store.joinFile(csvFile('StudentID,meals\ns1,2\n'));
    await store.joinFile(csvFile(tardiness));
    expect(store.state.data!.dataset.columns.has('meals')).toBe(false);
    await store.rejoin(null);
    expect(store.state.data).toEqual({ dataset: alone, name: 'class.csv', origin: 'upload' });
    expect(store.secondFile).toBeNull();
  });

  it('takes what a person says about a row that may be of several students', async () => {
    await store.loadFile(csvFile('id,name,grade\na,Ana Reis,8\nb,Ana Reis,12\n'));
    await store.joinFile(csvFile('name,late\nAna Reis,5\n'));
    expect(store.state.data?.join?.ambiguous).toMatchObject([{ row: 1, studentIds: ['a', 'b'] }]);
    const choices = new Map([[1, 'b']]);
    await store.rejoin({ choices });
    expect(lateOf()).toEqual([null, 5]);
    expect(store.secondFile?.options).toEqual({ choices });
    expect(store.state.data?.join?.asked).toMatchObject([{ row: 1, studentIds: ['a', 'b'] }]);
    // The file without its ids: nobody is "b" any more.
    await store.reread({ roles: { id: null } });
    expect(store.state).toMatchObject({ problem: null, data: { join: { ambiguous: [{ row: 1 }] } } });
  });

  it('keeps only answers to what is asked', async () => {
    await store.loadFile(csvFile('id,name,grade\na,Ana Reis,8\nb,Ana Reis,12\nc,Léa Roy,9\n'));
    const choices = new Map([
      [1, 'c'],
      [2, 'a'],
      [9, null],
    ]);
    await store.joinFile(csvFile('name,late\nAna Reis,5\nLéa Roy,3\n'), { choices });
    expect(store.secondFile?.options.choices).toEqual(new Map());
    expect(lateOf()).toEqual([null, null, 3]);
  });

  it('joins to data that the host page handed over', async () => {
    store.showDataset(pupils());
    await store.joinFile(csvFile(tardiness));
    expect(lateOf()).toEqual([1, null, null, 3]);
    expect(store.state.data).toMatchObject({ name: '', origin: 'property' });
  });

  it.each([
    ['has nobody of the first', 'StudentID,late\nx1,3\n', 'no-common-key'],
    ['is empty', '', 'empty-file'],
  ])('keeps what is shown and tells under its name when the second file %s', async (_, content, code) => {
    await store.loadFile(csvFile());
    const { data } = store.state;
    await store.joinFile(csvFile(content, 'late.csv'));
    expect(store.state).toMatchObject({ problem: { kind: 'file', name: 'late.csv', code }, loading: false });
    expect(store.state.data).toBe(data);
  });

  it('that shares nothing can be mended by saying which column is what', async () => {
    await store.loadFile(csvFile());
    await store.joinFile(csvFile('code,pupil,late\ns1,x,4\n', 'late.csv'));
    expect(store).toMatchObject({ mendingSecond: true, mending: false, secondFile: { name: 'late.csv' } });
    expect(await store.previewSecond()).toMatchObject({ header: ['code', 'pupil', 'late'] });
    await store.rejoin({ roles: { id: 'pupil' } });
    expect(store).toMatchObject({ mendingSecond: true, secondFile: { options: { roles: { id: 'pupil' } } } });
    await store.rejoin({ roles: { id: 'code', name: null } });
    expect(store.state).toMatchObject({ problem: null, data: { join: { matched: 1, by: 'id' } } });
    expect(store.mendingSecond).toBe(false);
  });

  it('that was joined stays when what a person says of it fails, and is told of again once that is dismissed', async () => {
    await store.loadFile(csvFile());
    await store.joinFile(csvFile(tardiness));
    const { data } = store.state;
    await store.rejoin({ roles: { id: 'late' } });
    expect(store.state).toMatchObject({ problem: { code: 'no-common-key' } });
    expect(store.state.data).toBe(data);
    expect(store.secondFile?.options.roles).toEqual({ id: 'late' });
    store.dispatch({ type: 'problem-dismissed' });
    expect(store.secondFile?.options.roles).toBeUndefined();
    expect(lateOf()).toEqual([1, null, null, 3]);
  });

  it('that cannot be joined any more when the first is read in another way is told of; the first is shown', async () => {
    await store.loadFile(csvFile());
    await store.joinFile(csvFile(tardiness, 'late.csv'));
    await store.reread({ roles: { id: null } });
    expect(store.state).toMatchObject({
      problem: { name: 'late.csv', code: 'no-common-key' },
      data: { name: 'class.csv', dataset: { roles: { id: null } } },
    });
    expect(store.state.data?.join).toBeUndefined();
    expect(store.mendingSecond).toBe(true);
    await store.reread({});
    expect(store.state).toMatchObject({ problem: null, data: { dataset: { roles: { id: 'StudentID' } } } });
  });

  it('without students does nothing', async () => {
    await store.joinFile(csvFile(tardiness));
    expect(store.state).toMatchObject({ data: null, loading: false, problem: null });
  });
});

describe('numbers under pseudonyms', () => {
  const marked = 'id,grade\na,8\nb,Abs*\nc,12\nd,9\ne,15\n';
  const numbers = () => {
    const { dataset } = store.state.data!;
    return new Map(dataset.ids.map((id, student) => [id, pseudonymNumber(dataset, student)]));
  };

  it('stay when a second file is joined and taken away, and when the file is read again', async () => {
    await store.loadFile(csvFile(marked));
    const before = numbers();
    await store.joinFile(csvFile('id,late\na,3\n'));
    expect(numbers()).toEqual(before);
    await store.reread({ starredMarks: 'zero' });
    expect(numbers()).toEqual(new Map([...before, ['b', 5]]));
    await store.rejoin(null);
    await store.reread({ gradeScale: { min: 0, max: 15 } });
    expect(numbers()).toEqual(before);
  });

  it('are drawn anew for another file, and where rows move up to be pupils', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${row % 20}`);
    await store.loadFile(csvFile(`grade\n${rows.join('\n')}`));
    const draws = [[...numbers().values()].slice(0, 30).join()];
    await store.reread({ hasHeader: false });
    draws.push([...numbers().values()].slice(0, 30).join());
    await store.loadFile(csvFile(`grade\n${rows.join('\n')}`));
    draws.push([...numbers().values()].slice(0, 30).join());
    expect(new Set(draws).size).toBe(3);
  });
});

describe('WorkspaceStore.preview', () => {
  it('is the header and the first rows of the file that is shown', async () => {
    await store.loadFile(csvFile(otherCsv));
    expect(await store.preview()).toMatchObject({
      header: ['FirstName', 'studytime', 'Dalc', 'absences', 'job', 'FinalGrade'],
      rows: [
        ['Zoé', '4', '1', '0', 'health', '5'],
        ['Yann', '1', '5', '10', 'other', '18'],
      ],
      encoding: 'utf-8',
      delimiter: ',',
    });
  });

  it('is of the file that failed for want of a grade column', async () => {
    await store.loadFile(csvFile());
    await store.loadFile(csvFile('élève;;résultat\nAna;x;12\n'));
    expect(await store.preview()).toMatchObject({
      header: ['élève', 'column 2', 'résultat'],
      rows: [['Ana', 'x', '12']],
    });
  });

  it('of a long file holds 200 whole rows, however long its text', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `pupil é${row},12`);
    await store.loadFile(csvFile(`name,grade\n${rows.join('\n')}`));
    const preview = await store.preview();
    expect(preview?.rows).toHaveLength(200);
    expect(preview).toMatchObject({ encoding: 'utf-8', rows: { 49: ['pupil é49', '12'] } });
  });
});

describe('the progress of a long load', () => {
  it('is told once it takes more than 300 ms, and not for a short one', async () => {
    const told: unknown[] = [];
    store.subscribe(() => told.push(store.state.progress));
    await store.loadFile(csvFile());
    expect(told.filter((progress) => progress !== null)).toEqual([]);
    const { file, finish } = slowFile(`${pupilsCsv}${'x,,,,,,,,\n'.repeat(20_000)}`);
    const done = store.loadFile(file);
    await new Promise((resolve) => setTimeout(resolve, 320));
    finish();
    await done;
    expect(told).toContainEqual({ done: expect.any(Number) as number, total: file.size });
    expect(store.state).toMatchObject({ progress: null, loading: false });
  });
});

describe('WorkspaceStore.cancelLoad', () => {
  it('gives up a file: nothing is shown, nothing told, and what was shown stays', async () => {
    await store.loadFile(csvFile());
    const before = store.state;
    const events = [heard(owner, DatasetLoadEvent.type), heard(owner, DatasetErrorEvent.type)];
    const { file, finish } = slowFile(otherCsv, 'slow.csv');
    const done = store.loadFile(file);
    store.cancelLoad();
    finish();
    await done;
    expect(store.state).toEqual(before);
    expect(events).toEqual([[], []]);
  });

  it('asks the server to stop', async () => {
    const asked = vi.spyOn(globalThis, 'fetch').mockReturnValue(pending<Response>().promise);
    void store.loadSource('/a.csv');
    store.cancelLoad();
    expect(asked.mock.calls[0][1]?.signal?.aborted).toBe(true);
  });
});

describe('a file and a model at once', () => {
  it('a model that failed is still told when the file comes after it', async () => {
    const csv = pending<Response>();
    vi.spyOn(globalThis, 'fetch').mockImplementation((url) =>
      (url as URL).pathname === '/class.csv'
        ? csv.promise
        : Promise.resolve(new Response('', { status: 404 })),
    );
    const file = store.loadSource('/class.csv');
    await store.loadModel('/model.json');
    expect(store.state.loading).toBe(true);
    csv.resolve(new Response(pupilsCsv));
    await file;
    expect(store.state).toMatchObject({
      problem: { kind: 'model', name: 'model.json' },
      data: { name: 'class.csv' },
    });
  });

  it('is loading until the last one has come to an end', async () => {
    const csv = pending<Response>();
    vi.spyOn(globalThis, 'fetch').mockReturnValue(csv.promise);
    const source = store.loadSource('/class.csv');
    await store.loadFile(csvFile(otherCsv));
    expect(store.state.loading).toBe(true);
    csv.resolve(new Response(pupilsCsv));
    await source;
    expect(store.state.loading).toBe(false);
  });
});
