import { afterEach, beforeEach, expect, vi } from 'vitest';

// An element that logs is a fault: host pages are other people's.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const errors = [...vi.mocked(console.error).mock.calls];
  const warnings = vi
    .mocked(console.warn)
    .mock.calls.filter(([text]) => !String(text).includes('Lit is in dev mode'));
  vi.restoreAllMocks();
  expect([errors, warnings]).toEqual([[], []]);
});
