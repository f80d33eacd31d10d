// Private writing and moderation over real sockets: every frame that leaves the house before the reveal is searched for the
// words, on every other device, and so is everything HTTP gives; after it, they are there.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Phone, type Presenting } from '../a-phone.ts';

const WORDS = 'Personne ne doit lire ceci avant';
let house: House;
let made: Awaited<ReturnType<House['creates']>>;
const phones: Phone[] = [];

beforeEach(async () => {
  house = await House.open();
  made = await house.creates();
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  await house.close();
});

async function connected(asked: Partial<Presenting>): Promise<Phone> {
  const phone = new Phone(house.url, { workshop: made.workshop, role: 'participant', ...asked });
  phones.push(phone);
  await phone.first('view');
  return phone;
}

/** Everybody who could see the table A1: its author, a neighbour, its device, the facilitation reading it, the wall showing it. */
async function aRoom() {
  const [author, neighbour] = [await house.joins(made.code, 'A'), await house.joins(made.code, 'A')];
  const table = String((await house.post('/api/host', { secret: made.hosts['A1'] })).body['device']);
  const room = {
    author: await connected({ device: author.device }),
    neighbour: await connected({ device: neighbour.device }),
    table: await connected({ role: 'host', device: table }),
    console: await connected({ role: 'facilitator', device: made.device }),
    wall: await connected({ role: 'projection', workshop: made.code })
  };
  await room.console.reads('A1');
  await room.console.asks({ type: 'room.show', table: 'A1' });
  return { ...room, neighbourDevice: neighbour.device, tableDevice: table };
}

const said = (phone: Phone): boolean => JSON.stringify(phone.messages).includes(WORDS);
/** What HTTP gives the facilitation, a neighbour and the table's device of the workshop and of its document. */
async function overHttp(neighbour: string, table: string): Promise<string> {
  const path = `/api/workshops/${made.workshop}`;
  const asked: readonly (readonly [string, string])[] = [
    [`${path}/view?role=facilitator`, made.device],
    [`${path}/synthesis`, made.device],
    [`${path}/export/synthese.md`, made.device],
    [`${path}/archive.json`, made.device],
    [`${path}/open.json`, made.device],
    [`${path}/boards/A1.json`, made.device],
    [`${path}/view?role=participant`, neighbour],
    [`${path}/view?role=host&table=A1`, table]
  ];
  const answers = await Promise.all(asked.map(([url, device]) => house.get(url, { device })));
  expect(answers.map(({ status }) => status)).toEqual(asked.map(() => 200));
  return answers.map(({ text }) => text).join('\n');
}

describe('[ORD-5] what is written alone', () => {
  test.each<[string, (console: Phone) => Promise<unknown>]>([
    ['revealed', (console) => console.asks({ type: 'solo.reveal' })],
    ['opened by a move of the cursor', () => house.goesTo(made.workshop, made.device, STEPS.roundOne + 1)]
  ])('is in no frame of anybody else until it is %s', async (_description, opens) => {
    const { author, neighbour, table, console, wall, neighbourDevice, tableDevice } = await aRoom();
    await console.asks({ type: 'solo.begin', minutes: 2 });
    await neighbour.until('the minute alone', () => (neighbour.view?.now.soloUntil ?? null) !== null);
    expect(await author.asks(cardToAdd('sealed', 'A1', { text: WORDS }))).toMatchObject({ ok: true });
    await author.asks({
      type: 'card.edit',
      card: 'sealed----',
      text: `${WORDS} !`,
      example: '',
      cited: '',
      subPoints: []
    });
    // Somebody who comes in meanwhile is shown the board as it is for them.
    const late = await connected({ device: (await house.joins(made.code, 'A')).device });
    await late.first('board');
    // Their own frames pass, so that what would follow has had its turn.
    await neighbour.asks(cardToAdd('other', 'A1', { text: 'Une autre' }));
    await Promise.all([neighbour, table, console, wall, late].map((each) => each.clock()));
    const others = { neighbour, table, console, wall, late };
    expect(Object.entries(others).filter(([, phone]) => said(phone))).toEqual([]);
    expect(said(author)).toBe(true);
    expect(await overHttp(neighbourDevice, tableDevice)).not.toContain(WORDS);
    await opens(console);
    for (const [who, phone] of Object.entries(others)) {
      await phone.until(`the words, for ${who}`, () => said(phone));
    }
  });
});

describe('[VIEW-5] [ORD-7] the wall', () => {
  test('is sent nothing hidden, and nothing that was not let through', async () => {
    const { author, console, wall } = await aRoom();
    await console.asks({ type: 'workshop.moderate', moderated: true });
    await author.asks(cardToAdd('held', 'A1', { text: WORDS }));
    await wall.clock();
    expect(said(wall)).toBe(false);
    await console.asks({ type: 'card.show', card: 'held------', shown: true });
    await wall.until('the card let through', () => said(wall));
    await console.asks({ type: 'card.hide', card: 'held------', hidden: true });
    await wall.until('the card gone', () => !JSON.stringify(wall.view).includes(WORDS));
  });
});

test('[CARD-14] a card hidden leaves the phones at once, and whoever comes next never receives it', async () => {
  const { author, neighbour, console } = await aRoom();
  await author.asks(cardToAdd('hidden', 'A1', { text: WORDS }));
  await neighbour.until('the card', () => said(neighbour));
  await console.asks({ type: 'card.hide', card: 'hidden----', hidden: true });
  await neighbour.first('gone');
  expect(neighbour.all('gone')).toMatchObject([{ table: 'A1', card: 'hidden----' }]);
  const late = await connected({ device: (await house.joins(made.code, 'A')).device });
  await late.first('board');
  expect(said(late)).toBe(false);
});

test('[CARD-13] a card moved leaves one board and comes to the other, with the cards under it', async () => {
  const { author, neighbour, table, console } = await aRoom();
  const other = await connected({ device: (await house.joins(made.code, 'B')).device });
  for (const card of ['head', 'under']) await author.asks(cardToAdd(card, 'A1', { text: card }));
  await table.asks({ type: 'card.merge', card: 'under-----', into: 'head------' });
  await table.asks({ type: 'card.move', card: 'head------', to: 'B1' });
  await other.until('both cards', () => other.all('card').length >= 2);
  expect(
    other
      .all('card')
      .map(({ card }) => [card.id, card.table, card.movedFrom])
      .sort()
  ).toEqual([
    ['head------', 'B1', 'A'],
    ['under-----', 'B1', 'A']
  ]);
  await neighbour.until('both gone', () => neighbour.all('gone').length >= 2);
  await console.clock();
});
