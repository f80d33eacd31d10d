// What an erasure leaves on disk, on the page and in the files of a house: words written by commands and by several hands, corrected,
// published, then looked for byte by byte.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { cardToAdd, commandId, House, STEPS } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { Hand, until } from '../boards/a-board.ts';

const CARD = 'card-maud--';
const OTHER = 'card-other-';
const WORDS = ['douves', 'vieux pont', 'belvédère', 'Vasseur', 'Rives et monts'];

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

/** Which of the words are somewhere in the folder, however they are written. */
function left(words: readonly string[] = WORDS): readonly string[] {
  const { bytes } = house;
  return words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
}

/** Maud wrote a card, corrected it, and went on in the board's document; another card says other things. The page is public. */
async function aDay() {
  const made = await house.creates();
  const { workshop, device } = made;
  await house.goesTo(workshop, device, STEPS.roundOne);
  const maud = await house.joins(made.code, 'A1');
  const asks = async (role: string, who: string, command: unknown, id = commandId()) => {
    const answer = await house.commands(workshop, role, who, command, id);
    expect(answer.text).toContain('"ok":true');
  };
  const leads = (command: unknown, id?: string) => asks('facilitator', device, command, id);
  const writes = (command: unknown, id?: string) => asks('participant', maud.device, command, id);
  const named = { name: 'Maud Vasseur', affiliation: 'Rives et monts', thanks: true, thanksName: true };
  await writes({ type: 'seat.name', seat: maud.seat, ...named });
  const added = commandId();
  await writes(cardToAdd(CARD, 'A1', { kind: 'finding', text: 'Le chemin des douves' }), added);
  await writes({
    type: 'card.edit',
    card: CARD,
    text: 'Le belvédère',
    example: '',
    cited: '',
    subPoints: []
  });
  await writes(cardToAdd(OTHER, 'A1', { kind: 'finding', text: 'Le marché du soir' }));
  const hand = new Hand({ url: house.url, workshop, board: 'A1', device: maud.device });
  await hand.synced();
  hand.types(CARD, ' et le vieux pont');
  await until('it is kept', () => left(['vieux pont']).length > 0);
  await leads({ type: 'synthesis.publish' });
  const { slug } = must(state(workshop).publication, 'a page');
  const page = async () => {
    const answer = await house.get(`/r/${slug}`);
    return answer.text;
  };
  return { ...made, maud, leads, writes, hand, page, added };
}

const state = (workshop: string) => must(house.app.registry.byId(workshop), workshop).state;

test('[ERA-1, ERA-4] the words of an erased card are in no byte of the folder, at once and after a restart; the others are', async () => {
  const { workshop, leads, hand } = await aDay();
  expect(left()).toEqual(WORDS);
  await leads({ type: 'card.erase', card: CARD });
  expect(left()).toEqual(['Vasseur', 'Rives et monts']);
  await until('the page of the board follows', () => hand.says(CARD) === '');
  expect(hand.says(OTHER)).toBe('Le marché du soir');
  hand.leaves();
  const before = state(workshop);
  expect(Object.keys(before.cards)).toEqual([OTHER]);
  await house.restart();
  expect(left()).toEqual(['Vasseur', 'Rives et monts']);
  expect(state(workshop)).toEqual(before);
});

test('[ERA-4] somebody who comes to the board afterwards is sent none of it, and an old device brings none of it again', async () => {
  const { workshop, leads, hand, maud } = await aDay();
  // Its tab sleeps with all the words, and one more of its own.
  hand.provider.disconnect();
  hand.types(CARD, ' et les douves');
  const early = new Hand({ url: house.url, workshop, board: 'A1', device: maud.device });
  await early.synced();
  await leads({ type: 'card.erase', card: CARD });
  const sent: string[] = [];
  const late = new Hand({ url: house.url, workshop, board: 'A1', device: maud.device });
  late.doc.on('update', (update: Uint8Array) => sent.push(Buffer.from(update).toString('latin1')));
  await late.synced();
  expect([late.says(CARD), late.says(OTHER)]).toEqual(['', 'Le marché du soir']);
  expect(sent.join('').includes('vieux pont')).toBe(false);
  hand.provider.connect();
  await until('it came back and was answered', () => hand.provider.synced || !hand.provider.shouldConnect);
  late.types(OTHER, ' encore');
  await until('the board goes on', () => early.says(OTHER).endsWith('encore'));
  expect(left(['douves', 'vieux pont', 'belvédère'])).toEqual([]);
  for (const each of [hand, early, late]) each.leaves();
});

test('[ERA-2, ERA-3] a person erased with everything is in no byte; the page moves on and says which version is retired', async () => {
  const { workshop, leads, page, maud, hand } = await aDay();
  hand.leaves();
  const before = must(state(workshop).publication, 'a page');
  const hash = createHash('sha256').update(JSON.stringify(before.document)).digest('hex');
  expect(await page()).toContain('vieux pont');
  await leads({ type: 'seat.erase', seat: maud.seat, reach: 'everything' });
  expect(left()).toEqual([]);
  const after = await page();
  expect(WORDS.filter((word) => after.includes(word))).toEqual([]);
  expect(after).toContain('version 2');
  expect(after.replaceAll('\u00a0', ' ')).toContain(
    `La version 1 (empreinte ${hash.slice(0, 16)}) est retirée.`
  );
  expect(state(workshop).publication).toMatchObject({ version: 2, retired: [{ version: 1, hash }] });
  expect(state(workshop).seats[maud.seat]).toMatchObject({ name: '', claimed: true });
});

test('[ERA-2, ERA-3] a name given up before it was erased is in no byte either, nor on the page', async () => {
  const { leads, writes, page, maud, hand } = await aDay();
  hand.leaves();
  await writes(cardToAdd('card-quotes', 'A1', { kind: 'finding', text: 'Comme dit Maud Vasseur, marcher' }));
  await writes({
    ...{ type: 'seat.name', seat: maud.seat, name: 'Maud Rey', affiliation: '' },
    ...{ thanks: true, thanksName: true }
  });
  await leads({ type: 'synthesis.publish' });
  expect(await page()).toContain('Maud Vasseur');
  await leads({ type: 'seat.erase', seat: maud.seat, reach: 'name' });
  expect(left(['Vasseur', 'Maud Rey'])).toEqual([]);
  const after = await page();
  expect(after).toContain('Comme dit —, marcher');
  expect(after).not.toContain('Vasseur');
});

test('[ERA-4] a board that cannot be read keeps nothing in secret: nothing is erased, and it is said', async () => {
  const { workshop, device, hand } = await aDay();
  hand.leaves();
  const before = state(workshop);
  await house.app.close();
  const base = new DatabaseSync(join(house.folder, 'workshops', `${workshop}.sqlite`));
  base.exec("UPDATE boards SET snapshot = x'00'; UPDATE board_updates SET bytes = x'0900'");
  base.close();
  await house.restart();
  const answer = await house.commands(workshop, 'facilitator', device, { type: 'card.erase', card: CARD });
  expect(answer.refusal).toBe('server.fault');
  expect(state(workshop)).toEqual(before);
  await house.restart();
  expect(state(workshop)).toEqual(before);
});

test('[ERA-4] commands are still done once, and an archive made afterwards opens without what was erased', async () => {
  const { workshop, device, leads, writes, hand, added } = await aDay();
  hand.leaves();
  const erasing = commandId();
  await leads({ type: 'card.erase', card: CARD }, erasing);
  await leads({ type: 'card.erase', card: CARD }, erasing);
  // What the device sends again, for want of an answer, is known.
  await writes(cardToAdd(CARD, 'A1', { kind: 'finding', text: 'Le chemin des douves' }), added);
  expect(left(['douves', 'vieux pont'])).toEqual([]);
  const archive = await house.get(`/api/workshops/${workshop}/archive.json`, { device });
  expect(archive.status).toBe(200);
  expect(WORDS.filter((word) => archive.text.includes(word))).toEqual(['Vasseur', 'Rives et monts']);
  const opened = await house.post('/api/archives', archive.text, { device });
  expect(opened.text).toContain('"workshop"');
  expect(state(String(opened.body['workshop'])).publication).toMatchObject({
    ...{ version: 2, retired: [{ version: 1 }] }
  });
});

test('[ERA-1] whoever reads the board sees the card leave, and no other card come again', async () => {
  const { workshop, leads, hand, maud } = await aDay();
  hand.leaves();
  const phone = new Phone(house.url, { workshop, role: 'participant', device: maud.device });
  await phone.first('board');
  await leads({ type: 'card.erase', card: CARD });
  await phone.until('it is gone', () => phone.all('gone').length > 0);
  expect(phone.all('gone')).toMatchObject([{ table: 'A1', card: CARD }]);
  expect(phone.all('card')).toEqual([]);
  phone.close();
});

test('[ERA-1] only the facilitation erases', async () => {
  const { workshop, maud, hand } = await aDay();
  hand.leaves();
  const answer = await house.commands(workshop, 'participant', maud.device, {
    type: 'card.erase',
    card: CARD
  });
  expect(answer.refusal).toBe('right.denied');
  expect(left()).toEqual(WORDS);
});
