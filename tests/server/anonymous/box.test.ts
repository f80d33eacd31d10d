// Cards nobody signs, over real sockets: when they leave, what is answered, and to whom.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { hashCapability } from '#server/secrets.ts';
import { commandId } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import {
  amending,
  drawCapability,
  dropping,
  isPending,
  quietPhase,
  seenBy,
  STEPS,
  type Person,
  type Quiet
} from './a-quiet-phase.ts';

let quiet: Quiet;
beforeEach(async () => {
  quiet = await quietPhase();
});
afterEach(() => quiet.close());

const first = <T>(list: readonly T[], at = 0): T => must(list[at], `number ${at}`);
const code = (ack: Ack): string => (ack.ok ? 'ok' : ack.refusal.code);
const stateOf = () => must(quiet.house.app.registry.byId(quiet.workshop), 'the workshop').state;

/** Six people at A1, in the first round. */
async function roundOne(count = 6): Promise<readonly Person[]> {
  const people = await quiet.sits(count);
  await quiet.goesTo(STEPS.roundOne);
  return people;
}

/** One card each, for so many people. */
function drops(
  people: readonly Person[],
  count: number
): readonly { secret: string; answer: Promise<Ack> }[] {
  return people.slice(0, count).map(({ phone }) => {
    const secret = drawCapability();
    return { secret, answer: phone.asks(dropping(secret, 'A1', `de ${secret.slice(0, 4)}`)) };
  });
}

describe('[ATT-5] cards leave in company', () => {
  test('two wait unanswered and unseen; the third takes them along, and all are answered', async () => {
    const people = await roundOne();
    const two = drops(people, 2);
    const { phone } = first(people, 5);
    for (const { answer } of two) expect(await isPending(answer, phone)).toBe(true);
    expect(Object.keys(stateOf().cards)).toEqual([]);
    const secret = drawCapability();
    const third = await first(people, 2).phone.asks(dropping(secret, 'A1'));
    const answers = [...(await Promise.all(two.map(({ answer }) => answer))), third];
    expect(new Set(answers.map((ack) => ack.ok && ack.seq)).size).toBe(1);
    expect(answers.map((ack) => ack.ok && ack.card)).toEqual(
      [...two.map((each) => each.secret), secret].map(hashCapability)
    );
    await phone.until('the cards', () => phone.all('card').length === 3);
    expect(seenBy(phone, secret)).toMatchObject({
      anonymous: true,
      mine: false,
      late: false,
      round: 1,
      group: 1
    });
  });

  test('three cards of one device are no company', async () => {
    const people = await roundOne();
    const { phone } = first(people);
    const answers = Array.from({ length: 3 }, () => phone.asks(dropping(drawCapability(), 'A1')));
    expect(await isPending(first(answers), phone)).toBe(true);
  });

  test('after a while two will do, and one will not', async () => {
    const people = await roundOne();
    const [one] = drops(people, 1);
    await first(people).phone.clock();
    quiet.timers.ring();
    expect(await isPending(must(one, 'a drop').answer, first(people).phone)).toBe(true);
    const second = await first(people, 1).phone.asks(dropping(drawCapability(), 'A1'));
    expect([code(await must(one, 'a drop').answer), code(second)]).toEqual(['ok', 'ok']);
  });

  test('the end of the step takes whatever there is, even of a phone that has left', async () => {
    const people = await roundOne();
    const { phone } = first(people);
    const secret = drawCapability();
    void phone.asks(dropping(secret, 'A1'));
    await phone.clock();
    phone.close();
    const device = quiet.facilitator;
    const reader = new Phone(quiet.house.url, { workshop: quiet.workshop, role: 'facilitator', device });
    await reader.first('view');
    await reader.reads('A1');
    await quiet.goesTo(STEPS.move);
    await reader.until('the card', () => seenBy(reader, secret) !== undefined);
    expect(Object.keys(stateOf().cards)).toEqual([hashCapability(secret)]);
    reader.close();
  });

  test('written alone, they wait until everybody’s words are shown', async () => {
    const people = await roundOne();
    await quiet.asks({ type: 'solo.begin', minutes: 3 });
    const answers = drops(people, 4).map(({ answer }) => answer);
    expect(await isPending(first(answers), first(people).phone)).toBe(true);
    await quiet.asks({ type: 'solo.reveal' });
    expect((await Promise.all(answers)).map(code)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });
});

describe('[ATT-6] where a group is small', () => {
  test('cards keep their theme only, and are shown at the end of the phase', async () => {
    const people = await roundOne(4);
    const round = drops(people, 4);
    await quiet.goesTo(STEPS.roundTwo);
    expect(Object.keys(stateOf().cards)).toEqual([]);
    await quiet.goesTo(STEPS.after);
    expect((await Promise.all(round.map(({ answer }) => answer))).map(code)).toEqual([
      'ok',
      'ok',
      'ok',
      'ok'
    ]);
    const cards = Object.values(stateOf().cards);
    expect(cards.map(({ table, stamp }) => ({ table, stamp }))).toEqual(
      cards.map(() => ({ table: 'A1', stamp: { circuit: 1, round: 0, group: null } }))
    );
  });

  test('one small group makes every card of the phase keep less, until its end', async () => {
    const people = await quiet.sits(6);
    await quiet.sits(4, 'B1');
    await quiet.goesTo(STEPS.roundOne);
    const round = drops(people, 3);
    expect(await isPending(first(round).answer, first(people).phone)).toBe(true);
    await quiet.sits(2, 'B1');
    const more = await Promise.race([
      first(people, 3).phone.asks(dropping(drawCapability(), 'A1')),
      first(people).phone.clock()
    ]);
    expect(typeof more).toBe('number');
    await quiet.goesTo(STEPS.after);
    expect(Object.values(stateOf().cards).map(({ stamp }) => stamp.group)).toEqual([null, null, null, null]);
  });
});

describe('[ATT-7] the same secret is the same card', () => {
  test('asked twice while it waits, once more after: one card, the same answer', async () => {
    const people = await roundOne();
    const { phone } = first(people);
    const secret = drawCapability();
    const twice = [phone.asks(dropping(secret, 'A1')), phone.asks(dropping(secret, 'A1'))];
    drops(people.slice(1), 2);
    const answers = [...(await Promise.all(twice)), await phone.asks(dropping(secret, 'A1'))];
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(Object.keys(stateOf().cards)).toHaveLength(3);
  });

  test('nothing says which command it was: a journal row of the server, at the hour of the phase', async () => {
    const people = await roundOne();
    const id = commandId();
    const secret = drawCapability();
    const asked = first(people).phone.asks(dropping(secret, 'A1'), id);
    drops(people.slice(1), 2);
    await asked;
    const card = must(stateOf().cards[hashCapability(secret)], 'the card');
    expect(card).toMatchObject({ author: { by: 'anonymous' }, attribution: 'anonymous' });
    expect([card.createdAt % 60_000, card.editedAt]).toEqual([0, card.createdAt]);
    expect(JSON.stringify(stateOf())).not.toContain(id);
  });
});

describe('[ATT-8] only who shows the secret changes the card', () => {
  async function published(): Promise<{ people: readonly Person[]; secret: string }> {
    const people = await roundOne();
    const three = drops(people, 3);
    await Promise.all(three.map(({ answer }) => answer));
    return { people, secret: first(three).secret };
  }

  test('amended in company like any other, by its secret and nobody else', async () => {
    const { people, secret } = await published();
    const author = first(people).phone;
    const amended = author.asks(amending(secret, 'Mieux dit'));
    expect(await isPending(amended, author)).toBe(true);
    expect(code(await first(people, 1).phone.asks(amending(drawCapability(), 'Pas à moi')))).toBe(
      'capability.wrong'
    );
    await quiet.goesTo(STEPS.move);
    expect(code(await amended)).toBe('ok');
    expect(stateOf().cards[hashCapability(secret)]?.text).toBe('Mieux dit');
  });

  test('withdrawn before it was shown, it never is; after, its words go', async () => {
    const { people, secret } = await published();
    const { phone } = first(people);
    const never = drawCapability();
    const dropped = phone.asks(dropping(never, 'A1'));
    expect(code(await phone.asks({ type: 'anonymous.withdraw', capability: never }))).toBe('ok');
    expect(code(await dropped)).toBe('ok');
    const gone = phone.asks({ type: 'anonymous.withdraw', capability: secret });
    await quiet.goesTo(STEPS.move);
    expect(code(await gone)).toBe('ok');
    expect(stateOf().cards[hashCapability(never)]).toBeUndefined();
    expect(stateOf().cards[hashCapability(secret)]).toMatchObject({ text: '' });
    expect(stateOf().cards[hashCapability(secret)]?.archivedAt).not.toBeNull();
  });

  test('the facilitation hides it and never words it; after the end, nobody does', async () => {
    const { people, secret } = await published();
    const card = hashCapability(secret);
    const words = { text: 'Autrement', example: '', cited: '', subPoints: [] };
    const facilitation = (command: unknown) =>
      quiet.house.commands(quiet.workshop, 'facilitator', quiet.facilitator, command);
    expect((await facilitation({ type: 'card.edit', card, ...words })).refusal).toBe('right.denied');
    expect((await facilitation({ type: 'card.hide', card, hidden: true })).status).toBe(200);
    const version = () => stateOf().control.version;
    await facilitation({ type: 'workshop.close', expectedVersion: version() });
    expect(code(await first(people).phone.asks(amending(secret, 'Trop tard')))).toBe('workshop.closed');
  });
});

describe('[ATT-4] the phase it was written in says how it is signed', () => {
  test('nobody signs in an anonymous phase, and nobody drops in a signed one', async () => {
    const people = await roundOne();
    const words = { text: 'Une idée', example: '', cited: '', subPoints: [] };
    const signed = {
      type: 'card.add',
      card: 'signed-card-01',
      table: 'A1',
      kind: 'idea',
      claim: null,
      ...words
    };
    const { phone } = first(people);
    expect(code(await phone.asks(signed))).toBe('phase.anonymous');
    await quiet.goesTo(STEPS.welcome);
    expect(code(await phone.asks(dropping(drawCapability(), 'A1')))).toBe('phase.closed');
  });

  test('late, it waits for the end of the step and says nothing of its being late', async () => {
    const people = await roundOne();
    await quiet.goesTo(STEPS.roundTwo);
    const { phone } = first(people);
    const secret = drawCapability();
    const late = phone.asks(dropping(secret, 'A1', 'Du premier tour', { table: 'A1', round: 1 }));
    expect(await isPending(late, phone)).toBe(true);
    await quiet.goesTo(STEPS.after);
    expect(code(await late)).toBe('ok');
    expect(stateOf().cards[hashCapability(secret)]).toMatchObject({
      late: false,
      stamp: { round: 1, group: 1 }
    });
  });

  test('a silenced person drops nothing, at a locked table nobody does', async () => {
    const people = await roundOne();
    const { phone, seat } = first(people);
    await quiet.asks({ type: 'seat.mute', seat, muted: true });
    expect(code(await phone.asks(dropping(drawCapability(), 'A1')))).toBe('seat.muted');
    await quiet.asks({ type: 'board.lock', table: 'A1', locked: true });
    expect(code(await first(people, 1).phone.asks(dropping(drawCapability(), 'A1')))).toBe('board.locked');
  });

  test('the server that stops hands back what waits; the device asks again and it is one card', async () => {
    const people = await roundOne();
    const { phone, device } = first(people);
    const secret = drawCapability();
    const asked = phone.asks(dropping(secret, 'A1'));
    await phone.clock();
    const restarted = quiet.house.restart();
    expect(code(await asked)).toBe('server.fault');
    await restarted;
    expect(Object.keys(stateOf().cards)).toEqual([]);
    const again = new Phone(quiet.house.url, { workshop: quiet.workshop, role: 'participant', device });
    await again.first('board');
    const answer = again.asks(dropping(secret, 'A1'));
    await again.clock();
    await quiet.goesTo(STEPS.move);
    expect(code(await answer)).toBe('ok');
    again.close();
  });
});
