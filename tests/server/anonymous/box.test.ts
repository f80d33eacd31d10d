// Cards nobody signs, over real sockets: when they leave, what is answered, and to whom.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { hashCapability } from '#server/secrets.ts';
import { commandId } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import {
  code,
  drawCapability,
  dropping,
  drops,
  first,
  isPending,
  quietPhase,
  roundOne,
  seenBy,
  STEPS,
  type Quiet
} from './a-quiet-phase.ts';

let quiet: Quiet;
beforeEach(async () => {
  quiet = await quietPhase();
});
afterEach(() => quiet.close());

const stateOf = () => must(quiet.house.app.registry.byId(quiet.workshop), 'the workshop').state;

describe('[ATT-5] cards leave in company', () => {
  test('two wait unanswered and unseen; the third takes them along, and all are answered', async () => {
    const people = await roundOne(quiet);
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
    const people = await roundOne(quiet);
    const { phone } = first(people);
    const answers = Array.from({ length: 3 }, () => phone.asks(dropping(drawCapability(), 'A1')));
    expect(await isPending(first(answers), phone)).toBe(true);
  });

  test('after a while two will do, and one will not', async () => {
    const people = await roundOne(quiet);
    const [one] = drops(people, 1);
    await first(people).phone.clock();
    quiet.timers.ring();
    expect(await isPending(must(one, 'a drop').answer, first(people).phone)).toBe(true);
    const second = await first(people, 1).phone.asks(dropping(drawCapability(), 'A1'));
    expect([code(await must(one, 'a drop').answer), code(second)]).toEqual(['ok', 'ok']);
  });

  test('the end of the step takes whatever there is, even of a phone that has left', async () => {
    const people = await roundOne(quiet);
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

  test('after the end of the workshop, what comes late waits a while, and leaves', async () => {
    const people = await roundOne(quiet);
    const { control } = stateOf();
    await quiet.asks({ type: 'workshop.close', expectedVersion: control.version });
    const { phone } = first(people);
    const late = phone.asks(dropping(drawCapability(), 'A1', 'Trop tard ?', { table: 'A1', round: 1 }));
    expect(await isPending(late, phone)).toBe(true);
    quiet.timers.ring();
    expect(code(await late)).toBe('ok');
  });

  test('a device that asks over and over hears the last times it asked', async () => {
    const people = await roundOne(quiet);
    const { phone } = first(people);
    const secret = drawCapability();
    const answers = Array.from({ length: 22 }, () => phone.asks(dropping(secret, 'A1')));
    expect((await Promise.all(answers.slice(0, 2))).map(code)).toEqual(['rate.tooFast', 'rate.tooFast']);
    await quiet.goesTo(STEPS.move);
    expect(new Set((await Promise.all(answers.slice(2))).map(code))).toEqual(new Set(['ok']));
  });

  test('written alone, they wait until everybody’s words are shown', async () => {
    const people = await roundOne(quiet);
    await quiet.asks({ type: 'solo.begin', minutes: 3 });
    const answers = drops(people, 4).map(({ answer }) => answer);
    expect(await isPending(first(answers), first(people).phone)).toBe(true);
    await quiet.asks({ type: 'solo.reveal' });
    expect((await Promise.all(answers)).map(code)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });
});

describe('[ATT-6] where a group is small', () => {
  test('cards keep their theme only, and are shown at the end of the phase', async () => {
    const people = await roundOne(quiet, 4);
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
    const people = await roundOne(quiet);
    const { phone } = first(people);
    const secret = drawCapability();
    const twice = [phone.asks(dropping(secret, 'A1')), phone.asks(dropping(secret, 'A1'))];
    drops(people.slice(1), 2);
    const answers = [...(await Promise.all(twice)), await phone.asks(dropping(secret, 'A1'))];
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(Object.keys(stateOf().cards)).toHaveLength(3);
  });

  test('nothing says which command it was: a journal row of the server, at the hour of the phase', async () => {
    const people = await roundOne(quiet);
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
