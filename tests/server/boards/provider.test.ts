// An ordinary client of y-websocket, with a session cookie and nothing of ours.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Hand, until } from './a-board.ts';

const CARD = 'card------';
const hands: Hand[] = [];
afterEach(() => {
  for (const hand of hands.splice(0)) hand.leaves();
});
const opened = (hand: Hand) => {
  hands.push(hand);
  return hand.synced();
};

describe('in this process', () => {
  let house: House;
  let made: Awaited<ReturnType<House['creates']>>;
  beforeEach(async () => {
    house = await House.open();
    made = await house.creates();
    await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  });
  afterEach(async () => {
    for (const hand of hands.splice(0)) hand.leaves();
    await house.close();
  });

  const opens = (device: string, board = 'A1') =>
    opened(new Hand({ url: house.url, workshop: made.workshop, board, device }));
  const adds = (device: string, changes = {}) =>
    house.commands(made.workshop, 'participant', device, cardToAdd('card', 'A1', changes));
  const cardNow = () => must(house.app.registry.byId(made.workshop)?.state.cards[CARD], CARD);

  test('[DOC-1] connects, reads what the journal knows, writes, and is read by its table', async () => {
    const [maud, bo] = [await house.joins(made.code, 'A'), await house.joins(made.code, 'A')];
    expect((await adds(maud.device, { subPoints: ['un', 'deux'] })).status).toBe(200);
    const [hers, his] = [await opens(maud.device), await opens(bo.device)];
    expect([hers.says(CARD), his.says(CARD), his.says(CARD, 'points')]).toEqual([
      'Une idée',
      'Une idée',
      'un\ndeux'
    ]);
    hers.types(CARD, ' neuve');
    await until('he reads it', () => his.says(CARD) === 'Une idée neuve');
    his.types(CARD, 'Enfin : ', 0);
    await until('she reads it', () => hers.says(CARD) === 'Enfin : Une idée neuve');
    await until('the journal hears it', () => cardNow().text === 'Enfin : Une idée neuve');
  });

  test('[DOC-7] comes back by itself after a restart, with what was written in between', async () => {
    const [maud, bo] = [await house.joins(made.code, 'A'), await house.joins(made.code, 'A')];
    await adds(maud.device);
    const [hers, his] = [await opens(maud.device), await opens(bo.device)];
    hers.types(CARD, ' avant');
    await until('kept', () => his.says(CARD) === 'Une idée avant');
    await house.restart(true);
    hers.types(CARD, ' pendant');
    await until('he reads it', () => his.says(CARD) === 'Une idée avant pendant');
    house.app.boards.flush(made.workshop);
    expect(cardNow().text).toBe('Une idée avant pendant');
  });

  test('[DOC-1] with the server stopped, nobody reads anybody', async () => {
    const [maud, bo] = [await house.joins(made.code, 'A'), await house.joins(made.code, 'A')];
    await adds(maud.device);
    const [hers, his] = [await opens(maud.device), await opens(bo.device)];
    house.app.boards.close();
    hers.types(CARD, ' seule');
    await until('she noticed', () => !hers.provider.wsconnected);
    expect(his.says(CARD)).toBe('Une idée');
  });
});
