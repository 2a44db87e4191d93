import type { StudentTexts } from './student-texts.js';
import type { NumberFormats } from './texts.js';

// In French 0 and 1 take the singular.
const several = (number: number) => number >= 2;

export const studentFrench = ({ count, value }: Pick<NumberFormats, 'count' | 'value'>): StudentTexts => ({
  why: 'Pourquoi\u00a0?',
  whyOf: (name) => `Pourquoi\u00a0? ${name}`,
  choose:
    'Aucun élève n’est choisi\u00a0: sélectionnez-en un dans un graphique, puis cliquez sur «\u00a0Pourquoi\u00a0?\u00a0».',
  heading: 'Pourquoi cet élève',
  close: 'Fermer',
  working: 'Calcul en cours…',
  grade: 'Note',
  expected: 'Note attendue d’élèves comparables',
  gap: 'Écart',
  interval: (low, high) =>
    `Sur dix élèves qui ont cette note attendue, environ huit ont une note entre ${low} et ${high}.`,
  unmeasured: 'Personne n’a mesuré de combien ce modèle se trompe\u00a0: aucune note n’est exclue.',
  modelOff: 'Le score du modèle est désactivé.',
  crossFitted: (expected) =>
    `La note attendue vient de modèles qui n’avaient pas vu cet élève. Les raisons ci-dessous sont celles du modèle entraîné sur tous les élèves, qui attend ${expected}.`,
  axisGrade: (grade) => `note ${grade}`,
  axisExpected: (grade) => `attendue ${grade}`,
  axisSimilar: (pupils) =>
    several(pupils) ? `notes de ${count(pupils)} élèves comparables` : 'note d’un élève comparable',
  axisSummary: (min, max, grade, expected, interval) =>
    `Sur l’échelle de ${min} à ${max}\u00a0: note ${grade}, note attendue ${expected}, intervalle ${interval}.`,
  similar: 'Élèves comparables',
  similarGrades: (pupils, low, high, from, to) =>
    several(pupils)
      ? `${count(pupils)} élèves que le modèle traite de la même façon ont eu des notes de ${low} à ${high} (moitié centrale\u00a0: ${from}–${to}).`
      : `Un élève que le modèle traite de la même façon a eu la note ${low}.`,
  fewSimilar: (pupils) =>
    `Peu d’entre eux sont vraiment comparables (${count(pupils)}, d’après au moins la moitié des arbres du modèle)\u00a0: chiffres à lire avec prudence.`,
  nobodyElse: 'Le fichier ne contient aucun autre élève à qui le comparer.',
  reasons: 'Pourquoi le modèle attend cette note',
  fromTo: (average, pupil) => `Note attendue moyenne ${average} → cet élève ${pupil}`,
  others: (columns) => (several(columns) ? `${count(columns)} autres colonnes` : '1 autre colonne'),
  notCauses: 'Ce sont les raisons du modèle, pas des causes.',
  manual: 'Score manuel',
  manualFromTo: (average, pupil) => `Score manuel moyen ${average} → cet élève ${pupil}`,
  manualNone: 'Cet élève n’a pas de score manuel\u00a0: il lui manque une valeur.',
  whatIf: 'Des élèves comme celui-ci, mais…',
  whatIfHint: 'Changez une valeur pour voir la note attendue d’élèves comme celui-ci, à cette valeur près.',
  whatIfResult: (changes, expected, interval) =>
    `Des élèves comme celui-ci, mais avec ${changes}\u00a0: note attendue ${expected} (${interval})`,
  whatIfLimit:
    'On compare ici des élèves entre eux. Rien ne dit ce qu’un changement apporterait à cet élève.',
  reset: 'Revenir aux valeurs de cet élève',
  phrases: {
    absences: (absences) => `${value(absences)} ${several(absences) ? 'absences' : 'absence'}`,
    age: (age) => `${value(age)} ans`,
    failures: (failures) =>
      failures === 0
        ? 'aucun redoublement'
        : `${value(failures)} ${several(failures) ? 'redoublements' : 'redoublement'}`,
  },
});
