// `npm run check`: every check that is not a test. One line for each; what a check has to say is shown when it fails.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const packFolder = mkdtempSync(join(tmpdir(), 'improvability-check-'));
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const tarball = join(packFolder, `${name}-${version}.tgz`);

const checks = [
  ['eslint', 'eslint', '.'],
  ['prettier', 'prettier', '--check', '.'],
  ['types', 'tsc', '--noEmit'],
  ['unused code', 'knip', '--no-progress'],
  ['pack', 'npm', 'pack', '--ignore-scripts', '--pack-destination', packFolder],
  ['publint', 'publint', tarball, '--strict'],
  ['types of the package', 'attw', tarball, '--profile', 'esm-only'],
  ['size', 'size-limit'],
  ['storybook', 'storybook', 'build', '--disable-telemetry', '-o', 'build/storybook'],
  ['stories', 'node', 'scripts/open-stories.mjs'],
];
// The package's checks look at what is built.
if (!existsSync('dist/define.js')) checks.unshift(['build', 'npm', 'run', 'build']);

try {
  const failed = checks.filter(([title, ...command]) => !passes(title, ...command));
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  rmSync(packFolder, { recursive: true, force: true });
}

/**
 * @param {string} title
 * @param {string} command npm, node, or a program that npm installed
 * @param {...string} args
 */
function passes(title, command, ...args) {
  const program = ['npm', 'node'].includes(command) ? command : join('node_modules', '.bin', command);
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: Infinity,
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = status === 0;
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${title} (${seconds} s)\n`);
  if (!passed) process.stdout.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}\n`);
  return passed;
}
