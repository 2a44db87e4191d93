import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { uciArchive, withArchiveServer } from '../data/archive-server.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

const script = fileURLToPath(new URL('../../scripts/fetch-data.mjs', import.meta.url));

describe.skipIf(!realDataFolder)('npm run data', () => {
  it('writes both published files and the pilot file that was derived from them', async () => {
    const published = ['student-mat.csv', 'student-por.csv'];
    const bytes = await Promise.all(published.map((name) => readFile(realDataFile(name))));
    const archive = uciArchive(Object.fromEntries(published.map((name, i) => [name, bytes[i]])));
    const folder = await mkdtemp(join(tmpdir(), 'improvability data '));
    try {
      await withArchiveServer(archive, async (url) => {
        const to = join(folder, 'new');
        const { stdout } = await promisify(execFile)(process.execPath, [script, '--from', url, '--to', to]);
        expect(stdout).toMatch(/pilot-schools\.csv are in .*new\n$/);
        expect((await readdir(to)).sort()).toEqual(['pilot-schools.csv', ...published]);
        for (const [i, name] of published.entries())
          expect((await readFile(join(to, name))).equals(bytes[i])).toBe(true);

        const derived = readPupils(await readFile(join(to, 'pilot-schools.csv'), 'utf8'));
        const pilot = readPupils(await readFile(realDataFile('pilot-schools.csv'), 'utf8'));
        expect(derived.columns).toEqual(pilot.columns);
        expect(derived.pupils.map(withoutNames)).toEqual(pilot.pupils.map(withoutNames));
        expect(new Set(derived.pupils.map((pupil) => `${pupil.FirstName} ${pupil.FamilyName}`)).size).toBe(
          357,
        );
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

function readPupils(text: string) {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return { pupils: data, columns: meta.fields };
}

function withoutNames({ FirstName: _first, FamilyName: _family, ...rest }: Record<string, string>) {
  return rest;
}
