import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../core/dataset/dataset.js';
import { visibleStudents } from '../../core/workspace/derive.js';
import {
  classColumn,
  everybody,
  schoolColumn,
  studentsThrough,
  type StudentFilter,
} from '../../core/workspace/student-filter.js';
import { studentName } from '../shared/describe-student.js';
import { FilterChangeEvent } from '../shared/events.js';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import { pseudonymNumber } from '../shared/pseudonyms.js';
import { tokens } from '../shared/tokens.styles.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { checkList } from './check-list.js';
import { styles } from './filter.styles.js';
import { levelControl } from './level-control.js';
import { Popup } from './popup.js';
import { studentChips } from './student-chips.js';
import { StudentSearch } from './student-search.js';

/** Students found beyond these are counted, not drawn. */
const listed = 50;

/**
 * Whom the elements of a workspace show: schools, classes where the file has them, and single pupils. A control without
 * a choice to offer is left out. A filter hides pupils; it changes no score.
 *
 * @summary Choose schools, classes and pupils.
 * @tag improvability-filter
 *
 * @example
 * ```html
 * <improvability-workspace src="/data/class-3b.csv">
 *   <improvability-filter></improvability-filter>
 *   <improvability-chart></improvability-chart>
 * </improvability-workspace>
 * ```
 *
 * @event {FilterChangeEvent} improvability-filter-change - A person asks to see other pupils.
 * @csspart control - The button of a list, and the search field.
 * @csspart panel - What opens below a control.
 * @csspart chip - A chosen pupil.
 */
export class ImprovabilityFilter extends ImprovabilityElement {
  static override readonly styles = [tokens, styles];

  readonly #schools: Popup = new Popup(this, 'schools');
  readonly #classes: Popup = new Popup(this, 'classes');
  readonly #pupils: Popup = new Popup(this, 'pupils');
  #query = '';
  #search: StudentSearch | null = null;
  #drawn: readonly unknown[] = [];
  /** Where the focus goes should the next update remove what has it. */
  #focusNext = '';

  protected override watched({ state }: WorkspaceStore): readonly unknown[] {
    return [state.data, state.filter, state.pseudonyms];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { locale, state } = this.store;
    const [data, pseudonyms, language] = this.#drawn;
    this.#drawn = [state.data, state.pseudonyms, locale];
    if (state.data === data && state.pseudonyms === pseudonyms && locale === language) return;
    this.#search = null;
    // What was typed may be a name.
    if (state.data !== data || state.pseudonyms !== pseudonyms) this.#query = '';
    if (state.data !== data) for (const popup of [this.#schools, this.#classes, this.#pupils]) popup.hide();
  }

  protected override updated(): void {
    if (this.#focusNext && !this.shadowRoot?.activeElement)
      this.shadowRoot?.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  #request(change: Partial<StudentFilter>): void {
    const { schools, classes, students } = { ...this.store.state.filter, ...change };
    const { ids } = this.dataset;
    const studentIds = students && students.map((student) => ids[student]);
    this.dispatchEvent(new FilterChangeEvent({ schools, classes, studentIds }));
    // A box that was ticked is unticked again should the host page have prevented the request.
    this.requestUpdate();
  }

  /** Without a single pupil chosen, all are shown. */
  #choose(students: readonly number[]): void {
    this.#request({ students: students.length > 0 ? students : null });
  }

  #tick(student: number, checked: boolean): void {
    const others = (this.store.state.filter.students ?? []).filter((other) => other !== student);
    this.#choose(checked ? [...others, student] : others);
  }

  #showAll(): void {
    this.#focusNext = '.control';
    this.#request(everybody);
  }

  #onType(event: Event): void {
    this.#query = (event.target as HTMLInputElement).value;
    this.#pupils.show();
    this.requestUpdate();
  }

  #onSearchKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      void this.#enterList();
    } else if (event.key === 'Enter' && this.#pupils.open) {
      const found = this.#found();
      if (found.length !== 1) return;
      this.#tick(found[0], !this.store.state.filter.students?.includes(found[0]));
      (event.target as HTMLInputElement).select();
    } else if (event.key === 'Escape' && !this.#pupils.open && this.#query) {
      event.preventDefault();
      this.#query = '';
      this.requestUpdate();
    }
  }

  async #enterList(): Promise<void> {
    this.#pupils.show();
    await this.updateComplete;
    this.#pupils.panel?.querySelector('input')?.focus();
  }

  /** A search that was left behind would look like a filter in force. */
  #onLeaveSearch(event: FocusEvent): void {
    this.#pupils.onFocusout(event);
    if (this.#pupils.open || !this.#query) return;
    this.#query = '';
    this.requestUpdate();
  }

  #offered(): Int32Array {
    return studentsThrough(this.dataset, { ...this.store.state.filter, students: null });
  }

  #found(): number[] {
    this.#search ??= new StudentSearch(this.dataset, this.store.locale, this.store.state.pseudonyms);
    return this.#search.find(this.#query, this.#offered());
  }

  #nameOf(student: number): string {
    return studentName(this.dataset, student, this.store.locale, this.store.state.pseudonyms);
  }

  override render() {
    const { locale, state } = this.store;
    if (!state.data) return nothing;
    const { dataset } = state.data;
    const { filter } = state;
    const texts = this.texts.filter;
    return html`
      ${levelControl({
        popup: this.#schools,
        label: texts.school,
        column: schoolColumn(dataset),
        chosen: filter.schools,
        locale,
        request: (schools) => this.#request({ schools }),
      })}
      ${levelControl({
        popup: this.#classes,
        label: texts.class,
        column: classColumn(dataset),
        chosen: filter.classes,
        locale,
        request: (classes) => this.#request({ classes }),
      })}
      ${dataset.length > 1 ? this.#renderPupils() : nothing} ${this.#renderOutcome(dataset)}
    `;
  }

  #renderPupils(): TemplateResult {
    const texts = this.texts.filter;
    const popup = this.#pupils;
    const found = popup.open ? this.#found() : [];
    return html`<div
      class="field"
      @keydown=${popup.onKeydown}
      @focusout=${(event: FocusEvent) => this.#onLeaveSearch(event)}
      @pointerdown=${popup.onPointerdown}
    >
      <label class="label" for="pupils">${texts.pupils}</label>
      <input
        id="pupils"
        class="control"
        part="control"
        type="text"
        role="combobox"
        aria-haspopup="dialog"
        aria-expanded=${popup.open}
        aria-controls="pupils-panel"
        aria-describedby="pupils-hint"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${texts.search}
        .value=${live(this.#query)}
        @click=${() => popup.show()}
        @input=${(event: Event) => this.#onType(event)}
        @keydown=${(event: KeyboardEvent) => this.#onSearchKey(event)}
      />
      <span id="pupils-hint" hidden>${texts.searchHint}</span>
      <span class="visually-hidden" role="status">${popup.open ? texts.found(found.length) : nothing}</span>
      <div
        id="pupils-panel"
        class="panel wide"
        part="panel"
        role="dialog"
        aria-label=${texts.pupils}
        tabindex="-1"
        ?hidden=${!popup.open}
      >
        ${popup.open ? this.#renderFound(found) : nothing}
      </div>
    </div>`;
  }

  #renderFound(found: readonly number[]): TemplateResult {
    const texts = this.texts.filter;
    const { ids, names } = this.dataset;
    const { filter, pseudonyms } = this.store.state;
    const chosen = new Set(filter.students);
    const checks = found.slice(0, listed).map((student) => ({
      label:
        pseudonyms || !names[student]
          ? this.#nameOf(student)
          : html`${names[student]} <span class="muted small">${ids[student]}</span>`,
      checked: chosen.has(student),
      toggle: (checked: boolean) => this.#tick(student, checked),
    }));
    if (found.length === 0) return html`<p class="note muted">${texts.found(0)}</p>`;
    return html`<div class="commands">
        <button
          class="text-button"
          type="button"
          @click=${() => this.#choose([...new Set([...chosen, ...found])])}
        >
          ${texts.selectAll(found.length)}
        </button>
        <button
          class="text-button"
          type="button"
          aria-disabled=${chosen.size === 0}
          @click=${() => chosen.size > 0 && this.#choose([])}
        >
          ${texts.clear}
        </button>
      </div>
      ${checkList(texts.pupils, checks)}
      ${
        found.length > listed
          ? html`<p class="note muted small">${texts.more(found.length - listed)}</p>`
          : nothing
      }`;
  }

  /** How many are shown, the way back to all, and the chosen pupils. Without a filter it is only there to be heard. */
  #renderOutcome({ length }: Dataset): TemplateResult {
    const texts = this.texts.filter;
    const { state } = this.store;
    const isOn = Object.values(state.filter).some((part) => part !== null);
    return html`<div class=${isOn ? 'outcome' : 'visually-hidden'}>
      <span class="muted" role="status">${texts.showing(visibleStudents(state).length, length)}</span>
      ${
        isOn
          ? html`<button class="text-button" type="button" @click=${() => this.#showAll()}>
              ${texts.showAll}
            </button>`
          : nothing
      }
      ${state.filter.students?.length ? this.#renderChips(state.filter.students) : nothing}
    </div>`;
  }

  #renderChips(students: readonly number[]): TemplateResult {
    const { dataset } = this;
    const { pseudonyms } = this.store.state;
    const offered = this.#offered();
    return studentChips({
      // The order of choosing may be that of the file, which would tell who is behind a pseudonym.
      students: pseudonyms
        ? students.toSorted((a, b) => pseudonymNumber(dataset, a) - pseudonymNumber(dataset, b))
        : students,
      nameOf: (student) => this.#nameOf(student),
      isOffered: (student) => offered.includes(student),
      remove: (student, next) => {
        this.#focusNext = next || '#pupils';
        this.#tick(student, false);
      },
      texts: this.texts.filter,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-filter': ImprovabilityFilter;
  }
}
