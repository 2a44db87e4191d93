import { describe, expect, it, vi } from 'vitest';
import { DatasetError } from '../../core/dataset/dataset-error.js';
import { ModelError } from '../../core/model/model-error.js';
import { fetchFile, fileNameOf, problemOf, readStudents, SourceError } from './read-source.js';

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

describe('readStudents', () => {
  it('throws unreadable-file for a file that was moved meanwhile', async () => {
    const file = new Blob(['a']);
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    await expect(readStudents(file, {})).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});

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
