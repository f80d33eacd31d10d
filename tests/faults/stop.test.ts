// A real process, real devices, and the signal that ends it: nobody is surprised, nothing acknowledged is lost. And in all it
// wrote meanwhile, nobody's name, word or secret.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, expect, test } from 'vitest';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { cardToAdd, commandId, STEPS } from '../server/a-house.ts';
import { postTo, sendTo, type Secret } from '../server/api-call.ts';
import { until } from '../server/boards/a-board.ts';
import { served } from './a-process.ts';
import { freePort } from '#tests/server/free-port.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tablee-stop-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function houseAt(url: string) {
  const post = <T>(path: string, body: unknown, device?: string): Promise<T> =>
    postTo<T>(`${url}/api${path}`, body, device);
  return {
    post,
    commands: (workshop: string, role: string, device: string, command: unknown) =>
      post(`/workshops/${workshop}/commands?role=${role}`, { id: commandId(), command }, device)
  };
}

/** Words that must be in no log: of people, and of devices. */
const canary = (n: number): string => `Canari${String(n).padStart(3, '0')}`;

test(
  '[OPS-2, OPS-3] SIGTERM under load: told, all that was acknowledged kept, exit 0, and no word in the logs',
  { timeout: 60_000 },
  async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await served(dataDir, port);
    const { post, commands } = houseAt(url);
    const made = await post<Secret<CreateResponse>>('/workshops', {
      ...{
        template: 'herault-tables',
        people: 25,
        start: true,
        title: canary(1),
        facilitatorName: canary(2)
      },
      ...{ place: canary(3), organizer: canary(4), list: [{ name: canary(5), affiliation: canary(6) }] }
    });
    const { workshop, code } = made;
    const look = await fetch(`${url}/api/workshops/${workshop}/view?role=facilitator`, {
      headers: { authorization: `Bearer ${made.device}` }
    });
    const { view } = (await look.json()) as { view: { now: { version: number } } }; // the server's own words
    const jump = { type: 'cursor.jump', step: STEPS.roundOne, expectedVersion: view.now.version };
    await commands(workshop, 'facilitator', made.device, jump);
    const people = await Promise.all(
      Array.from({ length: 10 }, () => post<Secret<JoinResponse>>('/join', { code, table: 'A1' }))
    );
    const told: number[] = [];
    const spreads: number[] = [];
    const down: string[] = [];
    const sockets = people.map(({ device }) => {
      const auth = { protocol: PROTOCOL_VERSION, workshop, role: 'participant', device };
      const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
      socket.on('restarting', ({ inMillis, spreadMillis }: { inMillis: number; spreadMillis: number }) => {
        told.push(inMillis);
        spreads.push(spreadMillis);
      });
      socket.on('disconnect', (reason) => down.push(reason));
      return socket;
    });
    await Promise.all(sockets.map((socket) => new Promise((seen) => socket.once('view', seen))));
    await Promise.all(
      people.map(({ device, seat }, n) =>
        commands(workshop, 'participant', device, {
          ...{ type: 'seat.name', seat, name: canary(10 + n), affiliation: canary(20 + n), thanks: false }
        })
      )
    );
    // Everything a log could be tempted by: what is refused, what is malformed, what is nobody's.
    await fetch(`${url}/api/join?text=${canary(40)}`, { method: 'POST', body: `{"${canary(41)}` });
    await fetch(`${url}/r/${canary(42)}`, { headers: { cookie: `tablee=${canary(43)}` } });
    await sendTo(`${url}/api/facilitate`, { code, recovery: canary(44) });
    const conducting = `${url}/api/workshops/${workshop}/commands?role=facilitator`;
    const command = { type: canary(46), text: canary(47) };
    await sendTo(conducting, { id: commandId(), command }, canary(45));

    const acknowledged: string[] = [];
    let isOver = false;
    const writing = sockets.map(async (socket, n) => {
      for (let i = 0; !isOver && i < 400; i++) {
        const card = `card-${n}-${i}`.padEnd(10, '-');
        const envelope = {
          id: commandId(),
          command: cardToAdd(card, 'A1', { text: `${canary(30 + n)} ${i}` })
        };
        const ack = await new Promise<{ ok: boolean } | null>((answered) => {
          socket.once('disconnect', () => answered(null));
          socket.emit('command', envelope, answered);
        });
        if (ack === null) return;
        if (ack.ok) acknowledged.push(card);
      }
    });
    await until('thirty cards are kept', () => acknowledged.length >= 30, 20_000);
    // A request that never ends must not hold the stop.
    const endless = request(`${url}/api/join`, { method: 'POST', headers: { 'content-length': '1000' } });
    endless.on('error', () => undefined);
    endless.write('{');

    // Somebody comes as it is told: shown out, or too late altogether, but never in.
    const newcomer = new Promise<number | 'late'>((answered) =>
      sockets[0]?.once('restarting', () => {
        const body = JSON.stringify({ code, table: 'A1' });
        fetch(`${url}/api/join`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body
        }).then(
          ({ status }) => answered(status),
          () => answered('late')
        );
      })
    );

    const stopped = server.exit('SIGTERM');
    expect(await stopped).toBe(0);
    expect([503, 'late']).toContain(await newcomer);
    isOver = true;
    await Promise.all(writing);
    for (const socket of sockets) socket.close();
    expect(told).toHaveLength(people.length);
    expect(new Set(spreads)).toEqual(new Set([1000]));
    expect(down).toHaveLength(people.length);

    const folder = sqliteWorkshops(dataDir);
    const kept = folder
      .open(workshop)
      .read()
      .flatMap(({ data }) => {
        const event = data as { type: string; card?: { id: string } }; // as written
        return event.type === 'card.added' ? [event.card?.id] : [];
      });
    folder.close();
    expect(acknowledged.filter((card) => !kept.includes(card))).toEqual([]);

    expect(server.said).toContain('"event":"workshop created"');
    const secrets = [made.device, made.recovery, workshop, code, ...people.flatMap((each) => [each.device])];
    const words = ['Canari', ...secrets].filter((word) => server.said.includes(String(word)));
    expect(words).toEqual([]);
  }
);

test(
  '[OPS-2] a second server on the same folder says so, in French, and leaves at once',
  { timeout: 60_000 },
  async () => {
    const first = await served(dataDir, await freePort());
    const second = await served(dataDir, await freePort()).then(
      () => 'served',
      (error: unknown) => String(error)
    );
    expect(second).toContain('Un autre serveur Tablée se sert déjà du dossier');
    expect(await first.exit('SIGTERM')).toBe(0);
  }
);
