import type { Dataset } from '../../core/dataset/dataset.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
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
import { localeFor, type Locale } from './locale.js';
import { fetchBytes, fileBytes, fileNameOf, problemOf } from './read-source.js';

type DataKind = Exclude<LoadedData['origin'], 'property'>;
type LoadKind = DataKind | 'model';

/** The state of one workspace, with what the pure reducer cannot do: read files and tell the host page. */
export class WorkspaceStore {
  #state = initialState;
  #locale = localeFor('en');
  readonly #listeners = new Set<() => void>();
  /** The newest load of each kind: an older answer that comes later is dropped. */
  readonly #newest: Record<LoadKind, number> = { source: 0, upload: 0, model: 0 };
  /** Loads that have not come to an end. */
  #pending = 0;

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
    this.#notify();
  }

  /** Shows a file that a person chose. */
  async loadFile(file: File): Promise<void> {
    await this.#loadData('upload', file.name, () => fileBytes(file));
  }

  /** Shows the file at an address, which is relative to the document. */
  async loadSource(src: string): Promise<void> {
    const { url, name } = this.#resolve(src);
    await this.#loadData('source', name, () => fetchBytes(url));
  }

  /** Shows students that the host page has already, or none. */
  showDataset(dataset: Dataset | null): void {
    this.#newest.source += 1;
    this.dispatch(
      dataset
        ? { type: 'load-succeeded', data: { dataset, name: '', origin: 'property' } }
        : { type: 'data-cleared' },
    );
  }

  /** Forgets everything about pupils, also what is still on its way. */
  purge(): void {
    this.#newest.source += 1;
    this.#newest.upload += 1;
    this.dispatch({ type: 'purged' });
  }

  useModel(model: GradeModel | null): void {
    this.#newest.model += 1;
    this.dispatch({ type: 'model-changed', model });
  }

  /** Uses the model at an address. One that cannot be used is told, and the current one stays. */
  async loadModel(src: string): Promise<void> {
    const { url, name } = this.#resolve(src);
    await this.#load(
      'model',
      name,
      () => fetchBytes(url),
      (bytes) => {
        const model = parseModel(parseJson(bytes));
        this.dispatch({ type: 'model-changed', model });
      },
    );
  }

  async #loadData(origin: DataKind, name: string, read: () => Promise<Uint8Array>): Promise<void> {
    await this.#load(origin, name, read, (bytes) => {
      const dataset = parseDataset(bytes);
      const { accepted, excluded, rejected } = dataset.report;
      const event = new DatasetLoadEvent({
        acceptedCount: accepted,
        excludedCount: excluded.length,
        rejectedCount: rejected.length,
      });
      if (this.owner.dispatchEvent(event))
        this.dispatch({ type: 'load-succeeded', data: { dataset, name, origin } });
    });
  }

  /** Reads bytes and uses them, unless something newer of the same kind was asked for meanwhile. */
  async #load(
    kind: LoadKind,
    name: string,
    read: () => Promise<Uint8Array>,
    use: (bytes: Uint8Array) => void,
  ): Promise<void> {
    const load = ++this.#newest[kind];
    this.#pending += 1;
    this.dispatch({ type: 'load-started' });
    try {
      const bytes = await read();
      if (load === this.#newest[kind]) use(bytes);
    } catch (error) {
      if (load === this.#newest[kind]) this.#fail(kind === 'model' ? 'model' : 'file', name, error);
    } finally {
      this.#pending -= 1;
      if (this.#pending === 0) this.dispatch({ type: 'load-ended' });
    }
  }

  #fail(kind: LoadProblem['kind'], name: string, error: unknown): void {
    const detail = problemOf(error);
    if (this.owner.dispatchEvent(new DatasetErrorEvent(detail)))
      this.dispatch({ type: 'load-failed', problem: { kind, name, ...detail } });
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

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ModelError('not-a-model', 'The file is not JSON.');
  }
}
