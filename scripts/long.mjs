// What does not fit in the 25 minutes of `npm test`: every state of every kind of phase and of every question, at
// every size, with axe, Tab and 320 px; 2,000 rotations of every kind; a thousand deaths of the server; and a small hall, with
// its rounds, its votes, its cuts and its death.
import { runTool } from './run-tool.mjs';

const timeoutMillis = 60 * 60_000;
const args = ['node_modules/@playwright/test/cli.js', 'test', 'tests/a11y', '--reporter=list'];
const rotations = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'tests/core/rotation/planner/random-instances.test.ts'
];
const env = { TABLEE_LONG: '1' };
const hall = ['bench/main.ts', 'hall', '--minutes', '0.7', '--people', '30', '--tables', '6'];
const codes = [rotations, ['scripts/kills.ts'], args, hall].map((each) =>
  runTool(each, { env, timeoutMillis })
);
process.exitCode = Math.max(...codes);
