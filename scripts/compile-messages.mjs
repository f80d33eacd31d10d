// Compiles messages/*/*.json into src/lib/paraglide, for whoever reads the messages outside Vite: the server, the checks, the tests.
// Compiled aside, then only what differs is copied: a server or a test that is reading the folder never finds it empty.
import { compile } from '@inlang/paraglide-js';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { paraglideOptions } from './paraglide.mjs';
import { root } from './source-files.mjs';

process.chdir(root);
const fresh = join(root, 'node_modules', `.paraglide-${process.pid}`);
const target = join(root, paraglideOptions.outdir);
/** The same messages in one file, which package.json gives to Node: it would open one for each, at every start. */
const [freshWhole, targetWhole] = [`${fresh}-whole`, join(root, 'src/lib/paraglide-node')];

/** @param {string} folder @returns {string[]} paths of files, from the folder */
function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/**
 * Only what differs is written, and what is no longer compiled goes.
 * @param {string} from @param {string} to
 */
function bring(from, to) {
  const compiled = files(from);
  for (const path of compiled) {
    const bytes = readFileSync(join(from, path));
    if (existsSync(join(to, path)) && readFileSync(join(to, path)).equals(bytes)) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
  for (const path of files(to)) if (!compiled.includes(path)) rmSync(join(to, path));
}

/** All the messages in one file, beside the runtime that everybody shares. */
async function whole() {
  await build({
    ...{ configFile: false, root, publicDir: false, logLevel: 'warn' },
    plugins: [
      {
        name: 'shared-runtime',
        enforce: 'pre',
        resolveId: (id) =>
          id.endsWith('/runtime.js') ? { id: '#lib/paraglide/runtime.js', external: true } : null
      }
    ],
    build: {
      ...{ outDir: freshWhole, minify: false, target: 'esnext', reportCompressedSize: false },
      lib: { entry: join(fresh, 'messages.js'), formats: ['es'], fileName: () => 'messages.js' },
      rolldownOptions: {
        output: { banner: '// @ts-nocheck: compiled, its types are those of paraglide/messages.js' }
      }
    }
  });
}

try {
  await compile({
    ...paraglideOptions,
    outdir: fresh,
    outputStructure: 'message-modules',
    emitReadme: false
  });
  // A wrong module path or an unreadable file gives an empty compilation without any error: pages would answer 500.
  const messages = await import(pathToFileURL(join(fresh, 'messages.js')).href);
  if (Object.keys(messages.m ?? {}).length === 0)
    throw new Error('no message was compiled: read messages/*/*.json and project.inlang/settings.json');
  await whole();
  bring(fresh, target);
  bring(freshWhole, targetWhole);
} finally {
  for (const folder of [fresh, freshWhole]) rmSync(folder, { recursive: true, force: true });
}
// The compiler's own storage leaves timers of 30 s behind it: leave without waiting for them.
process.exit(0);
