import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglideOptions } from './scripts/paraglide.mjs';

export default defineConfig({
  plugins: [paraglideVitePlugin(paraglideOptions), sveltekit()],
  build: { target: ['es2022', 'chrome111', 'safari16.4', 'firefox114'] },
  test: {
    api: { host: '127.0.0.1' },
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000
  }
});
