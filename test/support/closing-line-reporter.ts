import type { Reporter, TestModule } from 'vitest/node';
import { realDataHelp } from './real-data.js';

/** Ends standard output with one plain line, `N passed, N failed`, that a person and a CI can both read. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      // A file that cannot even be loaded has no tests to count.
      if (tests.length === 0 && module.state() === 'failed') count.failed += 1;
      for (const test of tests) count[test.result().state] += 1;
    }
    const skipped = count.skipped + count.pending;
    const line = `${count.passed} passed, ${count.failed} failed`;
    // After the default reporter's own summary, which is written when the run is over.
    process.once('exit', () => {
      if (skipped > 0) process.stdout.write(`\n${realDataHelp}\n`);
      process.stdout.write(`${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    });
  }
}
