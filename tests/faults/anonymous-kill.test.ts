// The server is killed with cards nobody signs in its box, then once they are out: what was not acknowledged comes again and
// is one card; what was acknowledged is there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { FacilitatorView } from '#core/views.ts';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { hashCapability } from '#server/secrets.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { commandId } from '../server/a-house.ts';
import { postTo } from '../server/api-call.ts';
import { Phone } from '../server/a-phone.ts';
import { drawCapability, dropping } from '../server/anonymous/a-quiet-phase.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from './killable-server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tablee-kill-'));
const server = new KillableServer(await freePort(), dataDir);
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const post = <T>(path: string, body: unknown, device?: string): Promise<T> =>
  postTo<T>(`${server.url}/api${path}`, body, device);

test(
  '[ATT-10] killed before its batch leaves, then after: one card each, and none lost',
  { timeout: 90_000 },
  async () => {
    await server.start();
    const themes = ['Eau', 'Air'].map((title) => ({ title, question: '' }));
    const plan = { template: 'herault-tables', people: 12, hosts: false, circuits: 1, themes, start: true };
    const made = await post<CreateResponse & { device: string }>('/workshops', plan);
    const { workshop, code } = made;
    const conducts = (command: unknown) =>
      post(`/workshops/${workshop}/commands?role=facilitator`, { id: commandId(), command }, made.device);
    await conducts({ type: 'phase.attribute', phase: 2, attribution: 'anonymous' });
    const devices: string[] = [];
    for (let i = 0; i < 6; i++)
      devices.push((await post<JoinResponse & { device: string }>('/join', { code, table: 'A1' })).device);
    const look = await fetch(`${server.url}/api/workshops/${workshop}/view?role=facilitator`, {
      headers: { authorization: `Bearer ${made.device}` }
    });
    const { view } = (await look.json()) as { view: FacilitatorView }; // the server's own words
    await conducts({ type: 'cursor.jump', step: 2, expectedVersion: view.now.version });

    const cards = devices.slice(0, 3).map((device) => ({ device, secret: drawCapability() }));
    /** Each device comes back and asks for its own again. */
    const comeAgain = async (these: typeof cards) => {
      const phones: Phone[] = [];
      for (const { device } of these)
        phones.push(new Phone(server.url, { workshop, role: 'participant', device }));
      for (const phone of phones) await phone.first('board');
      const answers = these.map(({ secret }, i) => phones[i]?.asks(dropping(secret, 'A1')));
      for (const phone of phones) await phone.clock();
      return { answers, phones };
    };
    const before = await comeAgain(cards.slice(0, 2));
    await server.kill();
    expect(before.phones.flatMap((phone) => phone.all('answer'))).toEqual([]);
    await server.start();
    const after = await comeAgain(cards);
    const kept = await Promise.all(after.answers);
    expect(kept).toEqual(
      cards.map(({ secret }) => expect.objectContaining({ ok: true, card: hashCapability(secret) }))
    );
    await server.kill();
    await server.start();
    const again = await comeAgain(cards);
    expect((await Promise.all(again.answers)).map((ack) => ack?.ok)).toEqual([true, true, true]);
    await server.kill();
    for (const { phones } of [before, after, again]) for (const phone of phones) phone.close();

    const folder = sqliteWorkshops(dataDir);
    const dropped = folder
      .open(workshop)
      .read()
      .filter(({ type }) => type === 'cards.dropped');
    const ids = dropped.flatMap(({ data }) =>
      (data as { cards: { id: string }[] }).cards.map(({ id }) => id)
    ); // as written
    expect(ids.sort()).toEqual(cards.map(({ secret }) => hashCapability(secret)).sort());
    expect(dropped.map(({ actor, commandId: asker }) => [actor, asker])).toEqual([['server', null]]);
    folder.close();
  }
);
