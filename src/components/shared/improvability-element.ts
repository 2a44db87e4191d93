import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { emptyDataset } from '../../core/dataset/empty-dataset.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import type { GradeModel } from '../../core/model/grade-model.js';
import type { Factor } from '../../core/score/factor.js';
import { checkFactor } from '../../core/score/weighted-score.js';
import { closestAcrossShadow, closestLanguage, watchLanguage } from './closest-language.js';
import { defaultModel } from './default-model.js';
import type { Texts } from './locales/texts.js';
import { actionOf, requestTypes, rowsOf } from './requests.js';
import { findWorkspace } from './workspace-context.js';
import { WorkspaceStore } from './workspace-store.js';

const workspaceNames = ['improvability-workspace', 'improvability-dashboard'];

/** Requests that a workspace has taken: one that lies around it leaves them alone. */
const taken = new WeakSet<Event>();

/**
 * What the elements have in common. An element draws the workspace around it; one that stands alone, or that is given
 * data of its own, owns a private workspace.
 *
 * @internal
 */
export abstract class ImprovabilityElement extends LitElement {
  #own: WorkspaceStore | undefined;
  #shared: WorkspaceStore | null = null;
  #hasOwnData = false;
  #watchedBefore: readonly unknown[] = [];
  #stopStore = () => {};
  #stopLanguage = () => {};

  /** Address of the CSV file, relative to the document. */
  @property() src = '';

  /** Address of a grade model (JSON), relative to the document; without it the shipped model is used. */
  @property({ attribute: 'model-src' }) modelSrc = '';

  /** Shows students under pseudonyms in place of their names and identifiers. */
  @property({ type: Boolean }) pseudonyms = false;

  /** Lets training run in a worker. Under Trusted Types the page's policy has to allow the name `improvability`. */
  @property({ type: Boolean }) workers = false;

  constructor() {
    super();
    for (const type of requestTypes) this.addEventListener(type, (event) => this.#takeRequest(event));
  }

  /** The students that are shown; without a file, a dataset of none. Takes the place of the element's `data-*` map. */
  override get dataset(): Dataset & DOMStringMap {
    return (this.store.state.data?.dataset ?? emptyDataset) as Dataset & DOMStringMap;
  }

  override set dataset(dataset: Dataset | null) {
    this.#useOwn().showDataset(dataset);
  }

  /** The grade model; `null` for none. */
  @property({ attribute: false })
  get model(): GradeModel | null {
    return this.store.state.model;
  }

  set model(model: GradeModel | null) {
    this.#useOwn().useModel(model);
  }

  /** The terms of the manual score. A weight outside 0..10 is refused with a RangeError. */
  @property({ attribute: false })
  get factors(): readonly Factor[] {
    return this.store.state.factors;
  }

  set factors(factors: readonly Factor[]) {
    factors.forEach(checkFactor);
    this.#useOwn().dispatch({ type: 'factors-changed', factors });
  }

  /** Identifiers of the students that are singled out. */
  @property({ attribute: false })
  get selection(): readonly string[] {
    const { ids } = this.dataset;
    return this.store.state.selected.map((student) => ids[student]);
  }

  set selection(ids: readonly string[]) {
    this.store.dispatch({ type: 'selected', students: rowsOf(this.dataset, ids) });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#join();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') && this.src) void this.#useOwn().loadSource(this.src);
    if (changed.has('pseudonyms') && (this.pseudonyms || changed.get('pseudonyms')))
      this.store.dispatch({ type: 'pseudonyms-changed', pseudonyms: this.pseudonyms });
    if (changed.has('workers') && (this.workers || changed.get('workers')))
      this.ownStore.workers = this.workers;
    if (changed.has('modelSrc') && this.modelSrc) void this.#useOwn().loadModel(this.modelSrc);
  }

  /** Forgets all students of this element's workspace: nothing about them is left in the page. */
  purge(): void {
    this.store.purge();
  }

  /** Whether this element is a workspace for what it contains. */
  protected get isWorkspace(): boolean {
    return false;
  }

  /** The workspace that this element draws. */
  protected get store(): WorkspaceStore {
    return this.#shared ?? this.ownStore;
  }

  protected get ownStore(): WorkspaceStore {
    if (!this.#own) {
      this.#own = new WorkspaceStore(this);
      this.#own.useModel(defaultModel());
    }
    return this.#own;
  }

  protected get texts(): Texts {
    return this.store.locale.texts;
  }

  /** The parts of the workspace that this element draws: it renders again only when one of them changes. */
  protected abstract watched(store: WorkspaceStore): readonly unknown[];

  /** From now on this element has a workspace of its own. */
  #useOwn(): WorkspaceStore {
    this.#hasOwnData = true;
    if (this.#shared) this.#join();
    return this.ownStore;
  }

  #join(): void {
    this.#leave();
    this.#shared = this.isWorkspace || this.#hasOwnData || this.src ? null : findWorkspace(this);
    this.#stopStore = this.store.subscribe(() => this.#changed());
    if (!this.#shared) {
      const readLanguage = () => this.ownStore.setLanguage(closestLanguage(this));
      this.#stopLanguage = watchLanguage(this, readLanguage);
      readLanguage();
      this.#awaitWorkspace();
    }
    this.#changed();
  }

  #leave(): void {
    this.#stopStore();
    this.#stopLanguage();
    this.#stopStore = this.#stopLanguage = () => {};
  }

  /** A workspace around this element may be defined later than the element itself. */
  #awaitWorkspace(): void {
    if (this.isWorkspace || this.#hasOwnData) return;
    for (const name of workspaceNames) {
      if (!closestAcrossShadow(this, `${name}:not(:defined)`)) continue;
      void customElements.whenDefined(name).then(() => this.isConnected && this.#join());
    }
  }

  #changed(): void {
    const watched = [this.store, this.store.locale, ...this.watched(this.store)];
    if (watched.every((value, index) => Object.is(value, this.#watchedBefore[index]))) return;
    this.#watchedBefore = watched;
    this.requestUpdate();
  }

  /** Applies a request once every listener has had the chance to prevent it. */
  #takeRequest(event: Event): void {
    if (this.#shared || taken.has(event)) return;
    taken.add(event);
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.ownStore.dispatch(actionOf(event, this.dataset));
    });
  }
}
