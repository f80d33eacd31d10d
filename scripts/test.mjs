// Everything `npm test` runs: checks, then Vitest, then Playwright, each whatever became of the one before.
// The last line is `N passed, N failed`: tests of both runners, and one for each check.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { runTool } from './run-tool.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** A runner that hangs is stopped, and counts as failed: the whole must end within 25 minutes. */
const stageMillis = 20 * 60_000;
const reports = mkdtempSync(join(tmpdir(), 'tablee-test-'));

/**
 * What a report says, or nothing when the runner died before writing it.
 * @param {string} path
 * @returns {any} shape given by the runner
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A runner that ends badly with no failed test to show (no report, unhandled error, killed) counts as one failure.
 * @param {Count} count @param {number} code
 * @returns {Count}
 */
function withExitCode(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @returns {Count} */
function runVitest() {
  const path = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', ...reporters];
  const code = runTool(args, { timeoutMillis: stageMillis });
  const report = readReport(path);
  // A file that cannot be loaded has no test of its own to fail.
  const unloaded = (report?.testResults ?? []).filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0
  ).length;
  const count = { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unloaded };
  return withExitCode(count, code);
}

/** @returns {Count} */
function runPlaywright() {
  const path = join(reports, 'playwright.json');
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--pass-with-no-tests',
    '--reporter=list,json'
  ];
  const code = runTool(args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path }, timeoutMillis: stageMillis });
  const report = readReport(path);
  const stats = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
  return withExitCode({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
}

const checks = await runChecks();
const green = checks.filter((check) => check.isGreen).length;
const counts = [{ passed: green, failed: checks.length - green }, runVitest(), runPlaywright()];
rmSync(reports, { recursive: true, force: true });

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
for (const { label, isGreen } of checks) if (!isGreen) console.log(`[check] ${label}: FAILED, see above`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
