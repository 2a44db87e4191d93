import { describe, expect, it } from 'vitest';
import { findRoles } from './column-roles.js';
import type { ColumnRoles } from './parse-options.js';

/** The headers by role, those without one left out. */
function rolesOf(header: readonly string[], roles?: ColumnRoles, rows?: readonly (readonly string[])[]) {
  const found = findRoles(header, roles, rows && ((column) => rows.map((cells) => cells[column])));
  const entries = (['id', 'school', 'class', 'grade'] as const)
    .filter((role) => found[role] >= 0)
    .map((role) => [role, header[found[role]]]);
  const name = found.names.map((index) => header[index]);
  return { ...Object.fromEntries(entries), ...(name.length > 0 && { name }) } as Record<string, unknown>;
}

const columns = (header: string) => header.split(';');

describe('findRoles by headers', () => {
  it('knows the columns of the pilot file', () => {
    expect(findRoles(columns('StudentID;FirstName;FamilyName;school;sex;age;famrel;FinalGrade'))).toEqual({
      ...{ id: 0, names: [1, 2], school: 3, class: -1, grade: 7 },
    });
  });

  it('takes G3 of a UCI file, not G1 and G2', () => {
    const header =
      'school;sex;age;address;famsize;Pstatus;Medu;Fedu;Mjob;Fjob;reason;guardian;traveltime;studytime;failures;' +
      'schoolsup;famsup;paid;activities;nursery;higher;internet;romantic;famrel;freetime;goout;Dalc;Walc;health;' +
      'absences;G1;G2;G3';
    expect(rolesOf(columns(header))).toEqual({ school: 'school', grade: 'G3' });
  });

  it.each<[string, Record<string, unknown>]>([
    // French
    ['Identifiant;Nom;Prénom;Établissement;Moyenne générale', { id: 0, name: [2, 1], school: 3, grade: 4 }],
    ['ELEVE;NOTE', { name: [0], grade: 1 }],
    ['Nom de famille;Prénom;Note finale', { name: [1, 0], grade: 2 }],
    ['Élève;Classe;Moyenne', { name: [0], class: 1, grade: 2 }],
    ['NOM;PRENOM;DIVISION;INE;Date de naissance', { name: [1, 0], class: 2, id: 3 }],
    ['INE;Nom de famille;Nom d’usage;Prénom 1;Prénom 2;Code division', { id: 0, name: [3, 1], class: 5 }],
    [
      "N° INE;Nom de l'élève;Prénom de l'élève;Classe de l'élève;Libellé établissement;Moy. gén.",
      { id: 0, name: [2, 1], class: 3, school: 4, grade: 5 },
    ],
    ['Nom et prénom;MOYENNE GENERALE', { name: [0], grade: 1 }],
    ['Prénom Nom;Moyenne /20;Absences', { name: [0], grade: 1 }],
    ['nom_prenom;note (sur 20)', { name: [0], grade: 1 }],
    ['Élève;Moyenne générale 2025-2026;Rang', { name: [0], grade: 1 }],
    ['Élève;Moy. élève;Moy. classe;Moy. min;Moy. max', { name: [0], grade: 1 }],
    ['Élève;Moyenne T1;Moyenne T2;Moyenne T3;Moyenne annuelle', { name: [0], grade: 4 }],
    ['Élève;Note de maths;Note de français;Moyenne', { name: [0], grade: 3 }],
    ['Élève;Moyenne générale;Note finale', { name: [0], grade: 2 }],
    ['Élève;Note;Moyenne', { name: [0], grade: 2 }],
    ['Élève;Note de maths', { name: [0], grade: 1 }],
    ['Adresse courriel;Téléphone;Code postal;Ville;Note', { grade: 4 }],
    [
      'Prénom;Nom de famille;Numéro d’identification;Institution;Département;Adresse de courriel;Total du cours (Brut)',
      { name: [0, 1], id: 2, school: 3, grade: 6 },
    ],
    ['Nom;Nom du responsable;Nom du père;Note', { name: [0], grade: 3 }],
    // English
    ['Last name;First name;Pupil ID;School;Final grade', { name: [1, 0], id: 2, school: 3, grade: 4 }],
    ['name;average', { name: [0], grade: 1 }],
    [
      'First name;Last name;ID number;Institution;Department;Email address;Course total (Real)',
      { name: [0, 1], id: 2, school: 3, grade: 6 },
    ],
    [
      'First name;Course total (Percentage);Course total (Real);Course total (Letter)',
      { name: [0], grade: 2 },
    ],
    ["Student's name;Class;Final grade (%)", { name: [0], class: 1, grade: 2 }],
    ['UPN;Surname;Forename;Reg Group;Year;Average mark', { id: 0, name: [2, 1], class: 3, grade: 5 }],
    ['Full name;Date of birth;Grade level;Overall grade', { name: [0], grade: 3 }],
    ['first_name;last_name;student_number;final_mark', { name: [0, 1], id: 2, grade: 3 }],
    ['School name;Name;Class name;Mark', { school: 0, name: [1], class: 2, grade: 3 }],
    ['Student;Number of grades;Predicted grade;Grade', { name: [0], grade: 3 }],
    // Portuguese
    ['N.º de aluno;Nome;Escola;Classificação final', { id: 0, name: [1], school: 2, grade: 3 }],
    ['Número do aluno;Nome;Apelido;Nota final', { id: 0, name: [1, 2], grade: 3 }],
    ['Nome;Turma;N.º;Escola;Classificação', { name: [0], class: 1, id: 2, school: 3, grade: 4 }],
    ['Nº processo;Nome completo;Ano/Turma;Média (0–20)', { id: 0, name: [1], class: 2, grade: 3 }],
    [
      'Nome do aluno;Agrupamento;Nota (0-20);Nome do encarregado de educação',
      { name: [0], school: 1, grade: 2 },
    ],
    ['Nome próprio;Apelidos;Data de nascimento;Telefone;Nota (em valores)', { name: [0, 1], grade: 4 }],
    ['Matrícula;Aluno;Média da turma;Média final', { id: 0, name: [1], grade: 3 }],
    ['Nome;Total da disciplina (Real)', { name: [0], grade: 1 }],
  ])('guesses the roles of %s', (header, expected) => {
    const named = (role: unknown) =>
      Array.isArray(role)
        ? role.map((index) => columns(header)[index as number])
        : columns(header)[role as number];
    expect(rolesOf(columns(header))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([role, place]) => [role, named(place)])),
    );
  });

  it('gives the given name before the family name, and a full name when only one part is there beside it', () => {
    expect(rolesOf(columns('Élève;Prénom;Note')).name).toEqual(['Élève']);
    expect(rolesOf(columns('Nom;Prénom;Note')).name).toEqual(['Prénom', 'Nom']);
    expect(rolesOf(columns('Prénom;Note')).name).toEqual(['Prénom']);
  });

  it.each([
    'Moyenne T1;Moyenne T2',
    'Note de maths;Note de français',
    'G1;G2',
    'Note;Note',
    'Final grade;Final mark',
  ])('does not choose between equals: %s', (header) => {
    expect(findRoles(columns(header)).grade).toBe(-1);
  });

  it.each([
    ['a;b;__proto__;constructor'],
    ['Age;Absences;Retards;Email;Téléphone;Adresse;Date of birth;Code postal;Hours;classroom;username@x'],
    [`${'x'.repeat(1000)};;%;—`],
  ])('finds nothing in headers that say nothing of a role: %.40s', (header) => {
    expect(rolesOf(columns(header))).toEqual({});
  });

  it('takes stated roles, guesses the others and gives no column two roles', () => {
    const header = ['id', 'name', 'grade', 'score'];
    expect(findRoles(header, { grade: 'score' })).toEqual({
      ...{ id: 0, names: [1], school: -1, class: -1, grade: 3 },
    });
    expect(findRoles(header, { id: 'name' })).toEqual({ id: 1, names: [], school: -1, class: -1, grade: 2 });
    expect(findRoles(header, { name: ['score', 'name'] }).names).toEqual([3, 1]);
    expect(rolesOf(header, { school: 'score', class: 'grade' })).toMatchObject({
      school: 'score',
      class: 'grade',
    });
  });

  it('takes null as: the file has none', () => {
    const header = ['id', 'name', 'school', 'class', 'grade'];
    expect(findRoles(header, { id: null, name: null, school: null, class: null })).toEqual({
      ...{ id: -1, names: [], school: -1, class: -1, grade: 4 },
    });
  });

  it('names all stated headers that are missing', () => {
    expect(() => findRoles(['a'], { id: 'x', name: ['a', 'y'], grade: 'z' })).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['x', 'z', 'y'] }),
    );
  });
});

const pupils = [
  ['1', 'DUPONT', 'Zoé', '3B', '12', '12,5', '0612345678'],
  ['2', 'DURAND', 'Max', '3B', '13', '9', '0612345679'],
  ['3', 'MARTIN', 'Léa', '3A', '12', 'Abs', '0612345670'],
  ['4', 'PETIT', 'Tom', '3A', '12', '14,25', '0612345671'],
  ['5', 'O’NEIL', 'Anaïs', '3A', '13', '7', '0612345672'],
  ['6', 'DE LA TOUR', 'Jean-Paul', '3B', '12', '16', '0612345673'],
];

describe('findRoles by cells', () => {
  it('finds id, names, class and grade where no header says anything', () => {
    const header = pupils[0].map((_, index) => `column ${index + 1}`);
    expect(findRoles(header, {}, (column) => pupils.map((cells) => cells[column]))).toEqual({
      ...{ id: 0, names: [1, 2], school: -1, class: 3, grade: 5 },
    });
  });

  it('guesses nothing from too few rows', () => {
    const header = pupils[0].map((_, index) => `column ${index + 1}`);
    expect(rolesOf(header, {}, pupils.slice(0, 3))).toEqual({});
  });

  it('does not take a column for its cells when its header says that it is something else', () => {
    const header = columns('Rang;Ville;Rue;Salle;Âge;Distance;Téléphone');
    expect(rolesOf(header, {}, pupils)).toEqual({});
  });

  it('takes a subject as the grade when it holds grades, and asks where two do', () => {
    const rows = ['12,5', '8', '14', '7,5', '16', '11'].map((grade, index) => [grade, String(index), grade]);
    expect(rolesOf(['Maths', 'Absences', 'Âge'], {}, rows)).toEqual({ grade: 'Maths' });
    expect(rolesOf(['Maths', 'Absences', 'Français'], {}, rows)).toEqual({});
    expect(rolesOf(['Score', 'Absences', 'Âge'], {}, rows)).toEqual({ grade: 'Score' });
  });

  it('does not take running numbers or numbers beyond 100 for grades', () => {
    const rows = Array.from({ length: 12 }, (_, index) => [String(index + 1), String(95 + (index % 7))]);
    expect(rolesOf(['Score', 'Points'], {}, rows)).toEqual({});
    expect(rolesOf(['Score', 'Points'], {}, rows.slice(0, 5))).toEqual({});
    expect(rolesOf(['Score'], {}, [...rows, ['1', '']])).toEqual({ grade: 'Score' });
  });

  it('takes the column with decimals or marks among columns of numbers that say nothing', () => {
    const rows = ['12,5', '8', '14', '7,5', '16', '11'].map((grade, index) => [String(3 * index), grade]);
    expect(rolesOf(['column 1', 'column 2'], {}, rows)).toEqual({ grade: 'column 2' });
    expect(
      rolesOf(
        ['column 1', 'column 2'],
        {},
        rows.map(([count]) => [count, count]),
      ),
    ).toEqual({});
  });

  it('takes the header that has numbers where a surer one is empty so far', () => {
    const rows = [
      ['', '12'],
      ['', '13'],
    ];
    expect(rolesOf(['Moyenne annuelle', 'Moyenne T1'], {}, rows)).toEqual({ grade: 'Moyenne T1' });
    expect(rolesOf(['Moyenne annuelle', 'Absences'], {}, rows)).toEqual({ grade: 'Moyenne annuelle' });
  });

  it('lets the cells decide between equal headers', () => {
    const rows = ['12', '8', '14', '7', '16'].map((grade, index) => [String(index * 1000), grade]);
    expect(findRoles(['Note', 'Note#2'], {}, (column) => rows.map((cells) => cells[column])).grade).toBe(1);
  });

  it('takes a number for an id only when no two rows share one, and no empty column at all', () => {
    const header = ['N°', 'ID number', 'Nom', 'Note'];
    const rows = (...numbers: string[]) => numbers.map((number) => [number, '', 'Zoé', '12']);
    expect(rolesOf(header, {}, rows('1', '2', '3')).id).toBe('N°');
    expect(rolesOf(header, {}, rows('1', '2', '1')).id).toBeUndefined();
    expect(rolesOf(header, {}, rows('1', '', '3')).id).toBeUndefined();
  });

  it.each([
    ['phone numbers', (index: number) => `06123456${10 + index}`],
    ['dates', (index: number) => `2010-03-${10 + index}`],
    ['e-mail addresses', (index: number) => `p${index}@school.org`],
    ['decimal numbers', (index: number) => `${index},5`],
    ['spread numbers', (index: number) => String(index * index)],
  ])('never takes %s for ids', (_, cell) => {
    expect(findRoles(['column 1'], {}, () => Array.from({ length: 12 }, (_, index) => cell(index))).id).toBe(
      -1,
    );
  });

  it.each([
    ['3B 3A 3B 3A 3B 3A', true],
    ['6e2 6e1 6e2 6e1 6e2 6e1', true],
    ['10.º_A 10.º_B 10.º_A 10.º_B 10.º_A 10.º_A', true],
    ['TG1 TG1 TG1 TG2 TG2 TG2', true],
    ['3B 3A 3C 3D 3E 3F', false],
    ['oui non oui non oui non', false],
    ['601 602 601 602 601 602', false],
  ])('takes %s for classes under a header that may group anything: %s', (cells, isClass) => {
    const rows = cells.split(' ').map((cell) => [cell.replace('_', ' ')]);
    expect(rolesOf(['Department'], {}, rows)).toEqual(isClass ? { class: 'Department' } : {});
  });
});

describe('findRoles of hostile headers', () => {
  it('is done with 10,000 columns and long headers in a blink', () => {
    const header = Array.from(
      { length: 10_000 },
      (_, index) => `Note de maths ${index}/${' '.repeat(index % 300)}`,
    );
    const start = performance.now();
    findRoles(header, {}, () => ['12', 'Abs', '']);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
