import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readTable } from '../../src/core/index.js';

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
const names = readdirSync(join(folder, 'csvs')).map((file) => file.replace('.csv', ''));

/** The JSON of this file has a phone number of its own. */
const corrections: Record<string, object> = {
  location_coordinates: { 'Contact Phone Number': '2095257564' },
};

// https://github.com/maxogden/csv-spectrum: each CSV file beside the records that it holds.
it.each(names)('readTable reads %s of csv-spectrum as its JSON says', (name) => {
  const { header, rows } = readTable(readFileSync(join(folder, 'csvs', `${name}.csv`)));
  const records = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8')) as object;
  const corrected = [records].flat().map((record: object) => ({ ...record, ...corrections[name] }));
  expect(rows.map((cells) => Object.fromEntries(header.map((key, index) => [key, cells[index]])))).toEqual(
    corrected,
  );
});

it('csv-spectrum is there', () => {
  expect(names.length).toBeGreaterThan(10);
});
