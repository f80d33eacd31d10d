// Who may drop, amend and withdraw a card nobody signs, over real sockets.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { hashCapability } from '#server/secrets.ts';
import { Phone } from '../a-phone.ts';
import {
  amending,
  code,
  drawCapability,
  dropping,
  drops,
  first,
  isPending,
  quietPhase,
  roundOne,
  STEPS,
  type Person,
  type Quiet
} from './a-quiet-phase.ts';

let quiet: Quiet;
beforeEach(async () => {
  quiet = await quietPhase();
});
afterEach(() => quiet.close());

const stateOf = () => must(quiet.house.app.registry.byId(quiet.workshop), 'the workshop').state;

describe('[ATT-8] only who shows the secret changes the card', () => {
  async function published(): Promise<{ people: readonly Person[]; secret: string }> {
    const people = await roundOne(quiet);
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
    const people = await roundOne(quiet);
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
    const people = await roundOne(quiet);
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
    const people = await roundOne(quiet);
    const { phone, seat } = first(people);
    await quiet.asks({ type: 'seat.mute', seat, muted: true });
    expect(code(await phone.asks(dropping(drawCapability(), 'A1')))).toBe('seat.muted');
    await quiet.asks({ type: 'board.lock', table: 'A1', locked: true });
    expect(code(await first(people, 1).phone.asks(dropping(drawCapability(), 'A1')))).toBe('board.locked');
  });

  test('the server that stops hands back what waits; the device asks again and it is one card', async () => {
    const people = await roundOne(quiet);
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
