import { html, nothing, type TemplateResult } from 'lit';
import type { CategoricalColumn } from '../../core/dataset/dataset.js';
import { filterLevels } from '../../core/workspace/student-filter.js';
import type { Locale } from '../shared/locale.js';
import { checkList } from './check-list.js';
import { choiceSummary, levelName, withLevel } from './level-choice.js';
import type { Popup } from './popup.js';

export interface LevelControl {
  readonly popup: Popup;
  readonly label: string;
  readonly column: CategoricalColumn | null;
  /** `null`: all. */
  readonly chosen: readonly string[] | null;
  readonly locale: Locale;
  readonly request: (chosen: readonly string[] | null) => void;
}

/** A button that tells which levels of a column are chosen and opens a list of them to tick; nothing without a choice. */
export function levelControl(control: LevelControl): TemplateResult | typeof nothing {
  const { popup, label, column, chosen, locale, request } = control;
  const levels = column ? sorted(filterLevels(column), locale) : [];
  if (levels.length < 2) return nothing;
  const { name } = popup;
  return html`<div
    class="field"
    @keydown=${popup.onKeydown}
    @focusout=${popup.onFocusout}
    @pointerdown=${popup.onPointerdown}
  >
    <span class="label" id="${name}-label">${label}</span>
    <button
      id=${name}
      class="control opener"
      part="control"
      type="button"
      aria-labelledby="${name}-label ${name}-value"
      aria-expanded=${popup.open}
      aria-controls="${name}-panel"
      @click=${() => popup.toggle()}
    >
      <span class="value" id="${name}-value">${choiceSummary(levels, chosen, locale)}</span>
    </button>
    <div id="${name}-panel" class="panel" part="panel" tabindex="-1" ?hidden=${!popup.open}>
      ${popup.open ? panelOf(levels, label, chosen, locale, request) : nothing}
    </div>
  </div>`;
}

function panelOf(
  levels: readonly string[],
  label: string,
  chosen: LevelControl['chosen'],
  locale: Locale,
  request: LevelControl['request'],
): TemplateResult {
  const texts = locale.texts.filter;
  const checks = levels.map((level) => ({
    label: levelName(level, locale),
    checked: !chosen || chosen.includes(level),
    toggle: (checked: boolean) => request(withLevel(levels, chosen, level, checked)),
  }));
  return html`<div class="commands">
      <button class="text-button" type="button" @click=${() => request(null)}>${texts.tickAll}</button>
      <button class="text-button" type="button" @click=${() => request([])}>${texts.tickNone}</button>
    </div>
    ${checkList(label, checks)}`;
}

/** 6A, 6B, 10A; those without one last. */
function sorted(levels: readonly string[], { tag }: Locale): readonly string[] {
  const { compare } = new Intl.Collator(tag, { numeric: true });
  return levels.toSorted((a, b) => Number(a === '') - Number(b === '') || compare(a, b));
}
