// The server is killed in the middle of words written together: what one hand read of another's is on disk, what was typed while
// it was away comes, and the journal has caught up before anything is judged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { cardToAdd, commandId, STEPS } from '../server/a-house.ts';
import { postTo } from '../server/api-call.ts';
import { Hand, until } from '../server/boards/a-board.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from './killable-server.ts';

const CARD = 'card------';
const hands: Hand[] = [];
const opened = (hand: Hand) => {
  hands.push(hand);
  return hand.synced();
};

describe('killed without warning', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-boards-'));
  let server: KillableServer;
  beforeEach(async () => {
    server = new KillableServer(await freePort(), dataDir);
    await server.start();
  });
  afterEach(async () => {
    for (const hand of hands.splice(0)) hand.leaves();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const asks = <T>(path: string, body: unknown, device?: string): Promise<T> =>
    postTo<T>(`${server.url}/api${path}`, body, device);

  test(
    '[DOC-7, DOC-9] nothing acknowledged is lost, and the journal catches up before anything is judged',
    { timeout: 90_000 },
    async () => {
      const made = await asks<CreateResponse & { device: string }>('/workshops', {
        ...{ template: 'herault-tables', people: 25, start: true }
      });
      const command = (device: string, role: string, of: object) =>
        asks(`/workshops/${made.workshop}/commands?role=${role}`, { id: commandId(), command: of }, device);
      const seen = await fetch(`${server.url}/api/workshops/${made.workshop}/view?role=facilitator`, {
        headers: { authorization: `Bearer ${made.device}` }
      });
      const { now } = ((await seen.json()) as { view: { now: { version: number } } }).view; // likewise
      const expectedVersion = now.version;
      await command(made.device, 'facilitator', {
        type: 'cursor.jump',
        step: STEPS.roundOne,
        expectedVersion
      });
      const [maud, bo] = [
        await asks<JoinResponse & { device: string }>('/join', { code: made.code, table: 'A' }),
        await asks<JoinResponse & { device: string }>('/join', { code: made.code, table: 'A' })
      ];
      await command(maud.device, 'participant', cardToAdd('card', 'A1'));
      const place = { url: server.url, workshop: made.workshop, board: 'A1' };
      const [hers, his] = [
        await opened(new Hand({ ...place, device: maud.device })),
        await opened(new Hand({ ...place, device: bo.device }))
      ];
      for (let life = 1; life <= 2; life++) {
        const before = hers.says(CARD);
        for (const letter of ` vie ${life}`) hers.types(CARD, letter);
        await until('what he reads is on disk', () => his.says(CARD) === `${before} vie ${life}`);
        // Within the second: the journal has not heard it.
        await server.kill();
        his.types(CARD, ' (hors ligne)');
        await server.start();
        await until('both are back', () => hers.says(CARD) === `${before} vie ${life} (hors ligne)`);
      }
      await server.kill();
      const last = hers.says(CARD);
      for (const hand of hands.splice(0)) hand.leaves();
      await server.start();
      const view = await fetch(`${server.url}/api/workshops/${made.workshop}/synthesis`, {
        headers: { authorization: `Bearer ${made.device}` }
      });
      expect(await view.text()).toContain(last);
    }
  );
});
