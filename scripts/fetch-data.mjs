// `npm run data`: downloads the UCI Student Performance data (P. Cortez, A. Silva, 2008; CC BY 4.0,
// https://doi.org/10.24432/C5TG7T) into model/data/, which git ignores, and derives the pilot file from it.
// UCI_ARCHIVE_URL or --from URL takes another copy of the archive, --to FOLDER writes elsewhere.
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { createNameGenerator } from '../demo/fictional-pupils/names.mjs';
import { createRandom } from '../demo/fictional-pupils/random.mjs';
import { isRunDirectly } from '../demo/run-directly.mjs';

const archiveUrl = 'https://archive.ics.uci.edu/static/public/320/student+performance.zip';
const dataFolder = fileURLToPath(new URL('../model/data', import.meta.url));

/** SHA-256 of the published files. */
const checksums = {
  'student-mat.csv': 'e47f9ee225e1ee6e69b7564e6dac7123e80b8486677fe111f351964cef5dec80',
  'student-por.csv': 'a7594a11d7771c0efe1a740824e0e833da9c4cad07c39a9766a874575563fb3f',
};

/**
 * Writes student-mat.csv, student-por.csv and pilot-schools.csv. Either all of them are written or none.
 * @param {{ from?: string, to?: string }} [options] `from`: address of the archive; `to`: the folder, made when absent
 * @throws {Error} whose message is a sentence for the person who asked for the data
 */
export async function fetchData({ from = archiveUrl, to = dataFolder } = {}) {
  const files = new Map(Object.entries(readArchive(await download(from), from)));
  const mathematics = new TextDecoder().decode(files.get('student-mat.csv'));
  files.set('pilot-schools.csv', new TextEncoder().encode(pilotSchoolsCsv(mathematics)));
  await writeTogether(to, files);
}

/**
 * The pilot file: the pupils of the mathematics course who have a final grade above 0, with invented names. A
 * StudentID is the row in the mathematics file, from 0.
 * @param {string} mathematics text of student-mat.csv
 * @returns {string} comma-separated, LF line ends
 */
function pilotSchoolsCsv(mathematics) {
  const nextName = createNameGenerator(createRandom(1));
  /** @type {{ data: Record<string, string>[] }} */
  const { data } = Papa.parse(mathematics, { header: true, delimiter: ';', skipEmptyLines: true });
  const pupils = data
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => Number(row.G3) > 0)
    .map(({ row, index }) => {
      const { G1: _first, G2: _second, G3, ...attributes } = row;
      const { firstName, familyName } = nextName(row.sex);
      return {
        StudentID: index,
        FirstName: firstName,
        FamilyName: familyName,
        ...attributes,
        FinalGrade: G3,
      };
    });
  return `${Papa.unparse(pupils, { newline: '\n' })}\n`;
}

/**
 * @param {string} url
 * @returns {Promise<Uint8Array>}
 */
async function download(url) {
  let response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const { message, cause } = /** @type {Error} */ (error);
    throw new Error(`${url} could not be downloaded: ${cause instanceof Error ? cause.message : message}.`, {
      cause: error,
    });
  }
  throw new Error(`${url} could not be downloaded: the server answered ${response.status}.`);
}

/**
 * @param {Uint8Array} archive a zip with student.zip in it, in which the CSV files are
 * @param {string} url for messages
 * @returns {Record<string, Uint8Array>} the CSV files by name, checked
 */
function readArchive(archive, url) {
  const names = Object.keys(checksums);
  const [inner] = unzip(archive, ['student.zip'], url);
  const contents = unzip(inner, names, url);
  for (const [i, name] of names.entries()) {
    const found = createHash('sha256').update(contents[i]).digest('hex');
    if (found !== checksums[/** @type {keyof typeof checksums} */ (name)])
      throw new Error(`${name} from ${url} is not the file that was published: its SHA-256 is ${found}.`);
  }
  return Object.fromEntries(names.map((name, i) => [name, contents[i]]));
}

/**
 * @param {Uint8Array} archive
 * @param {readonly string[]} names
 * @param {string} url for messages
 * @returns {Uint8Array[]} the named files
 */
function unzip(archive, names, url) {
  let entries;
  try {
    entries = unzipSync(archive, { filter: ({ name }) => names.includes(name) });
  } catch {
    throw new Error(`${url} is not the archive that was expected: it cannot be unzipped.`);
  }
  return names.map((name) => {
    if (!Object.hasOwn(entries, name))
      throw new Error(`${url} is not the archive that was expected: there is no ${name} in it.`);
    return entries[name];
  });
}

/**
 * @param {string} folder
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
async function writeTogether(folder, files) {
  const unfinished = join(folder, `.unfinished-${process.pid}`);
  try {
    await mkdir(unfinished, { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(unfinished, name), bytes);
    for (const name of files.keys()) await rename(join(unfinished, name), join(folder, name));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function main() {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const to = values.to ?? dataFolder;
  await fetchData({ from: values.from ?? (process.env.UCI_ARCHIVE_URL || archiveUrl), to });
  const shown = relative(process.cwd(), to) || '.';
  process.stdout.write(`student-mat.csv, student-por.csv and pilot-schools.csv are in ${shown}\n`);
}

if (isRunDirectly(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
