// Compiles messages/*/*.json into src/lib/paraglide, for whoever reads the messages outside Vite: the server, the checks, the tests.
// Compiled aside, then only what differs is copied: a server or a test that is reading the folder never finds it empty.
import { compile } from '@inlang/paraglide-js';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paraglideOptions } from './paraglide.mjs';
import { root } from './source-files.mjs';

process.chdir(root);
const fresh = join(root, 'node_modules', `.paraglide-${process.pid}`);
const target = join(root, paraglideOptions.outdir);

/** @param {string} folder @returns {string[]} paths of files, from the folder */
function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** @param {string} path */
function differs(path) {
  const before = join(target, path);
  return !existsSync(before) || !readFileSync(before).equals(readFileSync(join(fresh, path)));
}

try {
  await compile({
    ...paraglideOptions,
    outdir: fresh,
    outputStructure: 'message-modules',
    emitReadme: false
  });
  const compiled = files(fresh);
  // A wrong module path or an unreadable file gives an empty compilation without any error: pages would answer 500.
  const messages = await import(pathToFileURL(join(fresh, 'messages.js')).href);
  if (Object.keys(messages.m ?? {}).length === 0)
    throw new Error('no message was compiled: read messages/*/*.json and project.inlang/settings.json');
  for (const path of compiled.filter(differs)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(fresh, path), join(target, path));
  }
  for (const path of files(target)) if (!compiled.includes(path)) rmSync(join(target, path));
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
// The compiler's own storage leaves timers of 30 s behind it: leave without waiting for them.
process.exit(0);
