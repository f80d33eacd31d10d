// Where the repository is and which files are ours. Plain JS without dependency: it also runs before the install.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Most lines a file of code may have. */
export const maxLines = 300;

const codeFolders = ['src', 'server', 'scripts', 'bench', 'tests'];
const code = /\.(ts|mjs|js|svelte|css)$/;
const compiled = new Set(['src/lib/paraglide', 'src/lib/paraglide-node']);

/**
 * Every file under a folder, sorted, as paths from the root with `/`; empty when the folder does not exist.
 * The compiled messages are left out: they are nobody's writing.
 * @param {string} folder from the root
 * @returns {string[]}
 */
export function filesUnder(folder) {
  const absolute = join(root, folder);
  if (compiled.has(folder) || !existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

/** Every file of code that people write here, as paths from the root. */
export function codeFiles() {
  return codeFolders.flatMap(filesUnder).filter((path) => code.test(path));
}

/**
 * Text of a file of the repository.
 * @param {string} path from the root
 */
export function readSource(path) {
  return readFileSync(join(root, path), 'utf8');
}

/**
 * Files of code longer than the limit, with their number of lines.
 * @returns {{ path: string, lines: number }[]}
 */
export function tooLongFiles() {
  return codeFiles()
    .map((path) => ({ path, lines: readSource(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > maxLines);
}
