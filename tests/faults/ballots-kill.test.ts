// The server is killed without warning between taking and filling ballots, again and again. A device that asks again with the
// token it kept finds its ballot; nobody has two; what was acknowledged is counted.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { commandId, cardToAdd } from '../server/a-house.ts';
import { postTo, sendTo } from '../server/api-call.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from './killable-server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tablee-ballots-'));
const server = new KillableServer(await freePort(), dataDir);
const PEOPLE = 4;

afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const post = <T>(path: string, body: unknown): Promise<T> => postTo<T>(`${server.url}/api${path}`, body);

interface Made {
  readonly workshop: string;
  readonly code: string;
  readonly device: string;
}

/** Asks; `lost` when the server died before it answered. */
async function asks(made: Made, role: string, device: string, command: unknown): Promise<string> {
  const address = `${server.url}/api/workshops/${made.workshop}/commands?role=${role}`;
  try {
    const answer = await sendTo(address, { id: commandId(), command }, device);
    const ack = (await answer.json()) as Ack; // our own server, typed by the protocol
    return ack.ok ? 'ok' : ack.refusal.code;
  } catch {
    return 'lost';
  }
}

test(
  '[VOT-4] killed between taking and filling, no ballot is lost or doubled',
  { timeout: 90_000 },
  async () => {
    await server.start();
    const made = await post<Made>('/workshops', { template: 'herault-tables', people: 25, start: true });
    const facilitates = (command: unknown): Promise<string> =>
      asks(made, 'facilitator', made.device, command);
    const joined = Array.from({ length: PEOPLE }, () =>
      post<{ device: string }>('/join', { code: made.code })
    );
    const people = (await Promise.all(joined)).map(({ device }) => ({
      device,
      token: randomBytes(32).toString('base64url'),
      other: randomBytes(32).toString('base64url')
    }));
    const card = 'finding-01';
    expect(await facilitates(cardToAdd(card, 'A1', { kind: 'finding' }))).toBe('ok');
    expect(await facilitates({ type: 'card.pin', card, pinned: true })).toBe('ok');
    expect(await facilitates({ type: 'vote.open', mode: 'people', budget: 3, most: 3, cards: null })).toBe(
      'ok'
    );

    const takes = (token: string) => ({ type: 'ballot.take', vote: 'v1', token });
    const casts = (token: string) => ({ type: 'ballot.cast', vote: 'v1', token, marks: { l1: 2 } });
    for (const [n, { device, token, other }] of people.entries()) {
      // Half of them die with the request on its way, half just after the answer.
      const asked = asks(made, 'participant', device, takes(token));
      if (n % 2 === 0) await asked;
      await server.kill();
      expect(['ok', 'lost']).toContain(await asked);
      await server.start();
      expect(await asks(made, 'participant', device, takes(token))).toBe('ok');
      expect(await asks(made, 'participant', device, takes(other))).toBe('vote.taken');
      expect(await asks(made, 'participant', device, casts(token))).toBe('ok');
      expect(await asks(made, 'participant', device, casts(other))).toBe('ballot.wrong');
    }
    await server.kill();
    await server.start();
    expect(await facilitates({ type: 'vote.close', vote: 'v1' })).toBe('ok');
    expect(await facilitates({ type: 'vote.reveal', vote: 'v1' })).toBe('ok');
    const view = await fetch(`${server.url}/api/workshops/${made.workshop}/view?role=facilitator`, {
      headers: { authorization: `Bearer ${made.device}` }
    });
    expect(await view.json()).toMatchObject({
      view: { vote: { state: 'revealed', totals: { marks: { l1: 2 * PEOPLE }, ballots: PEOPLE } } }
    });
  }
);
