// What a screen's first file needs: every module that imports lead to without waiting, and the messages these write. Read from
// the sources, so that the build groups files by it and a test holds it to account. Plain JS: the build's config reads it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, root } from './source-files.mjs';

const script = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
// Imports stand at the beginning of a line, as the formatter leaves them; those of types alone are gone once compiled.
const imported = /^\s*import\s+(?!type\b)(?:([^'"()]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const written = /\bm\.(\w+)/g;
const typesOnly = /^\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\}$/;

/**
 * What the phone needs before one can write in it: the door of the QR code, then its own screen.
 * @type {readonly string[]}
 */
export const PHONE = [
  'src/routes/+layout.svelte',
  'src/routes/+error.svelte',
  'src/routes/j/[code]/+page.ts',
  'src/routes/j/[code]/+page.svelte',
  'src/routes/w/[workshop]/participant/+page.ts',
  'src/routes/w/[workshop]/participant/+page.svelte'
];

/** @param {string} name of a message, as it is written in code */
function messageFile(name) {
  const capitals = name.replace(/[^A-Z]/g, '').length;
  return `src/lib/paraglide/messages/${name.toLowerCase()}${capitals || ''}.js`;
}

/**
 * @param {string} from
 * @param {string} specifier
 */
function target(from, specifier) {
  if (specifier.startsWith('#core/')) return `src/lib/core/${specifier.slice(6)}`;
  if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice(5)}`;
  if (!specifier.startsWith('.')) return specifier;
  return join(from, '..', specifier).replaceAll('\\', '/');
}

/** @param {string} path @returns {string[]} */
function needs(path) {
  if (path.includes('/paraglide/') || !/\.(ts|svelte)$/.test(path) || !existsSync(join(root, path)))
    return [];
  const text = readSource(path);
  const code = path.endsWith('.svelte')
    ? [...text.matchAll(script)].map(([, body]) => body ?? '').join('\n')
    : text;
  const modules = [...code.matchAll(imported)]
    .filter(([, names = '']) => !typesOnly.test(names))
    .map(([, , specifier = '']) => target(path, specifier))
    .filter((each) => each !== 'src/lib/paraglide/messages.js');
  return [...modules, ...[...text.matchAll(written)].map(([, name = '']) => messageFile(name))];
}

/**
 * Every module these lead to without waiting, themselves included: paths from the root, and names for packages.
 * @param {readonly string[]} entries
 * @returns {ReadonlySet<string>}
 */
export function firstReach(entries) {
  const reached = new Set(entries);
  for (const path of reached) for (const each of needs(path)) reached.add(each);
  return reached;
}

/**
 * What these modules import once they run: where a second reach begins.
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function laterImports(paths) {
  return paths.flatMap((path) =>
    [...readSource(path).matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map(([, specifier = '']) =>
      target(path, specifier)
    )
  );
}
