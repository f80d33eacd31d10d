// What is asked in one turn of the loop, at the port: a journal that tells when it is written, and may be full.
import { describe, expect, test } from 'vitest';
import { decideFacilitate } from '#core/joining.ts';
import type { Command } from '#core/commands.ts';
import { ok } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { perform } from '#server/workshops/perform.ts';
import { Referee } from '#server/workshops/referee.ts';
import { adding, editing, FACILITATOR, SECOND } from '#tests/core/a-day.ts';
import { clock, refereed } from '../a-referee.ts';

const DEVICES = [FACILITATOR, SECOND];
const cardOf = (n: number): string => `card-0000${n}`;
const adds = (n: number, table = 'A1'): Command => adding({ card: cardOf(n), table });

/** A workshop that has begun, two of the facilitation in it, and nothing told yet. */
function begun() {
  const room = refereed();
  for (const { device, name } of DEVICES)
    room.referee.ask('server', (workshop) =>
      ok({ events: decideFacilitate(workshop, device, name), value: true })
    );
  room.press('workshop.start');
  room.told.length = 0;
  const asks = (id: string, command: Command, actor: Actor = FACILITATOR) =>
    Promise.resolve(perform(room.referee, { id, command }, actor));
  /** What is written from now on. */
  const { seq } = room.referee;
  return { ...room, asks, written: () => room.journal.read().slice(seq) };
}

describe('[JRN-4] commands that come in one turn', () => {
  test('are kept in one write, shown as one change, then answered, each with its own row', async () => {
    const { referee, told, asks } = begun();
    const { seq } = referee;
    const asked = [1, 2, 3].map((n) =>
      asks(`command-${n}`, adds(n), DEVICES[n % 2]).then((ack) => told.push(`answered ${rowOf(ack) - seq}`))
    );
    expect([referee.seq, told]).toEqual([seq, []]);
    await Promise.all(asked);
    expect(told).toEqual([
      ...['kept card.added card.added card.added', `shown ${seq + 3} true`],
      ...['answered 1', 'answered 2', 'answered 3']
    ]);
  });

  test('are judged each on what those before it leave', async () => {
    const { referee, told, asks } = begun();
    const acks = await Promise.all([
      asks('command-1', editing(cardOf(1), 'Trop tôt')),
      asks('command-2', adds(1)),
      asks('command-3', editing(cardOf(1), 'Mieux dit')),
      asks('command-4', adds(1))
    ]);
    expect(acks.map(codeOf)).toEqual(['card.unknown', '', '', 'card.idTaken']);
    expect(referee.state.cards[cardOf(1)]?.text).toBe('Mieux dit');
    expect(told.filter((line) => line.startsWith('kept'))).toEqual(['kept card.added card.edited']);
  });

  test('are done once, and are their actor’s, in the same turn too', async () => {
    const { referee, asks } = begun();
    const acks = await Promise.all([
      asks('command-1', adds(1)),
      asks('command-1', adds(1)),
      asks('command-1', adds(1), { role: 'projection' }),
      asks('command-2', adds(2))
    ]);
    expect(acks.map(codeOf)).toEqual(['', '', 'command.reused', '']);
    expect(acks[1]).toEqual(acks[0]);
    expect(Object.keys(referee.state.cards)).toHaveLength(2);
  });

  test('have not happened, none of them, when they cannot be kept; asked again, they are as new', async () => {
    const { referee, told, asks, setFull } = begun();
    const { state, seq } = referee;
    setFull(true);
    const all = () => [1, 2, 3].map((n) => asks(`command-${n}`, adds(n)));
    const outcomes = await Promise.allSettled(all());
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect([referee.state, referee.seq, told]).toEqual([state, seq, []]);
    expect(referee.state).toBe(state);
    setFull(false);
    expect((await Promise.all(all())).map(rowOf)).toEqual([seq + 1, seq + 2, seq + 3]);
  });

  test('are those of people in number: whoever conducts is judged alone, in their turn', async () => {
    const { referee, told, asks } = begun();
    const { version } = referee.state.control;
    await Promise.all([
      ...[1, 2].map((n) => asks(`command-${n}`, adds(n))),
      asks('command-3', { type: 'cursor.next', expectedVersion: version }),
      ...[4, 5].map((n) => asks(`command-${n}`, adds(n)))
    ]);
    expect(told.filter((line) => line.startsWith('kept'))).toEqual([
      ...['kept card.added card.added', 'kept cursor.moved', 'kept card.added card.added']
    ]);
  });

  test('find their rights gone when they went meanwhile', async () => {
    const { referee, asks } = begun();
    const asked = [asks('command-1', adds(1), SECOND), asks('command-2', adds(2))];
    const { device } = SECOND;
    referee.ask('server', () =>
      ok({ events: [{ type: 'device.revoked', device, role: 'facilitator' }], value: true })
    );
    expect((await Promise.all(asked)).map(codeOf)).toEqual(['session.missing', '']);
  });

  test('are each asked alone when one of them cannot be kept and the file is well: only that one fails', async () => {
    const { referee, told, asks, setFull } = begun();
    setFull((batch) => JSON.stringify(batch).includes(cardOf(2)));
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => asks(`command-${n}`, adds(n))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(Object.keys(referee.state.cards)).toEqual([cardOf(1), cardOf(3)]);
    expect(told.filter((line) => line.startsWith('kept'))).toEqual(['kept card.added', 'kept card.added']);
  });

  test('are each known by their own row, after a restart too', async () => {
    const { referee, journal, asks } = begun();
    const all = () => Promise.all([1, 2, 3].map((n) => asks(`command-${n}`, adds(n))));
    const acks = await all();
    expect(await all()).toEqual(acks);
    const again = Referee.load(journal, clock);
    expect(again.state).toEqual(referee.state);
    const told = [1, 2, 3].map((n) => again.execute({ id: `command-${n}`, command: adds(n) }, FACILITATOR));
    expect(told).toEqual(acks);
  });
});

test('[JRN-4] together or one after the other, commands leave the same workshop and are answered the same', async () => {
  for (let seed = 1; seed <= 200; seed++) {
    const chance = chanceOf(seed);
    const commands = Array.from({ length: 12 }, (_, i) => anyCommand(i, chance));
    const [one, other] = [begun(), begun()];
    const apart = commands.map((command, i) =>
      one.referee.execute({ id: `command-${i}`, command }, FACILITATOR)
    );
    const together = await Promise.all(commands.map((command, i) => other.asks(`command-${i}`, command)));
    expect({ seed, acks: together }).toEqual({ seed, acks: apart });
    expect({ seed, state: other.referee.state }).toEqual({ seed, state: one.referee.state });
    expect(other.written()).toEqual(one.written());
  }
});

function anyCommand(i: number, chance: (below: number) => number): Command {
  const card = cardOf(chance(4));
  const all: readonly Command[] = [
    adding({ card, table: ['A1', 'B1'][chance(2)] ?? 'A1', text: `Idée ${i}` }),
    editing(card, `Mieux ${i}`),
    { type: 'card.pin', card, pinned: chance(2) === 0 },
    { type: 'card.archive', card },
    { type: 'card.restore', card },
    { type: 'card.move', card, to: ['A1', 'B1'][chance(2)] ?? 'A1' }
  ];
  return all[chance(all.length)] ?? editing(card, '');
}

/** Numbers anybody can draw again (mulberry32). */
function chanceOf(seed: number): (below: number) => number {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function rowOf(ack: Ack): number {
  return ack.ok ? ack.seq : Number.NaN;
}

function codeOf(ack: Ack): string {
  return ack.ok ? '' : ack.refusal.code;
}
