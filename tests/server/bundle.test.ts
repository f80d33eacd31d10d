// The server as `npm start` runs it: bundled. What code finds beside itself is found, and every thread begins.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { postTo, type Secret } from './api-call.ts';

const root = join(import.meta.dirname, '../..');
/** As deep as the one of `npm start`: what it names is named from there. */
const BUNDLE = `build/house-${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), 'tablee-bundle-'));
let server: ChildProcess;
let at = '';
let day: Secret<CreateResponse>;

beforeAll(async () => {
  const bundled = spawnSync(process.execPath, ['scripts/bundle.mjs', 'server/main.ts', BUNDLE], {
    cwd: root
  });
  expect(bundled.stderr.toString()).toBe('');
  server = spawn(process.execPath, [`${BUNDLE}/main.js`, '--port', '0', '--data', folder], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'silent', NODE_COMPILE_CACHE: join(folder, 'compiled') },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  at = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    server.stdout?.once('data', (text: Buffer) =>
      resolve(/http:\/\/localhost:\d+/.exec(text.toString())?.[0] ?? '')
    );
  });
  day = await postTo(`${at}/api/workshops`, { template: 'herault-tables', people: 30, start: true });
}, 60_000);

afterAll(async () => {
  server.removeAllListeners('exit');
  server.kill('SIGKILL');
  await once(server, 'exit');
  for (const each of [folder, join(root, BUNDLE)]) rmSync(each, { recursive: true, force: true });
});

const asked = (path: string) => fetch(`${at}${path}`, { headers: { authorization: `Bearer ${day.device}` } });

test('pages are served', async () => {
  expect((await fetch(at)).headers.get('content-type')).toContain('text/html');
});

test('files come from their thread, a PDF with its fonts and its page of Typst', async () => {
  for (const [name, first] of [
    ['synthese.pdf', '%PDF-'],
    ['synthese.docx', 'PK']
  ] as const) {
    const file = await asked(`/api/workshops/${day.workshop}/export/${name}`);
    expect(
      Buffer.from(await file.arrayBuffer())
        .toString('latin1')
        .slice(0, first.length)
    ).toBe(first);
  }
});

test('an archive is opened by its thread', async () => {
  const archive = await asked(`/api/workshops/${day.workshop}/archive.json`);
  // A small one would not need it.
  const body = `${await archive.text()}${' '.repeat(300_000)}`;
  const headers = { 'content-type': 'application/json' };
  const again = await fetch(`${at}/api/archives`, { method: 'POST', headers, body });
  expect(again.status).toBe(201);
});

test('a rotation is planned by its thread', async () => {
  const named = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `${letter}${i}` }));
  const room = { id: 'salle', rounds: 2, tables: named('T', 2), people: named('P', 4) };
  const { verdict } = await postTo<{ verdict: object }>(`${at}/api/rotation?steps=100`, {
    ...room,
    rules: { sizeSpread: 1, tableOnce: 'hard' }
  });
  expect(verdict).toMatchObject({ kind: 'best' });
});
