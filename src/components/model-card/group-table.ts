import { html, nothing, type TemplateResult } from 'lit';
import type { GradeModel, GroupErrors } from '../../core/model/grade-model.js';
import { cellText } from '../shared/cell-text.js';
import { columnName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';

/** A table that nobody reads to its end helps nobody. */
const mostGroups = 200;

/** Error and mean gap by group, and whether the model is shown to expect too much or too little of one. */
export function renderGroups({ groups = [] }: GradeModel, locale: Locale): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  const card = locale.texts.modelCard;
  return html`<p>${card.groupsMeaning}</p>
    <div class="table" role="region" aria-label=${card.groupsHeading} tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${card.group}</th>
            <th scope="col" class="number">${card.groupPupils}</th>
            <th scope="col" class="number">${card.groupError}</th>
            <th scope="col" class="number">${card.groupGap}</th>
            <th scope="col">${card.groupInterval}</th>
            <th scope="col">${card.groupVerdict}</th>
          </tr>
        </thead>
        <tbody>
          ${groups.slice(0, mostGroups).map((group) => renderGroup(group, locale))}
        </tbody>
      </table>
    </div>
    <p class="muted">${card.groupsChance}</p>`;
}

function renderGroup(group: GroupErrors, locale: Locale): TemplateResult {
  const { texts, format } = locale;
  const [low, high] = group.meanGapInterval;
  const name = cellText(columnName(group.column, locale));
  return html`<tr>
    <th scope="row">${name}${texts.colon}<bdi>${cellText(group.level)}</bdi></th>
    <td class="number">${format.count(group.students)}</td>
    <td class="number">${format.score(group.rmse)}</td>
    <td class="number">${format.gap(group.meanGap)}</td>
    <td class="interval">${texts.modelCard.range(low, high)}</td>
    <td>${verdictOf(group, locale)}</td>
  </tr>`;
}

function verdictOf({ meanGapInterval: [low, high], small }: GroupErrors, { texts }: Locale): string {
  const { tooHigh, tooLow, notShown, small: few } = texts.modelCard;
  const verdict = low > 0 ? tooHigh : high < 0 ? tooLow : notShown;
  return small ? `${verdict} (${few})` : verdict;
}
