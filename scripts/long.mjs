// What does not fit in the 25 minutes of `npm test`: every state of every kind of phase and of every question, at
// every size, with axe, Tab and 320 px.
import { runTool } from './run-tool.mjs';

const timeoutMillis = 60 * 60_000;
const args = ['node_modules/@playwright/test/cli.js', 'test', 'tests/a11y', '--reporter=list'];
process.exitCode = runTool(args, { env: { TABLEE_LONG: '1' }, timeoutMillis });
