import { utils, write } from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { DatasetError } from '../../core/dataset/dataset-error.js';
import { ModelError } from '../../core/model/model-error.js';
import { fetchFile, fileNameOf, problemOf, readPreview, readStudents, SourceError } from './read-source.js';

const address = new URL('https://school.example/class.csv');

describe('fetchFile', () => {
  it('gives the file at an address', async () => {
    expect(await (await fetchFile(new URL('data:text/csv,a%3Bb'))).text()).toBe('a;b');
  });

  it('asks for that address, once', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('a'));
    await fetchFile(address);
    expect(fetched.mock.calls.map(([url]) => url)).toEqual([address]);
  });

  it.each([404, 403, 500])('throws unreachable-source for status %d', async (status) => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<p>Sorry</p>', { status }));
    await expect(fetchFile(address)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'unreachable-source',
    });
  });

  it('throws unreachable-source, with its cause, when the network fails', async () => {
    const cause = new TypeError('Failed to fetch');
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(cause);
    await expect(fetchFile(address)).rejects.toMatchObject({ code: 'unreachable-source', cause });
  });

  it('throws unreachable-source when the answer breaks off', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('network')) });
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body));
    await expect(fetchFile(address)).rejects.toMatchObject({ code: 'unreachable-source' });
  });

  it('throws the reason of the signal when it is given up', async () => {
    await expect(fetchFile(address, AbortSignal.abort('enough'))).rejects.toBe('enough');
  });
});

/** The same students as a spreadsheet. */
const sheet = (rows: unknown[][]) => {
  const book = utils.book_new(utils.aoa_to_sheet(rows), '3B');
  return new Blob([write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer]);
};
const rows = [
  ['id', 'note'],
  ['a', 12.5],
  ['b', 9],
];

describe('readStudents', () => {
  it.each(['moved meanwhile', 'a folder'])('throws unreadable-file for a file that is %s', async (what) => {
    const file = new Blob(['name,grade\nAna,12\n']);
    const failure = new DOMException('gone', 'NotFoundError');
    if (what === 'a folder') vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(failure);
    else vi.spyOn(file, 'stream').mockReturnValue(failingStream(failure));
    await expect(readStudents(file, {})).rejects.toMatchObject({ code: 'unreadable-file', cause: failure });
  });

  it('reads a spreadsheet by what is in it, not by its name', async () => {
    const file = new File([sheet(rows)], 'notes.csv', { type: 'text/csv' });
    const dataset = await readStudents(file, {});
    expect(dataset).toMatchObject({ ids: ['a', 'b'], report: { encoding: 'xlsx' } });
  });
});

describe('readPreview', () => {
  it('is the top of a spreadsheet', async () => {
    expect(await readPreview(sheet(rows), {})).toMatchObject({
      ...{ header: ['id', 'note'], encoding: 'xlsx' },
      rows: [
        ['a', '12.5'],
        ['b', '9'],
      ],
    });
  });

  it.each(['utf-8', 'utf-16le', 'windows-1252'])('of a long file in %s ends at a line', async (encoding) => {
    const text = `nom,note\n${'Zoé é,12\n'.repeat(220)}${'"é\n\n",1\n'.repeat(20_000)}`;
    const bytes = encodings[encoding](text);
    const preview = await readPreview(new Blob([bytes]), {});
    expect(preview).toMatchObject({ header: ['nom', 'note'], encoding });
    expect(preview.rows).toEqual(Array.from({ length: 200 }, () => ['Zoé é', '12']));
  });
});

const encodings: Record<string, (text: string) => Uint8Array<ArrayBuffer>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) =>
    new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer),
  'windows-1252': (text) => Uint8Array.from(text, (unit) => unit.charCodeAt(0)),
};

function failingStream(failure: unknown): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({ start: (controller) => controller.error(failure) });
}

describe('fileNameOf', () => {
  it.each([
    ['https://school.example/data/class.csv', 'class.csv'],
    ['https://school.example/data/class.csv?term=2#top', 'class.csv'],
    ['https://school.example/3%C3%A8me%20B.csv', '3ème B.csv'],
    ['https://school.example/100%.csv', '100%.csv'],
    ['https://school.example/data/', ''],
    ['https://school.example', ''],
  ])('of %s is "%s"', (url, name) => {
    expect(fileNameOf(new URL(url))).toBe(name);
  });
});

describe('problemOf', () => {
  it('says where a file is at fault, and nothing of what is in it', () => {
    const error = new DatasetError('missing-column', 'No such column: "Diagnosis".', {
      ...{ line: 3, columnIndex: 2 },
      columns: ['Diagnosis'],
    });
    expect(problemOf(error)).toEqual({ code: 'missing-column', line: 3, columnIndex: 2 });
  });

  it('says the code of a source and of a model', () => {
    expect(problemOf(new SourceError('unreadable-file'))).toEqual({ code: 'unreadable-file' });
    expect(problemOf(new ModelError('invalid-model', 'At trees[0].', 'trees[0]'))).toEqual({
      code: 'invalid-model',
    });
  });

  it('lets a fault of the program go on', () => {
    const fault = new TypeError('x is undefined');
    expect(() => problemOf(fault)).toThrow(fault);
  });
});
