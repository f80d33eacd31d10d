// A stranger's client, sixty lines written from docs/protocol.md alone, against the real server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';

const script = fileURLToPath(new URL('stranger.mjs', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'tablee-stranger-'));
const config = { ...readConfig([], {}), port: 0, dataDir };
const app = await createApp({ config, log: createLog('error'), withPages: false });
app.server.listen(0, '127.0.0.1');
await once(app.server, 'listening');
const address = app.server.address();
const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;

afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function post<T>(path: string, body: object, device = ''): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    ...(device && { authorization: `Bearer ${device}` })
  };
  const response = await fetch(`${origin}/api${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body)
  });
  expect(response.ok).toBe(true);
  return (await response.json()) as T; // typed by the caller, from protocol/http-api.ts
}

/** The facilitator's hand: goes to the next step, over HTTP. */
async function next({ workshop, device }: CreateResponse): Promise<void> {
  const version = app.registry.byId(workshop)?.state.control.version;
  const command = { type: 'cursor.next', expectedVersion: version };
  const id = `stranger-next-${version}`;
  await post(`/workshops/${workshop}/commands?role=facilitator`, { id, command }, device);
}

test('[PROTO-4] a client written from the document alone joins, moves, writes one card and sees its ack', async () => {
  const made = await post<CreateResponse>('/workshops', {
    template: 'herault-tables',
    people: 25,
    start: true
  });
  await next(made); // the frame
  await next(made); // round 1
  const text = 'Une idée venue d’ailleurs';
  const stranger = spawn(process.execPath, [script, origin, made.code, text]);
  let said = '';
  let complaint = '';
  stranger.stdout.on('data', (chunk) => (said += String(chunk)));
  const seated = new Promise<void>((resolve) => {
    stranger.stderr.on('data', (chunk) => {
      complaint += String(chunk);
      if (complaint.includes('seated')) resolve();
    });
  });
  const gone = once(stranger, 'exit');
  await Promise.race([seated, gone]);
  await next(made); // the move
  await next(made); // round 2
  const [exit] = await gone;
  expect([exit, complaint.trim()]).toEqual([0, 'seated']);

  const line: unknown = JSON.parse(said);
  const workshop = app.registry.byId(made.workshop)?.state;
  const [card] = Object.values(workshop?.cards ?? {});
  expect(Object.values(workshop?.cards ?? {})).toHaveLength(1);
  expect(card).toMatchObject({ text, kind: 'idea', late: false, stamp: { round: 2 } });
  expect(line).toEqual({
    seat: card?.author.by === 'seat' ? card.author.seat : null,
    first: expect.stringMatching(/^[A-E]1$/),
    announced: card?.table,
    second: card?.table,
    card: card?.id,
    ack: { ok: true, seq: app.registry.byId(made.workshop)?.seq }
  });
});

test('[PROTO-4] it has sixty lines at most and imports nothing of the project', () => {
  const text = readFileSync(script, 'utf8');
  const imports = [...text.matchAll(/\bfrom '([^']+)'|\bimport\(?\s*'([^']+)'/g)].map(([, a, b]) => a ?? b);
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  expect(imports).toEqual(['node:crypto', 'socket.io-client']);
});
