import type { ModelCardTexts } from './model-card-texts.js';
import type { NumberFormats } from './texts.js';

export const modelCardPortuguese = ({
  count,
  score,
  gap,
}: Pick<NumberFormats, 'count' | 'score' | 'gap'>): ModelCardTexts => ({
  open: 'Sobre esta estimativa (IA)',
  heading: 'Sobre a nota esperada',
  close: 'Fechar',
  ai: 'IA',
  aiMeaning:
    'A nota esperada é a estimativa de um modelo de aprendizagem automática, não um juízo. O que daí se conclui é decisão sua.',
  noModel: 'Esta página não tem modelo.',
  switchOff: 'Desligar a pontuação do modelo nesta página',
  switchedOff: 'A pontuação do modelo foi desligada nesta página.',
  switchOn: 'Ligar de novo',
  dataHeading: 'Com que dados aprendeu',
  data: (rows) => `${count(rows)} alunos`,
  looksAt: (columns) => `Tem em conta: ${columns}.`,
  errorHeading: 'Quanto se engana',
  error: (rmse, meanRmse) =>
    `Testado com alunos que não conhecia, engana-se em média ${score(rmse)} valores (RMSE). Quem atribuísse a todos a nota média enganar-se-ia ${score(meanRmse)}.`,
  interval: (halfWidth) =>
    `Para conter a nota de 80 em cada 100 alunos, um intervalo tem de se estender ${score(halfWidth)} valores para cada lado da nota esperada.`,
  coverage: (percent80, percent90) =>
    `Verificação: os intervalos de 80% continham ${count(percent80)}% das notas, os de 90%, ${count(percent90)}%.`,
  choiceTested: 'Nestes números, as colunas foram escolhidas de novo em cada teste, sem os alunos do teste.',
  neverMeasured: 'Ninguém testou este modelo com alunos que ele não conhecia: não se sabe quanto se engana.',
  fitHeading: 'No ficheiro apresentado',
  betterThanMean: (rmse, meanRmse) =>
    `Neste ficheiro, a nota esperada afasta-se em média ${score(rmse)} valores da nota obtida (RMSE) e a nota média do ficheiro ${score(meanRmse)}: o modelo ajuda.`,
  crossFitted:
    'O modelo foi treinado com estes mesmos alunos. Cada um é avaliado por modelos que não o conheciam.',
  noFile: 'Ainda não foi lido nenhum ficheiro.',
  profileHeading: 'O modelo em poucas perguntas',
  fidelity: (percent) =>
    `Uma imagem simplificada: estas perguntas explicam ${count(percent)}% das diferenças entre as notas esperadas.`,
  atMost: (column, value) => `${column}: no máximo ${value}`,
  above: (column, value) => `${column}: mais de ${value}`,
  below: (column, value) => `${column}: menos de ${value}`,
  atLeast: (column, value) => `${column}: no mínimo ${value}`,
  level: (column, level) => `${column}: ${level}`,
  notLevel: (column, level) => `${column}: outro que não ${level}`,
  leaf: (grade) => `nota esperada ${score(grade)}`,
  pupils: (number) => `${count(number)} ${number === 1 ? 'aluno' : 'alunos'}`,
  groupsHeading: 'Trata os grupos por igual?',
  groupsMeaning:
    'A diferença média é a nota esperada menos a nota obtida, em alunos que o modelo não conhecia. Acima de 0 espera demasiado do grupo; abaixo de 0, demasiado pouco.',
  group: 'Grupo',
  groupPupils: 'Alunos',
  groupError: 'Erro (RMSE)',
  groupGap: 'Diferença média',
  groupInterval: 'Intervalo de 95%',
  groupVerdict: 'Por palavras',
  range: (low, high) => `de ${gap(low)} a ${gap(high)}`,
  tooHigh: 'expectativa demasiado alta',
  tooLow: 'expectativa demasiado baixa',
  notShown: 'sem diferença demonstrada',
  small: 'poucos alunos: pouco mais do que acaso',
  groupsChance: 'Um em cada vinte destes intervalos falha por acaso: entre muitos grupos, alguns falham.',
  leftOutHeading: 'O que ficou de fora',
  zeroGrades: 'Os alunos com nota 0 ficaram fora dos dados: de alunos assim o modelo nada sabe.',
  limitsHeading: 'Limites',
  structural: (correlation) =>
    `A diferença e a nota andam juntas (correlação ${correlation}): pela própria conta, uma nota baixa dá quase sempre uma diferença grande.`,
  regression: 'Quem está muito abaixo do esperado recupera muitas vezes sem ajuda.',
  noPromise: 'Diz que notas tiveram alunos semelhantes. Não diz o que o apoio consegue.',
  twoSchools:
    'Foi treinado com as notas de matemática de duas escolas portuguesas num só ano letivo: de outras escolas nada sabe.',
  notesOf: 'Notas de quem o treinou',
  modelHeading: 'Outro modelo',
  useFile: 'Usar um ficheiro de modelo (JSON)',
  usePageModel: 'Voltar ao modelo da página',
  unusable: (name, reason) => `«${name}» não está a ser usado: ${reason}.`,
  dataName: 'Nome dos dados',
  dataNameHint: 'Fica escrito no ficheiro; que não diga nada de uma pessoa.',
  neutralName: 'Dados de uma escola',
  download: 'Descarregar este modelo (JSON)',
  trainHeading: 'Treinar um modelo com este ficheiro',
  trainMeaning:
    'O treino faz-se aqui na página, com as notas deste ficheiro; nada é enviado. Depois cada aluno é avaliado por modelos que não o conhecem.',
  tooFew: (graded, needed) =>
    `São precisos pelo menos ${count(needed)} alunos com nota; este ficheiro tem ${count(graded)}.`,
  columns: 'Colunas que o modelo pode ter em conta',
  reasons: {
    'other-grade': 'outra nota: a diferença seria quase nula',
    identifier: 'identifica alunos',
    text: 'demasiados textos diferentes',
    school: 'o modelo esperaria menos de uma escola mais fraca, sem que se visse',
    class: 'o modelo esperaria menos de uma turma mais fraca, sem que se visse',
    constant: 'o mesmo valor em toda a coluna',
  },
  tickOne: 'Assinale pelo menos uma coluna.',
  start: 'Começar o treino',
  running: 'A treinar…',
  percent: (percent) => `${count(percent)}%`,
  cancel: 'Cancelar',
  done: (rmse, meanRmse) =>
    `O modelo está treinado e em uso. Testado com alunos que não conhecia, engana-se em média ${score(rmse)} valores (RMSE); a nota média, ${score(meanRmse)}.`,
  cancelled: 'O treino foi cancelado; nada mudou.',
  failed: {
    'training-support-missing':
      'Falta a esta página a parte que treina modelos: fale com quem mantém a página. Nada mudou.',
    'training-failed': 'Não é possível treinar um modelo com este ficheiro e estas colunas. Nada mudou.',
  },
  ownNote: 'Treinado com um só ficheiro: de outras escolas nada sabe.',
  ownLeftOut: (rows) => `Linhas sem nota utilizável, deixadas de fora: ${count(rows)}.`,
});
