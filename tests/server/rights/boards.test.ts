// The table of rights on the boards' own socket: whoever may correct a card by command may type in it, nobody else, and read-only
// means refused with a code. A frame is typed by a hand that knows nothing of the server's document, as a stranger would.
import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { WorkshopEvent } from '#core/events.ts';
import { must, ok } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { House } from '#tests/server/a-house.ts';
import { GOLDEN_CELLS, type Cell } from '#tests/golden/permissions.ts';
import { cardOf, type Player } from '#tests/golden/scene.ts';
import { PLAYERS, WIRE_MOMENTS } from './cells.ts';
import { playsIn, roleOf, type PlayedWorkshop } from './played.ts';

const [SYNC, UPDATE, ACK, REFUSAL] = [0, 2, 100, 101] as const;

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** The frame of somebody who types one letter in a card. */
function typing(card: string, letter = 'x'): Uint8Array {
  const doc = new Y.Doc();
  doc.getText(rootName(card, 'text')).insert(0, letter);
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, SYNC);
  encoding.writeVarUint(frame, UPDATE);
  encoding.writeVarUint8Array(frame, Y.encodeStateAsUpdate(doc));
  return encoding.toUint8Array(frame);
}

/** A socket on a board; what it hears is told as one word for each frame sent. */
class Stranger {
  readonly #socket: WebSocket;
  readonly #words: string[] = [];
  #refused = '';
  #told: () => void = () => undefined;

  constructor(workshop: PlayedWorkshop, player: Player, board: string, as = workshop) {
    const role = roleOf(player);
    const asked = role === 'host' ? '&table=C1' : '';
    const address = `${house.url.replace('http', 'ws')}/yjs/${workshop.id}-${board}?acks=1&role=${role}${asked}`;
    const secret = as.secretOf(player);
    this.#socket = new WebSocket(
      address,
      secret === undefined ? {} : { headers: { cookie: `tablee=${secret}` } }
    );
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.on('message', (data: ArrayBuffer) => this.#hears(new Uint8Array(data)));
    this.#socket.on('close', (code) => this.#says(code === 4003 ? 'right.denied' : `closed ${code}`));
    this.#socket.on('error', (error) =>
      this.#says(/404/.test(error.message) ? 'workshop.unknown' : error.message)
    );
  }

  /** Sends a frame once the door has opened, or not at all. */
  async types(card: string): Promise<string> {
    if (this.#socket.readyState === WebSocket.CONNECTING)
      await Promise.race([
        once(this.#socket, 'open'),
        once(this.#socket, 'error').catch(() => undefined)
      ]).catch(() => undefined);
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(typing(card));
    while (this.#words.length === 0) await new Promise<void>((told) => (this.#told = told));
    return must(this.#words.shift(), 'a word');
  }

  leaves(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.close();
  }

  #hears(bytes: Uint8Array): void {
    const from = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(from);
    if (type === REFUSAL) this.#refused = String(JSON.parse(decoding.readVarString(from)).code);
    if (type !== ACK) return;
    this.#says(this.#refused || 'done');
    this.#refused = '';
  }

  #says(word: string): void {
    this.#words.push(word);
    this.#told();
  }
}

/** Typing needs both rights: to read the board and to correct the card. The links of a witness and of a zoom, and the projection, have no door. */
function expectedOf(cell: Cell): string {
  if (['projection', 'witness', 'owner'].includes(cell.role)) return 'workshop.unknown';
  const isHere = !cell.subject.includes('elsewhere');
  const reading = GOLDEN_CELLS.find(
    ({ act, role, moment, column }) =>
      act === 'board.read' && role === cell.role && moment === cell.moment && column === (isHere ? 0 : 1)
  );
  return reading?.refusal ?? cell.refusal ?? 'done';
}

const boardOf = (card: string): string => card.slice(-2);

describe.each(WIRE_MOMENTS)('[PERM-1] on the boards, %s', (moment) => {
  test.each(PLAYERS)('a %s types where the table lets words be corrected', async (player) => {
    const workshop = playsIn(house, moment);
    const cells = GOLDEN_CELLS.filter(
      (cell) => cell.act === 'card.edit' && cell.moment === moment && cell.role === player
    );
    const answers: [string, string][] = [];
    for (const cell of cells) {
      const stranger = new Stranger(workshop, player, boardOf(cardOf(cell)));
      answers.push([cell.subject, await stranger.types(cardOf(cell))]);
      stranger.leaves();
    }
    expect(answers).toEqual(cells.map((cell) => [cell.subject, expectedOf(cell)]));
  });
});

test('[PERM-6] the boards of another workshop do not exist', async () => {
  const [own, other] = [playsIn(house, 'in a round'), playsIn(house, 'in a round')];
  for (const player of PLAYERS) {
    const stranger = new Stranger(other, player, 'C1', own);
    expect([player, await stranger.types('card-maud-C1')]).toEqual([player, 'workshop.unknown']);
  }
});

test('[PERM-6] a right revoked in mid-session bites on the next frame', async () => {
  const workshop = playsIn(house, 'in a round');
  const referee = must(house.app.registry.byId(workshop.id), workshop.id);
  const { actors } = workshop.scene;
  const seat = actors.participant.role === 'participant' ? actors.participant.seat : '';
  const happens = (events: readonly WorkshopEvent[]) =>
    referee.ask('server', () => ok({ events, value: true }));
  const maud = new Stranger(workshop, 'participant', 'C1');
  const answers = [await maud.types('card-maud-C1')];
  happens([{ type: 'seat.muted', seat, muted: true }]);
  answers.push(await maud.types('card-maud-C1'));
  happens([
    { type: 'seat.muted', seat, muted: false },
    { type: 'board.locked', table: 'C1', locked: true }
  ]);
  answers.push(await maud.types('card-maud-C1'));
  happens([{ type: 'board.locked', table: 'C1', locked: false }]);
  answers.push(await maud.types('card-maud-C1'));
  expect(answers).toEqual(['done', 'seat.muted', 'board.locked', 'done']);
  maud.leaves();
});

test('[JOIN-8] a table taken back in mid-word: the next frame finds the door shut', async () => {
  const workshop = playsIn(house, 'in a round');
  const host = new Stranger(workshop, 'host', 'C1');
  const answers = [await host.types('card-host-C1')];
  const facilitator = workshop.secretOf('facilitator');
  await house.commands(workshop.id, 'facilitator', facilitator, { type: 'table.release', table: 'C1' });
  answers.push(await host.types('card-host-C1'));
  expect(answers).toEqual(['done', 'closed 4001']);
});
