import type { ModelCardTexts } from './model-card-texts.js';
import type { NumberFormats } from './texts.js';

// As it is written, with one decimal: 1,9 point, 2,0 points.
const points = (value: number, score: NumberFormats['score']) =>
  `${score(value)} ${Math.round(value * 10) / 10 >= 2 ? 'points' : 'point'}`;

export const modelCardFrench = ({
  count,
  score,
  gap,
}: Pick<NumberFormats, 'count' | 'score' | 'gap'>): ModelCardTexts => ({
  open: 'À propos de cette estimation (IA)',
  heading: 'À propos de la note attendue',
  close: 'Fermer',
  ai: 'IA',
  aiMeaning:
    'La note attendue est l’estimation d’un modèle issu d’un apprentissage automatique, pas un jugement. C’est vous qui décidez de ce qu’il faut en conclure.',
  noModel: 'Cette page n’a pas de modèle.',
  switchOff: 'Désactiver le score du modèle sur cette page',
  switchedOff: 'Le score du modèle a été désactivé sur cette page.',
  switchOn: 'Le réactiver',
  dataHeading: 'D’où vient le modèle',
  data: (rows) => `${count(rows)} élèves`,
  looksAt: (columns) => `Il tient compte de\u00a0: ${columns}.`,
  errorHeading: 'Sa marge d’erreur',
  error: (rmse, meanRmse) =>
    `Essayé sur des élèves qu’il n’avait pas vus, il se trompe en moyenne de ${points(rmse, score)} (RMSE). En donnant à tous la note moyenne, on se trompe de ${score(meanRmse)}.`,
  interval: (halfWidth) =>
    `Pour contenir la note de 80 élèves sur 100, une fourchette doit s’étendre de ${points(halfWidth, score)} de part et d’autre de la note attendue.`,
  coverage: (percent80, percent90) =>
    `Vérification\u00a0: les fourchettes à 80\u00a0% contenaient ${count(percent80)}\u00a0% des notes, celles à 90\u00a0%, ${count(percent90)}\u00a0%.`,
  choiceTested:
    'Pour ces chiffres, les colonnes ont été choisies à nouveau à chaque essai, sans les élèves de l’essai.',
  neverMeasured:
    'Personne n’a essayé ce modèle sur des élèves qu’il n’avait pas vus\u00a0: sa marge d’erreur est inconnue.',
  fitHeading: 'Sur le fichier affiché',
  betterThanMean: (rmse, meanRmse) =>
    `Dans ce fichier, la note attendue s’écarte en moyenne de ${points(rmse, score)} de la note obtenue (RMSE)\u00a0; la note moyenne du fichier, de ${score(meanRmse)}\u00a0: le modèle est utile.`,
  crossFitted:
    'Le modèle a été entraîné sur ces mêmes élèves. Chacun est évalué par des modèles qui ne l’avaient pas vu.',
  noFile: 'Aucun fichier n’a encore été lu.',
  profileHeading: 'Le modèle en quelques questions',
  fidelity: (percent) =>
    `Une image simplifiée\u00a0: ces questions rendent compte de ${count(percent)}\u00a0% des différences entre les notes attendues.`,
  atMost: (column, value) => `${column}\u00a0: au plus ${value}`,
  above: (column, value) => `${column}\u00a0: plus de ${value}`,
  below: (column, value) => `${column}\u00a0: moins de ${value}`,
  atLeast: (column, value) => `${column}\u00a0: au moins ${value}`,
  level: (column, level) => `${column}\u00a0: ${level}`,
  notLevel: (column, level) => `${column}\u00a0: autre que ${level}`,
  leaf: (grade) => `note attendue ${score(grade)}`,
  pupils: (number) => `${count(number)} ${number >= 2 ? 'élèves' : 'élève'}`,
  groupsHeading: 'Est-il équitable\u00a0?',
  groupsMeaning:
    'L’écart moyen est la note attendue moins la note obtenue, chez des élèves que le modèle n’avait pas vus. Au-dessus de 0, il attend trop du groupe\u00a0; en dessous, trop peu.',
  group: 'Groupe',
  groupPupils: 'Élèves',
  groupError: 'Erreur (RMSE)',
  groupGap: 'Écart moyen',
  groupInterval: 'Intervalle à 95\u00a0%',
  groupVerdict: 'En clair',
  range: (low, high) => `de ${gap(low)} à ${gap(high)}`,
  tooHigh: 'attente trop haute',
  tooLow: 'attente trop basse',
  notShown: 'pas de différence établie',
  small: 'peu d’élèves\u00a0: presque un hasard',
  groupsChance:
    'Un intervalle de ce genre sur vingt se trompe par hasard\u00a0: parmi beaucoup de groupes, il y en a.',
  leftOutHeading: 'Ce qui a été écarté',
  zeroGrades:
    'Les élèves notés 0 ont été écartés de ses données\u00a0: le modèle ne sait rien d’élèves comme eux.',
  limitsHeading: 'Limites',
  structural: (correlation) =>
    `L’écart et la note vont ensemble (corrélation ${correlation})\u00a0: par construction, une note basse donne presque toujours un grand écart.`,
  regression: 'Un élève très en dessous de l’attente remonte souvent sans aide.',
  noPromise:
    'Il dit quelles notes ont eues des élèves comparables. Il ne dit pas ce que produira l’accompagnement.',
  twoSchools:
    'Il a été entraîné sur les notes de mathématiques de deux établissements portugais, une seule année\u00a0: il ne sait rien des autres.',
  notesOf: 'Remarques de ceux qui l’ont entraîné',
  modelHeading: 'Un autre modèle',
  useFile: 'Utiliser un fichier de modèle (JSON)',
  usePageModel: 'Revenir au modèle de la page',
  unusable: (name, reason) => `«\u00a0${name}\u00a0» n’est pas utilisé\u00a0: ${reason}.`,
  dataName: 'Nom de ses données',
  dataNameHint: 'Il sera écrit dans le fichier\u00a0; qu’il ne dise rien d’une personne.',
  neutralName: 'Données d’un établissement',
  download: 'Télécharger ce modèle (JSON)',
  trainHeading: 'Entraîner un modèle sur ce fichier',
  trainMeaning:
    'L’entraînement se fait ici, dans la page, à partir des notes de ce fichier\u00a0; rien n’est envoyé. Chaque élève est ensuite évalué par des modèles qui ne l’ont pas vu.',
  tooFew: (graded, needed) =>
    `Il faut au moins ${count(needed)} élèves notés\u00a0; ce fichier en a ${count(graded)}.`,
  columns: 'Colonnes dont le modèle peut tenir compte',
  reasons: {
    'other-grade': 'une autre note\u00a0: l’écart serait presque nul',
    identifier: 'identifie les élèves',
    text: 'trop de textes différents',
    school: 'le modèle attendrait moins d’un établissement plus faible, sans que cela se voie',
    class: 'le modèle attendrait moins d’une classe plus faible, sans que cela se voie',
    constant: 'la même valeur partout',
  },
  tickOne: 'Cochez au moins une colonne.',
  start: 'Lancer l’entraînement',
  running: 'Entraînement…',
  percent: (percent) => `${count(percent)}\u00a0%`,
  cancel: 'Annuler',
  done: (rmse, meanRmse) =>
    `Le modèle est entraîné et utilisé. Essayé sur des élèves qu’il n’avait pas vus, il se trompe en moyenne de ${points(rmse, score)} (RMSE)\u00a0; la note moyenne, de ${score(meanRmse)}.`,
  cancelled: 'L’entraînement a été annulé\u00a0; rien n’a changé.',
  failed: {
    'training-support-missing':
      'Il manque à cette page la partie qui entraîne les modèles\u00a0: adressez-vous à la personne qui gère la page. Rien n’a changé.',
    'training-failed':
      'Aucun modèle ne peut être entraîné sur ce fichier avec ces colonnes. Rien n’a changé.',
  },
  ownNote: 'Entraîné sur un seul fichier\u00a0: il ne sait rien des autres établissements.',
  ownLeftOut: (rows) => `Lignes sans note utilisable, écartées\u00a0: ${count(rows)}.`,
});
