// Letters of a window are judged together at its end (DOC-7), as if each had been when it came: nothing overtakes them, and what
// changes meanwhile does not change their fate.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { BoardConnection } from '#server/boards/board-connection.ts';
import { parseBoardMessage, syncMessage } from '#server/boards/board-wire.ts';
import { RefusalCount } from '#server/boards/refusal-count.ts';
import { WorkshopBoards } from '#server/boards/workshop-boards.ts';
import { createLog } from '#server/log.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Referee } from '#server/workshops/referee.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { NotedDoze, Windows, Writer } from './a-window.ts';
import { Clockwork } from './clockwork.ts';

const CARD = 'card-0----';

describe('[DOC-7] in a window', () => {
  let on: Windows;
  beforeEach(async () => {
    on = await Windows.open();
    on.far.types('x');
    await on.turn();
    for (const each of [on.maud, on.bo, on.far]) each.line.heard();
    on.kept.length = 0;
  });
  afterEach(() => on.close());

  const room = () => must(on.rooms[0], 'a room');

  test('letters are judged at its end', () => {
    on.maud.types('a');
    on.bo.types('b');
    expect(room().document.late.waiting).toBe(0);
    on.passes(25);
    expect(room().document.late.waiting).toBe(2);
    expect(on.kept).toEqual([['A1']]);
  });

  test('whoever asks for a state finds in it what they said before', () => {
    on.maud.types('ab');
    on.maud.says(syncMessage('step1', Y.encodeStateVector(new Y.Doc())));
    on.passes(25);
    const seen = new Y.Doc();
    for (const message of on.maud.line.written.flat()) {
      const read = parseBoardMessage(message);
      if (read?.type === 'step2') Y.applyUpdate(seen, read.update);
    }
    expect(seen.getText(rootName(CARD, 'example')).toString()).toBe('ab');
  });

  test('words whose number is written at length come after those before them', () => {
    on.maud.types('a');
    on.maud.doc.once('update', (made: Uint8Array) => {
      const [sync, ...rest] = syncMessage('update', made);
      expect(sync).toBe(0);
      on.maud.says(Uint8Array.of(0x80, 0, ...rest));
    });
    on.maud.doc.getText(rootName(CARD, 'example')).insert(1, 'b');
    on.passes(25);
    expect(room().document.wordsOf(CARD).example).toBe('ab');
    expect(on.maud.line.heard()).toEqual([['ack 2']]);
  });

  test('what somebody wrote before they left is kept and shown', () => {
    on.maud.types('a');
    on.maud.leaves();
    on.passes(25);
    expect([on.kept, on.bo.line.heard()]).toEqual([[['A1']], [['update']]]);
  });

  test('whoever reads what is written has it judged first', () => {
    on.maud.types('a');
    on.log.flush();
    expect(on.kept).toEqual([['A1']]);
    expect(room().document.wordsOf(CARD).example).toBe('a');
  });

  test.each([
    ['a thousand messages', 1_000, 30],
    ['a mebibyte', 16, 64 * 1024]
  ])('%s do not wait for its end', (_, count, bytes) => {
    const judged = vi.fn();
    for (let i = 1; i < count; i++) on.log.hears(bytes, judged);
    expect(judged).not.toHaveBeenCalled();
    on.log.hears(bytes, judged);
    expect(judged).toHaveBeenCalledTimes(count);
    on.log.hears(bytes, judged);
    expect(judged).toHaveBeenCalledTimes(count);
  });

  test('one that cannot be judged takes none of the others with it', () => {
    on.log.hears(10, () => {
      throw new Error('a fault');
    });
    on.maud.types('a');
    on.passes(25);
    expect(on.kept).toEqual([['A1']]);
  });
});

describe('[DOC-5, DOC-7] a letter that came before', () => {
  let house: House;
  let maud: Writer;
  let comes: () => Writer;
  let boards: WorkshopBoards;
  let referee: Referee;
  let made: Awaited<ReturnType<House['creates']>>;
  let hashed: string;
  let seat: string;
  let timers: Clockwork;
  let wordsTold: () => string;
  const windows = new Clockwork();

  beforeEach(async () => {
    house = await House.open();
    made = await house.creates();
    const { workshop, code, device: facilitator } = made;
    await house.goesTo(workshop, facilitator, STEPS.roundOne);
    const { device, ...joined } = await house.joins(code, 'A');
    seat = joined.seat;
    hashed = hashDevice(device, workshop);
    await house.commands(workshop, 'participant', device, cardToAdd(CARD, 'A1'));
    referee = must(house.app.registry.byId(workshop), 'workshop');
    timers = new Clockwork();
    wordsTold = () => must(referee.state.cards[CARD], 'a card').example;
    boards = new WorkshopBoards({
      ...{ referee, windows, doze: new NotedDoze(windows), timers, clock: { now: () => 0 } },
      ...{ log: createLog('silent'), refusals: new RefusalCount(), drawGeneration: () => 'generation' }
    });
    referee.accompany(boards);
    const visitor = {
      ...{ device: hashed, acks: true, generation: null },
      ask: { role: 'participant' }
    } as const;
    comes = () =>
      new Writer(
        boards.roomOf('A1'),
        boards.queue,
        (line) => new BoardConnection(line, visitor, 'A1', () => referee.ruling),
        CARD
      );
    maud = comes();
    // From now on a window is open.
    maud.types('a');
    boards.queue.flush();
    maud.line.heard();
  });
  afterEach(() => house.close());

  const orders = (command: object) => house.commands(made.workshop, 'facilitator', made.device, command);

  test.each([
    ['the board is locked', () => orders({ type: 'board.lock', table: 'A1', locked: true })],
    ['they are asked to write no more', () => orders({ type: 'seat.mute', seat, muted: true })],
    ['their group moves on', () => house.goesTo(made.workshop, made.device, STEPS.roundTwo)]
  ])('is taken although %s before it is judged', async (_, changes) => {
    maud.types('b');
    await changes();
    boards.queue.flush();
    expect(boards.roomOf('A1').document.wordsOf(CARD).example).toBe('ab');
    expect(
      maud.line
        .heard()
        .flat()
        .filter((each) => each.startsWith('refusal'))
    ).toEqual([]);
    maud.types('c');
    boards.queue.flush();
    expect(boards.roomOf('A1').document.wordsOf(CARD).example).toBe('ab');
  });

  test('is told to the journal at the end of its window, and does not end it', async () => {
    timers.passes(1_000);
    expect(wordsTold()).toBe('a');
    maud.types('b');
    boards.queue.flush();
    maud.types('c');
    timers.passes(1_000);
    maud.types('d');
    await new Promise((later) => setImmediate(later));
    expect(wordsTold()).toBe('a');
    windows.passes(100);
    await vi.waitFor(() => expect(wordsTold()).toBe('abcd'));
  });

  /** Something happens between the end of a window and the telling that waited for it. */
  const betweenBoth = (happens: () => void): void => {
    const { writes } = maud.line;
    maud.line.writes = (frames) => {
      writes.call(maud.line, frames);
      maud.line.writes = writes;
      happens();
    };
    maud.types('b');
    timers.passes(1_000);
    windows.passes(25);
  };

  test('that came after the end of that window waits for its own, and for the next telling', async () => {
    betweenBoth(() => maud.types('c'));
    await vi.waitFor(() => expect(wordsTold()).toBe('ab'));
    expect(maud.line.heard()).toEqual([['ack 2']]);
    windows.passes(100);
    await vi.waitFor(() => expect(maud.line.heard()).toEqual([['ack 3']]));
  });

  test('is on disk before it is told, whoever had it judged', async () => {
    const told: string[][] = [];
    const { prepare } = boards;
    boards.prepare = (change) => {
      told.push(...maud.line.heard());
      return prepare.call(boards, change);
    };
    betweenBoth(() => {
      maud.types('c');
      boards.queue.judges();
    });
    await vi.waitFor(() => expect(wordsTold()).toBe('abc'));
    expect(told).toEqual([['ack 2'], ['ack 3']]);
  });

  test('is taken although its line is the one too many of this device', () => {
    while (boards.roomOf('A1').connections.size < WIRE_LIMITS.socketsPerDevice) comes();
    maud.types('b');
    boards.makesPlaceFor(hashed);
    expect(maud.line.closed).toBe(CLOSE_CODES.tooFast);
    boards.queue.flush();
    expect(boards.roomOf('A1').document.wordsOf(CARD).example).toBe('ab');
  });
});
