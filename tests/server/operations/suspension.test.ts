// A file that takes nothing, seen from the room: who is told, what people still read, and what comes once it takes rows again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { io } from 'socket.io-client';
import { must } from '#core/result.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import type { Keeping } from '#server/storage/keeping.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { Hand, until } from '../boards/a-board.ts';
import { Clockwork } from '../boards/clockwork.ts';

const CARD = 'card------';
let house: House;
let clock: Clockwork;
let made: Awaited<ReturnType<House['creates']>>;
const leaving: (() => void)[] = [];

beforeEach(async () => {
  clock = new Clockwork();
  house = await House.open({}, clock);
  made = await house.creates();
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
});
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  await house.close();
});

const keeping = (): Keeping => must(house.app.registry.byId(made.workshop), 'workshop').keeping;
const breaks = (): void => keeping().failed(Object.assign(new Error('as SQLite throws'), { errcode: 13 }));

/** What a device is told of the keeping. */
function hears(role: 'facilitator' | 'participant', device: string): (string | null)[] {
  const told: (string | null)[] = [];
  const auth = { protocol: PROTOCOL_VERSION, workshop: made.workshop, role, device };
  const socket = io(house.url, { transports: ['websocket'], forceNew: true, auth });
  socket.on('keeping', ({ trouble }: { trouble: string | null }) => told.push(trouble));
  leaving.push(() => socket.close());
  return told;
}

test('[OPS-6] the facilitation alone is told, whoever comes meanwhile too, and that it is over without anybody’s act', async () => {
  const person = await house.joins(made.code, 'A');
  const [hers, his] = [hears('facilitator', made.device), hears('participant', person.device)];
  const phone = new Phone(house.url, { workshop: made.workshop, role: 'participant', device: person.device });
  leaving.push(() => phone.close());
  await phone.first('board');
  await until('she is there', () => {
    breaks();
    keeping().kept(1);
    return hers.length > 0;
  });
  breaks();
  await until('she is told', () => hers.at(-1) === 'full');
  const late = hears('facilitator', made.device);
  await until('who comes is told', () => late.at(-1) === 'full');
  clock.passes(1_000);
  await until('it is over', () => hers.at(-1) === null && late.at(-1) === null);
  await phone.clock();
  expect(his).toEqual([]);
});

test('[OPS-6, DOC-7] words said meanwhile are neither shown nor acknowledged, are still read, and come once it is over', async () => {
  const [maud, bo] = [await house.joins(made.code, 'A'), await house.joins(made.code, 'A')];
  await house.commands(made.workshop, 'participant', maud.device, cardToAdd(CARD, 'A1'));
  const seated = { url: house.url, workshop: made.workshop, board: 'A1' };
  const [hers, his] = [
    await new Hand({ ...seated, device: maud.device }).synced(),
    await new Hand({ ...seated, device: bo.device }).synced()
  ];
  leaving.push(
    () => hers.leaves(),
    () => his.leaves()
  );
  hers.types(CARD, ' avant');
  await until('he reads', () => his.says(CARD) === 'Une idée avant');
  breaks();
  hers.types(CARD, ' pendant');
  const newcomer = await new Hand({ ...seated, device: bo.device }).synced();
  leaving.push(() => newcomer.leaves());
  expect([newcomer.says(CARD), his.says(CARD)]).toEqual(['Une idée avant', 'Une idée avant']);
  clock.passes(1_000);
  await until('everybody reads it', () =>
    [hers, his, newcomer].every((hand) => hand.says(CARD) === 'Une idée avant pendant')
  );
});
