import { headerKey, headerWords } from './header-words.js';

/** Headers of one meaning in English, French or Portuguese, the surest first. */
export class KnownHeaders {
  readonly #rankOf: ReadonlyMap<string, number>;

  /** @param headers any language's, spelling and order of words: see `headerWords` */
  constructor(...headers: readonly string[]) {
    const keys = new Set(headers.map((header) => headerKey(headerWords(header))));
    this.#rankOf = new Map([...keys].map((key, rank) => [key, rank]));
  }

  knows(words: readonly string[]): boolean {
    return this.rank(words) < Infinity;
  }

  /** 0 for the surest; `Infinity` for a header that is not known. "Nom de l'élève" is known when "Nom" is. */
  rank(words: readonly string[]): number {
    const own = this.#rankOf.get(headerKey(words));
    const withoutPerson = headerKey(words.filter((word) => word !== 'person'));
    return own ?? this.#rankOf.get(withoutPerson) ?? Infinity;
  }
}

export const sureIds = new KnownHeaders(
  ...['student id', 'student number', 'ine', 'id number', 'id', 'matricule', 'matricula', 'student code'],
  ...[
    'numéro INE',
    'code INE',
    'número de processo',
    'processo',
    'número mecanográfico',
    'UPN',
    'UPN number',
  ],
  ...['numéro national', 'numéro interne', 'national id', 'admission number', 'registration number'],
  ...['numéro matricule', 'número de matrícula'],
);
/** These may number anything. */
export const vagueIds = new KnownHeaders('number', 'code', 'reference', 'ref', 'username', 'login');

export const givenNames = new KnownHeaders('prénom', 'given name', 'first name', 'prénom usuel', 'prénom 1');
export const familyNames = new KnownHeaders(
  ...['surname', 'last name', 'nom usuel', 'nom de naissance', 'surname name'],
);
export const plainName = new KnownHeaders('name');
export const fullNames = new KnownHeaders(
  ...['full name', 'nom prénom', 'first name last name', 'nom de famille prénom', 'first name surname'],
  ...['given name surname', 'student', 'name'],
);

export const schools = new KnownHeaders(
  ...[
    'school',
    'school name',
    'libellé établissement',
    'UAI',
    'RNE',
    'code établissement',
    'UAI établissement',
  ],
);

export const sureClasses = new KnownHeaders(
  ...['class', 'class name', 'libellé classe', 'code classe', 'groupe classe', 'ano e turma', 'form group'],
  ...['tutor group', 'registration group', 'reg group'],
);
/** These may group anything. */
export const vagueClasses = new KnownHeaders('group', 'department', 'section', 'form');
