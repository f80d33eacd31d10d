import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglideOptions } from './scripts/paraglide.mjs';

/** Everything but what comes by itself, when somebody votes, changes a card or draws a code. */
const seldom =
  /^(?!.*(views[\\/]votes|client[\\/]ballot|messages[\\/](votes|conduct|table)_|board[\\/](CardForm|LiveLine|card-writing|copy-words)|ui[\\/]QrCode|uqr))/;

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
        // A phone in a hall pays for each file: what several screens share travels together, the rest with its screen.
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules[\\/](svelte|@sveltejs|esm-env|clsx|devalue)/, priority: 30 },
            {
              name: 'live',
              // Writing with others (client/together and Yjs) and voting come by themselves, when somebody does.
              test: /node_modules[\\/](socket\.io|engine\.io|@socket\.io|idb)|src[\\/]lib[\\/]client[\\/](?!together|ballot|offline)/,
              priority: 20
            },
            {
              name: 'widgets',
              test: /src[\\/]lib[\\/](ui[\\/](?!QrCode)|i18n|paraglide[\\/](?!messages[\\/](votes|order|conduct|table)_))/,
              minShareCount: 4,
              priority: 18
            },
            { name: 'plan', test: /views[\\/]plan-de-salle/, priority: 15 },
            // Not what a phone may never need: votes, the editor of a card, QR codes, other screens' words.
            { name: 'shared', test: seldom, minShareCount: 3, priority: 10 }
          ]
        }
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
