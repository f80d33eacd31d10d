// An ordinary client of y-websocket, with a session cookie and nothing of ours.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Hand, until } from './a-board.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
const hands: Hand[] = [];
const CARD = 'card------';

beforeEach(async () => {
  house = await House.open();
  made = await house.creates();
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
});
afterEach(async () => {
  for (const hand of hands.splice(0)) hand.leaves();
  await house.close();
});

const opens = (device: string, board = 'A1') => {
  const hand = new Hand({ url: house.url, workshop: made.workshop, board, device });
  hands.push(hand);
  return hand.synced();
};
const adds = (device: string, card = 'card', table = 'A1', changes = {}) =>
  house.commands(made.workshop, 'participant', device, cardToAdd(card, table, changes));
const cardNow = (card = CARD) => must(house.app.registry.byId(made.workshop)?.state.cards[card], card);

test('[DOC-1] connects, reads what the journal knows, writes, and is read by its table', async () => {
  const [maud, bo] = [await house.joins(made.code, 'A'), await house.joins(made.code, 'A')];
  expect((await adds(maud.device, 'card', 'A1', { subPoints: ['un', 'deux'] })).status).toBe(200);
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
