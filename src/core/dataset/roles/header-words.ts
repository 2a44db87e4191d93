import { foldText } from '../fold-text.js';

/** One word for what English, French and Portuguese schools call by many. */
const synonyms: Readonly<Record<string, string>> = {
  person:
    'student pupil learner candidate eleve etudiant etudiante apprenant candidat aluno aluna estudante educando',
  id: 'id identifier identification identifiant identificador identificacao',
  number: 'number num no nr nro n numero',
  code: 'code codigo',
  process: 'process processo proc',
  name: 'name nom nome',
  given: 'given forename prenom proprio',
  first: 'first primeiro',
  surname: 'surname apelido sobrenome patronyme',
  last: 'last family famille ultimo',
  full: 'full complete complet completo',
  usual: 'usual usuel usage usado',
  birth: 'birth naissance nascimento',
  label: 'label libelle intitule designation designacao',
  school:
    'school ecole etablissement lycee college escola colegio institution instituicao estabelecimento agrupamento',
  class: 'class classe division turma',
  group: 'group groupe grupo',
  department: 'department departement departamento',
  section: 'section seccao secao',
  grade: 'grade mark note nota classificacao',
  average: 'average avg mean moyenne moy media med',
  final: 'final finale',
  general: 'general generale gen geral overall global globale',
  annual: 'annual annuel annuelle anual yearly',
  course: 'course cours curso disciplina',
  score: 'score result resultat resultado points pontos pontuacao',
  percent: 'percent percentage pourcentage percentagem porcentagem',
};

/** Words that people write without a blank between them. */
const compounds: Readonly<Record<string, string>> = {
  ...{ studentid: 'student id', pupilid: 'pupil id', idnumber: 'id number', studentnumber: 'student number' },
  ...{ pupilnumber: 'pupil number', ideleve: 'id eleve', numeroeleve: 'numero eleve', idaluno: 'id aluno' },
  ...{ numeroaluno: 'numero aluno', numerodoaluno: 'numero aluno', numerodealuno: 'numero aluno' },
  ...{ firstname: 'first name', givenname: 'given name', lastname: 'last name', familyname: 'family name' },
  ...{
    fullname: 'full name',
    studentname: 'student name',
    pupilname: 'pupil name',
    nomfamille: 'nom famille',
  },
  ...{
    nomdefamille: 'nom famille',
    nomcomplet: 'nom complet',
    nomprenom: 'nom prenom',
    prenomnom: 'nom prenom',
  },
  ...{ nometprenom: 'nom prenom', prenometnom: 'nom prenom', nomeproprio: 'nome proprio' },
  ...{ primeironome: 'primeiro nome', ultimonome: 'ultimo nome', nomecompleto: 'nome completo' },
  ...{
    nomedoaluno: 'nome aluno',
    nomealuno: 'nome aluno',
    schoolname: 'school name',
    classname: 'class name',
  },
  ...{
    finalgrade: 'final grade',
    finalmark: 'final mark',
    notefinale: 'note finale',
    notafinal: 'nota final',
  },
  ...{
    moyennegenerale: 'moyenne generale',
    classificacaofinal: 'classificacao final',
    mediafinal: 'media final',
  },
};

const silent = new Set(
  'a an and as d da das de del des do dos du e en em et for in l la le les o of os par por pour s the um uma un une y'
    .split(' ')
    .concat('pts', 'pt', 'valores'),
);

const meanings = new Map<string, readonly string[]>([
  ...Object.entries(synonyms).flatMap(([meaning, words]) =>
    words.split(' ').flatMap((word): [string, readonly string[]][] => [
      [word, [meaning]],
      [`${word}s`, [meaning]],
    ]),
  ),
]);
for (const [compound, words] of Object.entries(compounds))
  meanings.set(
    compound,
    words.split(' ').flatMap((word) => meanings.get(word) ?? [word]),
  );

/** A longer text is no header. */
const longest = 200;
const copyNumber = /#\d+$/;
const outOf = /\/\s*\d+(?:[.,]\d+)?|\b(?:sur|out of|em|over|de)\s+\d+\b/g;
const range = /\b\d+\s*(?:[-–—]|a|to|ate)\s*\d+\b/g;
const schoolYear = /^20\d\d$/;

/**
 * What a header says, word by word in their order: accents, case, punctuation, articles, units (`/20`, `(sur 20)`, `0–20`, `%`)
 * and school years are gone, and words of one meaning have become the same.
 */
export function headerWords(header: string): readonly string[] {
  if (header.length > longest) return [];
  const parted = header
    .replace(copyNumber, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  const told = foldText(parted).replace(outOf, ' ').replace(range, ' ');
  const words = told.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !silent.has(word) && !schoolYear.test(word))
    .flatMap((word) => meanings.get(word) ?? [word]);
}

/** The same for any order of the words. */
export function headerKey(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

const placeholder =
  /^(?:column|colonne|coluna|col|champ|field|campo|var|variable|variavel|unnamed|sans nom|sans titre|[a-z])?[\s_.:]*\d*$/;

/** Whether a header was made by a program for want of one, such as "column 3": only the cells can tell. */
export function saysNothing(header: string): boolean {
  const text = foldText(header.slice(0, longest)).trim();
  return placeholder.test(text) && !/^[\d\s.,:]+$/.test(text);
}
