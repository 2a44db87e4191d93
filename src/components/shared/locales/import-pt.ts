import type { ImportTexts } from './import-texts.js';
import type { NumberFormats } from './texts.js';

const reasons: Record<string, string> = {
  'empty-file': 'o ficheiro está vazio',
  'binary-file': 'não é um ficheiro de texto; guarde-o como CSV e tente de novo',
  'no-header': 'não foi encontrada nenhuma linha com nomes de colunas',
  'no-grade-column': 'não foi encontrada nenhuma coluna de notas',
  'no-usable-row': 'nenhuma linha tem uma nota utilizável',
  'missing-column': 'uma coluna escolhida não existe no ficheiro',
  'unreachable-source': 'não foi possível obter o ficheiro',
  'unreadable-file': 'não foi possível abrir o ficheiro',
  'spreadsheet-support-missing':
    'esta página não lê folhas de cálculo; guarde o ficheiro como CSV e tente de novo',
  'unreadable-spreadsheet': 'não foi possível abrir a folha de cálculo; guarde-a como CSV e tente de novo',
  'too-large': 'o ficheiro é demasiado grande para ser lido aqui',
  'no-common-key': 'não tem nem número de aluno nem nome em comum com o primeiro ficheiro',
  'not-a-model': 'o ficheiro não é um modelo de notas',
  'unsupported-version': 'o modelo é de uma versão que esta página não conhece',
  'invalid-model': 'o modelo tem um erro',
};

const separators: Record<string, string> = {
  ',': 'separador vírgula',
  ';': 'separador ponto e vírgula',
  '\t': 'separador tabulação',
  '|': 'separador barra vertical',
};

export const importPortuguese = (count: NumberFormats['count']): ImportTexts => ({
  choose: 'Escolher um ficheiro',
  change: 'Mudar de ficheiro',
  drop: 'ou largue-o aqui',
  back: 'Voltar aos dados iniciais',
  purge: 'Apagar desta página',
  loading: 'A ler…',
  percent: (number) => `${count(number)}%`,
  cancel: 'Cancelar',
  read: (accepted) => `${count(accepted)} ${accepted === 1 ? 'aluno lido' : 'alunos lidos'}`,
  excluded: (number) =>
    number === 0 ? 'nenhum excluído' : `${count(number)} ${number === 1 ? 'excluído' : 'excluídos'}`,
  rejected: (number) => (number === 1 ? '1 linha ilegível' : `${count(number)} linhas ilegíveis`),
  warnings: (number) => (number === 1 ? '1 observação' : `${count(number)} observações`),
  skipped: (number) =>
    number === 1
      ? '1 linha que não é de nenhum aluno (título, média…)'
      : `${count(number)} linhas que não são de nenhum aluno (título, médias…)`,
  lines: (lines, number) => `${number === 1 ? 'linha' : 'linhas'} ${lines}`,
  more: (number) => `e mais ${count(number)}`,
  issue: (code, column, value) =>
    ({
      'missing-grade': 'sem nota',
      'unusable-grade': `«${value}» não é uma nota utilizável`,
      'grade-off-scale': `«${value}» está fora da escala de notas`,
      absent: `${value} (faltou)`,
      exempt: `${value} (dispensado)`,
      unable: `${value} (inapto)`,
      'not-graded': `${value} (sem classificação)`,
      'not-handed-in': `${value} (não entregou)`,
      'not-assessed': `${value} (não avaliado)`,
      'starred-mark': `${value} (posto de lado)`,
      'unreadable-row': 'a linha não corresponde às colunas',
      'no-header': 'sem linha com nomes de colunas: as colunas são numeradas',
      'no-id-column': 'sem coluna de identificador: os alunos são numerados por linha',
      'duplicate-id': `o identificador «${value}» aparece mais do que uma vez`,
      'duplicate-column': `duas colunas chamam-se «${value}»`,
      'short-row': 'a linha tem menos células do que o cabeçalho; o resto conta como vazio',
      'long-row': 'a linha tem mais células do que o cabeçalho; as que sobram ficam de fora',
      'broken-quote': 'faltam ou sobram aspas; a linha foi lida mesmo assim',
      'unusable-number': `«${value}» não é um número (${column})`,
      'mark-in-column': `«${value}» conta como valor em falta (${column})`,
      'starred-mark-as-zero': `${value} contado como 0`,
      outlier: `«${value}» está muito longe dos outros valores (${column})`,
      'constant-column': `a coluna «${column || value}» tem sempre o mesmo valor`,
      'mostly-empty-column': `a coluna «${column || value}» está quase vazia`,
      'other-sheets': `outras folhas ficaram de fora: ${value}`,
    })[code] ?? code,
  failed: (name, reason) => (name ? `«${name}» não foi lido: ${reason}` : `Nada foi lido: ${reason}`),
  kept: 'Os alunos mostrados antes continuam aqui.',
  dismiss: 'Fechar',
  reason: (code) => reasons[code] ?? 'não é uma tabela de alunos',
  check: 'Verificar a leitura',
  hidden: 'oculto',
  hiddenValues: 'Os dados dos alunos ficam ocultos enquanto se usam pseudónimos.',
  encoding: (label) => `codificação ${label}`,
  separator: (delimiter) => separators[delimiter] ?? `separador «${delimiter}»`,
  spreadsheet: 'folha de cálculo',
  decimal: (mark) => (mark === ',' ? 'vírgula decimal' : 'ponto decimal'),
  scale: 'Escala de notas',
  scaleRange: (min, max) => `${min} a ${max}`,
  otherScale: 'outra',
  lowest: 'Nota mínima',
  highest: 'Nota máxima',
  better: 'A melhor nota é',
  higher: 'a mais alta',
  lower: 'a mais baixa',
  apply: 'Aplicar',
  badScale: 'A nota máxima tem de ser superior à mínima.',
  hasHeader: 'A primeira linha tem os nomes das colunas',
  columns: 'Colunas do ficheiro',
  columnsOf: (file) => `Colunas de ${file}`,
  column: 'Coluna',
  samples: 'Primeiros valores',
  use: 'Usar como',
  useOf: (column) => `Usar a coluna ${column} como`,
  uses: {
    id: 'número do aluno',
    name: 'nome completo',
    givenName: 'nome próprio',
    familyName: 'apelido',
    school: 'escola',
    class: 'turma',
    grade: 'nota',
    other: 'outra informação',
  },
  findColumn: 'Procurar uma coluna',
  moreColumns: (number) => `Mostrar mais ${count(number)}`,
  noColumn: 'Nenhuma coluna com esse nome.',
  starredRule: (mark) => `O PRONOTE conta ${mark} como 0.`,
  starredOut: 'Aqui, estes alunos ficam de lado.',
  starredZero: 'Aqui também.',
  countAsZero: 'Contar como 0',
  download: 'Descarregar o relatório (CSV)',
  csv: {
    headers: {
      ...{ kind: 'o quê', line: 'linha', column: 'coluna' },
      ...{ reason: 'motivo', value: 'valor', count: 'número' },
    },
    kinds: {
      ...{ accepted: 'lidos', excluded: 'excluído', rejected: 'ilegível' },
      ...{ warning: 'observação', skipped: 'não é um aluno' },
    },
  },
  reportName: 'relatorio',
  addFile: 'Juntar um segundo ficheiro (por exemplo, as faltas)',
  addTo: (name) => (name ? `Juntá-lo a ${name}` : 'Juntá-lo aos alunos mostrados'),
  chooseGrade: 'Escolher a coluna das notas',
  joined: (matched, total, by) =>
    `${count(matched)} de ${count(total)} ${total === 1 ? 'aluno encontrado' : 'alunos encontrados'} pelo ${by === 'id' ? 'número' : 'nome'}`,
  unmatched: (rows) =>
    rows === 1
      ? '1 linha deste ficheiro não corresponde a ninguém'
      : `${count(rows)} linhas deste ficheiro não correspondem a ninguém`,
  withoutRow: (students) =>
    students === 1
      ? '1 aluno não tem linha neste ficheiro'
      : `${count(students)} alunos não têm linha neste ficheiro`,
  repeated: (rows) =>
    rows === 1
      ? '1 linha repete um aluno e ficou de fora'
      : `${count(rows)} linhas repetem um aluno e ficaram de fora`,
  ambiguous: (rows) =>
    rows === 1
      ? '1 linha corresponde a vários alunos: de quem é?'
      : `${count(rows)} linhas correspondem a vários alunos: de quem são?`,
  answered: (rows) => (rows === 1 ? '1 linha atribuída por si' : `${count(rows)} linhas atribuídas por si`),
  rows: (rows, number) => `${number === 1 ? 'linha' : 'linhas'} de dados ${rows}`,
  foundBy: 'Encontrar os alunos por',
  keys: { id: 'número de aluno', name: 'nome' },
  checkColumns: 'Verificar as colunas dele',
  undecided: 'escolher…',
  nobody: 'ninguém',
  removeFile: 'Retirar este ficheiro',
});
