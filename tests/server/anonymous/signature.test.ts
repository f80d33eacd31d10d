// Signatures over real sockets: shown as promised, changed with the name, and never where nobody signs.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { cardToAdd } from '../a-house.ts';
import { drawCapability, dropping, quietPhase, STEPS, type Person, type Quiet } from './a-quiet-phase.ts';

let quiet: Quiet;
let people: readonly Person[];
beforeEach(async () => {
  quiet = await quietPhase();
  people = await quiet.sits(6);
});
afterEach(() => quiet.close());

const person = (at: number): Person => must(people[at], `person ${at}`);
const names = (seat: string, name: string): Promise<void> =>
  quiet.asks({ type: 'seat.name', seat, name, affiliation: 'OT Rives', thanks: false });

test('[ATT-3] a card is signed with the name its author gives, for every reader, and follows it', async () => {
  const [{ phone: maud, seat }, { phone: reader }] = [person(0), person(1)];
  await quiet.asks({ type: 'phase.attribute', phase: 2, attribution: 'named' });
  await quiet.goesTo(STEPS.roundOne);
  await maud.asks(cardToAdd('signed', 'A1'));
  await reader.until('the card', () => reader.all('card').length === 1);
  await names(seat, 'Maud');
  await reader.until('the name', () => reader.all('card').length === 2);
  expect(reader.all('card').map(({ card }) => card.signature)).toEqual(['', 'Maud']);
  const board = await quiet.house.get(`/api/workshops/${quiet.workshop}/view?role=participant`, {
    device: person(1).device
  });
  expect(board.text).not.toContain('Maud');
});

test('[ATT-3] nothing follows a name where nobody signs', async () => {
  const [{ seat }, { phone: reader }] = [person(0), person(5)];
  await quiet.goesTo(STEPS.roundOne);
  await Promise.all(people.slice(0, 3).map(({ phone }) => phone.asks(dropping(drawCapability(), 'A1'))));
  await reader.until('the cards', () => reader.all('card').length === 3);
  await names(seat, 'Maud');
  await person(0).phone.until('the name', () => JSON.stringify(person(0).phone.view).includes('Maud'));
  await reader.clock();
  expect(reader.all('card').map(({ card }) => card.signature)).toEqual(['', '', '']);
});
