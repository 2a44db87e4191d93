import { afterEach, beforeEach, expect, vi } from 'vitest';

// An element that logs is a fault: host pages are other people's.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  expect(
    vi.mocked(console.warn).mock.calls.filter(([text]) => !String(text).includes('Lit is in dev mode')),
  ).toEqual([]);
  vi.restoreAllMocks();
});
