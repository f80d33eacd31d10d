// A board written together, seen from the device, on the real server: what is acknowledged, what waits, what is refused.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '#core/commands.ts';
import type { HostResponse } from '#lib/protocol/http-api.ts';
import { BOARD_MESSAGES } from '#lib/protocol/board-messages.ts';
import { syncMessage } from '#server/boards/board-wire.ts';
import { commandId, House, STEPS } from '#tests/server/a-house.ts';
import { memoryUpdates } from '#lib/client/updates-store.ts';
import { Writer, type WriterPlace } from './a-writer.ts';

let house: House;
let workshop: string;
let conductor: string;
let host: WriterPlace;
let phone: WriterPlace;
let card: string;
let writers: Writer[];

const open = (place: WriterPlace, from?: Writer): Writer => {
  const writer = new Writer({ ...place, url: house.url }, from?.store);
  writers.push(writer);
  return writer;
};
const isWhole = (writer: Writer) => expect(writer.board.whole(8000)).resolves.toBe(true);
const isSaved = (writer: Writer) => expect.poll(() => writer.board.waiting, { timeout: 8000 }).toBe(0);
const says = async (text: string): Promise<void> => {
  const words = (): string | undefined => house.app.registry.byId(workshop)?.state.cards[card]?.text;
  await expect.poll(words, { timeout: 8000 }).toBe(text);
};
async function conducts(command: Command): Promise<void> {
  const answer = await house.commands(workshop, 'facilitator', conductor, command);
  expect(answer.status, answer.text).toBe(200);
}

beforeAll(async () => {
  vi.stubGlobal('document', { activeElement: null });
  house = await House.open();
});
afterAll(async () => {
  await house.close();
  vi.unstubAllGlobals();
});
beforeEach(async () => {
  writers = [];
  const created = await house.creates();
  [workshop, conductor] = [created.workshop, created.device];
  await house.goesTo(workshop, conductor, STEPS.roundOne);
  const joined = await house.joins(created.code, 'A');
  const answer = await house.post('/api/host', { secret: created.hosts['A1'] });
  const hosted = answer.body as unknown as HostResponse & { device: string }; // the server's own words, typed by the protocol
  const at = { url: house.url, workshop, table: 'A1' };
  host = { ...at, role: 'host', device: hosted.device };
  phone = { ...at, role: 'participant', device: joined.device };
  card = commandId().padEnd(20, '-');
  const words = { text: 'Base', example: '', cited: '', subPoints: [] };
  const add = { type: 'card.add', card, table: 'A1', kind: 'idea', claim: null, ...words };
  expect((await house.commands(workshop, 'participant', joined.device, add)).status).toBe(200);
});
afterEach(() => {
  for (const { board } of writers) board.close();
});

test('[LIVE-6] a letter is saved once the server has it on disk, and others have it', async () => {
  const [anna, bruno] = [open(phone), open(host)];
  await Promise.all([isWhole(anna), isWhole(bruno)]);
  const hers = anna.opens(card, 'Base');
  const his = bruno.opens(card, 'Base');
  hers.field.type(' à elle');
  expect(hers.live.state).toBe('sent');
  await isSaved(anna);
  await expect.poll(() => hers.live.state).toBe('saved');
  await expect.poll(() => his.field.value).toBe('Base à elle');
  his.field.type(', à lui');
  await isSaved(bruno);
  await expect.poll(() => hers.field.value).toBe('Base à elle, à lui');
  await says('Base à elle, à lui');
  expect(await anna.store.load(`${workshop}/participant/A1`)).toEqual({ updates: [], cards: [] });
});

test('[LIVE-6] what is typed while cut off stays on the device and leaves with the return, once', async () => {
  const [anna, bruno] = [open(phone), open(host)];
  await Promise.all([isWhole(anna), isWhole(bruno)]);
  const { live, field } = anna.opens(card, 'Base');
  anna.cut();
  field.type(' hors ligne');
  await expect.poll(() => live.state).toBe('offline');
  const kept = await anna.store.load(`${workshop}/participant/A1`);
  expect(kept.cards).toMatchObject([{ card, words: { text: 'Base hors ligne', example: '', points: '' } }]);
  bruno.opens(card, 'Base').field.type(' et lui');
  await isSaved(bruno);
  anna.mend();
  // Typed in the very moment of the return: it must not overtake what was typed before.
  field.type('!');
  await isSaved(anna);
  await expect.poll(() => field.value).toContain(' et lui');
  expect(field.value).toContain(' hors ligne!');
  await says(field.value);
  expect(house.app.boards.refusals.all).toEqual({});
});

test('[LIVE-6] « gardé sur cet appareil » is said once the device has it, and never of a device that keeps nothing', async () => {
  const store = memoryUpdates();
  let answer: (result: Promise<void>) => void = () => undefined;
  const slow = {
    ...store,
    put: () => new Promise<void>((resolve) => (answer = resolve))
  };
  const anna = new Writer({ ...phone, url: house.url }, slow);
  writers.push(anna);
  await isWhole(anna);
  const { live, field } = anna.opens(card, 'Base');
  anna.cut();
  await expect.poll(() => anna.board.isUp).toBe(false);
  field.type('!');
  expect(live.state).toBe('sent');
  answer(Promise.resolve());
  await expect.poll(() => live.state).toBe('offline');
  field.type('!');
  expect(live.state).toBe('sent');
  answer(Promise.reject(new Error('full')));
  await expect.poll(() => live.state).toBe('fragile');
  anna.mend();
  await isSaved(anna);
  await says('Base!!');
});

test('[LIVE-6] a tab that is killed while cut off finds its words again, and sends the very same change', async () => {
  const anna = open(phone);
  await isWhole(anna);
  anna.cut();
  anna.opens(card, 'Base').field.type(' d’avant');
  await expect.poll(async () => (await anna.store.load(`${workshop}/participant/A1`)).updates.length).toBe(8);
  anna.board.close();
  const again = open(phone, anna);
  await isWhole(again);
  await isSaved(again);
  await says('Base d’avant');
  expect((await again.store.load(`${workshop}/participant/A1`)).updates).toEqual([]);
});

test('[LIVE-6] when only the answer was lost, nothing is sent twice and nothing waits for ever', async () => {
  const anna = open(phone);
  await isWhole(anna);
  anna.loses = BOARD_MESSAGES.ack;
  anna.opens(card, 'Base').field.type(' sûr');
  await says('Base sûr');
  expect(anna.board.waiting).toBe(4);
  anna.board.close();
  const again = open(phone, anna);
  await isWhole(again);
  await isSaved(again);
  await says('Base sûr');
});

test('[LIVE-6] the line breaks in mid-word: every letter is there', async () => {
  const anna = open(phone);
  await isWhole(anna);
  const { field } = anna.opens(card, 'Base');
  field.type(' un');
  anna.cut();
  field.type(' deux');
  anna.mend();
  field.type(' trois');
  await isSaved(anna);
  await says('Base un deux trois');
});

test('[LIVE-7] words that are refused stay readable, and the board is read again', async () => {
  const anna = open(phone);
  await isWhole(anna);
  const { live, field } = anna.opens(card, 'Base');
  field.type(' gardé');
  await isSaved(anna);
  await conducts({ type: 'board.lock', table: 'A1', locked: true });
  field.type(' perdu ?');
  await expect.poll(() => live.state).toBe('refused');
  expect(live.refusal).toEqual({ why: 'refused', refusal: { code: 'board.locked', params: {} } });
  expect(anna.kept.items).toMatchObject([
    {
      card,
      table: 'A1',
      words: { text: expect.stringContaining('Base gardé ') as string },
      reason: { why: 'refused' }
    }
  ]);
  expect(field.value).toBe('Base gardé perdu ?');
  await isWhole(anna);
  expect(anna.opens(card, 'Base gardé').live.shared.text).toBe('Base gardé');
  expect((await anna.store.load(`${workshop}/participant/A1`)).updates).toEqual([]);
  await conducts({ type: 'board.lock', table: 'A1', locked: false });
});

test('[LIVE-7] let go for what no client sends: the words stay, with why, and the board comes back after a pause', async () => {
  const anna = open(phone);
  await isWhole(anna);
  const { live, field } = anna.opens(card, 'Base');
  // Somebody on the way damages what is sent, and swallows the answers.
  anna.loses = BOARD_MESSAGES.refusal;
  for (let i = 0; i < 3; i++) anna.says(syncMessage('update', Uint8Array.of(9, 9)));
  field.type('!');
  await expect.poll(() => live.state).toBe('refused');
  expect(anna.kept.items).toMatchObject([{ card, words: { text: 'Base!' }, reason: { why: 'refused' } }]);
  expect(live.refusal).toEqual({ why: 'refused', refusal: { code: 'board.malformed' } });
  expect(anna.waits.filter((wait) => wait >= 10_000)).not.toEqual([]);
  await isWhole(anna);
  expect(anna.opens(card, 'Base').live.shared.text).toBe('Base');
});

test('[LIVE-6, DOC-11] a server that stops says over how long to come back, and each draws its moment in that', async () => {
  const [anna, bruno] = [open(phone), open(host)];
  [anna.chance, bruno.chance] = [1, 0.5];
  await Promise.all([isWhole(anna), isWhole(bruno)]);
  for (const { waits } of [anna, bruno]) waits.length = 0;
  await house.restart(true);
  await Promise.all([anna, bruno].map(({ waits }) => expect.poll(() => waits.length).toBeGreaterThan(0)));
  // Half a second, and a part of the second that so few devices are given.
  expect([anna.waits[0], bruno.waits[0]]).toEqual([1500, 1000]);
  for (const writer of [anna, bruno])
    await expect.poll(() => writer.board.isUp, { timeout: 8000 }).toBe(true);
});

test('[LIVE-7] a right taken back in mid-word is said, with the words', async () => {
  const bruno = open(host);
  await isWhole(bruno);
  const { live, field } = bruno.opens(card, 'Base');
  field.type(' dit');
  await isSaved(bruno);
  bruno.board.end({ code: 'session.missing' });
  expect(live.state).toBe('refused');
  expect(bruno.kept.items).toMatchObject([{ card, words: { text: 'Base dit' } }]);
});

test('[LIVE-7] words for another history of the board are kept to be read, and never sent', async () => {
  const anna = open(phone);
  await isWhole(anna);
  anna.cut();
  anna.opens(card, 'Base').field.type(' ailleurs');
  const scope = `${workshop}/participant/A1`;
  await expect.poll(async () => (await anna.store.load(scope)).updates.length).toBe(9);
  anna.board.close();
  const { updates } = await anna.store.load(scope);
  for (const update of updates) await anna.store.put(scope, { ...update, generation: 'autre' }, []);
  const again = open(phone, anna);
  await isWhole(again);
  expect(again.kept.items).toMatchObject([
    { card, words: { text: 'Base ailleurs' }, reason: { why: 'other' } }
  ]);
  expect(again.board.waiting).toBe(0);
  await says('Base');
});

test('[LIVE-4] a paste of 100,000 characters stays whole among the texts to recover, and is not sent', async () => {
  const anna = open(phone);
  await isWhole(anna);
  const { live, field } = anna.opens(card, 'Base');
  field.value = `Base${'x'.repeat(100_000)}`;
  field.dispatchEvent(new Event('input'));
  expect(live.state).toBe('held');
  expect(anna.kept.items[0]?.words.text).toHaveLength(100_004);
  expect(anna.board.waiting).toBe(0);
  live.close();
  expect(anna.kept.items[0]?.words.text).toHaveLength(100_004);
});
