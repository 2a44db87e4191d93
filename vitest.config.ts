import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunchOptions } from './test/support/browser.mjs';
import { ClosingLineReporter } from './test/support/closing-line-reporter.js';

const launchOptions = await browserLaunchOptions();
// The e2e tests launch the same browser themselves.
const slow = { testTimeout: 120_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      {
        test: {
          name: 'core',
          include: ['src/core/**/*.test.ts', 'model/**/*.test.ts', 'demo/**/*.test.ts'],
        },
      },
      { test: { name: 'files', include: ['test/files/**/*.test.ts'] } },
      {
        test: {
          name: 'elements',
          include: ['src/components/**/*.test.ts'],
          setupFiles: ['test/support/no-console.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium', viewport: { width: 1000, height: 800 } }],
          },
        },
        // Found only when a test first imports them, these would reload the page in mid-test.
        optimizeDeps: {
          include: [
            'lit',
            'lit/decorators.js',
            'lit/directives/live.js',
            'lit/directives/repeat.js',
            'lit/directives/class-map.js',
            '@lit/context',
            'chart.js',
            'papaparse',
            '@e965/xlsx',
            'fflate',
            'zod/mini',
            'axe-core',
          ],
        },
      },
      { test: { name: 'real-data', include: ['test/real-data/**/*.test.ts'], ...slow } },
      {
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts', 'test/data/**/*.test.ts', 'test/docs/**/*.test.ts'],
          ...slow,
        },
      },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], ...slow } },
      {
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          fileParallelism: false,
          ...slow,
        },
      },
    ],
  },
});
