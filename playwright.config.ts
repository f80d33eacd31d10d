// End-to-end and accessibility tests in a real Chromium. Each test starts its own server on port 0, so there is no webServer here.
import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';

const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'line',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) }
  }
});
