// Starts the project's tools under the pinned Node: the first `node` of a PATH that begins with node_modules/.bin.
// npm itself and the Node that started us may be older; process.execPath would give that older one.
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './source-files.mjs';

/** Environment in which `node` is the pinned one. */
export const toolEnv = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? '')
};

/** npm writes `node.cmd` on Windows, and only a shell finds it. */
const shell = process.platform === 'win32';

/**
 * Runs a script of node_modules to its end, its output shown as it comes.
 * @param {readonly string[]} args first the script, then its arguments
 * @param {{ env?: Record<string, string>, timeoutMillis?: number }} [options]
 * @returns {number} exit code; 1 when it was killed or could not start
 */
export function runTool(args, options = {}) {
  const result = spawnSync('node', args, {
    cwd: root,
    env: { ...toolEnv, ...options.env },
    stdio: 'inherit',
    shell,
    ...(options.timeoutMillis === undefined ? {} : { timeout: options.timeoutMillis })
  });
  return result.status ?? 1;
}

/**
 * Runs a script of node_modules beside others and keeps what it printed.
 * @param {readonly string[]} args first the script, then its arguments
 * @returns {Promise<{ code: number, output: string }>}
 */
export function captureTool(args) {
  return new Promise((resolve) => {
    const child = spawn('node', args, { cwd: root, env: toolEnv, shell });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Version of the Node that runs the tools, for example `24.21.0`; empty when there is none. */
export function toolNodeVersion() {
  const result = spawnSync('node', ['-p', 'process.versions.node'], {
    cwd: root,
    env: toolEnv,
    shell,
    encoding: 'utf8'
  });
  return result.status === 0 ? result.stdout.trim() : '';
}
