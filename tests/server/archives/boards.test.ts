// Words written together: they are in the archive as they stand, and the boards of a workshop opened again say them.
import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { Hand, until } from '../boards/a-board.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';

test('[ARC-2] words written together are carried away as they stand, and can be written on again', async () => {
  const house = await House.open();
  const hands: Hand[] = [];
  const opens = async (workshop: string, device: string): Promise<Hand> => {
    const hand = new Hand({ url: house.url, workshop, board: 'A1', device });
    hands.push(hand);
    return hand.synced();
  };
  try {
    const { workshop, device } = await house.creates();
    await house.goesTo(workshop, device, STEPS.roundOne);
    const card = 'a-plusieurs';
    await house.commands(workshop, 'facilitator', device, cardToAdd(card, 'A1', { text: 'Une page' }));
    const one = await opens(workshop, device);
    const two = await opens(workshop, device);
    await until('the card', () => one.says(card) === 'Une page');
    one.types(card, ' de mandat');
    await until('the words of the other hand', () => two.says(card) === 'Une page de mandat');

    const file = (await house.get(`/api/workshops/${workshop}/archive.json`, { device })).text;
    expect(file).toContain('"text": "Une page de mandat"');
    const made = (await house.post('/api/archives', file, { device })).body;
    const { state } = must(house.app.registry.byId(String(made['workshop'])), 'the new workshop');
    const again = must(Object.keys(state.cards)[0], 'its card');
    const three = await opens(state.id, device);
    await until('the words in the new board', () => three.says(again) === 'Une page de mandat');
    three.types(again, ', écrite ensemble');
    const path = `/api/workshops/${state.id}/archive.json`;
    const asks = () => house.get(path, { device });
    let text = '';
    for (let n = 0; n < 50 && !text.includes('écrite ensemble'); n++) text = (await asks()).text;
    expect(text).toContain('"text": "Une page de mandat, écrite ensemble"');
  } finally {
    for (const hand of hands) hand.leaves();
    await house.close();
  }
});
