// Serves the built demo (dist-demo/) the way a careful intranet would: static files, strict headers, nothing else.
// `node demo/server.mjs` listens on 0.0.0.0, PORT or 8051; FRAME_ANCESTORS lets other sites frame the pages.
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { listen, readPort } from './port.mjs';
import { preferredLanguage } from './preferred-language.mjs';
import { isRunDirectly } from './run-directly.mjs';

const builtDemo = fileURLToPath(new URL('../dist-demo', import.meta.url));

// sirv names the charset of HTML only, and the demo's files have accents.
const textTypes = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
]);

/** @param {string} frameAncestors */
function securityHeaders(frameAncestors) {
  // Anything else would end the directive and let the text write directives of its own.
  if (!/^[\w\-.:/*' ]+$/.test(frameAncestors))
    throw new Error(`FRAME_ANCESTORS must be a list of sites separated by spaces and is "${frameAncestors}"`);
  // Intranets are plain HTTP, so nothing here may ask for HTTPS or depend on it (no HSTS, COOP, upgrade-insecure-requests).
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      `frame-ancestors ${frameAncestors}`,
      "require-trusted-types-for 'script'",
      "trusted-types lit-html improvability 'allow-duplicates'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

/**
 * An HTTP server of the demo that does not listen yet.
 * @param {object} [options]
 * @param {string} [options.folder] what to serve: pages `index.LANGUAGE.html` of which a visitor of `/` gets the one in
 *   his language, other files, and a `.br` and a `.gz` beside each
 * @param {string} [options.frameAncestors] CSP sources that may frame the pages; default nobody
 * @returns {import('node:http').Server}
 * @throws {Error} when `frameAncestors` is not a list of sources or `folder` does not exist
 */
export function createDemoServer({ folder = builtDemo, frameAncestors = "'none'" } = {}) {
  const headers = Object.entries(securityHeaders(frameAncestors));
  const languages = readdirSync(folder).flatMap((file) => /^index\.(\w\w)\.html$/.exec(file)?.[1] ?? []);
  const serveFile = sirv(folder, {
    // Looks at the disk at each request: with a list made at the start a rebuild would be cut to the old file's length.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, pathname) {
      const type = textTypes.get(extname(pathname));
      if (type) response.setHeader('Content-Type', type);
      const language = /^\/index\.(\w\w)\.html$/.exec(pathname)?.[1];
      if (language) {
        response.setHeader('Content-Language', language);
        response.setHeader('Vary', 'Accept-Encoding, Accept-Language');
      }
    },
  });

  return createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendPage(response, 405, 'This page can only be read.');
    }
    const path = decodedPath(request.url ?? '');
    if (path === null) return sendPage(response, 400, 'This address is malformed.');
    if (path === '/healthz') return sendText(response, 200, 'text/plain; charset=utf-8', 'ok');
    if (path.includes('/.')) return sendPage(response, 404, 'There is no such page.');
    if (path === '/' || path === '/index.html')
      request.url = `/index.${preferredLanguage(request.headers['accept-language'] ?? '', languages, 'en')}.html`;
    // The files are small, and sirv's reading of ranges throws on `bytes=9-1`. A server may ignore them (RFC 9110, 14.2).
    delete request.headers.range;
    serveFile(request, response, () => sendPage(response, 404, 'There is no such page.'));
  });
}

/**
 * @param {string} url
 * @returns {string | null} the path without escapes; `null` when it is malformed
 */
function decodedPath(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 */
function sendPage(response, status, sentence) {
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${status} · Improvability</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/demo.css" />
  </head>
  <body>
    <h1>${sentence}</h1>
    <p><a href="/">To the dashboard</a></p>
  </body>
</html>
`;
  sendText(response, status, 'text/html; charset=utf-8', html);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} type
 * @param {string} text
 */
function sendText(response, status, type, text) {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

/** @param {import('node:http').Server} server */
function stopOnSignals(server) {
  function stop() {
    // Also closes idle connections; a browser's connection that never asked for anything does not count as one.
    server.close();
    setTimeout(() => server.closeAllConnections(), 500).unref();
  }
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // As process 1 of a container Node would not hear that the terminal was closed.
  process.on('SIGHUP', stop);
}

async function main() {
  const port = readPort(process.env.PORT);
  if (!existsSync(builtDemo)) throw new Error('The demo is not built yet; run: npm run build');
  const server = createDemoServer({ frameAncestors: process.env.FRAME_ANCESTORS || undefined });
  stopOnSignals(server);
  const listening = await listen(server, port);
  process.stdout.write(`Improvability is at http://localhost:${listening}/ (Ctrl-C stops it)\n`);
}

if (isRunDirectly(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
