// Documents live and die: loaded once however many come, kept as bytes when nobody is there, folded when their log is long, and
// never a board that is empty for one instant when it is not.
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { syncMessage } from '#server/boards/board-wire.ts';
import { EVENT_VERSION } from '#core/events.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import type { BoardStore } from '#server/storage/boards.ts';
import { Stranger } from '#tests/frames/scene.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Hand, until } from './a-board.ts';
import { Clockwork } from './clockwork.ts';

let house: House;
let clock: Clockwork;
let made: Awaited<ReturnType<House['creates']>>;
let maud: string;
const leaving: (() => void)[] = [];
const CARD = 'card------';

beforeEach(async () => {
  clock = new Clockwork();
  house = await House.open({}, clock);
  made = await house.creates();
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  maud = (await house.joins(made.code, 'A')).device;
  await house.commands(made.workshop, 'participant', maud, cardToAdd(CARD, 'A1'));
});
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  await house.close();
});

const store = (): BoardStore => must(house.app.registry.byId(made.workshop), 'workshop').boards;
const stored = () => must(store().load('A1'), 'the board');
const opens = async (device = maud) => {
  const page = await new Hand({ url: house.url, workshop: made.workshop, board: 'A1', device }).synced();
  leaving.push(() => page.leaves());
  return page;
};
const line = async (query = 'acks=1', device = maud) => {
  const address = `${house.url.replace('http', 'ws')}/yjs/${made.workshop}-A1?${query}`;
  const stranger = await new Stranger(address, { cookie: `tablee=${device}` }).opened();
  leaving.push(() => stranger.leaves());
  return stranger;
};
/** Counts what the store is asked. */
const watched = () => {
  const boards = store();
  const asked = { loads: 0, folds: 0 };
  const [load, compact] = [boards.load.bind(boards), boards.compact.bind(boards)];
  boards.load = (board) => ((asked.loads += 1), load(board));
  boards.compact = (folded) => ((asked.folds += 1), compact(folded));
  return asked;
};

test('[DOC-10] a board is born once, from the journal, however many come at the same instant', async () => {
  const asked = watched();
  expect(store().list()).toEqual([]);
  const pages = await Promise.all(Array.from({ length: 8 }, () => opens()));
  expect(pages.map((page) => page.says(CARD))).toEqual(Array(8).fill('Une idée'));
  expect(asked.loads).toBe(1);
  expect(stored().updates).toHaveLength(1);
});

test('[DOC-10] whoever comes is answered from the whole board, never from an empty one', async () => {
  (await opens()).leaves();
  await house.restart();
  const first = await line();
  first.sends(syncMessage('step1', Y.encodeStateVector(new Y.Doc())));
  await until('answered', () => first.heard.updates.length > 0);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, must(first.heard.updates[0], 'the first answer'));
  expect(doc.getText(rootName(CARD, 'text')).toString()).toBe('Une idée');
});

test('[DOC-10] nobody there for a minute: bytes only, folded, and the same words afterwards', async () => {
  const page = await opens();
  for (const letter of ' tapée') page.types(CARD, letter);
  const other = await opens();
  await until('kept', () => other.says(CARD) === 'Une idée tapée');
  const asked = watched();
  page.leaves();
  other.leaves();
  await until(
    'told',
    () => house.app.registry.byId(made.workshop)?.state.cards[CARD]?.text === 'Une idée tapée'
  );
  clock.passes(59_000);
  expect(asked).toEqual({ loads: 0, folds: 0 });
  clock.passes(2_000);
  expect(asked).toEqual({ loads: 0, folds: 1 });
  expect(stored().updates).toEqual([]);
  expect((await opens()).says(CARD)).toBe('Une idée tapée');
});

test('[DOC-10] a long log is folded while people write, and deleted words are gone from the bytes', async () => {
  const page = await opens();
  const asked = watched();
  page.types(CARD, ' SECRET');
  const text = page.doc.getText(rootName(CARD, 'text'));
  text.delete(text.length - 7, 7);
  const writes = await line();
  const doc = new Y.Doc();
  const long = doc.getText(rootName(CARD, 'text'));
  for (let i = 0; i < 24; i++) {
    const before = Y.encodeStateVector(doc);
    long.insert(0, String(i % 10).repeat(1_500));
    await writes.updates(Y.encodeStateAsUpdate(doc, before));
    const after = Y.encodeStateVector(doc);
    long.delete(0, 1_500);
    await writes.updates(Y.encodeStateAsUpdate(doc, after));
  }
  await until('folded', () => asked.folds > 0);
  const { snapshot, updates } = stored();
  expect(updates.length).toBeLessThan(40);
  const bytes = Buffer.concat([must(snapshot, 'a snapshot'), ...updates]).toString('latin1');
  expect(bytes).not.toContain('SECRET');
  expect((await opens()).says(CARD)).toBe('Une idée');
});

test('[DOC-11] the generation is said first; another one is another history, and that client is told', async () => {
  const first = await line();
  await until('said', () => first.heard.generation !== '');
  expect(first.heard.generation).toBe(stored().generation);
  const again = await line(`acks=1&generation=${first.heard.generation}`);
  await again.updates(Uint8Array.from([0, 0]));
  expect(again.heard.acked).toBe(1);
  const address = `${house.url.replace('http', 'ws')}/yjs/${made.workshop}-A1?acks=1&generation=another`;
  const other = new Stranger(address, { cookie: `tablee=${maud}` });
  await until('told', () => other.heard.closed !== null);
  expect(other.heard).toMatchObject({
    closed: CLOSE_CODES.generation,
    generation: first.heard.generation,
    updates: []
  });
});

test('[DOC-7] a frame that cannot be kept is not shown, not acknowledged; everybody comes back, nothing is lost', async () => {
  const [hers, his] = [await opens(), await opens()];
  const boards = store();
  const appendLater = boards.appendLater.bind(boards);
  let tries = 0;
  boards.appendLater = (_rows, done) => {
    tries += 1;
    setImmediate(() => done(new Error('no space left')));
  };
  const raw = await line();
  const doc = new Y.Doc();
  doc.getText(rootName(CARD, 'example')).insert(0, 'jamais vu');
  raw.sends(syncMessage('update', Y.encodeStateAsUpdate(doc)));
  await until('sent away', () => raw.heard.closed !== null);
  expect([raw.heard.closed, raw.heard.acked, tries]).toEqual([CLOSE_CODES.restart, 0, 1]);
  boards.appendLater = appendLater;
  await until('back', () => hers.provider.synced && his.provider.synced);
  expect([hers.says(CARD, 'example'), his.says(CARD, 'example')]).toEqual(['', '']);
  hers.types(CARD, ' gardée');
  await until('he reads it', () => his.says(CARD) === 'Une idée gardée');
});

/** What came after something that is not there. */
function afterAHole(): Uint8Array {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText(rootName(CARD, 'text')).insert(0, 'a');
  doc.getText(rootName(CARD, 'text')).insert(1, 'b');
  return must(updates[1], 'the second');
}

test.each([
  ['no update', Uint8Array.from([9, 9, 9])],
  ['an update after a hole', afterAHole()]
])(
  '[DOC-10] a damaged board (%s) stops nobody else: it is said, left as it is, and the workshop goes on',
  async (_, update) => {
    const asked = watched();
    const last = await opens();
    last.types(CARD, '…');
    await until('kept', () => stored().updates.length > 1);
    last.leaves();
    await until('asleep', () => {
      clock.passes(61_000);
      return asked.folds > 0;
    });
    const boards = store();
    const load = boards.load.bind(boards);
    boards.load = (board) => {
      const found = must(load(board), board);
      return { ...found, snapshot: null, updates: [update] };
    };
    const refused = new Stranger(`${house.url.replace('http', 'ws')}/yjs/${made.workshop}-A1`, {
      cookie: `tablee=${maud}`
    });
    await until('closed', () => refused.heard.closed !== null);
    expect(refused.heard.closed).toBe(CLOSE_CODES.fault);
    const answer = await house.commands(made.workshop, 'participant', maud, cardToAdd('card-two--', 'A1'));
    expect(answer.status).toBe(200);
  }
);

test('[DOC-10] a board whose bytes turn out to be no document when a command writes in it stops nobody else', async () => {
  (await opens()).leaves();
  await house.restart();
  const boards = store();
  const load = boards.load.bind(boards);
  boards.load = (board) => ({ ...must(load(board), board), snapshot: Uint8Array.from([9, 9, 9]) });
  const reader = await line();
  const answer = await house.commands(made.workshop, 'participant', maud, cardToAdd('card-two--', 'A1'));
  expect([answer.status, reader.heard.closed]).toEqual([200, null]);
});

test('[DOC-10] a board whose bytes turn out to be no document when somebody writes in it: its people come back, others write on', async () => {
  (await opens()).leaves();
  await house.restart();
  const bo = (await house.joins(made.code, 'B')).device;
  await house.commands(made.workshop, 'participant', bo, cardToAdd('card-two--', 'B1'));
  const beside = new Hand({ url: house.url, workshop: made.workshop, board: 'B1', device: bo });
  leaving.push(() => beside.leaves());
  await beside.synced();
  const boards = store();
  const load = boards.load.bind(boards);
  boards.load = (board) => ({ ...must(load(board), board), snapshot: Uint8Array.from([9, 9, 9]) });
  const [writes, reads] = [await line(), await line()];
  const doc = new Y.Doc();
  doc.getText(rootName(CARD, 'example')).insert(0, 'jamais vu');
  writes.sends(syncMessage('update', Y.encodeStateAsUpdate(doc)));
  await until('sent away', () => writes.heard.closed !== null && reads.heard.closed !== null);
  const { restart } = CLOSE_CODES;
  expect([writes.heard.closed, reads.heard.closed, writes.heard.acked]).toEqual([restart, restart, 0]);
  beside.types('card-two--', ' d’à côté');
  const told = () => house.app.registry.byId(made.workshop)?.state.cards['card-two--']?.text;
  await until('told', () => (clock.passes(1_000), told() === 'Une idée d’à côté'));
  boards.load = load;
  expect((await opens()).says(CARD)).toBe('Une idée');
});

test('[DOC-11] every sync message is counted once, whatever becomes of it', async () => {
  const raw = await line();
  const doc = new Y.Doc();
  doc.getText(rootName(CARD, 'text')).insert(0, 'a');
  const frame = Y.encodeStateAsUpdate(doc);
  raw.sends(syncMessage('update', frame));
  raw.sends(syncMessage('step2', frame));
  raw.sends(syncMessage('update', Uint8Array.from([9, 9])));
  raw.sends(syncMessage('step1', Uint8Array.from([0])));
  raw.sends(syncMessage('update', Uint8Array.from([0, 0])));
  await until('four', () => raw.heard.acked === 4);
  expect(raw.heard.refusals).toEqual([{ code: 'board.malformed', params: {}, cards: [] }]);
});

test('[DOC-10] a table of five thousand cards and sixty readers: all read it, and one writes', async () => {
  const model = must(house.app.registry.byId(made.workshop)?.state.cards[CARD], CARD);
  const devices: string[] = [];
  for (let i = 0; i < 8; i++) devices.push((await house.joins(made.code, 'A')).device);
  const folder = sqliteWorkshops(house.folder);
  const row = {
    type: 'card.added',
    version: EVENT_VERSION,
    at: model.createdAt,
    actor: 'test',
    commandId: null
  };
  folder.open(made.workshop).append(
    Array.from({ length: 4_999 }, (_, i) => {
      const id = `card-${String(i).padStart(6, '0')}`;
      const card = { ...model, id, text: `Idée numéro ${i}`, order: `a${i}` };
      return { ...row, data: { type: 'card.added', card } };
    })
  );
  folder.close();
  await house.restart();
  const lines = await Promise.all(
    devices.flatMap((device) => Array.from({ length: 8 }, () => line('', device)))
  );
  for (const each of lines) each.sends(syncMessage('step1', Uint8Array.from([0])));
  await until('everybody', () => lines.every(({ heard }) => heard.updates.length === 1), 60_000);
  const [first] = must(lines[0], 'a reader').heard.updates;
  expect(
    lines.every(
      ({ heard }) => Buffer.compare(must(heard.updates[0], 'a state'), must(first, 'a state')) === 0
    )
  ).toBe(true);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, must(first, 'a state'));
  const says = (card: string) => doc.getText(rootName(card, 'text')).toString();
  expect([says(CARD), says('card-004998')]).toEqual(['Une idée', 'Idée numéro 4998']);
  const before = Y.encodeStateVector(doc);
  doc.getText(rootName(CARD, 'text')).insert(8, ' lue');
  const frame = Y.encodeStateAsUpdate(doc, before);
  must(lines[0], 'a reader').sends(syncMessage('update', frame));
  await until('read', () => lines.slice(1).every(({ heard }) => heard.updates.length === 2), 60_000);
  expect(lines.at(-1)?.heard.updates[1]).toEqual(frame);
}, 120_000);
