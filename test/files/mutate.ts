import fc from 'fast-check';

/** One fault of transport, of a program or of a person. `at` and `to` are places, as shares of the file's length. */
export interface Mutation {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly to: number;
  readonly byte: number;
}

const kinds = [
  'flip a bit',
  'insert a byte',
  'insert a sign',
  'delete bytes',
  'cut off the end',
  'cut a line',
  'double a line',
  'swap lines',
  'change a delimiter',
  'change all delimiters',
  'change line ends',
] as const;

/** Signs that mean something to a reader of tables. */
const signs = Buffer.from('"\'\\;,\t|\n\r =-*/%\0');

// Evenly spread: doubles as they come are mostly next to nothing.
const share = fc.noBias(fc.nat(9999)).map((number) => number / 10_000);

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: share,
  to: share,
  byte: fc.nat(255),
});

export const mutate = (bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array =>
  mutations.reduce(mutateOnce, bytes);

function mutateOnce(bytes: Uint8Array, { kind, at, to, byte }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const sign = signs[byte % signs.length];
  switch (kind) {
    case 'flip a bit':
      return bytes.map((value, index) => (index === place ? value ^ (1 << (byte % 8)) : value));
    case 'insert a byte':
      return spliced(bytes, place, 0, byte);
    case 'insert a sign':
      return spliced(bytes, place, 0, sign);
    case 'delete bytes':
      return spliced(bytes, place, 1 + (byte % 8));
    case 'cut off the end':
      return bytes.slice(0, place);
    case 'cut a line':
      return withLines(bytes, (lines) => lines.toSpliced(Math.floor(at * lines.length), 1));
    case 'double a line':
      return withLines(bytes, (lines) => {
        const line = Math.floor(at * (lines.length - 1));
        return lines.toSpliced(line, 0, lines[line]);
      });
    case 'swap lines':
      return withLines(bytes, (lines) => {
        const [one, other] = [at, to].map((part) => Math.floor(part * (lines.length - 1)));
        return lines.with(one, lines[other]).with(other, lines[one]);
      });
    case 'change a delimiter': {
      const delimiter = bytes.findIndex((value, index) => index >= place && isDelimiter(value));
      return bytes.map((value, index) => (index === delimiter ? sign : value));
    }
    case 'change all delimiters':
      return bytes.map((value) => (isDelimiter(value) ? sign : value));
    case 'change line ends':
      return bytes.map((value) => (value === 0x0a ? 0x0d : value));
  }
}

const isDelimiter = (value: number) => ';,\t|'.includes(String.fromCharCode(value));

function spliced(bytes: Uint8Array, place: number, deleted: number, ...inserted: number[]): Uint8Array {
  return Uint8Array.from([...bytes.slice(0, place), ...inserted, ...bytes.slice(place + deleted)]);
}

/** Lines as bytes, by LF; Latin-1 keeps every byte what it is. */
function withLines(bytes: Uint8Array, change: (lines: string[]) => string[]): Uint8Array {
  return Buffer.from(change(Buffer.from(bytes).toString('latin1').split('\n')).join('\n'), 'latin1');
}
