import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const demoFiles = {
  'index.en.html': '<!doctype html><html lang="en"><title>Improvability</title><p>Pupils</p></html>',
  'index.fr.html': '<!doctype html><html lang="fr"><title>Improvability</title><p>Élèves</p></html>',
  'index.pt.html': '<!doctype html><html lang="pt"><title>Improvability</title><p>Alunos</p></html>',
  'embed.html': '<!doctype html><html lang="en"><title>Staff room</title></html>',
  'demo.css': 'body { margin: 0 }',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'fictional-pupils.csv': 'FirstName,FinalGrade\nZoé,12\n',
  'improvability.min.js': `export const text = '${'élève '.repeat(500)}';`,
};

/** Writes what the build writes to dist-demo/: each file with a .br and a .gz beside it. */
export async function writeBuiltDemo(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(demoFiles)) {
    await writeFile(join(folder, name), text);
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
    await writeFile(join(folder, `${name}.gz`), gzipSync(text));
  }
}

/**
 * A copy of what run.sh needs, small enough to install and build in no time, in a folder whose name has a space. Its
 * `npm` writes down what it is asked for in npm.log and does the least that an installation and a build do. Its `docker`
 * does the same in docker.log: DOCKER says whether its engine "works", "hangs", "cannot build" or, by default, is absent; a
 * container is the project's own server.
 */
export async function makeMiniatureProject(): Promise<string> {
  const project = join(await realpath(await mkdtemp(join(tmpdir(), 'improvability-'))), 'a project');
  for (const name of ['run.sh', 'demo']) await cp(join(root, name), join(project, name), { recursive: true });
  for (const folder of ['src', 'model', 'scripts', 'bin']) await mkdir(join(project, folder));
  for (const file of [
    'package-lock.json',
    'rollup.config.mjs',
    'tsconfig.json',
    'tsconfig.build.json',
    'src/a.ts',
  ])
    await writeFile(join(project, file), '');
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeBuiltDemo(join(project, 'built'));
  await writeFile(
    join(project, 'bin/npm'),
    `#!/bin/sh
echo "$*" >> npm.log
case "$1" in
  ci) mkdir -p node_modules && ln -sf '${join(root, 'node_modules/sirv')}' node_modules/sirv && touch node_modules/.package-lock.json ;;
  run) if [ -n "$BUILD_ERROR" ]; then echo "$BUILD_ERROR"; exit 3; fi; rm -rf dist-demo; cp -R built dist-demo ;;
esac
`,
  );
  await writeFile(
    join(project, 'bin/docker'),
    `#!/bin/sh
echo "$*" >> docker.log
case "$DOCKER: $1 $2" in
  'hangs: '*) exec sleep 60 ;;
  ': '*) echo 'Cannot connect to the Docker daemon.' >&2; exit 1 ;;
  *': image inspect') [ -e image ] || exit 1 ;;
  'cannot build: build '*) echo 'ERROR: failed to solve' >&2; exit 1 ;;
  *': build '*) cp -R built dist-demo && ln -s '${join(root, 'node_modules')}' node_modules && touch image ;;
  *': run '*)
    for word; do case "$word" in PORT=*) export "$word" ;; esac; done
    exec node demo/server.mjs ;;
esac
`,
  );
  for (const name of ['npm', 'docker']) await chmod(join(project, 'bin', name), 0o755);
  return project;
}

/** The miniature project, installed and built. */
export async function makeBuiltMiniatureProject(): Promise<string> {
  const project = await makeMiniatureProject();
  await mkdir(join(project, 'node_modules'));
  await symlink(join(root, 'node_modules/sirv'), join(project, 'node_modules/sirv'), 'junction');
  await writeBuiltDemo(join(project, 'dist-demo'));
  return project;
}

export async function removeMiniatureProject(project: string): Promise<void> {
  await rm(join(project, '..'), { recursive: true, force: true });
}

export interface Program {
  readonly process: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** The address that it prints when it listens; rejects when it ends before. */
  readonly address: Promise<string>;
}

export function start(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd = tmpdir(),
): Program {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => (output.stderr += text));
  // 'close' comes after all output, 'exit' may come before.
  const ended = once(child, 'close').then((result) => {
    const [code, signal] = result as [number | null, NodeJS.Signals];
    return code ?? signal;
  });
  const address = new Promise<string>((found, lost) => {
    child.stdout.on('data', (text: string) => {
      output.stdout += text;
      const url = /http:\/\/localhost:\d+/.exec(output.stdout)?.[0];
      if (url) found(url);
    });
    void ended.then((code) => lost(new Error(`ended with ${code}: ${output.stderr}`)));
  });
  address.catch(() => {});
  return { process: child, output, ended, address };
}

/** Holds a port on every address until `release` is called. */
export async function holdPort(): Promise<{ port: number; release(): Promise<unknown> }> {
  const server = createServer().listen(0, '0.0.0.0');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, release: () => new Promise((released) => server.close(released)) };
}
