import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { must } from '#core/result.ts';
import { cardToAdd, commandId, House, STEPS } from '../a-house.ts';
import { Phone, type Presenting } from '../a-phone.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
const phones: Phone[] = [];

beforeEach(async () => {
  house = await House.open();
  made = await house.creates();
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  await house.close();
});

function presents(asked: Partial<Presenting>): Phone {
  const phone = new Phone(house.url, { workshop: made.workshop, role: 'participant', ...asked });
  phones.push(phone);
  return phone;
}

/** A connected phone of somebody who has sat down at this table. */
async function sitsAt(table: string): Promise<Phone> {
  const { device } = await house.joins(made.code, table);
  return connected({ device });
}

async function connected(asked: Partial<Presenting>): Promise<Phone> {
  const phone = presents(asked);
  await phone.first('view');
  return phone;
}

const facilitator = () => connected({ role: 'facilitator', device: made.device });
const goesTo = (step: number) => house.goesTo(made.workshop, made.device, step);
const refusalOf = async (asked: Partial<Presenting>) => {
  const phone = presents(asked);
  await phone.first('refused');
  return phone.all('refused')[0]?.refusal;
};

test('a line speaks often enough for proxies that cut at thirty seconds, and a dead one is known within 45', async () => {
  const answer = await fetch(`${house.url}/socket.io/?EIO=4&transport=polling`);
  const opened: unknown = JSON.parse((await answer.text()).slice(1));
  const pulse = opened as { readonly pingInterval: number; readonly pingTimeout: number }; // engine.io's own words
  expect(pulse.pingInterval).toBeLessThan(25_000);
  // Both sides count the same two.
  expect(pulse.pingInterval + pulse.pingTimeout).toBeLessThan(45_000);
});

describe('[VIEW-1] coming in', () => {
  test('one receives one’s own view, then the board of one’s table, at the number of the journal', async () => {
    const maud = await sitsAt('A');
    await maud.first('board');
    const seq = house.seqOf(made.workshop);
    expect(maud.messages.map((message) => message.is)).toEqual(['view', 'board']);
    expect(maud.messages[0]).toMatchObject({ seq, view: { for: 'participant', here: { table: 'A1' } } });
    expect(maud.messages[1]).toMatchObject({ seq, board: { table: 'A1', cards: [] } });
  });

  test('each role has its own, and the wall needs the code alone', async () => {
    const wall = await connected({ role: 'projection', workshop: made.code });
    const { device } = (await house.post('/api/host', { secret: made.hosts['C1'] })).body;
    const table = await connected({ role: 'host', device: String(device) });
    const console = await facilitator();
    expect([wall.view?.for, table.view?.for, console.view?.for]).toEqual([
      'projection',
      'host',
      'facilitator'
    ]);
    expect(table.view).toMatchObject({ here: { table: 'C1' } });
  });

  test('by the cookie too', async () => {
    const { device } = await house.joins(made.code);
    const phone = await connected({ headers: { cookie: `a=b; tablee=${device}` } });
    expect(phone.view?.for).toBe('participant');
  });

  test('whoever edits the document hears of all that changes it, by a word when nothing of their view does', async () => {
    const [maud, ines, guest] = [await facilitator(), await facilitator(), await sitsAt('A')];
    await maud.asks({ type: 'zoom.invite', theme: 't1', label: 'La navette' });
    const zoom = must(house.app.registry.byId(made.workshop)?.state.zooms?.[0], 'the zoom').id;
    for (const card of ['card-one-C1', 'card-two-C1', 'card-three-C1'])
      await maud.asks(cardToAdd(card, 'C1'));
    const edits = [
      { type: 'card.pin', card: 'card-one-C1', pinned: true },
      { type: 'card.reorder', card: 'card-one-C1', after: 'card-two-C1' },
      {
        type: 'card.edit',
        card: 'card-two-C1',
        text: 'Dit autrement',
        example: '',
        cited: '',
        subPoints: []
      },
      { type: 'card.promote', card: 'card-two-C1', to: 'finding' },
      { type: 'card.merge', card: 'card-three-C1', into: 'card-one-C1' },
      { type: 'synthesis.orderThemes', themes: ['t2', 't1'] },
      { type: 'synthesis.edit', part: 'setting', text: 'Une salle claire' },
      { type: 'synthesis.write', place: 'outlook', text: 'La suite' },
      { type: 'synthesis.layout', layout: 'article' },
      { type: 'zoom.write', zoom, field: 'what', text: 'Une navette' }
    ];
    for (const edit of edits) {
      expect(await maud.asks(edit), edit.type).toMatchObject({ ok: true });
      const seq = house.seqOf(made.workshop);
      await ines.until(edit.type, () => ines.all('document').at(-1)?.seq === seq);
    }
    expect([guest.all('view').length, guest.all('document')]).toEqual([1, []]);
  });

  test('what changes comes to those it concerns: a move to everybody, with the new board', async () => {
    const maud = await sitsAt('A');
    const wall = await connected({ role: 'projection', workshop: made.code });
    await goesTo(STEPS.roundOne);
    await goesTo(STEPS.roundTwo);
    await maud.until('the table B1', () => maud.all('board').at(-1)?.board.table === 'B1');
    expect(maud.view).toMatchObject({ now: { round: 2 }, here: { table: 'B1' } });
    await wall.until('round 2', () => wall.view?.now.round === 2);
  });
});

describe('[PERM-6] the door', () => {
  test.each<[string, (made: { code: string }) => Partial<Presenting>, string]>([
    ['a device nobody knows', () => ({ device: 'x'.repeat(43) }), 'workshop.unknown'],
    ['no device', () => ({}), 'session.missing'],
    [
      'a workshop nobody knows',
      () => ({ workshop: 'w'.repeat(20), device: 'x'.repeat(43) }),
      'workshop.unknown'
    ],
    ['a wall with a wrong code', () => ({ role: 'projection', workshop: 'AAAAAA' }), 'code.unknown'],
    ['another grammar', () => ({ protocol: 99 }), 'protocol.version'],
    ['a secret of another shape', () => ({ device: 'court' }), 'command.malformed'],
    ['a role of no grammar', () => ({ role: 'root' as never }), 'command.malformed']
  ])('is closed to %s', async (_description, asked, code) => {
    expect(await refusalOf(asked(made))).toBe(code);
  });

  test('is closed to a role one does not hold, a table one does not hold, the page of another site', async () => {
    const { device } = await house.joins(made.code);
    expect(await refusalOf({ device, role: 'facilitator' })).toBe('session.missing');
    expect(await refusalOf({ device, role: 'host' })).toBe('session.missing');
    const host = String((await house.post('/api/host', { secret: made.hosts['C1'] })).body['device']);
    expect(await refusalOf({ device: host, role: 'host', table: 'A1' })).toBe('session.missing');
    expect(await refusalOf({ device, headers: { origin: 'https://evil.example' } })).toBe('unreachable');
  });

  test('takes eight connections of a device: the ninth takes the place of the oldest', async () => {
    const { device } = await house.joins(made.code);
    const first = await connected({ device });
    const second = await connected({ device });
    for (let i = 2; i < WIRE_LIMITS.socketsPerDevice; i++) await connected({ device });
    const ninth = await connected({ device });
    expect(ninth.all('view')).toHaveLength(1);
    await first.first('ended');
    expect(first.all('ended')).toMatchObject([{ refusal: { code: 'session.crowded' } }]);
    await connected({ device });
    await second.first('ended');
  });

  test('shows out whoever gives the seat up, and at once', async () => {
    const first = await house.joins(made.code, 'A');
    const other = await house.joins(made.code, 'B');
    const phone = await connected({ device: other.device });
    const resume = must(house.app.registry.byId(made.workshop)?.state.seats[first.seat], 'seat').resumeCode;
    await house.post('/api/join', { code: made.code, resume }, { device: other.device });
    await phone.first('ended');
    expect(phone.all('ended')).toMatchObject([{ refusal: { code: 'session.missing' } }]);
  });
});

describe('[JRN-1] a command', () => {
  test('is shown to its table before its author is answered', async () => {
    await goesTo(STEPS.roundOne);
    const [maud, neighbour, elsewhere] = [await sitsAt('A'), await sitsAt('A'), await sitsAt('B')];
    const ack = await maud.asks(cardToAdd('card', 'A1', { text: 'Ensemble' }));
    const seq = house.seqOf(made.workshop);
    expect(ack).toEqual({ ok: true, seq });
    expect(maud.messages.slice(-2)).toMatchObject([
      { is: 'card', seq, card: { text: 'Ensemble', mine: true, table: 'A1' } },
      { is: 'answer', ack: { ok: true, seq } }
    ]);
    await neighbour.first('card');
    expect(neighbour.all('card')).toMatchObject([{ seq, card: { text: 'Ensemble', mine: false } }]);
    await elsewhere.clock();
    expect(elsewhere.all('card')).toEqual([]);
  });

  test('[JRN-2] sent again after a cut and a restart is done once', async () => {
    await goesTo(STEPS.roundOne);
    const { device } = await house.joins(made.code, 'A');
    const id = commandId();
    const first = await (await connected({ device })).asks(cardToAdd('card', 'A1'), id);
    await house.restart();
    const again = await connected({ device });
    await again.first('board');
    expect(again.all('board').at(-1)?.board.cards).toHaveLength(1);
    expect(await again.asks(cardToAdd('card', 'A1'), id)).toEqual(first);
    expect(again.all('card')).toEqual([]);
  });

  test.each([
    ['nothing', null, 'command.malformed'],
    ['a text', 'command', 'command.malformed'],
    ['without an id', { command: cardToAdd('card', 'A1') }, 'command.malformed'],
    [
      'two at once',
      { id: 'command-two', command: [cardToAdd('a', 'A1'), cardToAdd('b', 'A1')] },
      'command.unknown'
    ]
  ])('that is %s is refused and changes nothing', async (_description, envelope, code) => {
    await goesTo(STEPS.roundOne);
    const maud = await sitsAt('A');
    const seq = house.seqOf(made.workshop);
    expect(await maud.sends(envelope)).toEqual({ ok: false, refusal: { code } });
    expect(house.seqOf(made.workshop)).toBe(seq);
  });

  test('[PERM-4] of the projection is refused', async () => {
    const wall = await connected({ role: 'projection', workshop: made.code });
    expect(await wall.asks(cardToAdd('card', 'A1'))).toMatchObject({ refusal: { code: 'right.denied' } });
    expect(await wall.reads('A1')).toMatchObject({ refusal: { code: 'right.denied' } });
  });
});

test('[CUR-3] of two consoles that press at once, one moves the room and the other is told who did', async () => {
  await goesTo(STEPS.roundOne);
  const second = await house.post('/api/facilitate', { invite: made.invite, name: 'Basile' });
  const [ada, basile] = [
    await facilitator(),
    await connected({ role: 'facilitator', device: String(second.body['device']) })
  ];
  const seen = must(ada.view, 'view').now.version;
  const press = { type: 'cursor.next', expectedVersion: seen };
  const acks = await Promise.all([ada.asks(press), basile.asks(press)]);
  expect(acks.filter((ack) => ack.ok)).toHaveLength(1);
  const winner = acks[0].ok ? 'Ada' : 'Basile';
  expect(acks.find((ack) => !ack.ok)).toEqual({
    ok: false,
    refusal: { code: 'command.stale', params: { by: winner, act: 'next' } }
  });
  await basile.until('the move', () => basile.view?.now.part === 'move');
});

describe('[PERM-5] another table’s board', () => {
  test('is read at the break, followed, and let go when people write again', async () => {
    await goesTo(STEPS.roundOne);
    const maud = await sitsAt('A');
    expect(await maud.reads('C1')).toMatchObject({ refusal: { code: 'right.denied' } });
    await goesTo(STEPS.break);
    expect(await maud.reads('C1')).toMatchObject({ ok: true });
    await maud.until('the board C1', () => maud.all('board').at(-1)?.board.table === 'C1');
    const writes = async (card: string) => {
      const answer = await house.commands(made.workshop, 'facilitator', made.device, cardToAdd(card, 'C1'));
      expect(answer.status).toBe(200);
    };
    await writes('seen');
    await maud.until('the card', () => maud.all('card').length === 1);
    await goesTo(STEPS.roundOne);
    await writes('unseen');
    await maud.clock();
    expect(maud.all('card')).toHaveLength(1);
    expect(await maud.reads('Z9')).toMatchObject({ refusal: { code: 'table.unknown' } });
  });
});

test('[VIEW-3] a card put in the bin leaves the phones of the table and stays on its device', async () => {
  await goesTo(STEPS.roundOne);
  const maud = await sitsAt('A');
  const { device } = (await house.post('/api/host', { secret: made.hosts['A1'] })).body;
  const table = await connected({ role: 'host', device: String(device) });
  await maud.asks(cardToAdd('card', 'A1'));
  await table.asks({ type: 'card.archive', card: 'card------' });
  await maud.until('the archive', () => maud.all('card').at(-1)?.card.archived === true);
  await table.asks({ type: 'card.pin', card: 'card------', pinned: true });
  const neighbour = await sitsAt('A');
  await neighbour.first('board');
  expect(neighbour.all('board')[0]?.board.cards).toEqual([]);
});
