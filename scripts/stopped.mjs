// `npm run test:stopped`: every test in which several devices meet, with the server stopped as soon as it has started. Each must
// fail: one that passes is talking through something else than the server, and would hide a dead one. Prints the count last.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './run-tool.mjs';
import { filesUnder, readSource } from './source-files.mjs';

const reports = mkdtempSync(join(tmpdir(), 'tablee-stopped-'));
const env = { TABLEE_STOPPED: '1' };
/** A test file meets people when it opens a phone or a board. */
const meets = /a-phone\.ts|a-board\.ts|a-vote\.ts|a-quiet-phase\.ts|y-websocket|from 'ws'/;
const files = filesUnder('tests').filter((path) => path.endsWith('.test.ts') && meets.test(readSource(path)));

/** @param {string} path @returns {any} shape given by the runner */
const readReport = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @returns {string[]} names of the tests that passed */
function vitest() {
  const path = join(reports, 'vitest.json');
  const quick = ['--testTimeout=9000', '--hookTimeout=9000', '--reporter=json', `--outputFile=${path}`];
  runTool(['node_modules/vitest/vitest.mjs', 'run', ...quick, ...files], { env });
  const tests = readReport(path).testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  console.log(`${tests.length} tests of ${files.length} files, over sockets`);
  const passed = tests.filter((/** @type {any} */ test) => test.status === 'passed');
  return passed.map((/** @type {any} */ test) => test.fullName);
}

/** @returns {string[]} titles of the days that passed */
function playwright() {
  const path = join(reports, 'playwright.json');
  const args = ['test', 'tests/e2e', '--reporter=json', '--timeout=20000'];
  const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  runTool(['node_modules/@playwright/test/cli.js', ...args], { env: { ...env, ...report } });
  const { stats, suites } = readReport(path);
  console.log(`${stats.unexpected + stats.expected + stats.flaky} tests in browsers`);
  /** @param {any} suite @returns {any[]} */
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const passed = suites.flatMap(specs).filter((/** @type {any} */ spec) => spec.ok);
  return passed.map((/** @type {any} */ spec) => spec.title);
}

const passed = [...vitest(), ...playwright()];
rmSync(reports, { recursive: true, force: true });
for (const name of passed) console.log(`passes without a server: ${name}`);
console.log(
  passed.length === 0 ? 'every one of them fails without a server' : `${passed.length} pass without a server`
);
process.exitCode = passed.length === 0 ? 0 : 1;
