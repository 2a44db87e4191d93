import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';

/** An archive of the layout of UCI's: a zip in a zip, with other files beside. */
export function uciArchive(files: Record<string, Uint8Array>): Uint8Array {
  const inner = zipSync({
    ...files,
    'student.txt': strToU8('# Attributes'),
    'student-merge.R': strToU8('d1=0'),
  });
  return zipSync({ 'student.zip': inner, '.student.zip_old': strToU8('older') });
}

/** Serves one file, or 404 for `null`, for as long as `use` runs. */
export async function withArchiveServer(
  body: Uint8Array | null,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server = createServer((_, response) => response.writeHead(body ? 200 : 404).end(body ?? 'Not found'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const { port } = server.address() as AddressInfo;
    await use(`http://127.0.0.1:${port}/static/public/320/student+performance.zip`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
