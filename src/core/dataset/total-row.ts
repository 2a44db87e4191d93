import { isBlank, kindOf } from './cell-kind.js';
import { foldText } from './fold-text.js';

const words = (text: string): readonly string[] => text.split(' ');

// English, French and Portuguese, as `foldText` leaves them.
const labels = new Set(
  [
    words(
      'total totals average averages mean median sum minimum maximum min max count lowest highest deviation students pupils',
    ),
    words('totaux moyenne moyennes moy mediane somme effectif effectifs ecart basse haute eleves'),
    words('totais media medias mediana soma contagem desvio minima maxima minimo maximo alunos'),
  ].flat(),
);
const companions = new Set(
  [
    words('the of class group course overall grand grade grades mark marks score scores standard number'),
    words('de la le les des du d l classe groupe general generale type note notes plus nombre points'),
    words('da do das dos turma grupo geral nota notas padrao numero'),
  ].flat(),
);
/** They are given names too. */
const names = new Set(['min', 'max', 'sum', 'media']);

const longest = 60;
const firstToken = /[\p{L}\p{N}]+/u;
const labelWithValue = /^([^:=]+)[:=]\s*([^:=]*)$/;

/**
 * Whether a row sums up others: "Total", "Moyenne de la classe", "Highest grade" in its first filled cell and nothing but
 * numbers, marks and blanks behind it. `'name'` where the word alone may as well be a pupil's name.
 */
export function totalKind(cells: readonly string[]): 'total' | 'name' | null {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const text = cells[first];
  if (text === undefined || text.length > longest || !mayStartLabel(text)) return null;
  const [, label = text, value = ''] = labelWithValue.exec(text) ?? [];
  const kind = labelKind(label);
  if (!kind) return null;
  let numbers = Number(kindOf(value) === 'number');
  for (let index = first + 1; index < cells.length; index++) {
    const cellKind = kindOf(cells[index]);
    if (cellKind === 'text') return null;
    if (cellKind === 'number') numbers += 1;
  }
  return numbers > 0 ? kind : null;
}

function labelKind(label: string): 'total' | 'name' | null {
  const folded = foldText(label);
  const first = firstToken.exec(folded)?.[0] ?? '';
  if (!isPartOfLabel(first)) return null;
  const tokens = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = tokens.filter((token) => labels.has(token));
  const isLabel = known.length > 0 && tokens.every(isPartOfLabel);
  if (!isLabel) return null;
  return tokens.length === 1 && names.has(tokens[0]) ? 'name' : 'total';
}

function isPartOfLabel(token: string): boolean {
  return labels.has(token) || companions.has(token) || /\d/.test(token);
}

/** A quick look, since every row is asked: labels have three letters in a row, also where accents stand by themselves. */
function mayStartLabel(text: string): boolean {
  return /^\W*[a-zéÉ]/i.test(text) && /[a-z\u00c0-\u024f]{3}/i.test(text);
}
