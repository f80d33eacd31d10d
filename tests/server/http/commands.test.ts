import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { cardToAdd, commandId, House, STEPS, type Answer } from '../a-house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

type Made = Awaited<ReturnType<House['creates']>>;
type Guest = Awaited<ReturnType<House['joins']>>;
let made: Made;
let maud: Guest;
let yanis: Guest;

/** Round 1: Maud at A1, Yanis at B1. */
beforeEach(async () => {
  made = await house.creates();
  maud = await house.joins(made.code, 'A');
  yanis = await house.joins(made.code, 'B');
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
});

const stateOf = (workshop: string) => must(house.app.registry.byId(workshop), workshop).state;
const asks = (guest: Guest, command: unknown, id?: string): Promise<Answer> =>
  house.commands(made.workshop, 'participant', guest.device, command, id);
const acts = (command: object): Promise<Answer> => {
  const { version } = stateOf(made.workshop).control;
  return house.commands(made.workshop, 'facilitator', made.device, { expectedVersion: version, ...command });
};

describe('[JRN-2] a command id', () => {
  test('asked twice is one card and one row', async () => {
    const id = commandId();
    const first = await asks(maud, cardToAdd('card-one', 'A1'), id);
    const seq = house.seqOf(made.workshop);
    const again = await asks(maud, cardToAdd('card-one', 'A1'), id);
    expect(first.body).toEqual({ ok: true, seq });
    expect(again.body).toEqual(first.body);
    expect(house.seqOf(made.workshop)).toBe(seq);
    expect(Object.keys(stateOf(made.workshop).cards)).toHaveLength(1);
  });

  test('in somebody else’s hands is refused, across a restart too', async () => {
    const id = commandId();
    await asks(maud, cardToAdd('card-one', 'A1'), id);
    expect((await asks(yanis, cardToAdd('card-two', 'B1'), id)).refusal).toBe('command.reused');
    await house.restart();
    expect((await asks(yanis, cardToAdd('card-two', 'B1'), id)).refusal).toBe('command.reused');
    expect((await asks(maud, cardToAdd('card-one', 'A1'), id)).status).toBe(200);
    expect(Object.keys(stateOf(made.workshop).cards)).toHaveLength(1);
  });
});

describe('[JRN-3] what is refused leaves no trace', () => {
  const refusedWith = async (answer: Promise<Answer>, seq: number): Promise<readonly [number, string]> => {
    const { status, refusal } = await answer;
    expect(house.seqOf(made.workshop)).toBe(seq);
    return [status, refusal];
  };

  test.each([
    ['a card at another table', () => cardToAdd('card', 'B1'), 403, 'right.denied'],
    ['a table of no plan', () => cardToAdd('card', 'Z9'), 400, 'table.unknown'],
    [
      'a claim the history denies',
      () => cardToAdd('card', 'C1', { claim: { table: 'C1', round: 1 } }),
      403,
      'right.denied'
    ],
    [
      'a claim of a round to come',
      () => cardToAdd('card', 'B1', { claim: { table: 'B1', round: 2 } }),
      403,
      'right.denied'
    ],
    ['a card without words', () => cardToAdd('card', 'A1', { text: ' \u0000 ' }), 400, 'text.empty'],
    ['a text without end', () => cardToAdd('card', 'A1', { text: 'x'.repeat(2_001) }), 400, 'text.tooLong'],
    [
      'an example without end',
      () => cardToAdd('card', 'A1', { example: 'x'.repeat(501) }),
      400,
      'field.tooLong'
    ],
    [
      'a forged author',
      () => ({ ...cardToAdd('card', 'A1'), author: { by: 'facilitator' } }),
      400,
      'command.malformed'
    ],
    ['a command nobody knows', () => ({ type: 'card.delete', card: 'card-00001' }), 400, 'command.unknown'],
    ['no command', () => null, 400, 'command.malformed'],
    ['an act of the facilitation', () => ({ type: 'cursor.next', expectedVersion: 1 }), 403, 'right.denied'],
    ['somebody else’s name', () => naming(yanis.seat), 403, 'right.denied'],
    ['the table’s act', () => ({ type: 'table.help', table: 'A1', asked: true }), 403, 'right.denied']
  ])('from a participant: %s', async (_description, command, status, code) => {
    const seq = house.seqOf(made.workshop);
    expect(await refusedWith(asks(maud, command()), seq)).toEqual([status, code]);
  });

  test('from the facilitation: a press on a screen that is late, a step of no plan', async () => {
    const seq = house.seqOf(made.workshop);
    expect(await refusedWith(acts({ type: 'cursor.next', expectedVersion: 1 }), seq)).toEqual([
      400,
      'command.stale'
    ]);
    expect(await refusedWith(acts({ type: 'cursor.jump', step: 99 }), seq)).toEqual([400, 'step.unknown']);
    expect(await refusedWith(acts({ type: 'timer.extend', minutes: 0 }), seq)).toEqual([
      400,
      'minutes.range'
    ]);
  });

  test('once the phase or the workshop is closed', async () => {
    await house.goesTo(made.workshop, made.device, STEPS.break);
    let seq = house.seqOf(made.workshop);
    const { here } = await viewOf(maud);
    expect(await refusedWith(asks(maud, cardToAdd('card', here)), seq)).toEqual([400, 'phase.closed']);
    await acts({ type: 'workshop.close' });
    seq = house.seqOf(made.workshop);
    expect(await refusedWith(asks(maud, cardToAdd('card', here)), seq)).toEqual([409, 'workshop.closed']);
    expect(await refusedWith(acts({ type: 'cursor.next' }), seq)).toEqual([409, 'workshop.closed']);
  });

  test('beyond two hundred in a burst, for that person alone', async () => {
    const command = { type: 'table.help', table: 'A1', asked: true };
    const answers = await Promise.all(Array.from({ length: 240 }, () => asks(maud, command)));
    const codes = new Set(answers.map((answer) => answer.refusal));
    expect(codes).toEqual(new Set(['right.denied', 'rate.tooFast']));
    expect((await asks(yanis, cardToAdd('card', 'B1'))).status).toBe(200);
  });
});

async function viewOf(guest: Guest): Promise<{ here: string }> {
  const { body } = await house.get(`/api/workshops/${made.workshop}/view`, { device: guest.device });
  const found = /"here":\{"table":"([A-Z]\d)"/.exec(JSON.stringify(body))?.[1];
  return { here: must(found, 'a table') };
}

const naming = (seat: string) => ({ type: 'seat.name', seat, name: 'Forgé', affiliation: '', thanks: false });

describe('[CARD-7] over the wire', () => {
  test('a card written before the room moved lands where it was written', async () => {
    await house.goesTo(made.workshop, made.device, STEPS.roundTwo);
    const answer = await asks(maud, cardToAdd('late', 'A1', { claim: { table: 'A1', round: 1 } }));
    expect(answer.status).toBe(200);
    expect(Object.values(stateOf(made.workshop).cards)).toMatchObject([
      { table: 'A1', late: true, stamp: { round: 1 } }
    ]);
  });
});

describe('[PERM-6] another workshop', () => {
  test.each(['participant', 'host', 'facilitator'])('does not exist for its %s', async (role) => {
    const other = await house.creates();
    const device = role === 'participant' ? (await house.joins(other.code)).device : other.device;
    const seq = house.seqOf(made.workshop);
    const command = cardToAdd('card', 'A1');
    const asked = await house.commands(made.workshop, role, device, command);
    const seen = await house.get(`/api/workshops/${made.workshop}/view?role=${role}`, { device });
    const nowhere = await house.commands('w'.repeat(20), role, device, command);
    for (const answer of [asked, seen, nowhere])
      expect([answer.status, answer.refusal]).toEqual([404, 'workshop.unknown']);
    expect(house.seqOf(made.workshop)).toBe(seq);
  });

  test('a role one does not hold in one’s own is a place one does not have', async () => {
    const answer = await house.commands(made.workshop, 'facilitator', maud.device, {
      type: 'cursor.next',
      expectedVersion: 1
    });
    expect([answer.status, answer.refusal]).toEqual([401, 'session.missing']);
    const stranger = await house.get(`/api/workshops/${made.workshop}/view`);
    expect([stranger.status, stranger.refusal]).toEqual([401, 'session.missing']);
  });

  test('the device let go by a resume code no longer speaks for its first seat', async () => {
    const { resumeCode } = must(stateOf(made.workshop).seats[yanis.seat], 'seat');
    await house.post('/api/join', { code: made.code, resume: resumeCode }, { device: maud.device });
    expect((await asks(maud, naming(maud.seat))).refusal).toBe('right.denied');
    expect((await asks(maud, naming(yanis.seat))).status).toBe(200);
  });
});

test('[PERM-4] the projection reads places and writes nothing', async () => {
  const seq = house.seqOf(made.workshop);
  const view = await house.get(`/api/workshops/${made.code}/view?role=projection`);
  expect(view.body).toMatchObject({ view: { for: 'projection', expected: 25 } });
  for (const command of [cardToAdd('card', 'A1'), { type: 'table.help', table: 'A1', asked: true }]) {
    const answer = await house.commands(made.code, 'projection', undefined, command);
    expect([answer.status, answer.refusal]).toEqual([403, 'right.denied']);
  }
  expect(house.seqOf(made.workshop)).toBe(seq);
});
