import { importFrench } from './import-fr.js';
import { modelCardFrench } from './model-card-fr.js';
import { studentFrench } from './student-fr.js';
import type { Catalogue } from './texts.js';

const modelReasons: Record<string, string> = {
  'other-scale': 'il a été entraîné sur une échelle de notes qui n’est pas celle du fichier',
  'column-kind': 'une colonne du fichier contient des mots là où le modèle attend des nombres, ou l’inverse',
};

// In French 0 and 1 take the singular.
const several = (number: number) => number >= 2;

// As it is written, with one decimal: 1,9 point, 2,0 points.
const points = (value: number, score: (value: number) => string) =>
  `${score(value)} ${several(Math.round(value * 10) / 10) ? 'points' : 'point'}`;

const yesNo = { yes: 'oui', no: 'non' };
const education = {
  0: 'aucune',
  1: 'école primaire (4 ans)',
  2: 'jusqu’à 15 ans environ',
  3: 'secondaire',
  4: 'supérieures',
};

/** Français. */
export const french: Catalogue = {
  language: 'fr',
  texts: ({ count, value, score, gap }) => ({
    colon: '\u00a0: ',
    dashboard: {
      heading: 'Qui accompagner en priorité\u00a0?',
      pseudonyms: 'Pseudonymes',
      print: 'Imprimer',
      dropHere: 'Déposez le fichier pour le lire',
      empty:
        'Choisissez un fichier CSV ou déposez-le ici. Il est lu dans cette page et n’est envoyé nulle part.',
    },
    chart: {
      modelHeading: 'Écart à la note attendue',
      modelSentence:
        'Les élèves au profil comparable obtiennent en moyenne la note attendue\u00a0: un élève en dessous (écart positif) pourrait y arriver aussi.',
      modelLimit: 'Un élève très en dessous remonte souvent sans aide.',
      weightedHeading: 'Score manuel',
      weightedSentence:
        'L’accompagnement ne change pas ces habitudes\u00a0: de bonnes habitudes et une note basse laissent espérer le plus de progrès.',
      weightedLimit: 'C’est une hypothèse\u00a0: à vous de choisir le poids de chaque facteur.',
      gradeAxis: (scaleMax) => `note finale (sur ${scaleMax})`,
      gradeMeaning: 'plus elle est basse, plus l’aide est utile',
      gapAxis: 'écart (points)',
      scoreAxis: 'score (0–10)',
      scoreMeaning: 'plus il est bas, plus il sera dur de progresser',
      role: 'nuage de points',
      keys: 'Les flèches passent d’un élève à l’autre\u00a0; Début et Fin mènent à la note la plus basse et à la plus haute. Entrée ajoute un élève à la sélection ou l’en retire. Plus et moins font un zoom avant ou arrière, 0 réaffiche tout, Maj avec une flèche déplace la vue. Échap quitte.',
      summary: (heading, students, low, high) =>
        `${heading}\u00a0: ${count(students)} ${several(students) ? 'élèves' : 'élève'}, notes de ${low} à ${high}.`,
      gapSummary: (above, median) =>
        `${count(above)} ${several(above) ? 'ont' : 'a'} un écart positif\u00a0; l’écart médian est de ${median}.`,
      scoreSummary: (median) => `Le score médian est de ${median}.`,
      noData: 'Aucun fichier n’a encore été lu.',
      nobody: 'Aucun élève ne correspond au filtre.',
      missingColumns: (columns) =>
        columns.length === 1
          ? `Ce score a besoin d’une colonne absente du fichier\u00a0: ${columns[0]}.`
          : `Ce score a besoin de colonnes absentes du fichier\u00a0: ${columns.join(', ')}.`,
      unfitModel: (code) =>
        `Le modèle ne peut pas être utilisé\u00a0: ${modelReasons[code] ?? 'il ne convient pas à ce fichier'}.`,
      trainingData:
        'Le modèle a été entraîné sur ces mêmes élèves\u00a0: les écarts paraissent plus petits qu’ils ne sont.',
      worseThanMean: (rmse, meanRmse) =>
        `Dans ce fichier, la note attendue s’écarte en moyenne de ${points(rmse, score)} de la note obtenue (RMSE)\u00a0; la note moyenne du fichier, de ${score(meanRmse)}\u00a0: le modèle n’apporte rien ici.`,
      notShownBetter: (students, rmse, meanRmse, low, high) =>
        `Avec ${count(students)} élèves, on ne peut pas dire si le modèle fait mieux que la note moyenne du fichier. La note attendue s’écarte en moyenne de ${points(rmse, score)} de la note obtenue (RMSE), la note moyenne de ${score(meanRmse)}\u00a0; c’est peut-être un hasard (différence des erreurs au carré\u00a0: de ${gap(low)} à ${gap(high)}, intervalle à 95\u00a0%).`,
      worseCrossValidated: (rmse, meanRmse) =>
        `Essayé sur des élèves qu’il n’avait pas vus, le modèle se trompe en moyenne de ${points(rmse, score)} (RMSE), la note moyenne de ${score(meanRmse)}\u00a0: le modèle n’apporte rien.`,
      tooFewToTell: 'Avec un seul élève, on ne peut pas dire si le modèle fait mieux que la note moyenne.',
      neverTested:
        'Le modèle a été entraîné sur ces mêmes élèves et n’a jamais été essayé sur d’autres\u00a0: on ne peut pas dire s’il fait mieux que la note moyenne.',
      showAllTheSame: 'Afficher quand même',
      switchOffAgain: 'Masquer à nouveau',
      noScore: (students) =>
        several(students)
          ? `${count(students)} élèves n’ont pas de score\u00a0: il leur manque une valeur.`
          : `${count(students)} élève n’a pas de score\u00a0: il lui manque une valeur.`,
      grade: 'note',
      expected: 'attendue',
      gap: 'écart',
      score: 'score',
      unknown: 'inconnu',
      unnamed: (id) => `Élève ${id}`,
    },
    toolbar: {
      label: 'Outils du graphique',
      zoomIn: 'Zoom avant',
      zoomOut: 'Zoom arrière',
      zoomBox: 'Zoomer sur une zone',
      pan: 'Déplacer la vue',
      selectBox: 'Sélectionner dans un rectangle',
      lasso: 'Sélectionner au lasso',
      reset: 'Tout afficher',
      png: 'Enregistrer l’image (PNG)',
      fullscreen: 'Plein écran',
      columns: 'Colonnes affichées au survol d’un élève',
      defaultColumns: 'Revenir aux colonnes pondérées',
      table: 'En tableau',
      caption: (heading, shown) => `${heading}\u00a0: ${shown}, par ordre décroissant`,
      select: 'Sélectionné',
      student: 'Élève',
      grade: 'Note',
      expected: 'Attendue',
      gap: 'Écart',
      score: 'Score',
      more: (rows) => `Afficher ${count(rows)} ${several(rows) ? 'autres élèves' : 'autre élève'}`,
      shown: (shown, all) =>
        `${shown === all ? '' : `${count(shown)} sur `}${count(all)} ${several(all) ? 'élèves' : 'élève'}`,
      selected: (students) =>
        `${count(students)} ${several(students) ? 'élèves sélectionnés' : 'élève sélectionné'}`,
      clear: 'Désélectionner',
    },
    factors: {
      heading: 'Poids',
      raises: 'fait monter le score',
      lowers: 'fait baisser le score',
      weightOf: (factor) => `${factor}\u00a0: poids`,
      weightValue: (factor) => `${factor}\u00a0: poids, en chiffres`,
    },
    filter: {
      school: 'Établissement',
      class: 'Classe',
      pupils: 'Élèves',
      all: (which) => `Tout (${which})`,
      some: (chosen, total) => `${count(chosen)} sur ${count(total)}`,
      none: 'Aucun choix',
      tickAll: 'Tout cocher',
      tickNone: 'Tout décocher',
      unstated: 'non précisé',
      search: 'Rechercher…',
      searchHint:
        'Saisissez quelques lettres pour trouver des élèves. La flèche bas va à la liste, Échap la ferme.',
      found: (pupils) =>
        pupils === 0
          ? 'Aucun élève trouvé'
          : several(pupils)
            ? `${count(pupils)} élèves trouvés`
            : '1 élève trouvé',
      selectAll: (pupils) =>
        several(pupils) ? `Cocher les ${count(pupils)} élèves trouvés` : 'Cocher l’élève trouvé',
      clear: 'Tout décocher',
      more: (pupils) =>
        `et ${count(pupils)} ${several(pupils) ? 'autres' : 'autre'}\u00a0: précisez la recherche`,
      chosen: 'Élèves choisis',
      moreChosen: (pupils) => `et ${count(pupils)} ${several(pupils) ? 'autres' : 'autre'}`,
      remove: (pupil) => `Retirer ${pupil}`,
      outside: 'hors des établissements ou classes choisis',
      showing: (shown, total) =>
        `${count(shown)} ${several(shown) ? 'élèves affichés' : 'élève affiché'} sur ${count(total)}`,
      showAll: 'Tout afficher',
    },
    import: importFrench(count),
    modelCard: modelCardFrench({ count, score, gap }),
    student: studentFrench({ count, value }),
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
      schoolsup: 'Soutien scolaire',
      higher: 'Vise des études supérieures',
      internet: 'Internet à la maison',
      Mjob: 'Métier de la mère',
      Fjob: 'Métier du père',
    },
    values: {
      studytime: {
        1: 'moins de 2 h par semaine',
        2: '2 à 5 h par semaine',
        3: '5 à 10 h par semaine',
        4: 'plus de 10 h par semaine',
      },
      Dalc: { 1: 'très peu', 2: 'peu', 3: 'moyennement', 4: 'beaucoup', 5: 'énormément' },
      Walc: { 1: 'très peu', 2: 'peu', 3: 'moyennement', 4: 'beaucoup', 5: 'énormément' },
      Medu: education,
      Fedu: education,
      goout: { 1: 'très rarement', 2: 'rarement', 3: 'parfois', 4: 'souvent', 5: 'très souvent' },
      schoolsup: yesNo,
      higher: yesNo,
      internet: yesNo,
      Mjob: {
        teacher: 'enseignante',
        health: 'santé',
        services: 'services publics',
        at_home: 'au foyer',
        other: 'autre',
      },
      Fjob: {
        teacher: 'enseignant',
        health: 'santé',
        services: 'services publics',
        at_home: 'au foyer',
        other: 'autre',
      },
    },
  }),
};
