import type { Dataset } from '../../core/dataset/dataset.js';
import { DatasetError, type DatasetErrorCode } from '../../core/dataset/dataset-error.js';
import type { JoinOptions } from '../../core/dataset/join-options.js';
import type { ParseOptions } from '../../core/dataset/parse-options.js';
import { ModelError } from '../../core/model/model-error.js';
import { parseModel, type GradeModel } from '../../core/model/grade-model.js';
import { reduce, type WorkspaceAction } from '../../core/workspace/reduce.js';
import {
  initialState,
  type LoadedData,
  type LoadProblem,
  type WorkspaceState,
} from '../../core/workspace/workspace-state.js';
import { DatasetErrorEvent, DatasetLoadEvent } from './events.js';
import { withSecond, withSecondIfPossible, type SecondFile } from './join-second.js';
import { localeFor, type Locale } from './locale.js';
import { keepPseudonyms } from './pseudonyms.js';
import {
  fetchFile,
  fileNameOf,
  problemOf,
  readPreview,
  readStudents,
  SourceError,
  type TablePreview,
} from './read-source.js';
import { runTraining, TrainingMissing } from './training/run-training.js';
import { trainingJob } from './training/training-job.js';

type DataKind = 'source' | 'upload';
type LoadKind = DataKind | 'model';

/** Loads that take longer than this show how far they are, in milliseconds. */
const longLoad = 300;

/** A file with what a person said about it: enough to read it again. */
interface FirstFile {
  readonly file: Blob;
  readonly name: string;
  readonly origin: DataKind;
  readonly options: ParseOptions;
  readonly second: SecondFile | null;
}

/** A file that could not be used, where a person can mend that by telling how to read it. */
type Mendable = { readonly first: FirstFile } | { readonly second: SecondFile };

/** What a dataset that is shown was made of. */
interface Origins {
  /** `null` for data that the host page handed over. */
  readonly first: FirstFile | null;
  readonly second: SecondFile | null;
  /** The students without what the second file adds. */
  readonly alone: Dataset;
}

/** The state of one workspace, with what the pure reducer cannot do: read files and tell the host page. */
export class WorkspaceStore {
  #state = initialState;
  #locale = localeFor('en');
  readonly #listeners = new Set<() => void>();
  /** The newest load of each kind; a newer one aborts it. */
  readonly #loads: Partial<Record<LoadKind, AbortController>> = {};
  /** Loads that have not come to an end. */
  #pending = 0;
  /** By dataset, so that the files of one that nobody shows any more are forgotten. */
  #origins = new WeakMap<Dataset, Origins>();
  /** The file of the problem that is told, where a person can mend it. */
  #failed: { readonly file: Mendable; readonly problem: LoadProblem } | null = null;

  /** The training that is going on, and whose it is. */
  #training: { readonly ids: readonly string[]; readonly stop: AbortController } | null = null;
  /** Whether the page allows workers. */
  workers = false;

  /** @param owner the element that tells the host page what was loaded */
  constructor(readonly owner: HTMLElement) {}

  get state(): WorkspaceState {
    return this.#state;
  }

  get locale(): Locale {
    return this.#locale;
  }

  setLanguage(lang: string): void {
    const locale = localeFor(lang);
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#notify();
  }

  /** Calls back after every change; returns the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch(action: WorkspaceAction): void {
    const next = reduce(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    if (this.#training && this.#training.ids !== next.data?.dataset.ids) this.cancelTraining();
    if (this.#failed && this.#failed.problem !== next.problem) this.#failed = null;
    this.#notify();
  }

  /** Shows a file that a person chose. */
  async loadFile(file: File): Promise<void> {
    await this.#loadFirst({ name: file.name, origin: 'upload', options: {}, second: null }, () =>
      Promise.resolve(file),
    );
  }

  /** Shows the file at an address, which is relative to the document. */
  async loadSource(src: string): Promise<void> {
    const { url, name } = this.#resolve(src);
    await this.#loadFirst({ name, origin: 'source', options: {}, second: null }, (signal) =>
      fetchFile(url, signal),
    );
  }

  /** Gives up the file that is on its way; what is shown stays. */
  cancelLoad(): void {
    this.#loads.source?.abort();
    this.#loads.upload?.abort();
  }

  /**
   * How the file was read that `reread` and `preview` are about: the one that a problem is told of, where telling how to
   * read it can help, else the one that is shown. `null`: there is none.
   */
  get parseOptions(): ParseOptions | null {
    return this.#correctable?.options ?? null;
  }

  /** Whether that file is the one that a problem is told of. */
  get mending(): boolean {
    return this.#failedFirst !== null;
  }

  /** Reads that file again, as a person says that it is to be read. A failure is told, and what is shown stays. */
  async reread(options: ParseOptions): Promise<void> {
    const first = this.#correctable;
    if (first) await this.#loadFirst({ ...first, options }, () => Promise.resolve(first.file));
  }

  /** The first rows of that file, or `null` where there is none or it cannot be read as a table. */
  async preview(): Promise<TablePreview | null> {
    const first = this.#correctable;
    return first && previewOf(first.file, first.options);
  }

  /**
   * Adds the columns of a second file to the students that are shown, in place of an earlier second file. Reading the
   * first file again joins it again. A failure is told under the second file's name, and what is shown stays.
   *
   * @param options of its choices only those count that answer what the result asks
   */
  async joinFile(file: File, options: JoinOptions = {}): Promise<void> {
    await this.#join({ file, name: file.name, options });
  }

  /** Adds the file that could not be read for want of a grade, say, to the students that are shown. */
  async joinFailed(): Promise<void> {
    const first = this.#failedFirst;
    if (first) await this.#join({ file: first.file, name: first.name, options: {} });
  }

  /**
   * The second file that `rejoin` and `previewSecond` are about: the one that a problem is told of, where saying which
   * column is what can help, else the one that was joined. `null`: there is none.
   */
  get secondFile(): Pick<SecondFile, 'name' | 'options'> | null {
    return this.#joinable;
  }

  /** Whether that file is the one that a problem is told of. */
  get mendingSecond(): boolean {
    return this.#failedSecond !== null;
  }

  /** Joins that file once more with what a person says about it; `null` takes the one that was joined away again. */
  async rejoin(options: JoinOptions | null): Promise<void> {
    const second = this.#joinable;
    if (second) await this.#join(options && { ...second, options });
  }

  /** The first rows of that file, or `null` where there is none or it cannot be read as a table. */
  async previewSecond(): Promise<TablePreview | null> {
    const second = this.#joinable;
    return second && previewOf(second.file, {});
  }

  /** Shows students that the host page has already, or none. */
  showDataset(dataset: Dataset | null): void {
    this.#loads.source?.abort();
    this.dispatch(
      dataset
        ? { type: 'load-succeeded', data: { dataset, name: '', origin: 'property' } }
        : { type: 'data-cleared' },
    );
  }

  /** Forgets everything about pupils, also what is still on its way. */
  purge(): void {
    this.cancelLoad();
    this.#origins = new WeakMap();
    this.#failed = null;
    this.dispatch({ type: 'purged' });
  }

  useModel(model: GradeModel | null): void {
    this.#loads.model?.abort();
    this.dispatch({ type: 'model-changed', model });
  }

  /** Uses the model at an address. One that cannot be used is told, and the current one stays. */
  async loadModel(src: string): Promise<void> {
    const { url, name } = this.#resolve(src);
    await this.#load(
      'model',
      async (signal) => {
        const model = parseModel(parseJson(await (await fetchFile(url, signal)).text()));
        return () => this.dispatch({ type: 'model-changed', model });
      },
      (error) => this.#tell(name, error, undefined, 'model'),
    );
  }

  /** Uses a model file that a person chose. One that cannot be used is told, and the current one stays. */
  async loadModelFile(file: File): Promise<void> {
    await this.#load(
      'model',
      async () => {
        const model = parseModel(parseJson(await readText(file)));
        return () => {
          this.cancelTraining();
          this.dispatch({ type: 'own-model-used', model, crossFitted: null });
        };
      },
      (error) => this.#tell(file.name, error, undefined, 'model'),
    );
  }

  /**
   * Trains a model on the students that are shown and uses it, with grades that are fair to them. How far it is, and why it
   * failed, is in the state. Other students end it.
   *
   * @returns whether the model was trained and is in use
   */
  async train(options: Parameters<typeof trainingJob>[1]): Promise<boolean> {
    const dataset = this.#state.data?.dataset;
    if (!dataset) return false;
    this.cancelTraining();
    const training = { ids: dataset.ids, stop: new AbortController() };
    this.#training = training;
    const { signal } = training.stop;
    const onProgress = (done: number, total: number) => {
      if (!signal.aborted)
        this.dispatch({ type: 'training-changed', training: { kind: 'running', done, total } });
    };
    onProgress(0, 1);
    try {
      const job = trainingJob(dataset, options);
      const { model, crossFitted } = await runTraining(job, this.workers, { onProgress, signal });
      // Stale when it was cancelled, or when other students came meanwhile.
      if (signal.aborted) return false;
      this.#training = null;
      this.dispatch({
        type: 'own-model-used',
        model,
        crossFitted: { ids: training.ids, expected: crossFitted },
      });
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      this.#training = null;
      const code = error instanceof TrainingMissing ? 'training-support-missing' : 'training-failed';
      this.dispatch({ type: 'training-changed', training: { kind: 'failed', code } });
      return false;
    }
  }

  /** Gives up the training at once; nothing else changes. */
  cancelTraining(): void {
    if (!this.#training) return;
    this.#training.stop.abort();
    this.#training = null;
    this.dispatch({ type: 'training-changed', training: null });
  }

  get #correctable(): FirstFile | null {
    return this.#failedFirst ?? this.#originsShown?.first ?? null;
  }

  get #joinable(): SecondFile | null {
    return this.#failedSecond ?? this.#originsShown?.second ?? null;
  }

  get #failedFirst(): FirstFile | null {
    return this.#failed && 'first' in this.#failed.file ? this.#failed.file.first : null;
  }

  get #failedSecond(): SecondFile | null {
    return this.#failed && 'second' in this.#failed.file ? this.#failed.file.second : null;
  }

  get #originsShown(): Origins | null {
    const { data } = this.#state;
    return data && (this.#origins.get(data.dataset) ?? { first: null, second: null, alone: data.dataset });
  }

  async #loadFirst(
    asked: Omit<FirstFile, 'file'>,
    open: (signal: AbortSignal) => Promise<Blob>,
  ): Promise<void> {
    const { name, origin, options, second } = asked;
    let file: Blob | undefined;
    await this.#load(
      origin,
      async (signal) => {
        file = await open(signal);
        const onProgress = this.#progressOf(signal);
        const alone = await readStudents(file, { ...options, signal, onProgress });
        this.#keepPseudonyms(file, options, alone);
        const { joined, failure } = await withSecondIfPossible(alone, second);
        const first = { ...asked, file, second: joined.second };
        this.#origins.set(joined.data.dataset, { first, second: joined.second, alone });
        return () => {
          this.#show({ ...joined.data, name, origin });
          if (failure) this.#tellOfSecond(failure.second, failure.error);
        };
      },
      (error) => {
        const isMendable = error instanceof DatasetError && mendable.has(error.code);
        this.#tell(name, error, isMendable && file ? { first: { ...asked, file } } : undefined);
      },
    );
  }

  async #join(second: SecondFile | null): Promise<void> {
    const { data } = this.#state;
    const origins = this.#originsShown;
    if (!data || !origins) return;
    await this.#load(
      data.origin === 'upload' ? 'upload' : 'source',
      async () => {
        const joined = await withSecond(origins.alone, second);
        const first = origins.first && { ...origins.first, second: joined.second };
        this.#origins.set(joined.data.dataset, { ...origins, first, second: joined.second });
        return () => this.#show({ name: data.name, origin: data.origin, ...joined.data });
      },
      (error) => (second ? this.#tellOfSecond(second, error) : this.#tell('', error)),
    );
  }

  /** The same file, read in another way, has the same students. */
  #keepPseudonyms(file: Blob, { hasHeader }: ParseOptions, students: Dataset): void {
    const shown = this.#originsShown;
    // Without an id column students are numbered by row, and a row more at the top moves them all.
    if (shown?.first?.file === file && shown.first.options.hasHeader === hasHeader)
      keepPseudonyms(shown.alone, students);
  }

  /** Reads something and uses it, unless it was aborted meanwhile. */
  async #load(
    kind: LoadKind,
    read: (signal: AbortSignal) => Promise<() => void>,
    fail: (error: unknown) => void,
  ): Promise<void> {
    this.#loads[kind]?.abort();
    const { signal } = (this.#loads[kind] = new AbortController());
    this.#pending += 1;
    this.dispatch({ type: 'load-started' });
    try {
      const use = await read(signal);
      if (!signal.aborted) use();
    } catch (error) {
      if (!signal.aborted) fail(error);
    } finally {
      this.#pending -= 1;
      if (this.#pending === 0) this.dispatch({ type: 'load-ended' });
    }
  }

  #progressOf(signal: AbortSignal): (done: number, total: number | null) => void {
    const started = performance.now();
    return (done, total) => {
      if (!signal.aborted && performance.now() - started >= longLoad)
        this.dispatch({ type: 'load-progressed', progress: { done, total } });
    };
  }

  #show(data: LoadedData): void {
    const { accepted, excluded, rejected } = data.dataset.report;
    const event = new DatasetLoadEvent({
      acceptedCount: accepted,
      excludedCount: excluded.length,
      rejectedCount: rejected.length,
    });
    if (this.owner.dispatchEvent(event)) this.dispatch({ type: 'load-succeeded', data });
  }

  #tellOfSecond(second: SecondFile, error: unknown): void {
    const isMendable = error instanceof DatasetError && mendableJoin.has(error.code);
    this.#tell(second.name, error, isMendable ? { second } : undefined);
  }

  /** @param mend the file, where telling how to read it can help */
  #tell(name: string, error: unknown, mend?: Mendable, kind: LoadProblem['kind'] = 'file'): void {
    const detail = problemOf(error);
    if (!this.owner.dispatchEvent(new DatasetErrorEvent(detail))) return;
    const problem = { kind, name, ...detail };
    if (mend) this.#failed = { file: mend, problem };
    this.dispatch({ type: 'load-failed', problem });
  }

  #resolve(src: string): { url: URL | null; name: string } {
    try {
      const url = new URL(src, this.owner.ownerDocument.baseURI);
      return { url, name: fileNameOf(url) };
    } catch {
      return { url: null, name: src };
    }
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** What telling how to read a file can mend. */
const mendable: ReadonlySet<string> = new Set<DatasetErrorCode>([
  ...(['no-header', 'no-grade-column', 'no-usable-row', 'missing-column'] as const),
]);

/** What saying which column of a second file is what can mend. */
const mendableJoin: ReadonlySet<string> = new Set<DatasetErrorCode>(['no-common-key', 'missing-column']);

async function previewOf(file: Blob, options: ParseOptions): Promise<TablePreview | null> {
  try {
    return await readPreview(file, options);
  } catch (error) {
    if (error instanceof DatasetError || error instanceof SourceError) return null;
    throw error;
  }
}

async function readText(file: Blob): Promise<string> {
  try {
    return await file.text();
  } catch (cause) {
    throw new SourceError('unreadable-file', cause);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelError('not-a-model', 'The file is not JSON.');
  }
}
