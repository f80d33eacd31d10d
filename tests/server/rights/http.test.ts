// The table of rights over HTTP: every command, by everybody, at each moment, at one's own table, at another and in another
// workshop. What is refused leaves no row; what is allowed is asked of a workshop of its own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandOf } from '#tests/golden/scene.ts';
import { House } from '../a-house.ts';
import {
  AT_ONCE,
  commandCells,
  expected,
  heard,
  nameOf,
  PLAYERS,
  WIRE_MOMENTS,
  type CommandCell
} from './cells.ts';
import { playsIn, roleOf, seqOf, type PlayedWorkshop } from './played.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function asked(workshop: PlayedWorkshop, cell: CommandCell, as = workshop): Promise<string> {
  const command = commandOf(cell.act, cell, workshop.scene);
  const secret = as.secretOf(cell.role);
  const answer = await house.commands(workshop.nameFor(cell.role), roleOf(cell.role), secret, command);
  return heard(cell, answer.refusal === '' ? null : answer.refusal);
}

describe.each(WIRE_MOMENTS)('[PERM-1] over HTTP, %s', (moment) => {
  test.each(PLAYERS)('a %s is refused what the table refuses, and nothing is written', async (player) => {
    const cells = commandCells(moment, player).filter(({ refusal }) => refusal !== null);
    const answers: [string, string][] = [];
    for (let from = 0; from < cells.length; from += AT_ONCE) {
      const workshop = playsIn(house, moment);
      const before = seqOf(house, workshop);
      for (const cell of cells.slice(from, from + AT_ONCE))
        answers.push([nameOf(cell), await asked(workshop, cell)]);
      expect(seqOf(house, workshop)).toBe(before);
    }
    expect(answers).toEqual(cells.map((cell) => [nameOf(cell), expected(cell)]));
  });

  test.each(PLAYERS.filter((player) => player !== 'projection'))(
    'a %s does what it gives',
    async (player) => {
      const cells = commandCells(moment, player).filter(({ refusal }) => refusal === null);
      const answers: [string, string][] = [];
      for (const cell of cells) answers.push([nameOf(cell), await asked(playsIn(house, moment), cell)]);
      expect(answers).toEqual(cells.map((cell) => [nameOf(cell), 'done']));
    }
  );
});

test('[PERM-6] another workshop does not exist, whatever is asked of it and by whom', async () => {
  const [own, other] = [playsIn(house, 'in a round'), playsIn(house, 'in a round')];
  const before = seqOf(house, other);
  const answers = new Set<string>();
  let asks = 0;
  for (const player of PLAYERS) {
    if (player === 'projection') continue;
    const acts = new Map(commandCells('in a round', player).map((cell) => [cell.act, cell]));
    for (const cell of acts.values()) {
      answers.add(await asked(other, cell, own));
      asks += 1;
    }
  }
  expect([...answers]).toEqual(['workshop.unknown']);
  expect(asks).toBeGreaterThan(200);
  expect(seqOf(house, other)).toBe(before);
});
