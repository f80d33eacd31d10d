// End-to-end and accessibility tests in a real Chromium. Each test starts its own server on port 0, so there is no webServer here.
import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';

const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  // Two files at a time, on two cores; each test has its own server and its own folder.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) }
  }
});
