import type { StudentTexts } from './student-texts.js';
import type { NumberFormats } from './texts.js';

export const studentPortuguese = ({
  count,
  value,
}: Pick<NumberFormats, 'count' | 'value'>): StudentTexts => ({
  why: 'Porquê?',
  whyOf: (name) => `Porquê? ${name}`,
  choose: 'Ainda não escolheu nenhum aluno: selecione um num gráfico e carregue em «Porquê?».',
  heading: 'Porquê este aluno',
  close: 'Fechar',
  working: 'A calcular…',
  grade: 'Nota',
  expected: 'Nota esperada de alunos semelhantes',
  gap: 'Diferença',
  interval: (low, high) =>
    `De dez alunos com esta nota esperada, cerca de oito têm uma nota entre ${low} e ${high}.`,
  unmeasured: 'Ninguém mediu quanto este modelo se engana, por isso nenhuma nota fica excluída.',
  modelOff: 'A pontuação do modelo está desligada.',
  crossFitted: (expected) =>
    `A nota esperada vem de modelos que não viram este aluno. As razões abaixo são as do modelo treinado com todos os alunos, que espera ${expected}.`,
  axisGrade: (grade) => `nota ${grade}`,
  axisExpected: (grade) => `esperada ${grade}`,
  axisSimilar: (pupils) =>
    pupils === 1 ? 'nota de um aluno semelhante' : `notas de ${count(pupils)} alunos semelhantes`,
  axisSummary: (min, max, grade, expected, interval) =>
    `Na escala de ${min} a ${max}: nota ${grade}, nota esperada ${expected}, intervalo ${interval}.`,
  similar: 'Alunos semelhantes',
  similarGrades: (pupils, low, high, from, to) =>
    pupils === 1
      ? `Um aluno que o modelo trata da mesma forma teve a nota ${low}.`
      : `${count(pupils)} alunos que o modelo trata da mesma forma tiveram notas de ${low} a ${high} (metade central: ${from}–${to}).`,
  fewSimilar: (pupils) =>
    `Poucos são mesmo semelhantes (${count(pupils)}, segundo pelo menos metade das árvores do modelo): leia estes números com cautela.`,
  nobodyElse: 'O ficheiro não tem mais nenhum aluno com quem comparar.',
  reasons: 'Porque é que o modelo espera esta nota',
  fromTo: (average, pupil) => `Nota esperada média ${average} → este aluno ${pupil}`,
  others: (columns) => (columns === 1 ? '1 outra coluna' : `${count(columns)} outras colunas`),
  notCauses: 'São as razões do modelo, não são causas.',
  manual: 'Pontuação manual',
  manualFromTo: (average, pupil) => `Pontuação manual média ${average} → este aluno ${pupil}`,
  manualNone: 'Este aluno não tem pontuação manual: falta-lhe um valor.',
  whatIf: 'Alunos como este, mas…',
  whatIfHint: 'Mude um valor para ver a nota esperada de alunos como este, salvo nesse valor.',
  whatIfResult: (changes, expected, interval) =>
    `Alunos como este, mas com ${changes}: nota esperada ${expected} (${interval})`,
  whatIfLimit: 'Aqui comparam-se alunos. Não se diz o que uma mudança traria a este aluno.',
  reset: 'Voltar aos valores deste aluno',
  phrases: {
    absences: (absences) => (absences === 1 ? '1 falta' : `${value(absences)} faltas`),
    age: (age) => `${value(age)} anos`,
    failures: (failures) =>
      failures === 0
        ? 'nenhuma reprovação'
        : failures === 1
          ? '1 reprovação'
          : `${value(failures)} reprovações`,
  },
});
