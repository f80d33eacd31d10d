// Who reads and who writes a board, asked at every frame of what the device holds at that instant.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { syncMessage } from '#server/boards/board-wire.ts';
import { Stranger, textIn, update } from '#tests/frames/scene.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Hand, until } from './a-board.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
const gone: (() => void)[] = [];
const CARD = 'card------';

beforeEach(async () => {
  house = await House.open();
  made = await house.creates();
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
});
afterEach(async () => {
  for (const leave of gone.splice(0)) leave();
  await house.close();
});

const address = (board = 'A1', query = 'acks=1') =>
  `${house.url.replace('http', 'ws')}/yjs/${made.workshop}-${board}?${query}`;
const comes = async (device: string, board = 'A1', query = 'acks=1') => {
  const stranger = await new Stranger(address(board, query), { cookie: `tablee=${device}` }).opened();
  gone.push(() => stranger.leaves());
  return stranger;
};
const sits = async (table = 'A') => (await house.joins(made.code, table)).device;
const hosts = async (table: string) =>
  String((await house.post('/api/host', { secret: made.hosts[table] })).body['device']);
const facilitates = (command: object) => house.commands(made.workshop, 'facilitator', made.device, command);
const state = () => must(house.app.registry.byId(made.workshop), 'workshop').state;
const adds = (device: string, card = CARD, table = 'A1', role = 'participant') =>
  house.commands(made.workshop, role, device, cardToAdd(card, table));

/** A page that writes by itself, and sends what it wrote by hand. */
class Typist {
  readonly doc = new Y.Doc();
  readonly line: Stranger;
  constructor(line: Stranger) {
    this.line = line;
    for (const known of line.heard.updates) Y.applyUpdate(this.doc, known);
  }
  /** Asks for everything, as a page does when it opens. */
  static async at(line: Stranger): Promise<Typist> {
    line.sends(syncMessage('step1', Y.encodeStateVector(new Y.Doc())));
    await until('the board', () => line.heard.updates.length > 0 || line.heard.closed !== null);
    return new Typist(line);
  }
  /** Somebody else’s client id, and where their clock stands. */
  get another(): readonly [client: number, clock: number] {
    const clients = [...this.doc.store.clients.keys()];
    const client = must(
      clients.find((each) => each !== this.doc.clientID),
      'another'
    );
    return [client, Y.getState(this.doc.store, client)];
  }
  async types(text: string, card = CARD): Promise<void> {
    const before = Y.encodeStateVector(this.doc);
    const words = this.doc.getText(rootName(card, 'text'));
    words.insert(words.length, text);
    await this.line.updates(Y.encodeStateAsUpdate(this.doc, before));
  }
}

describe('[PERM-5, DOC-5] reading', () => {
  test('another table’s board is refused with its code, and nothing of it is sent', async () => {
    const maud = await sits('A');
    await adds(maud);
    const bo = new Stranger(address('A1'), { cookie: `tablee=${await sits('B')}` });
    await until('let go', () => bo.heard.closed !== null);
    expect([bo.lastCode, bo.heard.closed]).toEqual(['right.denied', CLOSE_CODES.rightDenied]);
    expect([bo.heard.updates, bo.heard.generation]).toEqual([[], '']);
  });

  test('a right that ends is told at the next thing there is to show', async () => {
    const [maud, bo] = [await sits('A'), await sits('B')];
    await adds(maud);
    await house.goesTo(made.workshop, made.device, STEPS.break);
    const reader = await Typist.at(await comes(bo));
    expect(reader.doc.getText(rootName(CARD, 'text')).toString()).toBe('Une idée');
    await house.goesTo(made.workshop, made.device, STEPS.roundOne);
    const writer = await Typist.at(await comes(maud));
    await writer.types(' secrète');
    await until('let go', () => reader.line.heard.closed !== null);
    expect([reader.line.lastCode, reader.line.heard.closed]).toEqual([
      'right.denied',
      CLOSE_CODES.rightDenied
    ]);
    expect(reader.line.heard.updates).toHaveLength(1);
  });
});

describe('[PERM-2, DOC-5] writing', () => {
  test('at a pause one reads every board: a frame there is refused with a code, not passed over', async () => {
    const [maud, bo] = [await sits('A'), await sits('B')];
    await adds(maud);
    await house.goesTo(made.workshop, made.device, STEPS.break);
    const reader = await Typist.at(await comes(bo));
    await reader.types(' à moi');
    expect(reader.line.heard.refusals).toEqual([{ code: 'phase.closed', params: {}, cards: [CARD] }]);
    expect(house.app.boards.refusals.of('phase.closed')).toBe(1);
    house.app.boards.flush(made.workshop);
    expect(state().cards[CARD]?.text).toBe('Une idée');
    expect(reader.line.heard.closed).toBeNull();
  });

  test.each<[string, (seat: string) => object, string]>([
    ['the board is locked', () => ({ type: 'board.lock', table: 'A1', locked: true }), 'board.locked'],
    ['the person is muted', (seat) => ({ type: 'seat.mute', seat, muted: true }), 'seat.muted'],
    ['the card is hidden', () => ({ type: 'card.hide', card: CARD, hidden: true }), 'board.foreignRoot'],
    [
      'the card went to another table',
      () => ({ type: 'card.move', card: CARD, to: 'B1' }),
      'board.foreignRoot'
    ]
  ])('in mid-word, %s: the next frame is refused', async (_description, command, code) => {
    const { device, seat } = await house.joins(made.code, 'A');
    await adds(device);
    const maud = await Typist.at(await comes(device));
    await maud.types(' com');
    expect(maud.line.heard.refusals).toEqual([]);
    expect((await facilitates(command(seat))).status).toBe(200);
    await maud.types('mencée');
    expect(maud.line.lastCode).toBe(code);
    house.app.boards.flush(made.workshop);
    expect(state().cards[CARD]?.text).toBe('Une idée com');
  });

  test('a seat given up in mid-word: the connection ends, saying why', async () => {
    const first = await house.joins(made.code, 'A');
    const other = await house.joins(made.code, 'B');
    await adds(first.device);
    const maud = await Typist.at(await comes(first.device));
    const resume = must(state().seats[other.seat], 'seat').resumeCode;
    await house.post('/api/join', { code: made.code, resume }, { device: first.device });
    await until('let go', () => maud.line.heard.closed !== null);
    expect(maud.line.heard.closed).toBe(CLOSE_CODES.sessionMissing);
  });

  test('a table’s device writes at its table and nowhere else; the facilitation everywhere', async () => {
    const [device, maud] = [await hosts('A1'), await sits('A')];
    await adds(maud);
    const host = await Typist.at(await comes(device, 'A1', 'acks=1&role=host&table=A1'));
    await host.types(' de la table');
    const ada = await Typist.at(await comes(made.device));
    await ada.types(', dit Ada');
    expect([...host.line.heard.refusals, ...ada.line.heard.refusals]).toEqual([]);
    house.app.boards.flush(made.workshop);
    expect(state().cards[CARD]?.text).toBe('Une idée de la table, dit Ada');
    const elsewhere = new Stranger(address('B1', 'acks=1&role=host&table=A1'), {
      cookie: `tablee=${device}`
    });
    await until('let go', () => elsewhere.heard.closed !== null);
    expect(elsewhere.lastCode).toBe('right.denied');
  });

  test('an archived card’s words may still be written, and come back with it', async () => {
    const maud = await sits();
    await adds(maud);
    const hand = await new Hand({
      url: house.url,
      workshop: made.workshop,
      board: 'A1',
      device: maud
    }).synced();
    gone.push(() => hand.leaves());
    await facilitates({ type: 'card.archive', card: CARD });
    hand.types(CARD, ' (suite)');
    await until('kept', () => {
      house.app.boards.flush(made.workshop);
      return state().cards[CARD]?.text === 'Une idée (suite)';
    });
    await facilitates({ type: 'card.restore', card: CARD });
    expect(state().cards[CARD]).toMatchObject({ text: 'Une idée (suite)', archivedAt: null });
  });
});

describe('[DOC-5] too much', () => {
  test('a paste of 100,000 characters is refused with the limit, and the connection stays', async () => {
    const maud = await sits();
    await adds(maud);
    const typist = await Typist.at(await comes(maud));
    await typist.types('x'.repeat(100_000));
    expect(typist.line.heard.refusals).toEqual([
      { code: 'text.tooLong', params: { most: 2_000 }, cards: [CARD] }
    ]);
    expect(typist.line.heard.closed).toBeNull();
    const again = await Typist.at(typist.line);
    await again.types('!');
    expect(typist.line.heard.refusals).toHaveLength(1);
  });

  test('five refusals in a minute: the connection only reads, until it comes again', async () => {
    const maud = await sits();
    await adds(maud);
    const line = await comes(maud);
    for (let i = 0; i < 5; i++) await (await Typist.at(line)).types('x'.repeat(3_000));
    const typist = await Typist.at(line);
    await typist.types(' honnête');
    expect(line.heard.refusals.map(({ code }) => code)).toEqual(Array(6).fill('text.tooLong'));
    expect(line.heard.closed).toBeNull();
    const again = await Typist.at(await comes(maud));
    await again.types(' honnête');
    expect(again.line.heard.refusals).toEqual([]);
  });

  test.each<[string, (typist: Typist) => Uint8Array]>([
    ['no update', () => Uint8Array.from([9, 9])],
    ['in another’s client id', (typist) => update(...typist.another, [textIn(rootName(CARD, 'text'), 'x')])],
    ['after words nobody has, once in step', () => update(77, 5, [textIn(rootName(CARD, 'text'), 'x')])]
  ])(
    'the third change that is %s: told why and let go, and whoever comes back goes on',
    async (_what, frame) => {
      const maud = await sits();
      await adds(maud);
      const typist = await Typist.at(await comes(maud));
      await typist.types(' honnête');
      const { line } = typist;
      for (let i = 0; i < 3; i++) {
        expect(line.heard.closed).toBeNull();
        await line.updates(frame(typist));
      }
      await until('let go', () => line.heard.closed !== null);
      expect([line.heard.closed, line.heard.refusals.length]).toEqual([CLOSE_CODES.turnedOut, 3]);
      const again = await Typist.at(await comes(maud));
      await again.types('!');
      expect([again.line.heard.refusals, again.line.heard.closed]).toEqual([[], null]);
    }
  );

  test('a round that ends in the middle of a word lets nobody go: letters that follow a refused one are no offence', async () => {
    const maud = await sits();
    await adds(maud);
    const typist = await Typist.at(await comes(maud));
    await typist.types('a');
    await facilitates({ type: 'board.lock', table: 'A1', locked: true });
    for (const letter of 'bcdefghi') await typist.types(letter);
    await facilitates({ type: 'board.lock', table: 'A1', locked: false });
    for (const letter of 'jklm') await typist.types(letter);
    const codes = typist.line.heard.refusals.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(['board.locked', 'board.gap']);
    expect([codes.length, typist.line.heard.closed]).toEqual([12, null]);
  });

  test('more than two hundred messages at once end the connection; whoever comes back goes on', async () => {
    const maud = await sits();
    await adds(maud);
    const line = await comes(maud);
    for (let i = 0; i < 260; i++) line.sends(syncMessage('step1', Uint8Array.from([0])));
    await until('ended', () => line.heard.closed !== null);
    expect(line.heard.closed).toBe(CLOSE_CODES.tooFast);
  });

  test('an ordinary client is told in the words of y-protocols', async () => {
    const maud = await sits();
    await adds(maud);
    const line = await comes(maud, 'A1', '');
    const denied: string[] = [];
    line.socket.on('message', (data: Buffer) => data[0] === 2 && denied.push(data.subarray(3).toString()));
    line.sends(syncMessage('update', Uint8Array.from([9, 9])));
    await until('told', () => denied.length === 1);
    expect(denied).toEqual(['board.malformed']);
  });
});
