import { DatasetError } from './dataset-error.js';
import type { ColumnRoles } from './parse-options.js';

/** Column indices by role; -1 where the file has none. */
export interface RoleIndices {
  readonly id: number;
  readonly names: readonly number[];
  readonly school: number;
  readonly class: number;
  readonly grade: number;
}

/** How many of the first rows say enough about a column. */
export const sampleRows = 200;

/** The cells of a column's first rows, no more than `sampleRows`; `''` when empty. */
export type ColumnSample = (column: number) => readonly string[];

// English, French and Portuguese, without accents, case and punctuation. The earlier in a list, the surer.
const idHeaders = [
  ...['studentid', 'pupilid', 'id', 'studentnumber', 'pupilnumber'],
  ...['identifiant', 'ideleve', 'ine', 'matricule', 'numeroeleve'],
  ...['idaluno', 'numeroaluno', 'numerodoaluno', 'numerodealuno', 'processo', 'matricula'],
];
const givenNameHeaders = ['firstname', 'givenname', 'forename', 'prenom', 'nomeproprio', 'primeironome'];
const familyNameHeaders = [
  ...[
    'familyname',
    'lastname',
    'surname',
    'nomdefamille',
    'nomfamille',
    'apelido',
    'sobrenome',
    'ultimonome',
  ],
];
const fullNameHeaders = [
  ...['fullname', 'studentname', 'pupilname', 'name', 'student', 'pupil'],
  ...['nomcomplet', 'nometprenom', 'nomprenom', 'prenometnom', 'prenomnom', 'eleve', 'nom'],
  ...['nomecompleto', 'nomedoaluno', 'nomealuno', 'nome', 'aluno'],
];
const schoolHeaders = ['school', 'schoolname', 'ecole', 'etablissement', 'lycee', 'college', 'escola'];
const classHeaders = ['class', 'classe', 'division', 'turma'];
const gradeHeaders = [
  ...['finalgrade', 'finalmark', 'g3', 'grade', 'mark', 'average'],
  ...['notefinale', 'moyennegenerale', 'moyenne', 'note'],
  ...['notafinal', 'classificacaofinal', 'mediafinal', 'nota', 'classificacao', 'media'],
];

/**
 * Finds the columns with a role of their own. Stated roles are taken as they are, the others guessed from the headers.
 *
 * @throws DatasetError `missing-column` with `columns` when a stated header is not in the file
 */
export function findRoles(
  header: readonly string[],
  roles: ColumnRoles = {},
  _sample?: ColumnSample,
): RoleIndices {
  const stated = [roles.id, roles.school, roles.class, roles.grade, ...statedNames(roles)].filter(
    (name) => typeof name === 'string',
  );
  const missing = stated.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const columns = missing.map((name) => `"${name}"`).join(', ');
    throw new DatasetError('missing-column', `No such column: ${columns}.`, { columns: missing });
  }
  const taken = new Set(stated);
  const keys = header.map((name) => (taken.has(name) ? '' : simplified(name)));
  const find = (role: string | null | undefined, known: readonly string[]): number =>
    role === undefined ? firstOf(keys, known) : role === null ? -1 : header.indexOf(role);
  return {
    id: find(roles.id, idHeaders),
    names:
      roles.name === undefined ? guessNames(keys) : statedNames(roles).map((name) => header.indexOf(name)),
    school: find(roles.school, schoolHeaders),
    class: find(roles.class, classHeaders),
    grade: find(roles.grade, gradeHeaders),
  };
}

function statedNames({ name }: ColumnRoles): readonly string[] {
  return typeof name === 'string' ? [name] : (name ?? []);
}

/** Given name before family name, whichever comes first in the file. */
function guessNames(keys: readonly string[]): number[] {
  const given = firstOf(keys, givenNameHeaders);
  const family = firstOf(keys, familyNameHeaders);
  const full = firstOf(keys, fullNameHeaders);
  if (given < 0 && family < 0) return full < 0 ? [] : [full];
  // "Nom" beside "Prénom" is the family name, "Nome" beside "Apelido" the given name.
  return [given < 0 ? full : given, family < 0 ? full : family].filter((index) => index >= 0);
}

function firstOf(keys: readonly string[], known: readonly string[]): number {
  const key = known.find((candidate) => keys.includes(candidate));
  return key === undefined ? -1 : keys.indexOf(key);
}

function simplified(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
