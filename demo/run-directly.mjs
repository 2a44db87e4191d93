import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Whether a module is the program itself (`node that-module.mjs`) and not imported by another one.
 * @param {string} moduleUrl the module's `import.meta.url`
 * @returns {boolean}
 */
export function isRunDirectly(moduleUrl) {
  const program = process.argv[1];
  // Node has followed links in the module's URL, not in the argument.
  return program !== undefined && realpathSync(program) === fileURLToPath(moduleUrl);
}
