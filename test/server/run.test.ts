import { existsSync } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdPort, makeMiniatureProject, removeMiniatureProject, start } from './miniature-project.js';

const install = 'ci --include=dev --no-audit --no-fund';
const build = 'run build';
let project: string;

beforeEach(async () => {
  project = await makeMiniatureProject();
});

afterEach(() => removeMiniatureProject(project));

function run(env: NodeJS.ProcessEnv = {}) {
  const path = `${join(project, 'bin')}${delimiter}${process.env.PATH}`;
  return start(join(project, 'run.sh'), [], { PORT: '0', PATH: path, ...env });
}

/** Starts, lets it serve a page, ends it as Ctrl-C does; returns what npm was asked for. */
async function serveOnce(): Promise<string[]> {
  await writeFile(join(project, 'npm.log'), '');
  const program = run();
  const response = await fetch(await program.address);
  expect(response.status).toBe(200);
  program.process.kill('SIGINT');
  expect(await program.ended).toBe(0);
  return (await readFile(join(project, 'npm.log'), 'utf8')).split('\n').filter(Boolean);
}

/** As if it had been edited just now. */
async function touch(file: string): Promise<void> {
  const soon = new Date(Date.now() + 2000);
  await utimes(join(project, file), soon, soon);
}

// A bash script: Windows has `npm ci`, `npm run build` and `npm start`.
describe.skipIf(process.platform === 'win32')('run.sh', () => {
  it('installs and builds in a fresh clone, and then only what is needed', async () => {
    expect(await serveOnce()).toEqual([install, build]);
    expect(await serveOnce()).toEqual([]);
    await touch('src/a.ts');
    expect(await serveOnce()).toEqual([build]);
  });

  it('installs and builds again when package-lock.json changed', async () => {
    await serveOnce();
    await touch('package-lock.json');
    expect(await serveOnce()).toEqual([install, build]);
  });

  it('checks the port before it installs, and passes the exit code on', async () => {
    const { port, release } = await holdPort();
    const program = run({ PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.output).toEqual({
      stdout: '',
      stderr: `Port ${port} is already in use; choose another, for example: PORT=8052 ./run.sh\n`,
    });
    expect(existsSync(join(project, 'npm.log'))).toBe(false);
    await release();
  });

  it('shows what a failed build printed, and builds again next time', async () => {
    const program = run({ BUILD_ERROR: 'src/a.ts(1,1): error' });
    expect(await program.ended).toBe(1);
    expect(program.output.stderr).toBe('src/a.ts(1,1): error\nThe build failed; its output is above.\n');
    expect(await serveOnce()).toEqual([build]);
  });

  it('asks for Node 20 in a sentence', async () => {
    await writeFile(join(project, 'bin/node'), '#!/bin/sh\necho v18.20.4\n', { mode: 0o755 });
    const program = run();
    expect(await program.ended).toBe(1);
    expect(program.output.stderr).toBe(
      'Improvability needs Node.js 20 or newer, with npm (https://nodejs.org); this machine has v18.20.4.\n',
    );
  });
});
