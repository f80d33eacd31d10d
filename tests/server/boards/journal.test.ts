// The journal and the documents, both ways: what a command decides of words is in the document with its events, and what hands
// wrote is in the journal within a second or two, before anything reads it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { RefusalCount } from '#server/boards/refusal-count.ts';
import { WorkshopBoards } from '#server/boards/workshop-boards.ts';
import { systemClock } from '#server/clock.ts';
import { createLog } from '#server/log.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { Referee } from '#server/workshops/referee.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { Hand, until } from './a-board.ts';
import { NotedDoze } from './a-window.ts';
import { Clockwork } from './clockwork.ts';

let house: House;
let clock: Clockwork;
let made: Awaited<ReturnType<House['creates']>>;
let maud: { device: string; seat: string };
let hand: Hand;
const leaving: (() => void)[] = [];
const CARD = 'card------';

beforeEach(async () => {
  clock = new Clockwork();
  house = await House.open({}, clock);
  made = await house.creates();
  await facilitates({ type: 'cursor.jump', step: STEPS.roundOne, expectedVersion: version() });
  maud = await house.joins(made.code, 'A');
  await asks(cardToAdd(CARD, 'A1'));
  hand = await opens();
});
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  await house.close();
});

const referee = () => must(house.app.registry.byId(made.workshop), 'workshop');
const version = () => referee().state.control.version;
const cardNow = (card = CARD) => must(referee().state.cards[card], card);
const words = (card = CARD) => {
  const { text, example, subPoints } = cardNow(card);
  return { text, example, subPoints };
};
const asks = async (command: object, device = maud.device) =>
  must((await house.commands(made.workshop, 'participant', device, command)).status, 'status');
const facilitates = async (command: object) =>
  (await house.commands(made.workshop, 'facilitator', made.device, command)).status;
const opens = async (board = 'A1', device = maud.device) => {
  const page = await new Hand({ url: house.url, workshop: made.workshop, board, device }).synced();
  leaving.push(() => page.leaves());
  return page;
};
/** What hands wrote is on the server's disk; the journal may not know. */
const kept = async (text: string, card = CARD) => {
  const witness = await opens();
  await until('kept', () => witness.says(card) === text);
  witness.leaves();
};
const typesOf = () => referee().seq;

describe('[DOC-9] from the document to the journal', () => {
  test('at most once a second for each card, with its last author', async () => {
    const before = typesOf();
    for (const letter of ' de Maud') hand.types(CARD, letter);
    await kept('Une idée de Maud');
    expect(words().text).toBe('Une idée');
    clock.passes(1_000);
    expect(words().text).toBe('Une idée de Maud');
    expect(typesOf()).toBe(before + 1);
    clock.passes(10_000);
    expect(typesOf()).toBe(before + 1);
    expect(referee().state.recent.at(-1)).toMatchObject({ card: CARD, by: { by: 'seat', seat: maud.seat } });
  });

  test('of all boards in one change, kept at once', async () => {
    const bo = await house.joins(made.code, 'B');
    await asks(cardToAdd('card-bo---', 'B1'), bo.device);
    const his = await opens('B1', bo.device);
    const changes: string[][] = [];
    referee().onChange(({ events }) => changes.push(events.map(({ type }) => type)));
    hand.types(CARD, ' d’ici');
    his.types('card-bo---', ' de là');
    await kept('Une idée d’ici');
    await until('his too', () => {
      clock.passes(10);
      return referee().boards.load('B1')?.updates.length === 2;
    });
    clock.passes(1_000);
    expect(changes).toEqual([['card.worded', 'card.worded']]);
    expect([words().text, words('card-bo---').text]).toEqual(['Une idée d’ici', 'Une idée de là']);
  });

  test('a third as often after a hundred cards at once: a full hall writes', async () => {
    const many = Array.from({ length: 100 }, (_, n) => `card-m${String(n).padStart(4, '0')}`);
    for (const card of many) await asks(cardToAdd(card, 'A1'));
    await until('they are there', () => hand.says(many[99] ?? '') !== '');
    for (const card of many) hand.types(card, ' !');
    await kept('Une idée !', many[99]);
    const last = () => cardNow(many[99]).text;
    clock.passes(1_000);
    expect(last()).toBe('Une idée !');
    // Whoever reads words meanwhile hastens nothing.
    house.app.boards.flush(made.workshop);
    hand.types(CARD, ' encore');
    await kept('Une idée encore');
    clock.passes(2_999);
    expect(words().text).toBe('Une idée');
    clock.passes(1);
    expect(words().text).toBe('Une idée encore');
    hand.types(CARD, ' et');
    await kept('Une idée encore et');
    clock.passes(1_000);
    expect(words().text).toBe('Une idée encore et');
  });

  test('of all boards in one write, when a process was killed before it was told', async () => {
    const bo = await house.joins(made.code, 'B');
    await asks(cardToAdd('card-bo---', 'B1'), bo.device);
    const his = await opens('B1', bo.device);
    hand.types(CARD, ' de Maud');
    his.types('card-bo---', ' de Bo');
    await kept('Une idée de Maud');
    const witness = await opens('B1', bo.device);
    await until('kept', () => witness.says('card-bo---') === 'Une idée de Bo');
    // What a killed process leaves: the files as they are.
    const left = mkdtempSync(join(tmpdir(), 'tablee-left-'));
    cpSync(house.folder, left, { recursive: true });
    const writes: number[] = [];
    const folder = sqliteWorkshops(left, { onWrite: (millis) => writes.push(millis) });
    const again = Referee.load(folder.open(made.workshop), systemClock);
    const log = createLog('silent');
    const parts = {
      referee: again,
      clock: systemClock,
      timers: clock,
      windows: clock,
      doze: new NotedDoze(clock),
      log
    };
    new WorkshopBoards({ ...parts, refusals: new RefusalCount(), drawGeneration: () => '' });
    const told = [CARD, 'card-bo---'].map((card) => again.state.cards[card]?.text);
    expect([told, writes.length]).toEqual([['Une idée de Maud', 'Une idée de Bo'], 1]);
    folder.close();
    rmSync(left, { recursive: true });
  });

  test('the phones that read that board are told', async () => {
    const bo = await house.joins(made.code, 'A');
    const phone = new Phone(house.url, { workshop: made.workshop, role: 'participant', device: bo.device });
    leaving.push(() => phone.close());
    await phone.first('board');
    hand.types(CARD, ' vue');
    await kept('Une idée vue');
    clock.passes(1_000);
    await phone.first('card');
    expect(phone.all('card')).toMatchObject([{ card: { id: CARD, text: 'Une idée vue' } }]);
  });

  test('at once when the last one leaves', async () => {
    hand.types(CARD, ' partie');
    await kept('Une idée partie');
    hand.leaves();
    await until('told', () => words().text === 'Une idée partie');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a move', () => facilitates({ type: 'cursor.next', expectedVersion: version() })],
    ['the closing', () => facilitates({ type: 'workshop.close', expectedVersion: version() })],
    ['the synthesis', () => house.get(`/api/workshops/${made.workshop}/synthesis`, { device: made.device })],
    ['the archive', () => house.get(`/api/workshops/${made.workshop}/archive.json`, { device: made.device })],
    ['a command about that card', () => facilitates({ type: 'card.pin', card: CARD, pinned: true })]
  ])('before %s', async (_description, act) => {
    hand.types(CARD, ' finie');
    await kept('Une idée finie');
    expect(words().text).toBe('Une idée');
    await act();
    expect(words().text).toBe('Une idée finie');
  });

  test('tidied, and an emptied text keeps the last one', async () => {
    hand.types(CARD, '  \u202e ', 8);
    hand.types(CARD, '  un \n\n deux ', 0, 'points');
    await kept('Une idée  \u202e ');
    clock.passes(1_000);
    expect(words()).toEqual({ text: 'Une idée', example: '', subPoints: ['un', 'deux'] });
    const text = hand.doc.getText(rootName(CARD, 'text'));
    text.delete(0, text.length);
    await kept('');
    clock.passes(1_000);
    expect(words().text).toBe('Une idée');
  });
});

describe('[DOC-8] from the journal to the document', () => {
  const edit = {
    type: 'card.edit',
    card: CARD,
    text: 'Une autre idée',
    example: 'ici',
    cited: '',
    subPoints: ['a', 'b']
  };
  const shows = (card: string, text: string) => until(`« ${text} »`, () => hand.says(card) === text);

  test('an edit by command is the smallest difference: who types elsewhere keeps their place', async () => {
    hand.types(CARD, '!');
    await kept('Une idée!');
    expect(await asks({ ...edit, text: 'Une belle idée!' })).toBe(200);
    await shows(CARD, 'Une belle idée!');
    expect([hand.says(CARD, 'example'), hand.says(CARD, 'points')]).toEqual(['ici', 'a\nb']);
    hand.types(CARD, '?');
    await kept('Une belle idée!?');
  });

  test('a card added by a phone is there', async () => {
    await asks(cardToAdd('card-two--', 'A1', { text: 'Deux', subPoints: ['x'] }));
    await shows('card-two--', 'Deux');
    hand.types('card-two--', ' et plus');
    await until('told', () => {
      house.app.boards.flush(made.workshop);
      return words('card-two--').text === 'Deux et plus';
    });
  });

  test('what is taken back is taken back there', async () => {
    expect(await asks(edit)).toBe(200);
    await shows(CARD, 'Une autre idée');
    const author = { by: 'seat', seat: maud.seat };
    expect(await facilitates({ type: 'writing.rollback', author })).toBe(200);
    await until('as the journal', () => hand.says(CARD) === cardNow().text);
    expect(cardNow().archivedAt !== null || cardNow().text !== 'Une autre idée').toBe(true);
  });

  test('a card that goes to another table takes its words along, typed ones too, asleep or not', async () => {
    const elsewhere = await opens('B1', made.device);
    hand.types(CARD, ' voyageuse');
    await kept('Une idée voyageuse');
    expect(await facilitates({ type: 'card.move', card: CARD, to: 'B1' })).toBe(200);
    await shows(CARD, '');
    await until('arrived', () => elsewhere.says(CARD) === 'Une idée voyageuse');
    elsewhere.leaves();
    clock.passes(120_000);
    expect(await facilitates({ type: 'card.move', card: CARD, to: 'A1' })).toBe(200);
    await shows(CARD, 'Une idée voyageuse');
    expect((await opens('B1', made.device)).says(CARD)).toBe('');
  });

  test('what is hidden, and what is written in a minute alone, is in no document until it may be', async () => {
    expect(await facilitates({ type: 'card.hide', card: CARD, hidden: true })).toBe(200);
    await shows(CARD, '');
    expect(await facilitates({ type: 'card.hide', card: CARD, hidden: false })).toBe(200);
    await shows(CARD, 'Une idée');
    expect(await facilitates({ type: 'solo.begin', minutes: 2 })).toBe(200);
    await asks(cardToAdd('card-solo-', 'A1', { text: 'Pour moi' }));
    expect(cardNow('card-solo-').sealed).toBe(true);
    expect((await opens()).says('card-solo-')).toBe('');
    expect(await facilitates({ type: 'solo.reveal' })).toBe(200);
    await shows('card-solo-', 'Pour moi');
  });

  test('when it cannot be kept, neither has happened, and everybody comes back to what was', async () => {
    const { boards } = referee();
    const before = referee().seq;
    const whole = await opens();
    const { append } = boards;
    // The disk is full for one moment: the row of the document makes the whole transaction fail.
    const failing = boards as { keep?: unknown };
    const keep = failing.keep;
    failing.keep = () => {
      throw new Error('no space left');
    };
    expect(await asks(edit)).toBe(500);
    failing.keep = keep;
    expect(boards.append).toBe(append);
    expect([referee().seq, cardNow().text]).toEqual([before, 'Une idée']);
    await until('back', () => whole.provider.synced && hand.provider.synced);
    expect([whole.says(CARD), hand.says(CARD)]).toEqual(['Une idée', 'Une idée']);
    expect(await asks(edit)).toBe(200);
    await shows(CARD, 'Une autre idée');
  });
});
