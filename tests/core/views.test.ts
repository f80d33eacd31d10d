import { describe, expect, test } from 'vitest';
import { roundNow, tableOf } from '#core/position.ts';
import { isPresent } from '#core/roster.ts';
import { signatureOf } from '#core/attribution.ts';
import { boardView, cardView } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { aDay, adding, FACILITATOR, PROJECTION } from './a-day.ts';
import { actorsAt, aFullRoom, forbiddenIn, foundIn } from './a-full-room.ts';

/** The room at four moments of the day. */
const moments = [
  ['in a round', (room: Room) => room.day],
  ['during a move', (room: Room) => room.day.conducts({ type: 'cursor.next' })],
  ['at the break', (room: Room) => room.day.goesTo('break')],
  [
    'once closed and published',
    (room: Room) => {
      room.day.goesTo('closing').conducts({ type: 'workshop.close' });
      room.day.does(FACILITATOR, { type: 'synthesis.publish' });
    }
  ]
] as const;
type Room = ReturnType<typeof aFullRoom>;

function roomAt(goOn: (room: Room) => unknown): Room {
  const room = aFullRoom();
  goOn(room);
  return room;
}

describe.each(moments)('[VIEW-2] %s', (_moment, goOn) => {
  test('a phone holds nobody else’s name, structure or code, and no secret', () => {
    const room = roomAt(goOn);
    const { day, people } = room;
    const { names, affiliations, devices, secrets, resumeCodes } = forbiddenIn(room);
    for (const { seat } of people) {
      const own = day.state.seats[seat];
      const view = participantView(day.state, seat, day.now);
      expect(foundIn(view, [...names, ...affiliations])).toEqual([own?.name, own?.affiliation]);
      expect(foundIn(view, resumeCodes)).toEqual([`"${own?.resumeCode}"`]);
      expect(foundIn(view, [...devices, ...secrets])).toEqual([]);
    }
  });

  test('a table’s device holds no code, no secret, no structure, and the names of those who sit there while people write', () => {
    const room = roomAt(goOn);
    const { names, affiliations, devices, secrets, resumeCodes } = forbiddenIn(room);
    const forbidden = [...names, ...affiliations, ...devices, ...secrets, ...resumeCodes];
    const { state, now } = room.day;
    for (const table of room.tables) {
      const view = hostView(state, table, now);
      const here = Object.values(state.seats).filter(
        (seat) => isPresent(seat) && tableOf(state.plan, seat, roundNow(state))?.id === table
      );
      const told = view.now.writes ? here.flatMap(({ name }) => (name === '' ? [] : [name])) : [];
      expect([...foundIn(view, forbidden)].sort()).toEqual([...told].sort());
    }
  });

  test('[VIEW-4] the projection holds places and figures only', () => {
    const room = roomAt(goOn);
    const { names, affiliations, devices, secrets, resumeCodes } = forbiddenIn(room);
    const view = projectionView(room.day.state, room.day.now);
    expect(foundIn(view, [...names, ...affiliations, ...devices, ...secrets, ...resumeCodes])).toEqual([]);
    expect(foundIn(view, ['"s4"', 'Idée', '"author"'])).toEqual([]);
  });

  test('the facilitation holds names and links, but no resume code and no device', () => {
    const room = roomAt(goOn);
    const { names, devices, secrets, resumeCodes } = forbiddenIn(room);
    const view = facilitatorView(room.day.state, room.day.now);
    expect(foundIn(view, names)).toEqual(names);
    expect(foundIn(view, secrets)).toEqual(secrets);
    expect(foundIn(view, [...resumeCodes, ...devices])).toEqual([]);
  });

  test('[VIEW-3] a board holds the names its cards were signed with and nothing else of anybody, whoever wrote', () => {
    const room = roomAt(goOn);
    const { names, affiliations, devices, secrets, resumeCodes } = forbiddenIn(room);
    const seats = room.people.map(({ seat }) => `"${seat}"`);
    const forbidden = [...affiliations, ...devices, ...secrets, ...resumeCodes, ...seats, '"author"'];
    for (const table of room.tables) {
      for (const actor of actorsAt(room, table)) {
        const board = boardView(room.day.state, table, actor);
        expect(foundIn(board, forbidden)).toEqual([]);
        const signed = board.cards.map(({ id }) => signatureOf(room.day.state, room.day.card(id)));
        expect(board.cards.map(({ signature }) => signature)).toEqual(signed);
        expect(foundIn(board, names)).toEqual(names.filter((name) => signed.includes(name)));
      }
    }
  });
});

test('[VIEW-2] a phone’s view weighs 1.5 kB at most at the tables, whatever the size of the workshop', () => {
  const room = aFullRoom();
  const { day } = room;
  for (const theme of day.state.plan.themes) {
    const words = {
      title: 'Rôle des professionnels et des habitants',
      question: `Comment ${'mieux '.repeat(18)}?`
    };
    day.does(FACILITATOR, { type: 'theme.describe', theme: theme.id, ...words });
  }
  const weights = room.people.map(({ seat }) =>
    Buffer.byteLength(JSON.stringify(participantView(day.state, seat, day.now)))
  );
  expect(Math.max(...weights)).toBeLessThanOrEqual(1_536);
});

describe('[VIEW-3] archived cards', () => {
  test('are sent to the facilitation and to the device of their table, and to nobody else', () => {
    const room = aFullRoom();
    const { day, hosts } = room;
    const archived = (table: string, actor: Parameters<typeof boardView>[2]) =>
      boardView(day.state, table, actor).cards.filter((card) => card.archived).length;
    const [table] = Object.values(day.state.cards).flatMap((card) =>
      card.archivedAt === null ? [] : [card.table]
    );
    const at = table ?? '';
    const [person, host, facilitator] = actorsAt(room, at);
    const elsewhere = hosts.find((each) => each.table !== at);
    expect(facilitator && archived(at, facilitator)).toBeGreaterThan(0);
    expect(host && archived(at, host)).toBeGreaterThan(0);
    expect(person && archived(at, person)).toBe(0);
    expect(elsewhere && archived(at, elsewhere)).toBe(0);
    expect(archived(at, PROJECTION)).toBe(0);
  });

  test('a card says « mine » to its author only, and which column it came from', () => {
    const day = aDay().goesToRound(1);
    const [maud, yanis] = [day.joins('d-1', { mark: 'A1' }), day.joins('d-2', { mark: 'A1' })];
    const host = day.hosts('A1');
    day.does(maud, adding({ card: 'c1', table: 'A1' }));
    day.does(host, { type: 'card.promote', card: 'c1', to: 'finding' });
    const seen = [maud, yanis, host, FACILITATOR, PROJECTION].map(
      (actor) => cardView(day.card('c1'), actor, day.state).mine
    );
    expect(seen).toEqual([true, false, false, false, false]);
    expect(cardView(day.card('c1'), yanis, day.state).promotedFrom).toBe('idea');
  });

  test('[CARD-3] a board reads column by column, each in its order', () => {
    const day = aDay().goesToRound(1);
    const host = day.hosts('A1');
    for (const card of ['c1', 'c2', 'c3', 'c4']) day.does(host, adding({ card, table: 'A1' }));
    day.does(host, { type: 'card.reorder', card: 'c4', after: 'c1' });
    day.does(host, { type: 'card.promote', card: 'c1', to: 'finding' });
    expect(boardView(day.state, 'A1', host).cards.map((card) => card.id)).toEqual(['c4', 'c2', 'c3', 'c1']);
  });
});

describe('[VIEW-1] what each role is shown', () => {
  test('a phone: where one is, where one goes next, and nowhere to go after the last round', () => {
    const day = aDay();
    const { seat } = day.joins('d-1', { mark: 'B1' });
    const view = () => participantView(day.state, seat, day.now);
    expect([view().here?.table, view().next?.table]).toEqual(['B1', 'C1']);
    day.goesToRound(2);
    expect([view().here?.table, view().next?.table]).toEqual(['C1', 'A1']);
    day.conducts({ type: 'cursor.next' });
    expect([view().now.part, view().here?.table, view().next]).toEqual(['move', 'A1', null]);
    day.goesTo('closing');
    expect([view().here?.table, view().next]).toEqual(['A1', null]);
  });

  test('a phone: the tables of its circuit and the one its group leaves, during the move alone', () => {
    const { day, people } = aFullRoom();
    const seat = people[0]?.seat ?? '';
    const from = participantView(day.state, seat, day.now);
    expect(from.way).toBeUndefined();
    day.conducts({ type: 'cursor.next' });
    const { here, way } = participantView(day.state, seat, day.now);
    expect(way?.from).toBe(from.here?.table);
    expect(way?.ring.map(({ mark }) => mark)).toContain(here?.mark);
    expect(new Set(way?.ring.map(({ table }) => table)).size).toBe(way?.ring.length);
  });

  test('[PERM-5] the boards that may be read are listed at the break, at the closing and after the end', () => {
    const day = aDay();
    const { seat } = day.joins('d-1', { mark: 'B1' });
    const readable = () => participantView(day.state, seat, day.now).readable.map((place) => place.table);
    const shown = [readable()];
    for (const kind of ['rotation', 'break', 'closing'] as const) shown.push((day.goesTo(kind), readable()));
    day.conducts({ type: 'workshop.close' });
    shown.push(readable());
    // In the last round, group 2 is at A1.
    expect(shown).toEqual([[], [], ['B1', 'C1'], ['B1', 'C1'], ['B1', 'C1']]);
  });

  test('a table’s device: its group, its people, its call for help, its finished round', () => {
    const day = aDay();
    for (const device of ['d-1', 'd-2']) day.joins(device, { mark: 'B1' });
    const host = day.hosts('B1');
    day.goesToRound(1);
    day.does(host, { type: 'table.help', table: 'B1', asked: true });
    day.does(host, { type: 'table.finish', table: 'B1', finished: true });
    const view = () => hostView(day.state, 'B1', day.now);
    expect(view()).toMatchObject({ group: 2, present: 3, expected: 4, helpAt: day.now, finished: true });
    day.goesToRound(2);
    expect(view()).toMatchObject({ group: 1, present: 1, expected: 4, finished: false });
  });

  test('the facilitation: one tile per table, with its people and its cards of this round', () => {
    const day = aDay();
    for (const device of ['d-1', 'd-2']) day.joins(device, { mark: 'A1', remote: device === 'd-2' });
    const host = day.hosts('A1');
    day.goesToRound(1);
    for (const card of ['c1', 'c2']) day.does(host, adding({ card, table: 'A1' }));
    day.goesToRound(2).later(1);
    day.does(host, adding({ card: 'c3', table: 'A1' }));
    const [a1, b1] = facilitatorView(day.state, day.now).tiles;
    expect(a1).toMatchObject({
      present: 1,
      expected: 4,
      hostHere: true,
      cards: 1,
      allCards: 3,
      quietSince: day.now
    });
    expect(b1).toMatchObject({
      group: 1,
      present: 2,
      remote: 1,
      hostHere: false,
      cards: 0,
      quietSince: day.now - 60_000
    });
  });
});

test('the day counts the rounds of a part that are over: the one under way is not', () => {
  const day = aDay();
  const over = () =>
    facilitatorView(day.state, day.now).parts.map(({ kind, roundsOver }) => [kind, roundsOver ?? null]);
  const rows = (rounds: number | null) => [
    ['welcome', null],
    ['rotation', rounds],
    ['break', null],
    ['closing', null]
  ];
  expect(over()).toEqual(rows(null));
  day.goesTo('rotation').goesToRound(1);
  expect(over()).toEqual(rows(null));
  day.goesToRound(2);
  expect(over()).toEqual(rows(1));
  day.goesTo('break');
  expect(over()).toEqual(rows(3));
});
