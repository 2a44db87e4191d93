// The port of the demo. Without dependencies, so that run.sh can check the port before it installs anything:
// `node demo/port.mjs` exits with 1 and one sentence when PORT is wrong or taken.
import { createServer } from 'node:http';
import { isRunDirectly } from './run-directly.mjs';

const defaultPort = 8051;
const example = 'choose another, for example: PORT=8052 ./run.sh';

/**
 * @param {string | undefined} text the PORT variable; empty or absent means 8051, 0 any free port
 * @returns {number} 0..65535
 * @throws {Error} whose message is a sentence for the person who started the program
 */
export function readPort(text) {
  if (!text) return defaultPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Error(`PORT must be a whole number from 0 to 65535 and is "${text}"; ${example}`);
}

/**
 * Listens on every IPv4 address of this machine.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it listens on
 * @throws {Error} whose message is a sentence for the person who started the program
 */
export function listen(server, port) {
  return new Promise((fulfil, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') reject(new Error(`Port ${port} is already in use; ${example}`));
      else if (error.code === 'EACCES')
        reject(new Error(`Port ${port} needs more rights than yours; ${example}`));
      else reject(error);
    });
    server.listen(port, '0.0.0.0', () => {
      const address = server.address();
      fulfil(typeof address === 'object' && address ? address.port : port);
    });
  });
}

if (isRunDirectly(import.meta.url)) {
  const server = createServer();
  try {
    await listen(server, readPort(process.env.PORT));
    server.close();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
