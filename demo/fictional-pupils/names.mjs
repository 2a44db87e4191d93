// Common French and Portuguese names. A full name is put together at random: it means nobody.

const girls = [
  ...[
    'Agathe',
    'Anaïs',
    'Camille',
    'Chloé',
    'Clémence',
    'Élise',
    'Emma',
    'Inès',
    'Jeanne',
    'Juliette',
    'Léa',
  ],
  ...['Louise', 'Lucie', 'Manon', 'Margaux', 'Noémie', 'Océane', 'Romane', 'Sarah', 'Zoé'],
  ...[
    'Ana',
    'Beatriz',
    'Benedita',
    'Carolina',
    'Catarina',
    'Conceição',
    'Diana',
    'Inês',
    'Joana',
    'Lara',
    'Leonor',
  ],
  ...['Luísa', 'Madalena', 'Mafalda', 'Margarida', 'Maria', 'Mariana', 'Matilde', 'Rita', 'Sofia'],
];

const boys = [
  ...[
    'Adrien',
    'Alexandre',
    'Antoine',
    'Arthur',
    'Baptiste',
    'Clément',
    'Étienne',
    'Félix',
    'Gabriel',
    'Hugo',
  ],
  ...['Jules', 'Léo', 'Loïc', 'Louis', 'Lucas', 'Maël', 'Mathis', 'Nathan', 'Raphaël', 'Théo'],
  ...[
    'Afonso',
    'André',
    'António',
    'Bernardo',
    'Diogo',
    'Duarte',
    'Francisco',
    'Gonçalo',
    'Henrique',
    'João',
  ],
  ...['José', 'Lourenço', 'Luís', 'Martim', 'Miguel', 'Pedro', 'Rodrigo', 'Simão', 'Tiago', 'Tomás'],
];

const families = [
  ...[
    'Bernard',
    'Blanchard',
    'Bonnet',
    'Chevalier',
    'Clément',
    'Dubois',
    'Dupont',
    'Faure',
    'Fontaine',
    'Fournier',
  ],
  ...[
    'François',
    'Garnier',
    'Gauthier',
    'Girard',
    'Lambert',
    'Lefèvre',
    'Legrand',
    'Leroy',
    'Marchand',
    'Mercier',
  ],
  ...['Moreau', 'Noël', 'Perrin', 'Petit', 'Renaud', 'Rousseau', 'Roux', 'Simon', 'Thibault', 'Vidal'],
  ...[
    'Almeida',
    'Araújo',
    'Azevedo',
    'Barros',
    'Brandão',
    'Cardoso',
    'Carvalho',
    'Correia',
    'Esteves',
    'Fernandes',
  ],
  ...[
    'Figueiredo',
    'Fonseca',
    'Gonçalves',
    'Guimarães',
    'Lopes',
    'Magalhães',
    'Marques',
    'Matos',
    'Mendonça',
    'Monteiro',
  ],
  ...['Moura', 'Nogueira', 'Nunes', 'Peixoto', 'Pinheiro', 'Ramos', 'Ribeiro', 'Simões', 'Tavares', 'Vieira'],
];

/**
 * @param {import('./random.mjs').Random} random
 * @returns {(sex: string) => { firstName: string, familyName: string }} a full name for `'F'` or `'M'`, never the
 *   same one twice
 */
export function createNameGenerator(random) {
  const given = new Set();
  return (sex) => {
    for (;;) {
      const firstName = random.oneOf(sex === 'F' ? girls : boys);
      const familyName = random.oneOf(families);
      const name = `${firstName} ${familyName}`;
      if (given.has(name)) continue;
      given.add(name);
      return { firstName, familyName };
    }
  };
}
