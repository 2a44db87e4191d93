import { describe, expect, it, vi } from 'vitest';
import type { ParseOptions } from './parse-options.js';
import { parseDataset } from './parse-dataset.js';
import { readDataset } from './read-dataset.js';

const utf8 = new TextEncoder();
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const csv = 'Élève;Âge;Note\r\n"Zoé\n d’Ö";15;12,5\r\nŁukasz 😀;16;9\r\n;;\r\nAna;abc;Abs\r\n';

/** A stream that hands out the bytes in pieces of one length. */
function streamOf(bytes: Uint8Array, length: number, cancel?: (reason: unknown) => void) {
  let from = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(from, (from += length)));
    },
    cancel,
  });
}

/** A long file: `rows` pupils, about 30 bytes each. */
function longCsv(rows: number, name = 'Élève'): string {
  const lines = Array.from({ length: rows }, (_, row) => `${name} ${row},${row % 21},${row % 93},GP`);
  return `name,grade,absences,school\n${lines.join('\n')}\n`;
}

describe('readDataset', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, ParseOptions?]>([
    ['UTF-8', utf8.encode(csv)],
    ['UTF-8 with a mark', utf8.encode(`\uFEFF${csv}`)],
    ['UTF-16', new Uint8Array(Uint16Array.from(`\uFEFF${csv}`, (unit) => unit.charCodeAt(0)).buffer)],
    ['windows-1252', latin('Él\xe8ve,Note\nZo\xe9,12\nL\x92a,9\n')],
    ['windows-1252 that begins as UTF-8', latin('\xc3\xa9,Note\nZo\xe9,12\nAna,9\n')],
    ['windows-1252 that ends in the middle of UTF-8', latin('name,note,x\nAna,12,\xe9')],
    [
      'stated roles and scale',
      utf8.encode(csv),
      { roles: { grade: 'Âge' }, gradeScale: { min: 0, max: 30 } },
    ],
  ])('reads %s as parseDataset does, in pieces of any length', async (_, bytes, options = {}) => {
    const whole = parseDataset(bytes, options);
    for (let length = 1; length <= bytes.length; length++)
      expect(await readDataset(streamOf(bytes, length), options)).toEqual(whole);
    expect(await readDataset(new Blob([bytes]), options)).toEqual(whole);
  });

  it('reads a file that is longer than a piece, its characters cut at the borders', async () => {
    const bytes = utf8.encode(longCsv(20_000));
    expect(await readDataset(new Blob([bytes]))).toEqual(parseDataset(bytes));
  });

  it('reads again from the start when a late byte shows that the file is windows-1252', async () => {
    const blob = new Blob([longCsv(20_000), latin('Zo\xe9,12,0,GP\n')]);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const whole = parseDataset(bytes);
    expect(whole.report.encoding).toBe('windows-1252');
    expect(await readDataset(blob)).toEqual(whole);
    expect(await readDataset(streamOf(bytes, 100_000))).toEqual(whole);
  });

  it.each([
    ['binary-file', 'PK\x03\x04 and more'],
    ['binary-file', `${longCsv(10_000, 'a')}\0`],
    ['empty-file', ' \r\n'],
    ['empty-file', ''],
    ['no-grade-column', 'name,age\nAna,15\n'],
    ['no-usable-row', 'name,grade\nAna,\n'],
  ])('throws %s as parseDataset does', async (code, text) => {
    await expect(readDataset(new Blob([latin(text)]))).rejects.toMatchObject({ code });
    await expect(readDataset(streamOf(latin(text), 4096))).rejects.toMatchObject({ code });
  });

  it('throws too-large beyond maxBytes, and lets go of the stream', async () => {
    const bytes = utf8.encode('name,grade\nAna,12\n');
    const blob = new Blob([bytes]);
    await expect(readDataset(blob, { maxBytes: bytes.length })).resolves.toMatchObject({ length: 1 });
    const tooLarge = { code: 'too-large' };
    await expect(readDataset(blob, { maxBytes: bytes.length - 1 })).rejects.toMatchObject(tooLarge);
    const cancel = vi.fn();
    const stream = streamOf(bytes, 5, cancel);
    await expect(readDataset(stream, { maxBytes: 10 })).rejects.toMatchObject(tooLarge);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('refuses more than 200 MiB unless told otherwise', async () => {
    const large = new Blob(['name,grade\nAna,12\n']);
    vi.spyOn(large, 'size', 'get').mockReturnValue(200 * 2 ** 20 + 1);
    await expect(readDataset(large)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('tells how far it is, up to the end, with the total of a blob', async () => {
    const blob = new Blob([longCsv(20_000)]);
    const told: (readonly [number, number | null])[] = [];
    await readDataset(blob, { onProgress: (read, total) => told.push([read, total]) });
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toEqual([blob.size, blob.size]);
    expect(told.map(([read]) => read)).toEqual(
      [...new Set(told.map(([read]) => read))].sort((a, b) => a - b),
    );
    const ofStream: unknown[] = [];
    await readDataset(streamOf(latin('name,grade\nAna,12\n'), 4), {
      onProgress: (_, total) => ofStream.push(total),
    });
    expect(ofStream).toEqual([null]);
  });

  it('lets other tasks run between the pieces', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 0);
    await readDataset(new Blob([longCsv(50_000)]));
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });

  it('lets other tasks run while it puts the dataset together, and stops there when it is aborted', async () => {
    const blob = new Blob([longCsv(100_000)]);
    const controller = new AbortController();
    let ticks = 0;
    const reading = readDataset(blob, {
      signal: controller.signal,
      onProgress: (read) => {
        if (read < blob.size) return;
        setImmediate(() => {
          ticks += 1;
          controller.abort('enough');
        });
      },
    });
    await expect(reading).rejects.toBe('enough');
    expect(ticks).toBe(1);
  });

  it('counts what is warned of in a ragged file, and lists the first thousand', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `Pupil ${row},${row % 21}`);
    const { length, report } = await readDataset(
      new Blob([`name,grade,absences,school\n${rows.join('\n')}\n`]),
    );
    const short = report.warnings.filter(({ code }) => code === 'short-row');
    expect(length).toBe(3000);
    expect(short).toHaveLength(1001);
    expect(short[0]).toEqual({ line: 0, code: 'short-row', count: 2000 });
    expect([short[1].line, short[1000].line]).toEqual([2, 1001]);
  });

  it('rejects with the reason of the signal and lets go of the stream', async () => {
    const reason = new Error('enough');
    const before = vi.fn();
    await expect(
      readDataset(streamOf(utf8.encode(csv), 5, before), { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(before).toHaveBeenCalledTimes(1);

    const controller = new AbortController();
    const during = vi.fn();
    const reading = readDataset(streamOf(utf8.encode(longCsv(50_000)), 10_000, during), {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(reading).rejects.toBe(reason);
    expect(during).toHaveBeenCalledTimes(1);
  });

  it('rejects at once when it is aborted while the stream has nothing to give', async () => {
    const controller = new AbortController();
    const silent = new ReadableStream<Uint8Array>({ start: (stream) => stream.enqueue(utf8.encode('name')) });
    const reading = readDataset(silent, { signal: controller.signal });
    setTimeout(() => controller.abort('enough'));
    await expect(reading).rejects.toBe('enough');
  });

  it('rejects with the error of a stream that fails', async () => {
    const failure = new Error('network');
    const failing = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(failure) });
    await expect(readDataset(failing)).rejects.toBe(failure);
  });
});
