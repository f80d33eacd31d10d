// What a start costs that nobody waits for needs: everybody waits for it after a crash.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What a process of its own prints. */
function printed(script: string, ...args: string[]): string {
  const env = { ...process.env };
  delete env['NODE_COMPILE_CACHE'];
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    env,
    encoding: 'utf8'
  });
  expect(run.stderr).toBe('');
  return run.stdout;
}

test('what was compiled is kept for the threads of the server too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-compiled-'));
  const script = `import { Worker } from 'node:worker_threads';
    const { keepCompiled } = await import('#server/compiled.ts');
    keepCompiled(process.argv[1]);
    const said = 'process.stdout.write(String(process.getBuiltinModule("node:module").getCompileCacheDir()))';
    new Worker(said, { eval: true });`;
  expect(printed(script, folder)).toMatch(folder);
  rmSync(folder, { recursive: true });
});

test('a server that starts does not load Node’s client of the web', () => {
  const script = `await import('#server/serve.ts');
    process.stdout.write(process.moduleLoadList.filter((name) => name.includes('undici')).join());
    process.exit(0);`;
  expect(printed(script)).toBe('');
});

test('nobody who needs no screen waits for the screens: they are loaded once the server listens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-start-'));
  const script = `import { once } from 'node:events';
    const { createApp } = await import('#server/app.ts');
    const { createLog } = await import('#server/log.ts');
    const has = () => process.moduleLoadList.some((name) => name.includes('undici'));
    const config = { port: 0, host: '127.0.0.1', dataDir: process.argv[1], origin: null, trustProxy: null, dev: false };
    const { server } = await createApp({ config, log: createLog('silent') });
    const before = has();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { get } = process.getBuiltinModule('node:http');
    get({ port: server.address().port, path: '/' }, ({ statusCode }) => {
      process.stdout.write(JSON.stringify([before, statusCode, has()]));
      process.exit(0);
    });`;
  expect(JSON.parse(printed(script, folder))).toEqual([false, 200, true]);
  rmSync(folder, { recursive: true });
});
