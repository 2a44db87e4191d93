import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const downloaded = fileURLToPath(new URL('../../model/data', import.meta.url));

/** The folder with pilot-schools.csv, student-mat.csv and student-por.csv; `null` where nobody has fetched them. */
export const realDataFolder: string | null = findFolder();

export const realDataHelp =
  'Tests on real data were skipped: run `npm run data` to fetch it, or set IMPROVABILITY_DATA to its folder.';

export function realDataFile(name: string): string {
  return join(realDataFolder ?? '', name);
}

function findFolder(): string | null {
  const chosen = process.env.IMPROVABILITY_DATA;
  // A folder that was asked for and is not there is a mistake, not a reason to skip.
  if (chosen) {
    if (!existsSync(join(chosen, 'pilot-schools.csv')))
      throw new Error(`IMPROVABILITY_DATA has no pilot-schools.csv: ${resolve(chosen)}`);
    return resolve(chosen);
  }
  return existsSync(join(downloaded, 'pilot-schools.csv')) ? downloaded : null;
}
