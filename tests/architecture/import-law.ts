// The import law as a table: what each floor of the house may import. layers.test.ts reads it; nothing else decides.
// A layer may always import itself. Anything absent from a row is forbidden.

/** What one layer may import. */
export interface Law {
  /** Folder of the layer, from the root, with its last `/`. The longest match wins. */
  readonly folder: string;
  /** Other layers it may import. */
  readonly layers: readonly string[];
  /** Packages, by name; `svelte` also covers `svelte/motion`, `node:` every module of Node, `$app/` SvelteKit's own. */
  readonly packages: readonly string[];
}

const interfacePackages = ['svelte', '@lucide/svelte'];

/** From the ground floor up: imports run downward only. */
export const importLaw: Readonly<Record<string, Law>> = {
  core: { folder: 'src/lib/core/', layers: [], packages: [] },
  ui: {
    folder: 'src/lib/ui/',
    layers: ['messages', 'site'],
    packages: [...interfacePackages, '@fontsource-variable', 'uqr']
  },
  // Where the site begins: the one module below the pages that asks SvelteKit anything.
  site: { folder: 'src/lib/site/', layers: [], packages: ['$app/'] },
  // The compiled messages: nobody writes there, but they stand on the second floor.
  messages: { folder: 'src/lib/paraglide/', layers: [], packages: [] },
  protocol: { folder: 'src/lib/protocol/', layers: ['core'], packages: ['valibot'] },
  board: { folder: 'src/lib/board/', layers: ['core'], packages: ['yjs', 'lib0'] },
  i18n: { folder: 'src/lib/i18n/', layers: ['core', 'messages'], packages: [] },
  // Lists of people, read on the device: its two readers come when somebody imports one.
  people: { folder: 'src/lib/people/', layers: ['core'], packages: ['papaparse', 'read-excel-file'] },
  templates: { folder: 'src/lib/templates/', layers: ['core'], packages: [] },
  client: {
    folder: 'src/lib/client/',
    layers: ['core', 'protocol', 'board', 'i18n', 'messages', 'site'],
    packages: ['svelte', 'socket.io-client', 'idb', 'yjs', 'y-websocket', 'y-protocols', 'lib0']
  },
  exports: { folder: 'src/lib/exports/', layers: ['core', 'i18n', 'messages'], packages: [] },
  views: {
    folder: 'src/lib/views/',
    layers: ['ui', 'client', 'core', 'people', 'i18n', 'messages', 'site'],
    packages: interfacePackages
  },
  routes: {
    folder: 'src/',
    layers: [
      ...['core', 'ui', 'messages', 'site', 'protocol', 'board', 'i18n', 'templates'],
      ...['client', 'exports', 'people', 'views']
    ],
    packages: [...interfacePackages, '@sveltejs/kit', '@fontsource-variable', '$app/', '$service-worker']
  },
  server: {
    folder: 'server/',
    layers: ['core', 'protocol', 'board', 'templates', 'i18n', 'messages', 'exports'],
    packages: [
      'node:',
      ...['compression', 'express', 'helmet', 'lowdb', 'pino', 'rate-limiter-flexible', 'sharp'],
      ...['socket.io', 'socket.io-client', 'uqr', 'valibot', 'ws', 'yjs', 'y-protocols', 'lib0'],
      ...['@myriaddreamin/typst-ts-node-compiler', 'docx', 'fflate', 'sharp'],
      // In development only, imported when it is needed.
      'vite'
    ]
  }
};
