import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DatasetError, parseDataset, readTable, type DatasetErrorCode } from '../../src/core/index.js';
import { bytesOf, caseNames, expectationOf } from './case.js';
import { mutate, mutation } from './mutate.js';

const seed = 20_261_122;
const valid = caseNames.filter((name) => expectationOf(name).dataset && bytesOf(name).length < 2000);

/** What may come of reading one file. */
const codes: readonly DatasetErrorCode[] = [
  'empty-file',
  'binary-file',
  'no-header',
  'no-grade-column',
  'no-usable-row',
  'missing-column',
];

const slowestAllowed = 500; // milliseconds, for files of less than 4 kB

it(`parseDataset reads 10,000 mutations of valid files without losing a row, or throws a typed error (seed ${seed})`, () => {
  const count = { datasets: 0, errors: 0 };
  const slowest = { milliseconds: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...valid),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (name, mutations) => {
        const bytes = mutate(bytesOf(name), mutations);
        const { options } = expectationOf(name);
        const start = performance.now();
        try {
          const { report, length } = parseDataset(bytes, options);
          count.datasets += 1;
          expect(length).toBe(report.accepted);
          const { rows } = readTable(bytes, options);
          expect(report.accepted + report.excluded.length + report.rejected.length).toBe(rows.length);
        } catch (error) {
          if (!(error instanceof DatasetError)) throw error;
          count.errors += 1;
          expect(codes).toContain(error.code);
        }
        slowest.milliseconds = Math.max(slowest.milliseconds, performance.now() - start);
      },
    ),
    { seed, numRuns: 10_000 },
  );
  expect(slowest.milliseconds).toBeLessThan(slowestAllowed);
  // Most mutations leave a readable file, and some do not: both ways are tested.
  expect(count.datasets).toBeGreaterThan(5000);
  expect(count.errors).toBeGreaterThan(500);
}, 60_000);
