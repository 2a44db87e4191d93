import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchData } from '../../scripts/fetch-data.mjs';
import { uciArchive, withArchiveServer } from './archive-server.js';

const script = fileURLToPath(new URL('../../scripts/fetch-data.mjs', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'improvability data '));
  await writeFile(join(folder, 'student-mat.csv'), 'from before');
});

afterEach(async () => {
  expect(await readdir(folder)).toEqual(['student-mat.csv']);
  expect(await readFile(join(folder, 'student-mat.csv'), 'utf8')).toBe('from before');
  await rm(folder, { recursive: true });
});

// After each of these the folder is as it was: see afterEach.
describe('fetchData refuses, in a sentence, and leaves the folder as it was', () => {
  const other = {
    'student-mat.csv': strToU8('school;G3\n"GP";9\n'),
    'student-por.csv': strToU8('school;G3\n'),
  };

  it.each([
    [
      'a file with another checksum',
      uciArchive(other),
      /^student-mat\.csv from .* its SHA-256 is [0-9a-f]{64}\.$/,
    ],
    ['an archive without a CSV file', uciArchive({}), /there is no student-mat\.csv in it\.$/],
    [
      'an archive without student.zip',
      zipSync({ 'a.txt': strToU8('a') }),
      /there is no student\.zip in it\.$/,
    ],
    [
      'a page in place of the archive',
      strToU8('<!doctype html><title>Sign in</title>'),
      /it cannot be unzipped\.$/,
    ],
    ['an address that is not there', null, /the server answered 404\.$/],
  ])('%s', async (_, body, message) => {
    await withArchiveServer(body, async (url) => {
      await expect(fetchData({ from: url, to: folder })).rejects.toThrow(message);
    });
  });

  it('a server that does not answer, with exit code 1', async () => {
    let gone = '';
    await withArchiveServer(null, async (url) => void (gone = url));
    const result = await run(['--to', folder], { UCI_ARCHIVE_URL: gone });
    expect(result.stderr).toMatch(/^http:\S+ could not be downloaded: .*ECONNREFUSED.*\.\n$/);
    expect(result).toMatchObject({ code: 1, stdout: '' });
  });

  it('an unknown option, with exit code 1', async () => {
    const result = await run(['--form', 'http://localhost/']);
    expect(result.stderr).toMatch(/^Unknown option '--form'.*\n$/);
    expect(result.code).toBe(1);
  });
});

function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((done) => {
    execFile(
      process.execPath,
      [script, ...args],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) => done({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}
