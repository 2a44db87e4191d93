import type { ImportTexts } from './import-texts.js';
import type { NumberFormats } from './texts.js';

const reasons: Record<string, string> = {
  'empty-file': 'le fichier est vide',
  'binary-file': 'ce n’est pas un fichier texte\u00a0; enregistrez-le au format CSV et réessayez',
  'no-header': 'aucune ligne de noms de colonnes n’a été trouvée',
  'no-grade-column': 'aucune colonne de notes n’a été trouvée',
  'no-usable-row': 'aucune ligne n’a de note utilisable',
  'missing-column': 'une colonne choisie ne figure pas dans le fichier',
  'unreachable-source': 'le fichier n’a pas pu être récupéré',
  'unreadable-file': 'le fichier n’a pas pu être ouvert',
  'spreadsheet-support-missing':
    'cette page ne lit pas les classeurs\u00a0; enregistrez le fichier au format CSV et réessayez',
  'unreadable-spreadsheet':
    'le classeur n’a pas pu être ouvert\u00a0; enregistrez-le au format CSV et réessayez',
  'too-large': 'le fichier est trop volumineux pour être lu ici',
  'no-common-key': 'il n’a ni numéro d’élève ni nom en commun avec le premier fichier',
  'not-a-model': 'le fichier n’est pas un modèle de notes',
  'unsupported-version': 'le modèle est d’une version inconnue de cette page',
  'invalid-model': 'le modèle comporte une erreur',
};

const separators: Record<string, string> = {
  ',': 'séparateur virgule',
  ';': 'séparateur point-virgule',
  '\t': 'séparateur tabulation',
  '|': 'séparateur barre verticale',
};

// In French 0 and 1 take the singular.
const several = (number: number) => number >= 2;

export const importFrench = (count: NumberFormats['count']): ImportTexts => ({
  choose: 'Choisir un fichier',
  change: 'Changer de fichier',
  drop: 'ou déposez-le ici',
  back: 'Revenir aux données de départ',
  purge: 'Effacer de cette page',
  loading: 'Lecture…',
  percent: (number) => `${count(number)}\u00a0%`,
  cancel: 'Annuler',
  read: (accepted) => (several(accepted) ? `${count(accepted)} élèves lus` : `${count(accepted)} élève lu`),
  excluded: (number) =>
    number === 0 ? 'aucun exclu' : several(number) ? `${count(number)} exclus` : '1 exclu',
  rejected: (number) =>
    several(number) ? `${count(number)} lignes illisibles` : `${count(number)} ligne illisible`,
  warnings: (number) => (several(number) ? `${count(number)} remarques` : `${count(number)} remarque`),
  skipped: (number) =>
    several(number)
      ? `${count(number)} lignes hors élèves (titre, moyennes…)`
      : `${count(number)} ligne hors élèves (titre, moyenne…)`,
  lines: (lines, number) => `${several(number) ? 'lignes' : 'ligne'} ${lines}`,
  more: (number) => `et ${count(number)} ${several(number) ? 'autres' : 'autre'}`,
  issue: (code, column, value) =>
    ({
      'missing-grade': 'pas de note',
      'unusable-grade': `«\u00a0${value}\u00a0» n’est pas une note utilisable`,
      'grade-off-scale': `«\u00a0${value}\u00a0» est en dehors du barème`,
      absent: `${value} (absent)`,
      exempt: `${value} (dispensé)`,
      unable: `${value} (inapte)`,
      'not-graded': `${value} (non noté)`,
      'not-handed-in': `${value} (non rendu)`,
      'not-assessed': `${value} (non évalué)`,
      'starred-mark': `${value} (mis de côté)`,
      'unreadable-row': 'la ligne ne correspond pas aux colonnes',
      'no-header': 'pas de ligne de noms de colonnes\u00a0: les colonnes sont numérotées',
      'no-id-column': 'pas de colonne d’identifiant\u00a0: les élèves sont numérotés par ligne',
      'duplicate-id': `l’identifiant «\u00a0${value}\u00a0» figure plusieurs fois`,
      'duplicate-column': `deux colonnes s’appellent «\u00a0${value}\u00a0»`,
      'short-row':
        'la ligne a moins de cellules que l’en-tête\u00a0; celles qui manquent sont considérées comme vides',
      'long-row': 'la ligne a plus de cellules que l’en-tête\u00a0; celles en trop sont laissées de côté',
      'broken-quote':
        'il manque un guillemet, ou il y en a un de trop\u00a0; la ligne a tout de même été lue',
      'unusable-number': `«\u00a0${value}\u00a0» n’est pas un nombre (${column})`,
      'mark-in-column': `«\u00a0${value}\u00a0» compte comme valeur manquante (${column})`,
      'starred-mark-as-zero': `${value} compté 0`,
      outlier: `«\u00a0${value}\u00a0» est très loin des autres valeurs (${column})`,
      'constant-column': `la colonne «\u00a0${column || value}\u00a0» a partout la même valeur`,
      'mostly-empty-column': `la colonne «\u00a0${column || value}\u00a0» est presque vide`,
      'other-sheets': `d’autres feuilles ont été laissées de côté\u00a0: ${value}`,
    })[code] ?? code,
  failed: (name, reason) =>
    name ? `«\u00a0${name}\u00a0» n’a pas été lu\u00a0: ${reason}` : `Rien n’a été lu\u00a0: ${reason}`,
  kept: 'Les élèves affichés auparavant sont toujours là.',
  dismiss: 'Fermer',
  reason: (code) => reasons[code] ?? 'ce n’est pas un tableau d’élèves',
  check: 'Vérifier la lecture',
  hidden: 'masqué',
  hiddenValues: 'Les données des élèves sont masquées tant que les pseudonymes sont affichés.',
  encoding: (label) => `encodage ${label}`,
  separator: (delimiter) => separators[delimiter] ?? `séparateur «\u00a0${delimiter}\u00a0»`,
  spreadsheet: 'classeur',
  decimal: (mark) => (mark === ',' ? 'virgule décimale' : 'point décimal'),
  scale: 'Barème',
  scaleRange: (min, max) => `${min} à ${max}`,
  otherScale: 'autre',
  lowest: 'Note minimale',
  highest: 'Note maximale',
  better: 'La meilleure note est',
  higher: 'la plus haute',
  lower: 'la plus basse',
  apply: 'Appliquer',
  badScale: 'La note maximale doit dépasser la note minimale.',
  hasHeader: 'La première ligne contient les noms des colonnes',
  columns: 'Colonnes du fichier',
  columnsOf: (file) => `Colonnes de ${file}`,
  column: 'Colonne',
  samples: 'Premières valeurs',
  use: 'Utiliser comme',
  useOf: (column) => `Utiliser la colonne ${column} comme`,
  uses: {
    id: 'numéro d’élève',
    name: 'nom complet',
    givenName: 'prénom',
    familyName: 'nom de famille',
    school: 'établissement',
    class: 'classe',
    grade: 'note',
    other: 'autre information',
  },
  findColumn: 'Chercher une colonne',
  moreColumns: (number) => `En afficher ${count(number)} de plus`,
  noColumn: 'Aucune colonne de ce nom.',
  starredRule: (mark) => `PRONOTE compte ${mark} comme 0.`,
  starredOut: 'Ici, ces élèves sont mis de côté.',
  starredZero: 'C’est aussi le cas ici.',
  countAsZero: 'Compter 0',
  download: 'Télécharger le compte rendu (CSV)',
  csv: {
    headers: {
      ...{ kind: 'quoi', line: 'ligne', column: 'colonne' },
      ...{ reason: 'motif', value: 'valeur', count: 'nombre' },
    },
    kinds: {
      ...{ accepted: 'lus', excluded: 'exclu', rejected: 'illisible' },
      ...{ warning: 'remarque', skipped: 'hors élèves' },
    },
  },
  reportName: 'compte-rendu',
  addFile: 'Ajouter un second fichier (les absences, par exemple)',
  addTo: (name) => (name ? `L’ajouter à ${name}` : 'L’ajouter aux élèves affichés'),
  chooseGrade: 'Choisir la colonne des notes',
  joined: (matched, total, by) =>
    `${count(matched)} ${several(matched) ? 'élèves' : 'élève'} sur ${count(total)} ${several(matched) ? 'retrouvés' : 'retrouvé'} par ${by === 'id' ? 'le numéro' : 'le nom'}`,
  unmatched: (rows) =>
    several(rows)
      ? `${count(rows)} lignes de ce fichier ne correspondent à personne`
      : `${count(rows)} ligne de ce fichier ne correspond à personne`,
  withoutRow: (students) =>
    several(students)
      ? `${count(students)} élèves n’ont pas de ligne dans ce fichier`
      : `${count(students)} élève n’a pas de ligne dans ce fichier`,
  repeated: (rows) =>
    several(rows)
      ? `${count(rows)} lignes en double pour un même élève ont été laissées de côté`
      : `${count(rows)} ligne en double pour un même élève a été laissée de côté`,
  ambiguous: (rows) =>
    several(rows)
      ? `${count(rows)} lignes correspondent à plusieurs élèves\u00a0: à qui sont-elles\u00a0?`
      : `${count(rows)} ligne correspond à plusieurs élèves\u00a0: à qui est-elle\u00a0?`,
  answered: (rows) =>
    several(rows) ? `${count(rows)} lignes attribuées par vous` : `${count(rows)} ligne attribuée par vous`,
  rows: (rows, number) => `${several(number) ? 'lignes' : 'ligne'} de données ${rows}`,
  foundBy: 'Retrouver les élèves par',
  keys: { id: 'numéro d’élève', name: 'nom' },
  checkColumns: 'Vérifier ses colonnes',
  undecided: 'choisir…',
  nobody: 'personne',
  removeFile: 'Retirer ce fichier',
});
