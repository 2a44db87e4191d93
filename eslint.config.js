import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// ESLint itself runs in Node, so what is global here is global in the scripts.
const nodeGlobals = Object.fromEntries(
  Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']),
);

const unusedVariables = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }];

export default defineConfig(
  globalIgnores(['build', 'dist', 'dist-cdn', 'dist-demo', 'model/data']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: nodeGlobals },
    rules: { 'no-unused-vars': unusedVariables, 'no-var': 'error', 'prefer-const': 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-unused-vars': unusedVariables,
      // The index signature of a typed array always answers, so `!` and a check both stand where a person knows more
      // than the type; and what a JavaScript caller hands over is checked although its type rules it out.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `Intl.NumberFormat.format` and Lit's listeners are bound already, which their types do not tell.
      '@typescript-eslint/unbound-method': 'off',
      // A custom event is known by its `type`: another copy of the script has another class of the same name.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `[...'text']` goes by code points, as it should.
      '@typescript-eslint/no-misused-spread': 'off',
      // A function that implements an asynchronous interface may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/components/**/*.ts', 'stories/**/*.ts'],
    extends: [wc['flat/best-practice'], lit['flat/recommended']],
    rules: {
      'lit/no-classfield-shadowing': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      // The demo's Content-Security-Policy refuses `style="…"`.
      'lit/ban-attributes': ['error', 'style'],
      'wc/guard-define-call': 'error',
    },
  },
  { files: ['**/*.test.ts'], rules: { 'wc/guard-define-call': 'off' } },
);
