// The data folder our server is measured on: a hall of three hundred at twelve tables, a workshop for each large board, one of many boards.
// Made once by the server's own doors, then copied for each measure.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_VERSION } from '#core/events.ts';
import { must } from '#core/result.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { postTo } from '#tests/server/api-call.ts';
import { asksAll, cardOf, longWords } from './frames.ts';
import { RawClient } from './raw-client.ts';
import { OURS, startServer, type Running } from './servers.ts';

/** The hall of the scenarios. */
export const HALL = { people: 300, rooms: 12 } as const;
/** The same people at three tables: each letter has a hundred readers. */
export const DENSE = { people: 300, rooms: 3 } as const;
/** Halls that are at work at the same time in S1 × 10. */
export const HALLS = 10;
/** Boards of S3, by their number of cards; and those of S6. */
export const LARGE = [200, 2_000, 10_000] as const;
export const MANY = { boards: 48, cards: 40 } as const;

/** A step where one writes at one's table, and one where everybody reads every board. */
const [WRITING, READING] = [2, 11] as const;
/** Seats of the plan: those who come to a full group are given one more. */
const PLANNED = 100;
/** Devices of the workshops that are only read, and sockets each may open. */
const SOCKETS_PER_DEVICE = 8;
const RARE = { people: 40, rooms: 12 } as const;

/** Where somebody is let in. */
export interface Place {
  readonly path: string;
  readonly device: string;
}
interface Workshop {
  readonly id: string;
  readonly code: string;
  readonly facilitator: string;
  readonly tables: readonly string[];
  readonly devices: readonly string[];
}
/** Workshops and devices of a prepared folder. */
export interface House {
  readonly folder: string;
  /** Where each person of the hall writes, and the card that is theirs. */
  readonly seats: readonly Place[];
  /** The same of the three tables; and of all the halls, one after the other, when they were asked for. */
  readonly dense: readonly Place[];
  readonly halls: readonly Place[];
  /** A place on a large board, or on one of many: the n-th reader of it. */
  large(cards: number, reader: number): Place;
  many(board: number): Place;
  /** Everybody may read one board: the places of the hall on it. */
  gathers(port: number): Promise<readonly Place[]>;
  remove(): void;
}

/** Makes the folder. `halls`: how many are at work at the same time. */
export async function prepareHouse(halls: number): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-bench-'));
  let server = await startServer(OURS, { folder });
  const hall = await made(server, 'hall', HALL);
  const dense = await made(server, 'dense', DENSE);
  const others: Workshop[] = [];
  for (let i = 1; i < halls; i++) others.push(await made(server, `hall-${i}`, HALL));
  const large: Workshop[] = [];
  for (const cards of LARGE) large.push(await made(server, `large-${cards}`, RARE));
  const many = await made(server, 'many', RARE);
  for (const workshop of [...large, many]) await jumps(server.port, workshop, READING);
  await server.end();
  const boards = [...many.tables].slice(0, MANY.boards);
  const largeOf = (cards: number): Workshop =>
    must(large[LARGE.findIndex((each) => each === cards)], 'a size');
  for (const cards of LARGE) fill(folder, largeOf(cards), must(largeOf(cards).tables[0], 'a table'), cards);
  for (const board of boards) fill(folder, many, board, MANY.cards);
  const place = ({ id, tables, devices }: Workshop, board: number, reader: number): Place => ({
    path: `/yjs/${id}-${must(tables[board], 'a table')}?acks=1`,
    device: must(devices[Math.floor(reader / SOCKETS_PER_DEVICE) % devices.length], 'a device')
  });
  // Read once: from now on they are documents.
  server = await startServer(OURS, { folder });
  const opened = [
    ...LARGE.map((cards) => place(largeOf(cards), 0, 0)),
    ...boards.map((_, at) => place(many, at, at))
  ];
  for (const each of opened) await opens(server.port, each);
  await server.end();
  return {
    folder,
    seats: seatsOf(hall, HALL.rooms),
    dense: seatsOf(dense, DENSE.rooms),
    halls: [hall, ...others].flatMap((each) => seatsOf(each, HALL.rooms)),
    large: (cards, reader) => place(largeOf(cards), 0, reader),
    many: (board) => place(many, board, board),
    gathers: async (port) => {
      await jumps(port, hall, READING);
      return hall.devices.map((device) => ({
        path: `/yjs/${hall.id}-${hall.tables[0] ?? ''}?acks=1`,
        device
      }));
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  };
}

/** A copy to measure on. */
export function copyOf({ folder }: Pick<House, 'folder'>): string {
  const copy = mkdtempSync(join(tmpdir(), 'tablee-bench-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function seatsOf({ id, tables, devices }: Workshop, rooms: number): readonly Place[] {
  return devices.map((device, i) => ({
    path: `/yjs/${id}-${must(tables[i % rooms], 'a table')}?acks=1`,
    device
  }));
}

async function made(
  { port }: Running,
  name: string,
  { people, rooms }: { readonly people: number; readonly rooms: number }
): Promise<Workshop> {
  const api = `http://127.0.0.1:${port}/api`;
  const answer = await postTo<{ workshop: string; code: string; device: string; hosts: object }>(
    `${api}/workshops`,
    { template: 'herault-tables', people: PLANNED, start: true, circuits: 10, title: name }
  );
  const { workshop: id, code, device: facilitator } = answer;
  const tables = Object.keys(answer.hosts);
  const base = { id, code, facilitator, tables, devices: [] };
  await jumps(port, base, WRITING);
  const devices: string[] = [];
  for (let i = 0; i < people; i++) {
    const table = must(tables[i % rooms], 'a table');
    const { device } = await postTo<{ device: string }>(`${api}/join`, { code, table });
    const words = { text: 'x', example: '', cited: '', subPoints: [] };
    const command = { type: 'card.add', card: cardOf(i), table, kind: 'idea', claim: null, ...words };
    await postTo(
      `${api}/workshops/${id}/commands?role=participant`,
      { id: `add-${name}-${i}`, command },
      device
    );
    devices.push(device);
  }
  return { ...base, devices };
}

async function jumps(port: number, { id, facilitator }: Workshop, step: number): Promise<void> {
  const api = `http://127.0.0.1:${port}/api/workshops/${id}`;
  const seen = await fetch(`${api}/view?role=facilitator`, {
    headers: { authorization: `Bearer ${facilitator}` }
  });
  const { view } = (await seen.json()) as { view: { now: { version: number } } }; // our own server
  const command = { type: 'cursor.jump', step, expectedVersion: view.now.version };
  await postTo(`${api}/commands?role=facilitator`, { id: `jump-bench-${step}`, command }, facilitator);
}

/** Cards written in a journal at rest, as many as wanted. */
function fill(dataDir: string, { id }: Workshop, table: string, cards: number): void {
  const folder = sqliteWorkshops(dataDir);
  const journal = folder.open(id);
  const added = journal.read().find(({ type }) => type === 'card.added');
  const { card } = must(added, 'a card').data as { card: Record<string, unknown> }; // the journal's own shape
  const row = { type: 'card.added', version: EVENT_VERSION, at: 0, actor: 'bench', commandId: null };
  journal.append(
    Array.from({ length: cards }, (_, i) => {
      const { text, example, points } = longWords(i);
      const words = { text, example, subPoints: points.split('\n') };
      return {
        ...row,
        data: { type: 'card.added', card: { ...card, ...words, table, id: `c-${table}-${i}` } }
      };
    })
  );
  folder.close();
}

async function opens(port: number, place: Place): Promise<void> {
  const client = await RawClient.open({ port, ...place });
  await new Promise<void>((resolve) => {
    client.onPayload = (payload) => payload[0] === 0 && payload[1] === 1 && resolve();
    client.send(asksAll(new Uint8Array()));
  });
  client.close();
}
