import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { readFileSync } from 'node:fs';

// `tsc` has written build/js; this makes of it the npm package and the one file for pages without a bundler.
const compiled = 'build/js/src';
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isDependency = (id) =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Files beside the one for pages without a bundler, which asks for each only when it is needed. */
const beside = {
  '/workbook-rows.js': 'improvability-spreadsheet.min.js',
  '/core/training/index.js': 'improvability-training.min.js',
};
const workerFile = 'improvability-worker.min.js';

export default [
  {
    input: [
      'index',
      'define',
      'core/index',
      'core/training/index',
      'core/spreadsheet/index',
      ...['workspace', 'chart', 'factors', 'filter', 'import', 'model-card', 'student', 'dashboard'].map(
        (name) => `components/${name}/define`,
      ),
      'components/shared/training/training-worker',
      'components/shared/locales/en',
      'components/shared/locales/fr',
      'components/shared/locales/pt',
    ].map((name) => `${compiled}/${name}.js`),
    external: isDependency,
    plugins: [json({ compact: true, preferConst: true, namedExports: false })],
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: compiled,
      entryFileNames: '[name].js',
    },
  },
  {
    input: `${compiled}/define.js`,
    plugins: [filesBeside(), ...bundled()],
    output: { file: 'dist-cdn/improvability.min.js', format: 'es' },
  },
  {
    input: `${compiled}/core/spreadsheet/workbook-rows.js`,
    plugins: bundled(),
    output: { file: `dist-cdn/${beside['/workbook-rows.js']}`, format: 'es' },
  },
  {
    input: `${compiled}/core/training/index.js`,
    plugins: bundled(),
    output: { file: `dist-cdn/${beside['/core/training/index.js']}`, format: 'es' },
  },
  {
    input: `${compiled}/components/shared/training/training-worker.js`,
    plugins: [filesBeside(), ...bundled()],
    output: { file: `dist-cdn/${workerFile}`, format: 'es' },
  },
];

/** Everything in one file, for pages without a bundler. papaparse is UMD. */
function bundled() {
  return [
    nodeResolve({ browser: true, exportConditions: ['production'], ignoreSideEffectsForRoot: true }),
    commonjs(),
    json({ compact: true, namedExports: false }),
    terser({ module: true }),
  ];
}

/** Leaves the code of the files beside out, and names them as they are called there. */
function filesBeside() {
  const found = (specifier) => Object.keys(beside).find((path) => specifier.endsWith(path));
  const external = (specifier) => {
    const path = typeof specifier === 'string' && found(specifier);
    return path ? { id: `./${beside[path]}`, external: 'relative' } : null;
  };
  return {
    name: 'files-beside',
    resolveDynamicImport: external,
    resolveId: external,
    transform: (code) =>
      code.includes("'./training-worker.js'")
        ? { code: code.replace('./training-worker.js', `./${workerFile}`), map: null }
        : null,
  };
}
