import { spawn } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A project somewhere else with nothing in it but the package, as npm packed and installed it. */
export interface InstalledPackage {
  /** Folder of the project. */
  readonly project: string;
  /** What is in the tarball, as paths below the package's folder. */
  readonly packed: readonly string[];
  remove(): Promise<void>;
}

export interface Output {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Packs what `npm run build` has built and installs the tarball into an empty project. */
export async function installPackage(): Promise<InstalledPackage> {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'improvability-package-')));
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const packing = await npm(repository, 'pack', '--json', '--ignore-scripts', '--pack-destination', project);
  const [tarball] = JSON.parse(packing) as { filename: string; files: { path: string }[] }[];
  await npm(project, 'install', `./${tarball.filename}`, '--prefer-offline', '--no-audit', '--no-fund');
  return {
    project,
    packed: tarball.files.map(({ path }) => path),
    remove: () => rm(project, { recursive: true, force: true }),
  };
}

/** Runs a program until it ends. */
export function run(cwd: string, command: string, ...args: readonly string[]): Promise<Output> {
  return new Promise((ended, failed) => {
    // npm tells the scripts that it runs about their own project; the commands here belong to another.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name),
      ),
    );
    // On Windows npm is a script, not a program.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, env, shell });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    child.on('error', failed);
    child.on('close', (code) => ended({ code, ...output }));
  });
}

/** Runs a module's text in the project by Node. Older releases of Node 20 call importing JSON experimental. */
export async function runModule(project: string, name: string, text: string): Promise<Output> {
  await writeFile(join(project, name), text);
  return run(project, process.execPath, '--disable-warning=ExperimentalWarning', name);
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(cwd, 'npm', ...args);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}:\n${stderr}`);
  return stdout;
}
