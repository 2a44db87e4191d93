import type { ColumnRoles } from '../../core/dataset/parse-options.js';
import { guessRoles, type GuessedRoles } from '../../core/dataset/guess-roles.js';
import type { TablePreview } from '../shared/read-source.js';
import type { ColumnUse } from '../shared/locales/import-texts.js';

export const columnUses: readonly ColumnUse[] = [
  ...(['grade', 'name', 'givenName', 'familyName', 'id', 'school', 'class', 'other'] as const),
];

/** What the columns of a file are taken for. Roles of columns that it does not have, or not yet, do not count. */
export function guessedRoles(preview: TablePreview, stated: ColumnRoles = {}): GuessedRoles {
  const { id, name, school, class: group, grade } = stated;
  const areThere = [id, name, school, group, grade]
    .flat()
    .every((header) => typeof header !== 'string' || preview.header.includes(header));
  return guessRoles(preview, { roles: areThere ? stated : {} });
}

/**
 * What a column is used as. Names are a list in the roles; alone it is the full name, of two the first is the given name.
 *
 * @param nameUse what the only name was called by the person
 */
export function useOf(header: string, roles: GuessedRoles, nameUse: ColumnUse = 'name'): ColumnUse {
  if (header === roles.grade) return 'grade';
  if (header === roles.id) return 'id';
  if (header === roles.school) return 'school';
  if (header === roles.class) return 'class';
  const position = roles.name.indexOf(header);
  if (position < 0) return 'other';
  if (roles.name.length === 1) return nameUse;
  return position === 0 ? 'givenName' : position === 1 ? 'familyName' : 'name';
}

/** All roles stated, after one column got another use: the column that had it before becomes ordinary. */
export function rolesWith(header: string, use: ColumnUse, roles: GuessedRoles): ColumnRoles {
  const without = (column: string | null) => (column === header ? null : column);
  const single = (role: 'id' | 'school' | 'class' | 'grade') =>
    use === role ? header : without(roles[role]);
  const names = roles.name.filter((name) => name !== header);
  return {
    id: single('id'),
    name: namesWith(header, use, names),
    school: single('school'),
    class: single('class'),
    // No grade at all cannot be stated: it is looked for again.
    grade: single('grade') ?? undefined,
  };
}

function namesWith(header: string, use: ColumnUse, names: readonly string[]): readonly string[] {
  if (use === 'name') return [header];
  if (use === 'givenName') return [header, ...names.slice(-1)];
  if (use === 'familyName') return [...names.slice(0, 1), header];
  return names;
}
