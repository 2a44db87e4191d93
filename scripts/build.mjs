// Builds everything that is not committed: dist/ and dist-cdn/ (the package), custom-elements.json, dist-demo/ (what
// demo/server.mjs serves). `--demo` leaves custom-elements.json out: the image has no use for it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const started = new Date();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

for (const folder of ['dist', 'dist-cdn', 'dist-demo']) rmSync(folder, { recursive: true, force: true });
run('tsc', '-p', 'tsconfig.build.json');
run('rollup', '--config', '--silent');
copyDeclarations('build/js/src', 'dist');
if (!process.argv.includes('--demo'))
  run('cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
assembleDemo();
// run.sh builds again only when something is newer than this.
writeFileSync('dist-demo/.built', '');
utimesSync('dist-demo/.built', started, started);

function run(command, ...args) {
  const { status } = spawnSync(join('node_modules', '.bin', command), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function copyDeclarations(from, to) {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => extname(path) === '' || path.endsWith('.d.ts'),
  });
}

/** Every text file of the demo stands beside its compressed forms, so that the server only picks one. */
function assembleDemo() {
  const folder = 'dist-demo';
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync('demo').filter((file) => /\.(html|css|svg|js)$/.test(file)))
    cpSync(join('demo', name), join(folder, name));
  cpSync('demo/fictional-pupils/fictional-pupils.csv', join(folder, 'fictional-pupils.csv'));
  cpSync('dist-cdn', folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
