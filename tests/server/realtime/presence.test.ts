// Who is at a board, on real sockets: named as the phase is signed, told to its readers alone, and nobody where nobody signs.
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  ClientEvents,
  ConnectionRole,
  PeopleHere,
  PresenceState,
  ServerEvents
} from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { commandId, House, STEPS } from '../a-house.ts';

const CARD = 'carte-partagee';

/** Somebody at a board, and what they were last told. */
class Somebody {
  readonly told: PeopleHere[] = [];
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #here: Promise<void>;

  constructor(url: string, asked: { workshop: string; role: ConnectionRole; device?: string }) {
    const auth = { protocol: PROTOCOL_VERSION, ...asked };
    this.#socket = io(url, { transports: ['websocket'], forceNew: true, auth });
    this.#here = new Promise((resolve) => this.#socket.on('view', () => resolve()));
    this.#socket.on('presence', (message) => this.told.push(message));
  }

  async comes(): Promise<this> {
    await this.#here;
    return this;
  }

  says(state: PresenceState): void {
    this.#socket.emit('presence', state);
  }

  /** The server has dealt with everything said so far. */
  async isHeard(): Promise<void> {
    await this.#socket.emitWithAck('clock');
  }

  leaves(): void {
    this.#socket.disconnect();
  }

  /** The line breaks and nobody says so; the library comes back by itself when asked. */
  breaks(): void {
    this.#socket.io.engine.close();
  }
}

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
let people: Somebody[];

beforeEach(async () => {
  people = [];
  house = await House.open();
  made = await house.creates();
  const signed = { type: 'phase.attribute', phase: 2, attribution: 'named' };
  const answer = await house.commands(made.workshop, 'facilitator', made.device, signed);
  expect(answer.status, answer.text).toBe(200);
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
});
afterEach(async () => {
  for (const each of people) each.leaves();
  await house.close();
});

async function comes(role: ConnectionRole, device?: string): Promise<Somebody> {
  const workshop = role === 'projection' ? made.code : made.workshop;
  const somebody = new Somebody(house.url, { workshop, role, ...(device === undefined ? {} : { device }) });
  people.push(somebody);
  return somebody.comes();
}
async function sits(table: string, name = ''): Promise<Somebody> {
  const { device, seat } = (await house.joins(made.code, table)) as { device: string; seat: string };
  if (name !== '') {
    const naming = { type: 'seat.name', seat, name, affiliation: '', thanks: false };
    expect((await house.commands(made.workshop, 'participant', device, naming)).status).toBe(200);
  }
  return comes('participant', device);
}
/** Something new was told to a reader, after all that had happened before. */
async function said(reader: Somebody, by: Somebody): Promise<void> {
  by.says(at(`${CARD}-plus`));
  await expect.poll(() => lastOf(reader)?.people[0]?.card).toBe(`${CARD}-plus`);
}
const lastOf = ({ told }: Somebody): PeopleHere | undefined => told.at(-1);
const at = (card: string | null, typing = false): PresenceState => ({ table: 'A1', card, typing });

test('[LIVE-9] those who read a board are told who is in a card of it, by group or first name', async () => {
  const [anna, bruno] = [await sits('A'), await sits('A', 'Bruno Exemple')];
  const table = await comes(
    'host',
    String((await house.post('/api/host', { secret: made.hosts['A1'] })).body['device'])
  );
  const elsewhere = await sits('B');
  const wall = await comes('projection');
  anna.says(at(CARD, true));
  bruno.says(at(null));
  table.says(at(null));
  await expect
    .poll(() => lastOf(bruno))
    .toEqual({
      ...{ table: 'A1', here: 2 },
      people: [{ label: 'Groupe 1', card: CARD, typing: true }]
    });
  bruno.says(at(CARD));
  await expect.poll(() => lastOf(anna)?.people).toEqual([{ label: 'Bruno', card: CARD, typing: false }]);
  await expect.poll(() => lastOf(table)?.people.length).toBe(2);
  anna.leaves();
  await expect.poll(() => lastOf(table)).toMatchObject({ here: 1, people: [{ card: CARD }] });
  expect([elsewhere.told, wall.told]).toEqual([[], []]);
});

test('[LIVE-9] a line that breaks and comes back is not seen to go; one that stays away is', async () => {
  const [anna, bruno] = [await sits('A'), await sits('A')];
  bruno.says(at(null));
  anna.says(at(CARD));
  await expect.poll(() => lastOf(bruno)).toMatchObject({ here: 1, people: [{ card: CARD }] });
  const before = bruno.told.length;
  anna.breaks();
  await anna.isHeard();
  anna.says(at(CARD));
  await anna.isHeard();
  // Whatever the break had to say would have been said by now.
  await said(bruno, anna);
  expect(bruno.told.slice(before).map(({ here }) => here)).not.toContain(0);
  expect(lastOf(anna)?.here ?? 1).toBe(1);
  anna.breaks();
  anna.leaves();
  await expect.poll(() => lastOf(bruno)?.here, { timeout: 8_000 }).toBe(0);
});

test('[LIVE-9] however fast somebody types, a board is told five times a second at most', async () => {
  const [anna, bruno] = [await sits('A'), await sits('A')];
  const from = performance.now();
  for (let i = 0; i < 100; i++) {
    anna.says(at(`${CARD}${i}`, true));
    await anna.isHeard();
  }
  await expect.poll(() => lastOf(bruno)?.people[0]?.card).toBe(`${CARD}99`);
  expect(bruno.told.length).toBeLessThanOrEqual(Math.ceil((performance.now() - from) / 200) + 1);
});

test('[LIVE-9] what is badly said, or of a board one does not read, is not heard', async () => {
  const [anna, bruno] = [await sits('A'), await sits('B')];
  for (const said of [
    null,
    'A1',
    { table: 'A1' },
    { ...at(CARD), name: 'Moi' },
    at('x'),
    { ...at(CARD), table: 'B1' }
  ])
    anna.says(said as PresenceState);
  anna.says(at(CARD));
  const clara = await sits('A');
  clara.says(at(null));
  await expect.poll(() => lastOf(clara)?.people.map(({ card }) => card)).toEqual([CARD]);
  expect(bruno.told).toEqual([]);
});

test('[LIVE-9] nobody is anywhere in an anonymous phase, nor while people write alone', async () => {
  const [anna, bruno] = [await sits('A'), await sits('A')];
  anna.says(at(CARD));
  bruno.says(at(null));
  await expect.poll(() => lastOf(bruno)?.here).toBe(1);
  const solo = { type: 'solo.begin', minutes: 2 };
  const answer = await house.commands(made.workshop, 'facilitator', made.device, solo, commandId());
  expect(answer.status, answer.text).toBe(200);
  await expect.poll(() => lastOf(bruno)).toEqual({ table: 'A1', here: 0, people: [] });
});

test('[LIVE-9] the facilitation knows by name who else edits the document, and nobody else is told', async () => {
  const invited = await house.post('/api/facilitate', { invite: made.invite, name: 'Inès' });
  const ada = await comes('facilitator', made.device);
  const ines = await comes('facilitator', String(invited.body['device']));
  const anna = await sits('A');
  const there = (card: string | null): PresenceState => ({ table: 'document', card, typing: false });
  anna.says(there(CARD));
  ada.says(there(null));
  ines.says(there(CARD));
  await expect
    .poll(() => lastOf(ada))
    .toEqual({ table: 'document', here: 1, people: [{ label: 'Inès', card: CARD, typing: false }] });
  await expect.poll(() => lastOf(ines)?.people).toEqual([{ label: 'Ada', card: null, typing: false }]);
  expect(anna.told).toEqual([]);
});
