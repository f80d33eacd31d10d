// Boards whose windows are played by hand: the real referee, document and room of a house, on lines that only note what they are
// made to write.
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { BoardConnection } from '#server/boards/board-connection.ts';
import type { BoardLine } from '#server/boards/board-line.ts';
import type { BoardDocument } from '#server/boards/board-document.ts';
import { BoardLog } from '#server/boards/board-log.ts';
import { BoardRoom } from '#server/boards/board-room.ts';
import type { WindowTimers } from '#server/boards/doze.ts';
import { Hearing } from '#server/boards/hearing.ts';
import { parseBoardMessage, presenceEntry, presenceMessage, syncMessage } from '#server/boards/board-wire.ts';
import { createLog } from '#server/log.ts';
import { hashDevice } from '#server/secrets.ts';
import { BoardDamaged } from '#server/storage/boards.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Clockwork } from './clockwork.ts';

/** A line that takes everything. Each write is a list of messages. */
export class NotedLine implements BoardLine {
  readonly isOpen = true;
  waitingBytes = 0;
  readonly written: (readonly Uint8Array[])[] = [];
  closed: number | null = null;

  writes(frames: readonly Uint8Array[]): void {
    this.written.push(messagesIn(Buffer.concat(frames)));
  }
  ping(): void {}
  close(code: number): void {
    this.closed = code;
  }
  terminate(): void {}

  /** What was written since the last time, write by write: `update`, `step2`, `presence`, `ack 3`, `refusal board.gap`. */
  heard(): string[][] {
    return this.written.splice(0).map((messages) => messages.map(nameOf));
  }
}

/** Payloads of the frames of a server, in order. */
function messagesIn(bytes: Buffer): Uint8Array[] {
  const messages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const short = bytes.readUInt8(at + 1);
    const head = short === 126 ? 4 : short === 127 ? 10 : 2;
    const length =
      short === 126
        ? bytes.readUInt16BE(at + 2)
        : short === 127
          ? Number(bytes.readBigUInt64BE(at + 2))
          : short;
    const end = at + head + length;
    messages.push(new Uint8Array(bytes.subarray(at + head, end)));
    at = end;
  }
  return messages;
}

function nameOf(message: Uint8Array): string {
  const known = parseBoardMessage(message);
  if (known !== null) return known.type;
  const from = decoding.createDecoder(message);
  const type = decoding.readVarUint(from);
  if (type === 100) return `ack ${decoding.readVarUint(from)}`;
  return type === 101 ? `refusal ${JSON.parse(decoding.readVarString(from)).code}` : `message ${type}`;
}

/** Somebody who writes letter after letter in one card. */
export class Writer {
  readonly line = new NotedLine();
  readonly doc = new Y.Doc();
  readonly #hearing: Hearing;
  readonly #card: string;

  constructor(room: BoardRoom, queue: BoardLog, comes: (line: BoardLine) => BoardConnection, card: string) {
    const connection = comes(this.line);
    this.#hearing = new Hearing({
      ...{ room, connection, boards: { queue, owes: () => false }, begins: () => () => undefined },
      failed: (error) => {
        if (error instanceof BoardDamaged) return room.abort();
        throw error;
      }
    });
    this.#card = card;
    room.enter(connection);
    this.line.heard();
  }

  /** One letter. @returns the update it was. */
  types(letter: string): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    const words = this.doc.getText(rootName(this.#card, 'example'));
    words.insert(words.length, letter);
    const update = Y.encodeStateAsUpdate(this.doc, before);
    this.says(syncMessage('update', update));
    return update;
  }

  /** The last letter goes. */
  erases(): void {
    this.doc.once('update', (made: Uint8Array) => this.says(syncMessage('update', made)));
    const words = this.doc.getText(rootName(this.#card, 'example'));
    words.delete(words.length - 1, 1);
  }

  /** Where they are: the n-th thing they say. */
  isAt(anchor: number, clock: number): void {
    const state = JSON.stringify({ cursor: { card: this.#card, field: 'text', anchor, head: anchor } });
    this.says(presenceMessage([presenceEntry({ client: this.doc.clientID, clock, state })]));
  }

  leaves(): void {
    this.#hearing.ends();
  }

  says(message: Uint8Array): void {
    this.#hearing.hears(message);
  }
}

/** Windows by this clock, on a loop that never sleeps: it notes when it might have, `true` when the disk was not at work. */
export class NotedDoze implements WindowTimers {
  readonly asked: boolean[] = [];
  stirred = 0;
  readonly #clock: Clockwork;
  #awaited = 0;

  constructor(clock: Clockwork) {
    this.#clock = clock;
  }

  after(millis: number, act: () => void): () => void {
    return this.#clock.after(millis, act);
  }

  mayDoze(): void {
    this.asked.push(this.#awaited === 0);
  }

  spare = 0;

  stirs(): void {
    this.stirred += 1;
  }

  awaits(): () => void {
    this.#awaited += 1;
    return () => void (this.#awaited -= 1);
  }
}

/** Two boards, two people at the first and one at the second, each with a card. */
export class Windows {
  readonly clock = new Clockwork();
  /** Asked so often whether the loop may doze. */
  readonly doze = new NotedDoze(this.clock);
  /** Everything slower than a window. */
  readonly pulses = new Clockwork();
  now = 0;
  /** Rows of each transaction, by board. */
  readonly kept: string[][] = [];
  fails = false;
  /** Told when a transaction begins. */
  onkeep: () => void = () => undefined;
  /** What is on its way to the disk. */
  #onDisk: (() => void) | null = null;
  /** Is the disk as quick as one turn of the loop? */
  isQuick = true;
  /** Does it answer while the loop is held for it? */
  answersBriefly = false;
  /** Milliseconds for which it was held, each time. */
  readonly waited: number[] = [];
  readonly log: BoardLog;
  readonly rooms: BoardRoom[] = [];
  readonly maud: Writer;
  readonly bo: Writer;
  readonly far: Writer;
  readonly house: House;
  readonly workshop: string;
  /** How often rooms ended, whatever for. */
  ended = 0;

  /** One more at the first board. */
  readonly comes: (at: number) => Writer;
  /** The first board opened again, and who comes to it from then on. */
  readonly opensAgain: () => { readonly document: BoardDocument; readonly comes: (at: number) => Writer };

  private constructor(house: House, workshop: string, devices: readonly string[]) {
    this.house = house;
    this.workshop = workshop;
    const referee = must(house.app.registry.byId(workshop), 'workshop');
    const { boards } = referee;
    const [append, drain] = [boards.append.bind(boards), boards.drain.bind(boards)];
    boards.appendLater = (rows, done) => {
      this.#onDisk = () => {
        this.#onDisk = null;
        this.onkeep();
        if (this.fails) return done(new Error('no space left'));
        this.kept.push(rows.map(({ board }) => board));
        append(rows);
        done(null);
      };
    };
    boards.drain = () => {
      this.disk();
      drain();
    };
    boards.drainBriefly = (millis) => {
      this.waited.push(millis);
      if (this.answersBriefly) this.disk();
    };
    const log = createLog('silent');
    this.log = new BoardLog({ store: boards, log, timers: this.doze, now: () => this.now });
    const opened = (table: string) => {
      const room = new BoardRoom({
        ...{ table, referee, log, queue: this.log },
        ...{
          clock: { now: () => this.now },
          timers: this.pulses,
          windows: this.clock,
          drawGeneration: () => 'generation'
        },
        ...{
          tellSoon: () => undefined,
          counted: () => undefined,
          hears: () => true,
          hearsPresence: () => true,
          hearsEcho: () => true
        },
        emptied: () => (this.ended += 1)
      });
      this.rooms.push(room);
      return room;
    };
    const comes = (room: BoardRoom, at: number, table: string) => {
      const device = hashDevice(must(devices[at], 'a device'), workshop);
      const visitor = { device, ask: { role: 'participant' }, acks: true, generation: null } as const;
      return new Writer(
        room,
        this.log,
        (line) => new BoardConnection(line, visitor, table, () => referee.ruling),
        `card-${at}----`
      );
    };
    const [a, b] = [opened('A1'), opened('B1')];
    [this.maud, this.bo, this.far] = [comes(a, 0, 'A1'), comes(a, 1, 'A1'), comes(b, 2, 'B1')];
    this.comes = (at) => comes(a, at, 'A1');
    this.opensAgain = () => {
      const again = opened('A1');
      return { document: again.document, comes: (at) => comes(again, at, 'A1') };
    };
    this.kept.length = 0;
  }

  static async open(): Promise<Windows> {
    const house = await House.open();
    const made = await house.creates();
    await house.goesTo(made.workshop, made.device, STEPS.roundOne);
    const devices: string[] = [];
    for (const [at, table] of ['A', 'A', 'B'].entries()) {
      const { device } = await house.joins(made.code, table);
      await house.commands(made.workshop, 'participant', device, cardToAdd(`card-${at}----`, `${table}1`));
      devices.push(device);
    }
    return new Windows(house, made.workshop, devices);
  }

  /** The end of this turn of the loop. */
  async turn(): Promise<void> {
    await new Promise((later) => setImmediate(later));
    if (this.isQuick) this.disk();
  }

  /** Is something on its way to the disk? */
  get isDiskAtWork(): boolean {
    return this.#onDisk !== null;
  }

  /** What is on its way is on disk, or failed. */
  disk(): void {
    this.#onDisk?.();
  }

  /** So much time. */
  passes(millis: number): void {
    this.now += millis;
    this.clock.passes(millis);
    if (this.isQuick) this.disk();
  }

  async close(): Promise<void> {
    for (const room of this.rooms) room.close(1000, 'over', true);
    await this.house.close();
  }
}
