// Every cell of the hand-written table of rights, played: the same workshop in a round, at the break and once closed.
import { describe, expect, test } from 'vitest';
import type { Command, CommandType } from '#core/commands.ts';
import { may, PERMISSIONS } from '#core/permissions.ts';
import { must, unreachable } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { GOLDEN_ACTS, GOLDEN_CELLS, type Cell } from '../golden/permissions.ts';
import { adding, aDay, editing, FACILITATOR, PROJECTION } from './a-day.ts';

/** Maud's group is at A1 in round 1 and at C1 in round 3, where it stays. Yanis's is at C1, then at B1. */
function played(moment: Cell['moment']) {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A1' });
  const yanis = day.joins('d-yanis', { mark: 'C1' });
  const host = day.hosts('C1');
  day.goesToRound(1);
  day.does(maud, adding({ card: 'maud-A1', table: 'A1' }));
  day.does(yanis, adding({ card: 'yanis-C1', table: 'C1' }));
  day.does(host, adding({ card: 'host-C1', table: 'C1' }));
  day.goesToRound(3);
  day.does(maud, adding({ card: 'maud-C1', table: 'C1' }));
  day.does(yanis, adding({ card: 'yanis-B1', table: 'B1' }));
  if (moment !== 'in a round') day.goesTo('break');
  if (moment === 'once closed') day.conducts({ type: 'workshop.close' });
  const actors = { participant: maud, host, facilitator: FACILITATOR, projection: PROJECTION };
  return { day, actors, seats: [maud.seat, yanis.seat] };
}

type Scene = ReturnType<typeof played>;

function cardOf({ role, column }: Cell): string {
  const mine = role === 'host' ? 'host-C1' : 'maud-C1';
  return must([mine, 'yanis-C1', 'maud-A1', 'yanis-B1'][column], 'a card');
}

const table = ({ column }: Cell): string => must(['C1', 'A1'][column], 'a table');

/** A command of this type that nothing but a right or a phase could refuse. */
function commandOf(act: CommandType, cell: Cell, { day, seats }: Scene): Command {
  const card = cardOf(cell.about === 'card' ? cell : { ...cell, column: 0 });
  const expectedVersion = day.state.control.version;
  const seat = must(seats[cell.column] ?? seats[0], 'a seat');
  const place = cell.about === 'table' ? table(cell) : 'C1';
  const words = { title: 'Titre', question: '', place: '', organizer: '', facilitation: '' };
  switch (act) {
    case 'card.add':
      return adding({ card: 'new', table: place });
    case 'card.edit':
      return editing(card, 'Autre chose');
    case 'card.promote':
    case 'card.propose':
      return { type: act, card, to: 'finding' };
    case 'card.pin':
      return { type: act, card, pinned: true };
    case 'card.archive':
    case 'card.restore':
      return { type: act, card };
    case 'card.reorder':
      return { type: act, card, after: null };
    case 'cursor.jump':
      return { type: act, step: 2, expectedVersion };
    case 'timer.extend':
      return { type: act, minutes: 2, expectedVersion };
    case 'workshop.start':
    case 'cursor.next':
    case 'timer.pause':
    case 'timer.resume':
    case 'act.undo':
    case 'workshop.close':
    case 'workshop.reopen':
      return { type: act, expectedVersion };
    case 'seat.name':
      return { type: act, seat, name: 'Maud', affiliation: '', thanks: true };
    case 'seat.absent':
    case 'seat.present':
      return { type: act, seat };
    case 'seat.move':
      return { type: act, seat, group: 2 };
    case 'seat.add':
      return { type: act, table: place, name: '', affiliation: '' };
    case 'group.merge':
      return { type: act, group: 1, into: 2 };
    case 'table.help':
      return { type: act, table: place, asked: true };
    case 'table.finish':
      return { type: act, table: place, finished: true };
    case 'table.visio':
      return { type: act, table: place, visio: '' };
    case 'workshop.describe':
      return { type: act, ...words };
    case 'theme.describe':
      return { type: act, theme: 't1', ...words };
    case 'synthesis.edit':
      return { type: act, part: 'title', text: 'Titre' };
    case 'synthesis.leaveOut':
      return { type: act, card, leftOut: true };
    case 'synthesis.reword':
      return { type: act, card, wording: 'Mieux' };
    case 'synthesis.publish':
    case 'synthesis.withdraw':
      return { type: act };
    default:
      return unreachable(act);
  }
}

function answered(cell: Cell): string | null {
  const scene = played(cell.moment);
  const actor: Actor = scene.actors[cell.role];
  const { state } = scene.day;
  const act = must(
    acts.find((each) => each === cell.act),
    cell.act
  );
  const verdict =
    act === 'board.read'
      ? may(state, actor, act, { table: table(cell) })
      : scene.day.asks(actor, commandOf(act, cell, scene));
  if (!verdict.ok && scene.day.state !== state) throw new Error('a refusal changed something');
  return verdict.ok ? null : verdict.refusal.code;
}

function isAct(name: string): name is keyof typeof PERMISSIONS {
  return name in PERMISSIONS;
}
const acts = Object.keys(PERMISSIONS).filter(isAct);

test('[PERM-1] every command has its row in the table written by hand, and no row is left over', () => {
  expect([...GOLDEN_ACTS].sort()).toEqual([...acts].sort());
  expect(new Set(GOLDEN_ACTS).size).toBe(GOLDEN_ACTS.length);
});

const rule = { participant: 'PERM-2', host: 'PERM-3', facilitator: 'PERM-4', projection: 'PERM-4' } as const;

describe.each(acts)('[PERM-1] %s', (act) => {
  const cells = GOLDEN_CELLS.filter((cell) => cell.act === act);
  test.each(cells.map((cell) => [`${rule[cell.role]}: ${cell.role}, ${cell.moment}, ${cell.subject}`, cell]))(
    '%s',
    (_description, cell) => {
      expect(answered(cell)).toBe(cell.refusal);
    }
  );
});

test('[PERM-2] a participant who sits nowhere any more writes nowhere', () => {
  const { day, actors } = played('in a round');
  const gone = { ...actors.participant, seat: 's99' };
  expect(day.refused(gone, adding({ card: 'new', table: 'C1' })).code).toBe('right.denied');
});

test('[PERM-3] a table’s device does nothing at a table it does not hold, even where its group comes from', () => {
  const { day, actors } = played('in a round');
  for (const place of ['A1', 'B1']) {
    expect(day.refused(actors.host, { type: 'table.finish', table: place, finished: true }).code).toBe(
      'right.denied'
    );
  }
  expect(day.refused(actors.host, { type: 'table.finish', table: 'Z9', finished: true }).code).toBe(
    'table.unknown'
  );
});

test('[PERM-4] the projection is refused every command', () => {
  const scene = played('in a round');
  for (const act of acts) {
    if (act === 'board.read') continue;
    const cell = must(
      GOLDEN_CELLS.find((each) => each.act === act),
      act
    );
    expect([act, scene.day.refused(PROJECTION, commandOf(act, { ...cell, column: 0 }, scene)).code]).toEqual([
      act,
      'right.denied'
    ]);
  }
});

test('[PERM-5] the other boards are read at the break, and no longer once people write again', () => {
  const { day, actors } = played('at the break');
  const reads = (place: string) => may(day.state, actors.participant, 'board.read', { table: place }).ok;
  expect([reads('C1'), reads('A1')]).toEqual([true, true]);
  day.conducts({ type: 'cursor.jump', step: 5 });
  expect([reads('C1'), reads('A1')]).toEqual([true, false]);
  day.goesTo('closing');
  expect(reads('A1')).toBe(true);
});
