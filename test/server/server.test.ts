import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoServer } from '../../demo/server.mjs';
import { demoFiles, writeBuiltDemo } from './miniature-project.js';

let parent: string;
let folder: string;
let server: Server;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'improvability-server-'));
  folder = join(parent, 'dist demo');
  await writeBuiltDemo(folder);
  await writeFile(join(folder, '.built'), '');
  await writeFile(join(parent, 'secret.txt'), 'secret');
  server = await listening(createDemoServer({ folder }));
});

afterAll(async () => {
  await closed(server);
  await rm(parent, { recursive: true });
});

function listening(server: Server): Promise<Server> {
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

function closed(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Unlike `fetch`, sends the path as it is and unpacks nothing. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  to = server,
): Promise<Answer> {
  const { port } = to.address() as AddressInfo;
  return new Promise((answered, failed) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        answered({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', failed)
      .end();
  });
}

const policy =
  "default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html improvability 'allow-duplicates'";

describe('createDemoServer', () => {
  it.each([
    ['/', 'GET', 200],
    ['/improvability.min.js', 'GET', 200],
    ['/healthz', 'GET', 200],
    ['/nowhere', 'GET', 404],
    ['/%', 'GET', 400],
    ['/', 'POST', 405],
  ])('sends the security headers with %s %s → %i', async (path, method, status) => {
    const answer = await ask(path, {}, method);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    for (const harmful of ['strict-transport-security', 'cross-origin-opener-policy', 'x-powered-by'])
      expect(answer.headers).not.toHaveProperty(harmful);
  });

  it('lets the sites of frameAncestors frame the pages, and nothing else into the policy', async () => {
    const framed = await listening(
      createDemoServer({ folder, frameAncestors: "'self' https://*.school.example" }),
    );
    try {
      const { headers } = await ask('/', {}, 'GET', framed);
      expect(headers['content-security-policy']).toContain(
        "; frame-ancestors 'self' https://*.school.example; ",
      );
    } finally {
      await closed(framed);
    }
    expect(() => createDemoServer({ folder, frameAncestors: "'self'; script-src *" })).toThrow(
      /FRAME_ANCESTORS/,
    );
  });

  it.each([
    ['/', 'text/html;charset=utf-8', 'index.en.html'],
    ['/embed.html', 'text/html;charset=utf-8', 'embed.html'],
    ['/embed.html?from=mail#how', 'text/html;charset=utf-8', 'embed.html'],
    ['/improvability.min.js', 'text/javascript; charset=utf-8', 'improvability.min.js'],
    ['/demo.css', 'text/css; charset=utf-8', 'demo.css'],
    ['/fictional-pupils.csv', 'text/csv; charset=utf-8', 'fictional-pupils.csv'],
    ['/favicon.svg', 'image/svg+xml', 'favicon.svg'],
  ] as const)('serves %s as %s', async (path, type, file) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-length']).toBe(String(body.length));
    expect(body.toString()).toBe(demoFiles[file]);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)('sends the compressed file to who accepts %s', async (accepted, encoding, unpack) => {
    const { headers, body } = await ask('/improvability.min.js', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(unpack(body).toString()).toBe(demoFiles['improvability.min.js']);
  });

  it.each([
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', 'fr'],
    ['de, en;q=0.5, FR;q=0.7', 'fr'],
    ['en-GB,fr', 'en'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['pt-PT, pt;q=0.9, en;q=0.5', 'pt'],
    ['de-AT', 'en'],
    [';;,=,fr;q=x', 'en'],
  ])('answers / to Accept-Language "%s" in %s', async (accepted, language) => {
    const { headers, body } = await ask('/', { 'Accept-Language': accepted, 'Accept-Encoding': 'br' });
    expect(headers).toMatchObject({
      'content-language': language,
      vary: 'Accept-Encoding, Accept-Language',
      'content-encoding': 'br',
    });
    expect(brotliDecompressSync(body).toString()).toContain(`<html lang="${language}">`);
  });

  it('leaves the language to the address when it names one', async () => {
    const { body } = await ask('/index.fr.html', { 'Accept-Language': 'en' });
    expect(body.toString()).toContain('Élèves');
  });

  it.each(['/', '/improvability.min.js'])(
    'lets a browser keep %s, but ask whether it is still the same',
    async (path) => {
      const first = await ask(path);
      expect(first.headers['cache-control']).toBe('no-cache');
      const again = await ask(path, { 'If-None-Match': String(first.headers.etag) });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect((await ask(path, { 'If-None-Match': 'W/"1-1"' })).status).toBe(200);
    },
  );

  it('serves a rebuilt file whole, without a restart', async () => {
    await writeFile(join(folder, 'rebuilt.js'), 'export {};');
    const before = await ask('/rebuilt.js');
    await writeFile(join(folder, 'rebuilt.js'), 'export const longer = true;');
    const after = await ask('/rebuilt.js', { 'If-None-Match': String(before.headers.etag) });
    expect(after.status).toBe(200);
    expect(after.body.toString()).toBe('export const longer = true;');
  });

  it('answers HEAD as GET, without the body', async () => {
    const { status, headers, body } = await ask('/fictional-pupils.csv', {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(demoFiles['fictional-pupils.csv'])));
    expect(body).toHaveLength(0);
  });

  it.each(['bytes=0-3', 'bytes=9-1', 'bytes=-5', 'bytes=99999999-', 'lines=1'])(
    'sends the whole file for the range %s',
    async (range) => {
      const { status, body } = await ask('/demo.css', { Range: range });
      expect(status).toBe(200);
      expect(body.toString()).toBe(demoFiles['demo.css']);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'refuses %s with what is allowed',
    async (method) => {
      const { status, headers } = await ask('/healthz', {}, method);
      expect(status).toBe(405);
      expect(headers.allow).toBe('GET, HEAD');
    },
  );

  it.each(['/%', '/%zz', '/a%E9.csv', '/%00', 'http://elsewhere.example/'])(
    'calls %s malformed',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  it.each(['/nowhere', '/nowhere/', '/favicon.ico', '/__proto__', '//', '/index.de.html'])(
    'has a small page for %s, which does not exist',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect(status).toBe(404);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      expect(body.toString()).toContain('There is no such page.');
    },
  );

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/a/../../secret.txt',
    '//../secret.txt',
    '/.built',
  ])('gives nothing out for %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('is healthy', async () => {
    const { status, headers, body } = await ask('/healthz');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(body.toString()).toBe('ok');
  });
});
