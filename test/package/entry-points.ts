import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { repository } from './installed-package.js';

type Target = string | { readonly default: string };

/** Everything that can be imported, such as `improvability/core`: the package's `exports`, patterns filled in. */
export function entryPoints(): string[] {
  const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    exports: Record<string, Target>;
  };
  return Object.entries(exports)
    .flatMap(([path, target]) => expand(path, typeof target === 'string' ? target : target.default))
    .map((path) => join('improvability', path).replaceAll('\\', '/'));
}

function expand(path: string, target: string): string[] {
  if (!path.includes('*')) return [path];
  const [before, after] = basename(target).split('*');
  return readdirSync(join(repository, dirname(target)))
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => path.replace('*', name.slice(before.length, name.length - after.length)));
}

export function isJson(entryPoint: string): boolean {
  return entryPoint.endsWith('.json');
}
