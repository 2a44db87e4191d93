import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
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
  return start(join(project, 'run.sh'), [], {
    PORT: '0',
    PATH: path,
    IMPROVABILITY_RUN: undefined,
    DOCKER: undefined,
    ...env,
  });
}

/** What `npm` or `docker` was asked for. */
async function askedOf(name: 'npm' | 'docker'): Promise<string[]> {
  const file = join(project, `${name}.log`);
  return existsSync(file) ? (await readFile(file, 'utf8')).split('\n').filter(Boolean) : [];
}

/** Starts, lets it serve a page, ends it as Ctrl-C does; returns what it printed. */
async function serve(env: NodeJS.ProcessEnv = {}, signal: NodeJS.Signals = 'SIGINT') {
  const program = run(env);
  const response = await fetch(await program.address);
  expect(response.status).toBe(200);
  program.process.kill(signal);
  expect(await program.ended).toBe(0);
  return program.output;
}

/** Serves; returns what npm was asked for. */
async function serveOnce(): Promise<string[]> {
  await writeFile(join(project, 'npm.log'), '');
  await serve();
  return askedOf('npm');
}

/** As if it had been edited just now. */
async function touch(file: string): Promise<void> {
  const soon = new Date(Date.now() + 2000);
  await utimes(join(project, file), soon, soon);
}

// A bash script: Windows has `npm ci`, `npm run build` and `npm start`.
describe.skipIf(process.platform === 'win32')('run.sh with Node', () => {
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
      stdout: 'Using Node: no Docker engine answers.\n',
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

describe.skipIf(process.platform === 'win32')('run.sh with Docker', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'builds and serves in a container, and ends at %s',
    async (signal) => {
      const { stdout } = await serve({ DOCKER: 'works' }, signal);
      expect(stdout).toMatch(/^Using Docker\.\nBuilding the image, once.*\nImprovability is at .*\n$/);
      const port = /localhost:(\d+)/.exec(stdout)?.[1];
      expect(await askedOf('docker')).toEqual([
        'info',
        'image inspect improvability',
        'build --tag improvability .',
        `run --rm --name improvability-${port} --publish ${port}:${port} --env PORT=${port} --env FRAME_ANCESTORS ` +
          '--read-only --cap-drop ALL --security-opt no-new-privileges improvability',
      ]);
      expect(await askedOf('npm')).toEqual([]);
    },
  );

  it('says nothing of a first build when there is an image', async () => {
    await writeFile(join(project, 'image'), '');
    const { stdout } = await serve({ DOCKER: 'works' });
    expect(stdout).toMatch(/^Using Docker\.\nImprovability is at .*\n$/);
  });

  it('works on a machine without Node', async () => {
    await writeFile(join(project, 'bin/docker'), '#!/bin/sh\n[ "$1" != run ] || echo "$PATH"\n', {
      mode: 0o755,
    });
    for (const tool of ['bash', 'dirname', 'mktemp', 'rm', 'sleep']) {
      const path = execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim();
      await symlink(path, join(project, 'bin', tool));
    }
    await rm(join(project, 'bin/npm'));
    const program = run({ PATH: join(project, 'bin') });
    expect(await program.ended).toBe(0);
    expect(program.output.stdout).toBe(`Using Docker.\n${join(project, 'bin')}\n`);
  });

  it('checks the port before it builds', async () => {
    const { port, release } = await holdPort();
    const program = run({ DOCKER: 'works', PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.output).toEqual({
      stdout: 'Using Docker.\n',
      stderr: `Port ${port} is already in use; choose another, for example: PORT=8052 ./run.sh\n`,
    });
    expect(await askedOf('docker')).toEqual(['info']);
    await release();
  });

  it.each(['80a', '65536', '-1', '123456'])('refuses the port "%s" as the server does', async (text) => {
    const inDocker = run({ DOCKER: 'works', PORT: text });
    const server = start('node', [join(project, 'demo/port.mjs')], { PORT: text });
    expect(await inDocker.ended).toBe(1);
    expect(await server.ended).toBe(1);
    expect(inDocker.output.stderr).toBe(server.output.stderr);
  });

  it('goes on with Node when the image cannot be built', async () => {
    const { stdout, stderr } = await serve({ DOCKER: 'cannot build' });
    expect(stdout).toContain('Using Node: Docker could not build the image (');
    expect(stderr).toBe('');
    expect(await askedOf('npm')).toEqual([install, build]);
  });

  it('goes on with Node when the engine hangs', async () => {
    const began = Date.now();
    const { stdout } = await serve({ DOCKER: 'hangs' });
    expect(Date.now() - began).toBeLessThan(30_000);
    expect(stdout).toMatch(/^Using Node: no Docker engine answers\.\n/);
    expect(await askedOf('docker')).toEqual(['info']);
  });

  it('ends the build of the image at SIGTERM', async () => {
    const stub = '#!/bin/sh\n[ "$1" != build ] || { echo $$ > build.pid; exec sleep 60; }\n';
    await writeFile(join(project, 'bin/docker'), stub, { mode: 0o755 });
    const program = run();
    let pid = 0;
    await expect
      .poll(async () => (pid = Number(await readFile(join(project, 'build.pid'), 'utf8').catch(() => ''))), {
        timeout: 10_000,
      })
      .toBeGreaterThan(0);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(130);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

describe.skipIf(process.platform === 'win32')('run.sh with IMPROVABILITY_RUN', () => {
  it('asks no Docker engine when it is "node"', async () => {
    const { stdout } = await serve({ IMPROVABILITY_RUN: 'node', DOCKER: 'works' });
    expect(stdout).toMatch(/^Using Node\.\n/);
    expect(await askedOf('docker')).toEqual([]);
  });

  it.each([
    ['docker', '', 'IMPROVABILITY_RUN is docker, and no Docker engine answers.\n'],
    [
      'docker',
      'cannot build',
      'ERROR: failed to solve\nThe image could not be built; the output of docker build is above.\n',
    ],
    ['podman', 'works', 'IMPROVABILITY_RUN must be docker or node and is "podman".\n'],
  ])('ends with a sentence when it is "%s" and Docker "%s"', async (choice, engine, sentence) => {
    const program = run({ IMPROVABILITY_RUN: choice, DOCKER: engine });
    expect(await program.ended).toBe(1);
    expect(program.output.stderr).toBe(sentence);
    expect(await askedOf('npm')).toEqual([]);
  });
});
