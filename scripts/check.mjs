// The checks that need no test: format, lint, types, length of files. `node scripts/check.mjs` says what fails; test.mjs counts them.
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { captureTool } from './run-tool.mjs';
import { maxLines, tooLongFiles } from './source-files.mjs';

/** @typedef {{ label: string, isGreen: boolean, output: string }} CheckResult */

/** @type {readonly { label: string, args: readonly string[] }[]} */
const tools = [
  { label: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { label: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  {
    label: 'types',
    args: [
      'node_modules/svelte-check/bin/svelte-check',
      '--tsconfig=./tsconfig.json',
      '--fail-on-warnings',
      '--output=human'
    ]
  }
];

/** @returns {CheckResult} */
function checkLength() {
  const files = tooLongFiles();
  const output = files.map(({ path, lines }) => `${path}: ${lines} lines, ${maxLines} at most\n`).join('');
  return { label: 'length', isGreen: files.length === 0, output };
}

/**
 * Runs every check, side by side, and prints each as it ends, with its output when it fails.
 * @returns {Promise<CheckResult[]>}
 */
export async function runChecks() {
  const start = Date.now();
  /** @param {CheckResult} result */
  const print = (result) => {
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`[check] ${result.label}: ${result.isGreen ? 'passed' : 'FAILED'} (${seconds} s)`);
    if (!result.isGreen) console.log(result.output.trimEnd());
    return result;
  };
  const running = tools.map(async ({ label, args }) => {
    const { code, output } = await captureTool(args);
    return print({ label, isGreen: code === 0, output });
  });
  return [print(checkLength()), ...(await Promise.all(running))];
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const results = await runChecks();
  process.exitCode = results.every((result) => result.isGreen) ? 0 : 1;
}
