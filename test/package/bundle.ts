import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

export interface Bundle {
  /** Files of which something is left in the bundle. */
  readonly modules: readonly string[];
  /** Names of the elements that the bundle registers. */
  readonly registered: string[];
}

/** A production build of an entry by Vite, its names kept so that they can be looked for. */
export async function bundle(project: string, entry: string): Promise<Bundle> {
  const input = join(project, 'entry.js');
  await writeFile(input, entry);
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    build: { write: false, minify: false, modulePreload: false, rolldownOptions: { input } },
  });
  const chunks = (built as Rolldown.RolldownOutput).output.filter((part) => part.type === 'chunk');
  const code = chunks.map((chunk) => chunk.code).join('\n');
  return {
    modules: chunks.flatMap(({ modules }) =>
      Object.keys(modules).filter((id) => modules[id].renderedLength > 0),
    ),
    registered: [...code.matchAll(/\bdefineElement\(\s*["'](improvability-[a-z-]+)["']/g)].map(
      ([, name]) => name,
    ),
  };
}
