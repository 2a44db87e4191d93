import type { Catalogue } from './texts.js';

const reasons: Record<string, string> = {
  'empty-file': 'le fichier est vide',
  'binary-file': 'ce n’est pas un fichier texte\u00a0; enregistrez-le au format CSV et réessayez',
  'no-header': 'aucune ligne de noms de colonnes n’a été trouvée',
  'no-grade-column': 'aucune colonne de notes n’a été trouvée',
  'no-usable-row': 'aucune ligne n’a de note utilisable',
  'unreachable-source': 'le fichier n’a pas pu être récupéré',
  'unreadable-file': 'le fichier n’a pas pu être ouvert',
};

const modelReasons: Record<string, string> = {
  'other-scale': 'il a été entraîné sur une autre échelle de notes que celle du fichier',
};

// In French 0 and 1 take the singular.
const several = (number: number) => number >= 2;

/** Français. */
export const french: Catalogue = {
  language: 'fr',
  texts: ({ count }) => ({
    colon: '\u00a0: ',
    dashboard: {
      heading: 'Qui accompagner en priorité\u00a0?',
      dropHere: 'Déposez le fichier pour le lire',
      emptyHeading: 'Pas encore d’élèves',
      empty:
        'Choisissez un fichier CSV ou déposez-le ici. Il est lu dans cette page et n’est envoyé nulle part.',
    },
    chart: {
      modelHeading: 'Écart à la note attendue',
      modelSentence:
        'La note que des élèves semblables obtiennent en moyenne, moins la note de l’élève. Au-dessus de 0, ses semblables font mieux. Un élève très en dessous remonte souvent sans aide.',
      weightedHeading: 'Score manuel',
      weightedSentence:
        'De bonnes habitudes et une note basse\u00a0: l’accompagnement a le plus de chances de porter. À vous de peser chaque facteur.',
      gradeAxis: (scaleMax) => `note finale (sur ${scaleMax}) →`,
      gapAxis: 'écart (points)',
      scoreAxis: 'score (0–10)',
      role: 'nuage de points',
      keys: 'Les flèches passent d’un élève à l’autre\u00a0; Début et Fin vont à la note la plus basse et la plus haute\u00a0; Échap quitte.',
      summary: (heading, students, low, high) =>
        `${heading}\u00a0: ${count(students)} ${several(students) ? 'élèves' : 'élève'}, notes de ${low} à ${high}.`,
      noData: 'Aucun fichier n’a encore été lu.',
      nobody: 'Aucun élève ne correspond au filtre.',
      missingColumns: (columns) =>
        columns.length === 1
          ? `Ce score a besoin d’une colonne absente du fichier\u00a0: ${columns[0]}.`
          : `Ce score a besoin de colonnes absentes du fichier\u00a0: ${columns.join(', ')}.`,
      unfitModel: (code) =>
        `Le modèle ne peut pas servir\u00a0: ${modelReasons[code] ?? 'il ne convient pas à ce fichier'}.`,
      trainingData:
        'Le modèle a été entraîné sur ces mêmes élèves\u00a0: les écarts paraissent plus petits qu’ils ne sont.',
      noScore: (students) =>
        several(students)
          ? `${count(students)} élèves n’ont pas de score\u00a0: une valeur manque.`
          : `${count(students)} élève n’a pas de score\u00a0: une valeur manque.`,
      grade: 'note',
      expected: 'attendue',
      gap: 'écart',
      score: 'score',
      unknown: 'inconnu',
      unnamed: (id) => `Élève ${id}`,
    },
    factors: {
      heading: 'Poids',
      raises: 'hausse du score',
      lowers: 'baisse du score',
      weightOf: (factor) => `${factor}\u00a0: poids`,
      weightValue: (factor) => `${factor}\u00a0: poids, en chiffres`,
      reset: 'Rétablir les poids',
    },
    import: {
      choose: 'Choisir un fichier',
      change: 'Changer de fichier',
      drop: 'ou déposez-le ici',
      back: 'Revenir aux premières données',
      loading: 'Lecture…',
      read: (accepted) =>
        several(accepted) ? `${count(accepted)} élèves lus` : `${count(accepted)} élève lu`,
      excluded: (number) =>
        number === 0 ? 'aucun exclu' : several(number) ? `${count(number)} exclus` : '1 exclu',
      rejected: (number) =>
        several(number) ? `${count(number)} lignes illisibles` : `${count(number)} ligne illisible`,
      warnings: (number) => (several(number) ? `${count(number)} remarques` : `${count(number)} remarque`),
      line: (line) => `ligne ${line}`,
      more: (number) => `et ${count(number)} de plus`,
      issue: (code, column, value) =>
        ({
          'missing-grade': 'pas de note',
          'unusable-grade': `«\u00a0${value}\u00a0» n’est pas une note utilisable`,
          'unreadable-row': 'la ligne ne correspond pas aux colonnes',
          'duplicate-id': `l’identifiant «\u00a0${value}\u00a0» figure plusieurs fois`,
          'unusable-number': `«\u00a0${value}\u00a0» n’est pas un nombre (${column})`,
          'short-row': 'la ligne a moins de cellules que l’en-tête\u00a0; le reste est vide',
          'duplicate-column': `deux colonnes s’appellent «\u00a0${value}\u00a0»`,
          'no-id-column': 'pas de colonne d’identifiant\u00a0: les élèves sont numérotés par ligne',
        })[code] ?? code,
      failed: (name, reason) =>
        name ? `«\u00a0${name}\u00a0» n’a pas été lu\u00a0: ${reason}` : `Rien n’a été lu\u00a0: ${reason}`,
      kept: 'Les élèves affichés auparavant sont toujours là.',
      dismiss: 'Fermer',
      reason: (code) => reasons[code] ?? 'ce n’est pas un tableau d’élèves',
      atLine: (line) => `ligne ${line}`,
    },
    columns: {
      studytime: 'Temps d’étude',
      Dalc: 'Alcool en semaine',
      absences: 'Absences',
      Walc: 'Alcool le week-end',
      failures: 'Redoublements',
      age: 'Âge',
      Medu: 'Études de la mère',
      Fedu: 'Études du père',
      goout: 'Sorties',
      freetime: 'Temps libre',
      traveltime: 'Temps de trajet',
      famrel: 'Relations familiales',
      health: 'Santé',
    },
    values: {
      studytime: {
        1: 'moins de 2 h par semaine',
        2: '2 à 5 h par semaine',
        3: '5 à 10 h par semaine',
        4: 'plus de 10 h par semaine',
      },
      Dalc: { 1: 'très peu', 2: 'peu', 3: 'moyen', 4: 'beaucoup', 5: 'énormément' },
      Walc: { 1: 'très peu', 2: 'peu', 3: 'moyen', 4: 'beaucoup', 5: 'énormément' },
    },
  }),
};
