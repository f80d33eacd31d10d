import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './scripts/chunk-groups.mjs';
import { paraglideOptions } from './scripts/paraglide.mjs';

/** Tests of what turns by itself in a page: on a server, effects do nothing. */
const inThePage = ['tests/**/*.svelte.test.ts'];

/** Tests that open nothing: no socket, no file of ours. */
const pure = ['core', 'exports', 'views'].map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
  plugins: [paraglideVitePlugin(paraglideOptions), sveltekit()],
  build: {
    target: ['es2022', 'chrome111', 'safari16.4', 'firefox114'],
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups() }
      }
    }
  },
  test: {
    api: { host: '127.0.0.1' },
    environment: 'node',
    // Pure rooms share their modules from one file to the next: loading them again for each costs more than their tests.
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false, unstubGlobals: true } },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'page', include: inThePage, environment: './tests/ui/in-the-page.ts' }
      },
      {
        extends: true,
        test: { name: 'alone', include: ['tests/**/*.test.ts'], exclude: [...pure, ...inThePage] }
      }
    ],
    // One process less than there are cores is the default: on two cores, half the machine would look on.
    maxWorkers: '100%',
    testTimeout: 20_000,
    // A house of some hundred workshops is closed in a hook.
    hookTimeout: 20_000
  }
});
