// A table at work, and somebody who sends what no honest client sends: Maud writes in her card with an ordinary client, Rex sits
// at the same table and speaks the protocol by hand.
import { WebSocket } from 'ws';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { RefusalCode } from '#core/refusals.ts';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { syncMessage } from '#server/boards/board-wire.ts';
import { cardToAdd, House, STEPS } from '../server/a-house.ts';
import { Hand, until } from '../server/boards/a-board.ts';

/** What came back to a client that asks for acks. */
export interface Heard {
  readonly refusals: { readonly code: string; readonly params: object; readonly cards: readonly string[] }[];
  acked: number;
  generation: string;
  closed: number | null;
  readonly updates: Uint8Array[];
}

/** A socket that says what one wants. */
export class Stranger {
  readonly heard: Heard = { refusals: [], acked: 0, generation: '', closed: null, updates: [] };
  readonly socket: WebSocket;

  constructor(address: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(address, { headers });
    this.socket.on('message', (data: Buffer) => this.#hear(data));
    this.socket.on('close', (code) => (this.heard.closed = code));
    this.socket.on('error', () => undefined);
  }

  async opened(): Promise<this> {
    await until('open', () => this.socket.readyState === WebSocket.OPEN);
    return this;
  }

  sends(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  /** Sends an update and waits until it is dealt with. */
  async updates(bytes: Uint8Array): Promise<void> {
    const dealt = this.heard.acked;
    this.socket.send(syncMessage('update', bytes));
    await until('dealt with', () => this.heard.acked > dealt || this.heard.closed !== null);
  }

  get lastCode(): string | undefined {
    return this.heard.refusals.at(-1)?.code;
  }

  leaves(): void {
    this.socket.terminate();
  }

  #hear(data: Buffer): void {
    const from = decoding.createDecoder(new Uint8Array(data));
    const type = decoding.readVarUint(from);
    if (type === 100) this.heard.acked = decoding.readVarUint(from);
    if (type === 101) this.heard.refusals.push(JSON.parse(decoding.readVarString(from)));
    if (type === 102) this.heard.generation = decoding.readVarString(from);
    if (type === 0 && decoding.readVarUint(from) > 0)
      this.heard.updates.push(decoding.readVarUint8Array(from));
  }
}

/** Maud's card. */
export const VICTIM = 'card-maud--';
/** Rex's own. */
export const OWN = 'card-rex---';

export class Scene {
  readonly house: House;
  readonly made: Awaited<ReturnType<House['creates']>>;
  readonly maud: Hand;
  devices: { readonly maud: string; readonly rex: string };
  /** His connection of this test. */
  rex: Stranger;
  #counted: Partial<Record<RefusalCode, number>> = {};
  #clients = 1_000;

  private constructor(
    house: House,
    made: Scene['made'],
    { maud, rex, devices }: Pick<Scene, 'maud' | 'rex' | 'devices'>
  ) {
    [this.house, this.made, this.maud, this.rex, this.devices] = [house, made, maud, rex, devices];
  }

  static async open(): Promise<Scene> {
    const house = await House.open();
    const made = await house.creates();
    await house.goesTo(made.workshop, made.device, STEPS.roundOne);
    const [maud, rex] = [await house.joins(made.code, 'A'), await house.joins(made.code, 'A')];
    await house.commands(
      made.workshop,
      'participant',
      maud.device,
      cardToAdd(VICTIM, 'A1', { text: 'Bonjour' })
    );
    await house.commands(made.workshop, 'participant', rex.device, cardToAdd(OWN, 'A1', { text: 'Moi' }));
    const place = { url: house.url, workshop: made.workshop, board: 'A1' };
    const hand = await new Hand({ ...place, device: maud.device }).synced();
    hand.types(VICTIM, ' à tous');
    const stranger = await comes(house, made.workshop, rex.device);
    const scene = new Scene(house, made, {
      ...{ maud: hand, rex: stranger, devices: { maud: maud.device, rex: rex.device } }
    });
    await until('her words are kept', () => scene.journalSays(VICTIM) === 'Bonjour à tous');
    return scene;
  }

  /** For each test, Rex is somebody new: what he did before is forgotten, his speed too. */
  async again(): Promise<void> {
    this.rex.leaves();
    const { device } = await this.house.joins(this.made.code, 'A');
    this.devices = { ...this.devices, rex: device };
    this.rex = await comes(this.house, this.made.workshop, device);
    this.#counted = this.house.app.boards.refusals.all;
    this.#clients += 1;
  }

  /** A client id nobody used. */
  get client(): number {
    return this.#clients;
  }

  /** The client id under which Maud writes. */
  get victimId(): number {
    return this.maud.doc.clientID;
  }

  /** How much Maud has written. */
  get victimClock(): number {
    return Y.getState(this.maud.doc.store, this.victimId);
  }

  journalSays(card: string): string {
    this.house.app.boards.flush(this.made.workshop);
    return must(this.house.app.registry.byId(this.made.workshop)?.state.cards[card], card).text;
  }

  /** Refusals of this test. */
  count(code: RefusalCode): number {
    return this.house.app.boards.refusals.of(code) - (this.#counted[code] ?? 0);
  }

  /** Rex's frame was refused, named and counted; Maud's words stand, and she goes on. */
  async expectRefused(code: RefusalCode, times = 1): Promise<void> {
    expect(this.rex.lastCode).toBe(code);
    expect(this.count(code)).toBe(times);
    await this.expectUnharmed();
  }

  async expectUnharmed(): Promise<void> {
    const before = this.maud.says(VICTIM);
    expect(before).toMatch(/^Bonjour à tous/);
    this.maud.types(VICTIM, '!');
    const place = { url: this.house.url, workshop: this.made.workshop, board: 'A1' };
    const witness = await new Hand({ ...place, device: this.devices.rex }).synced();
    await until('others read her', () => witness.says(VICTIM) === `${before}!`);
    expect([this.maud.says(VICTIM), this.journalSays(VICTIM)]).toEqual([`${before}!`, `${before}!`]);
    witness.leaves();
  }

  async close(): Promise<void> {
    this.maud.leaves();
    this.rex.leaves();
    await this.house.close();
  }
}

/** A connection of one who asks for acks. */
function comes(house: House, workshop: string, device: string): Promise<Stranger> {
  const address = `${house.url.replace('http', 'ws')}/yjs/${workshop}-A1?acks=1`;
  return new Stranger(address, { cookie: `tablee=${device}` }).opened();
}

/** One struct, written by hand. */
export type Crafted = (to: encoding.Encoder) => void;

/** An update of one client's structs, and ranges to delete. */
export function update(
  client: number,
  clock: number,
  structs: readonly Crafted[],
  ranges: readonly (readonly [client: number, clock: number, length: number])[] = []
): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, structs.length > 0 ? 1 : 0);
    if (structs.length > 0) {
      encoding.writeVarUint(to, structs.length);
      encoding.writeVarUint(to, client);
      encoding.writeVarUint(to, clock);
      for (const write of structs) write(to);
    }
    encoding.writeVarUint(to, ranges.length);
    for (const [of, from, length] of ranges) {
      for (const value of [of, 1, from, length]) encoding.writeVarUint(to, value);
    }
  });
}

/** Text at the beginning of a root. */
export const textIn =
  (root: string, text: string): Crafted =>
  (to) => {
    encoding.writeUint8(to, 4);
    encoding.writeVarUint(to, 1);
    encoding.writeVarString(to, root);
    encoding.writeVarString(to, text);
  };
/** Text after a unit. */
export const textAfter =
  (client: number, clock: number, text: string): Crafted =>
  (to) => {
    encoding.writeUint8(to, 4 | 128);
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
    encoding.writeVarString(to, text);
  };
/** A unit that was deleted before it came: at the beginning of a root, or after a unit. */
export const deletedIn =
  (root: string): Crafted =>
  (to) => {
    encoding.writeUint8(to, 1);
    encoding.writeVarUint(to, 1);
    encoding.writeVarString(to, root);
    encoding.writeVarUint(to, 1);
  };
export const deletedAfter =
  (client: number, clock: number): Crafted =>
  (to) => {
    encoding.writeUint8(to, 1 | 128);
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
    encoding.writeVarUint(to, 1);
  };
/** Units said to have been collected, or left out. */
export const collected =
  (length: number): Crafted =>
  (to) => {
    encoding.writeUint8(to, 0);
    encoding.writeVarUint(to, length);
  };
export const skipped =
  (length: number): Crafted =>
  (to) => {
    encoding.writeUint8(to, 10);
    encoding.writeVarUint(to, length);
  };
export const textRoot = (card: string) => rootName(card, 'text');
