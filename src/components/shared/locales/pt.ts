import { importPortuguese } from './import-pt.js';
import { modelCardPortuguese } from './model-card-pt.js';
import { studentPortuguese } from './student-pt.js';
import type { Catalogue } from './texts.js';

const modelReasons: Record<string, string> = {
  'other-scale': 'foi treinado com uma escala de notas diferente da do ficheiro',
  'column-kind': 'uma coluna do ficheiro tem palavras onde o modelo precisa de números, ou o contrário',
};

const yesNo = { yes: 'sim', no: 'não' };
const education = {
  0: 'nenhuma',
  1: '1.º ciclo (4.º ano)',
  2: '5.º ao 9.º ano',
  3: 'ensino secundário',
  4: 'ensino superior',
};

/** Português. */
export const portuguese: Catalogue = {
  language: 'pt',
  texts: ({ count, value, score, gap }) => ({
    colon: ': ',
    dashboard: {
      heading: 'Quem apoiar primeiro?',
      pseudonyms: 'Pseudónimos',
      print: 'Imprimir',
      dropHere: 'Largue o ficheiro para o ler',
      empty:
        'Escolha um ficheiro CSV ou largue-o aqui. É lido nesta página e não é enviado para lado nenhum.',
    },
    chart: {
      modelHeading: 'Diferença para a nota esperada',
      modelSentence:
        'Alunos com um perfil semelhante obtêm, em média, a nota esperada; um aluno que esteja abaixo dela (diferença positiva) também poderá lá chegar.',
      modelLimit: 'Quem está muito abaixo do esperado recupera muitas vezes sem ajuda.',
      weightedHeading: 'Pontuação manual',
      weightedSentence:
        'O apoio não muda estes hábitos: bons hábitos a par de uma nota baixa são o caso mais promissor.',
      weightedLimit: 'É uma hipótese: cabe-lhe a si escolher os pesos.',
      gradeAxis: (scaleMax) => `nota final (em ${scaleMax})`,
      gradeMeaning: 'quanto mais baixa, mais útil é o apoio',
      gapAxis: 'diferença (valores)',
      scoreAxis: 'pontuação (0–10)',
      scoreMeaning: 'quanto mais baixa, mais difícil deverá ser progredir',
      role: 'gráfico de dispersão',
      keys: 'As setas percorrem os alunos; Home e End levam à nota mais baixa e à mais alta. Enter junta um aluno à seleção ou retira-o. Mais e menos ampliam e reduzem, 0 volta a mostrar tudo, Shift com uma seta desloca a vista. Escape sai.',
      summary: (heading, students, low, high) =>
        `${heading}: ${count(students)} ${students === 1 ? 'aluno' : 'alunos'}, notas de ${low} a ${high}.`,
      gapSummary: (above, median) =>
        `${count(above)} ${above === 1 ? 'tem' : 'têm'} uma diferença positiva; a diferença mediana é ${median}.`,
      scoreSummary: (median) => `A pontuação mediana é ${median}.`,
      noData: 'Ainda não foi lido nenhum ficheiro.',
      nobody: 'Nenhum aluno corresponde ao filtro.',
      missingColumns: (columns) =>
        columns.length === 1
          ? `Esta pontuação precisa de uma coluna que o ficheiro não tem: ${columns[0]}.`
          : `Esta pontuação precisa de colunas que o ficheiro não tem: ${columns.join(', ')}.`,
      unfitModel: (code) =>
        `O modelo não pode ser usado: ${modelReasons[code] ?? 'não se adequa a este ficheiro'}.`,
      trainingData:
        'O modelo foi treinado com estes mesmos alunos: as diferenças parecem mais pequenas do que são.',
      worseThanMean: (rmse, meanRmse) =>
        `Neste ficheiro, a nota esperada afasta-se em média ${score(rmse)} valores da nota obtida (RMSE) e a nota média do ficheiro ${score(meanRmse)}: aqui o modelo não ajuda.`,
      notShownBetter: (students, rmse, meanRmse, low, high) =>
        `Com ${count(students)} alunos não se pode dizer se o modelo acerta mais do que a nota média do ficheiro. A nota esperada afasta-se em média ${score(rmse)} valores da nota obtida (RMSE) e a nota média ${score(meanRmse)}; pode ser obra do acaso (diferença dos erros ao quadrado: de ${gap(low)} a ${gap(high)}, intervalo de 95%).`,
      worseCrossValidated: (rmse, meanRmse) =>
        `Testado com alunos que não conhecia, o modelo erra em média ${score(rmse)} valores (RMSE) e a nota média ${score(meanRmse)}: o modelo não ajuda.`,
      tooFewToTell: 'Com um só aluno não se pode dizer se o modelo acerta mais do que a nota média.',
      neverTested:
        'O modelo foi treinado com estes mesmos alunos e nunca foi testado com outros: não se pode dizer se acerta mais do que a nota média.',
      showAllTheSame: 'Mostrar mesmo assim',
      switchOffAgain: 'Voltar a ocultar',
      noScore: (students) =>
        students === 1
          ? '1 aluno não tem pontuação: falta-lhe um valor.'
          : `${count(students)} alunos não têm pontuação: falta-lhes um valor.`,
      grade: 'nota',
      expected: 'esperada',
      gap: 'diferença',
      score: 'pontuação',
      unknown: 'desconhecido',
      unnamed: (id) => `Aluno ${id}`,
    },
    toolbar: {
      label: 'Ferramentas do gráfico',
      zoomIn: 'Ampliar',
      zoomOut: 'Reduzir',
      zoomBox: 'Ampliar uma área',
      pan: 'Deslocar a vista',
      selectBox: 'Selecionar num retângulo',
      lasso: 'Selecionar com o laço',
      reset: 'Voltar a mostrar tudo',
      png: 'Guardar como imagem (PNG)',
      fullscreen: 'Ecrã inteiro',
      columns: 'Mostrar ao apontar para um aluno',
      defaultColumns: 'Voltar às colunas com peso',
      table: 'Em tabela',
      caption: (heading, shown) => `${heading}: ${shown}, do valor mais alto ao mais baixo`,
      select: 'Selecionado',
      student: 'Aluno',
      grade: 'Nota',
      expected: 'Esperada',
      gap: 'Diferença',
      score: 'Pontuação',
      more: (rows) => `Mostrar mais ${count(rows)}`,
      shown: (shown, all) =>
        `${shown === all ? '' : `${count(shown)} de `}${count(all)} ${all === 1 ? 'aluno' : 'alunos'}`,
      selected: (students) =>
        `${count(students)} ${students === 1 ? 'aluno selecionado' : 'alunos selecionados'}`,
      clear: 'Limpar',
    },
    factors: {
      heading: 'Pesos',
      raises: 'aumenta a pontuação',
      lowers: 'diminui a pontuação',
      weightOf: (factor) => `${factor}: peso`,
      weightValue: (factor) => `${factor}: peso, em número`,
    },
    filter: {
      school: 'Escola',
      class: 'Turma',
      pupils: 'Alunos',
      all: (which) => `Todas (${which})`,
      some: (chosen, total) => `${count(chosen)} de ${count(total)}`,
      none: 'Nenhuma',
      tickAll: 'Todas',
      tickNone: 'Nenhuma',
      unstated: 'não indicada',
      search: 'Procurar…',
      searchHint: 'Escreva para encontrar alunos. A seta para baixo vai para a lista, Escape fecha-a.',
      found: (pupils) =>
        pupils === 0
          ? 'Nenhum aluno encontrado'
          : pupils === 1
            ? '1 aluno encontrado'
            : `${count(pupils)} alunos encontrados`,
      selectAll: (pupils) =>
        pupils === 1 ? 'Escolher o aluno encontrado' : `Escolher os ${count(pupils)} alunos encontrados`,
      clear: 'Limpar',
      more: (pupils) => `e mais ${count(pupils)}: escreva para afinar a procura`,
      chosen: 'Alunos escolhidos',
      moreChosen: (pupils) => `e mais ${count(pupils)}`,
      remove: (pupil) => `Retirar ${pupil}`,
      outside: 'fora das escolas ou turmas escolhidas',
      showing: (shown, total) =>
        `A mostrar ${count(shown)} de ${count(total)} ${total === 1 ? 'aluno' : 'alunos'}`,
      showAll: 'Mostrar todos',
    },
    import: importPortuguese(count),
    modelCard: modelCardPortuguese({ count, score, gap }),
    student: studentPortuguese({ count, value }),
    columns: {
      studytime: 'Tempo de estudo',
      Dalc: 'Álcool durante a semana',
      absences: 'Faltas',
      Walc: 'Álcool ao fim de semana',
      failures: 'Reprovações',
      age: 'Idade',
      Medu: 'Escolaridade da mãe',
      Fedu: 'Escolaridade do pai',
      goout: 'Saídas',
      freetime: 'Tempo livre',
      traveltime: 'Tempo de deslocação',
      famrel: 'Relações familiares',
      health: 'Saúde',
      schoolsup: 'Apoio escolar extra',
      higher: 'Quer fazer estudos superiores',
      internet: 'Internet em casa',
      Mjob: 'Profissão da mãe',
      Fjob: 'Profissão do pai',
    },
    values: {
      studytime: {
        1: 'menos de 2 h por semana',
        2: '2 a 5 h por semana',
        3: '5 a 10 h por semana',
        4: 'mais de 10 h por semana',
      },
      Dalc: { 1: 'muito baixo', 2: 'baixo', 3: 'médio', 4: 'alto', 5: 'muito alto' },
      Walc: { 1: 'muito baixo', 2: 'baixo', 3: 'médio', 4: 'alto', 5: 'muito alto' },
      Medu: education,
      Fedu: education,
      goout: { 1: 'muito raramente', 2: 'raramente', 3: 'às vezes', 4: 'muitas vezes', 5: 'quase sempre' },
      schoolsup: yesNo,
      higher: yesNo,
      internet: yesNo,
      Mjob: {
        teacher: 'professora',
        health: 'saúde',
        services: 'serviços públicos',
        at_home: 'doméstica',
        other: 'outra',
      },
      Fjob: {
        teacher: 'professor',
        health: 'saúde',
        services: 'serviços públicos',
        at_home: 'doméstico',
        other: 'outra',
      },
    },
  }),
};
