// The table of rights over socket.io: the same cells as over HTTP, on connections that stay, and rights that end while they do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { GOLDEN_CELLS } from '#tests/golden/permissions.ts';
import { commandOf, tableOf, type Player } from '#tests/golden/scene.ts';
import { cardToAdd, House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { AT_ONCE, commandCells, expected, heard, nameOf, PLAYERS, WIRE_MOMENTS } from './cells.ts';
import { playsIn, roleOf, seqOf, type PlayedWorkshop } from './played.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function comes(workshop: PlayedWorkshop, player: Player, as = workshop): Promise<Phone> {
  const role = roleOf(player);
  const named = { workshop: workshop.nameFor(player), role, device: as.secretOf(player) };
  const phone = new Phone(house.url, role === 'host' ? { ...named, table: 'C1' } : named);
  await phone.until('an answer at the door', () => phone.messages.length > 0);
  return phone;
}

describe.each(WIRE_MOMENTS)('[PERM-1] over a socket, %s', (moment) => {
  test.each(PLAYERS)('a %s is refused what the table refuses, and nothing is written', async (player) => {
    const cells = commandCells(moment, player).filter(({ refusal }) => refusal !== null);
    const answers: [string, string][] = [];
    for (let from = 0; from < cells.length; from += AT_ONCE) {
      const workshop = playsIn(house, moment);
      const before = seqOf(house, workshop);
      const phone = await comes(workshop, player);
      for (const cell of cells.slice(from, from + AT_ONCE)) {
        const ack = await phone.asks(commandOf(cell.act, cell, workshop.scene));
        answers.push([nameOf(cell), heard(cell, ack.ok ? null : ack.refusal.code)]);
      }
      phone.close();
      expect(seqOf(house, workshop)).toBe(before);
    }
    expect(answers).toEqual(cells.map((cell) => [nameOf(cell), expected(cell)]));
  });

  test.each(PLAYERS.filter((player) => player !== 'projection'))(
    'a %s does what it gives',
    async (player) => {
      const cells = commandCells(moment, player).filter(({ refusal }) => refusal === null);
      const answers: [string, string][] = [];
      for (const cell of cells) {
        const workshop = playsIn(house, moment);
        const phone = await comes(workshop, player);
        const ack = await phone.asks(commandOf(cell.act, cell, workshop.scene));
        answers.push([nameOf(cell), heard(cell, ack.ok ? null : ack.refusal.code)]);
        phone.close();
      }
      expect(answers).toEqual(cells.map((cell) => [nameOf(cell), 'done']));
    }
  );

  test('[PERM-5] boards are read as the table says', async () => {
    const workshop = playsIn(house, moment);
    const cells = GOLDEN_CELLS.filter((cell) => cell.act === 'board.read' && cell.moment === moment);
    const answers: string[] = [];
    for (const cell of cells) {
      const phone = await comes(workshop, cell.role);
      const ack = await phone.reads(tableOf(cell));
      answers.push(`${cell.role}, ${cell.subject}: ${ack.ok ? 'done' : ack.refusal.code}`);
      phone.close();
    }
    expect(answers).toEqual(cells.map((cell) => `${cell.role}, ${cell.subject}: ${expected(cell)}`));
  });
});

test('[PERM-7] nobody but its narrator ever receives a private note', async () => {
  const workshop = playsIn(house, 'in a round');
  const narrator = await comes(workshop, 'narrator');
  const others = await Promise.all(
    PLAYERS.filter((player) => player !== 'narrator').map((player) => comes(workshop, player))
  );
  const { actors } = workshop.scene;
  const seat = actors.narrator.role === 'participant' ? actors.narrator.seat : '';
  await narrator.asks({ type: 'notes.write', seat, text: 'Un canari dans la marge' });
  const facilitator = must(others[2], 'the facilitation');
  await facilitator.asks({ type: 'seat.narrate', seat, table: 'B1' });
  const told = (phone: Phone) => JSON.stringify(phone.messages).includes('canari');
  expect([told(narrator), ...others.map(told)]).toEqual([true, false, false, false, false, false, false]);
  for (const phone of [narrator, ...others]) phone.close();
});

describe('[PERM-6] a right that ends in mid-session', () => {
  const writes = (phone: Phone, n: number) => phone.asks(cardToAdd(`after-${n}`, 'C1'));

  test('a silence, a lock and a change of table bite on the next message', async () => {
    const workshop = playsIn(house, 'in a round');
    const [phone, facilitator] = [await comes(workshop, 'participant'), await comes(workshop, 'facilitator')];
    const { participant } = workshop.scene.actors;
    const seat = participant.role === 'participant' ? participant.seat : '';
    const answers: string[] = [];
    const asked = async (command: unknown) => {
      await facilitator.asks(command);
      const ack = await writes(phone, answers.length);
      answers.push(ack.ok ? 'done' : ack.refusal.code);
    };
    await asked({ type: 'seat.mute', seat, muted: true });
    await asked({ type: 'seat.mute', seat, muted: false });
    await asked({ type: 'board.lock', table: 'C1', locked: true });
    await asked({ type: 'board.lock', table: 'C1', locked: false });
    await asked({ type: 'seat.move', seat, group: 3 });
    expect(answers).toEqual(['seat.muted', 'done', 'board.locked', 'done', 'right.denied']);
    phone.close();
    facilitator.close();
  });

  test('[JOIN-8] a table taken back: its device is told, nothing it sends is done, its link opens nothing', async () => {
    const workshop = playsIn(house, 'in a round');
    const [host, facilitator] = [await comes(workshop, 'host'), await comes(workshop, 'facilitator')];
    const referee = must(house.app.registry.byId(workshop.id), workshop.id);
    const secret = must(referee.state.secrets.hosts['C1'], 'a link');
    expect((await writes(host, 1)).ok).toBe(true);
    await facilitator.asks({ type: 'table.release', table: 'C1' });
    const sent = writes(host, 2);
    await host.first('ended');
    expect(host.all('ended').map(({ refusal }) => refusal.code)).toEqual(['session.missing']);
    void sent;
    expect(referee.state.cards[cardToAdd('after-2', 'C1').card]).toBeUndefined();
    expect((await house.post('/api/host', { secret })).refusal).toBe('link.wrong');
    host.close();
    facilitator.close();
  });
});

test('[PERM-6] another workshop does not open its door to anybody of this one', async () => {
  const [own, other] = [playsIn(house, 'in a round'), playsIn(house, 'in a round')];
  for (const player of PLAYERS) {
    if (player === 'projection') continue;
    const phone = await comes(other, player, own);
    expect([player, phone.all('refused')[0]?.refusal]).toEqual([player, 'workshop.unknown']);
    phone.close();
  }
});
