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

const spreadsheetFile = 'improvability-spreadsheet.min.js';

export default [
  {
    input: [
      'index',
      'define',
      'core/index',
      'core/training/index',
      'core/spreadsheet/index',
      ...['workspace', 'chart', 'factors', 'filter', 'import', 'dashboard'].map(
        (name) => `components/${name}/define`,
      ),
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
    plugins: [spreadsheetBeside(), ...bundled()],
    output: { file: 'dist-cdn/improvability.min.js', format: 'es' },
  },
  {
    input: `${compiled}/core/spreadsheet/workbook-rows.js`,
    plugins: bundled(),
    output: { file: `dist-cdn/${spreadsheetFile}`, format: 'es' },
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

/** The page asks for the spreadsheet library, a file beside the one it has, only when a spreadsheet arrives. */
function spreadsheetBeside() {
  return {
    name: 'spreadsheet-beside',
    resolveDynamicImport: (specifier) =>
      typeof specifier === 'string' && specifier.endsWith('/workbook-rows.js')
        ? { id: `./${spreadsheetFile}`, external: 'relative' }
        : null,
  };
}
