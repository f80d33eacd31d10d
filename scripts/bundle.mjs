// Puts the server's sources and packages into a few files: a start opens a dozen rather than a thousand and strips no types. It is what
// people wait for after a crash (decision 29). Development and the tests run the sources.
// They stay where they are: what code finds beside itself (fonts, a page of Typst, the screens) is read there.
// `node scripts/bundle.mjs [ENTRY FOLDER]`.
import { dirname, join, relative, sep } from 'node:path';
import { argv } from 'node:process';
import { build } from 'vite';
import { root } from './source-files.mjs';

/** Each begins a file of its own, by its name in the bundle. */
const threads = {
  opening: 'server/archives/opening-thread.ts',
  export: 'server/exports/worker.ts',
  rotation: 'server/rotation/thread.ts',
  storage: 'server/storage/storage-worker.ts'
};

/** Native packages, and what a server that serves has no use for. */
const outside = ['vite', 'sharp', '@myriaddreamin/typst-ts-node-compiler', 'bufferutil', 'utf-8-validate'];

/** How our code names what is beside it, threads included. */
const beside = /new URL\((['`])([^'`]+)\1, import\.meta\.url\)/g;

/** @param {string} path */
const withSlashes = (path) => path.split(sep).join('/');

/**
 * What a file names beside itself, named from the bundle.
 * @param {string} to @returns {import('vite').Plugin}
 */
const places = (to) => ({
  name: 'places',
  enforce: 'pre',
  transform(code, id) {
    if (!code.includes('import.meta.url') || id.includes('node_modules')) return null;
    return code.replace(beside, (_, quote, path) => {
      const file = withSlashes(relative(root, join(dirname(id), path)));
      const thread = Object.entries(threads).find(([, source]) => source === file)?.[0];
      if (thread === undefined && file.endsWith('.ts')) throw new Error(`not in the bundle: ${file}`);
      const place =
        thread === undefined ? `${withSlashes(relative(to, dirname(id)))}/${path}` : `./${thread}.js`;
      return `new URL(${quote}${place}${quote}, import.meta.url)`;
    });
  }
});

/** What begins, and the folder it goes to, from the root: SvelteKit empties `build/`, so this comes after. */
const [entry = 'server/main.ts', to = 'build/house'] = argv.slice(2);
const folder = join(root, to);

await build({
  ...{ configFile: false, root, publicDir: false, logLevel: 'warn' },
  plugins: [places(folder)],
  // The messages as they were compiled one by one: those the server never says are left out.
  resolve: { alias: { '#lib/paraglide/messages.js': join(root, 'src/lib/paraglide/messages.js') } },
  ssr: { noExternal: true, external: outside },
  build: {
    ...{ ssr: true, outDir: folder, emptyOutDir: true, target: 'esnext', reportCompressedSize: false },
    // What is said of a fault names functions, and lines that can be read.
    minify: false,
    rolldownOptions: {
      input: { main: entry, ...threads },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
    }
  }
});
