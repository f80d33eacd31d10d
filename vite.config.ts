import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglideOptions } from './scripts/paraglide.mjs';

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
              // Writing in a card with others comes by itself, when somebody does: client/together and Yjs.
              test: /node_modules[\\/](socket\.io|engine\.io|@socket\.io|idb)|src[\\/]lib[\\/]client[\\/](?!together)/,
              priority: 20
            },
            { name: 'widgets', test: /src[\\/]lib[\\/](ui|i18n|paraglide)/, minShareCount: 4, priority: 18 },
            { name: 'plan', test: /views[\\/]plan-de-salle/, priority: 15 },
            { name: 'shared', minShareCount: 3, priority: 10 }
          ]
        }
      }
    }
  },
  test: {
    api: { host: '127.0.0.1' },
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000
  }
});
