// A witness's link on the real server: who opens it, what every other connection receives meanwhile, what leaves in files and
// what stays on disk.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { NarratorView } from '#core/views.ts';
import { cardToAdd, House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { aStory, opens, type StoryWorkshop } from '../a-story.ts';
import { allThatLeaves, everybodyElse, holding } from '../onlookers.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Something nobody writes by chance: found wherever it goes. */
const CANARY = 'canari-des-marges';

function viewOf(phone: Phone): NarratorView {
  const { view } = phone;
  if (view?.for !== 'narrator') throw new Error('not a witness’s view');
  return view;
}

async function witness(story: StoryWorkshop, device: string, table = story.tables[0]): Promise<Phone> {
  const phone = new Phone(house.url, { workshop: story.workshop, role: 'narrator', device, table });
  await phone.first('view');
  return phone;
}

const writing = (table: string, text: string, base?: string) => ({
  ...{ type: 'story.write', table, question: 5, text },
  ...(base === undefined ? {} : { base })
});

test('[TES-2] a link opens on a phone, then on a laptop, and each finds what the other wrote', async () => {
  const story = await aStory(house);
  const [table] = story.tables;
  const secret = await story.invites(table);
  const phone = await witness(story, await opens(house, secret));
  expect((await phone.asks(writing(table, 'Le président a résisté'))).ok).toBe(true);
  const laptop = await witness(story, await opens(house, secret.toUpperCase()));
  expect(viewOf(laptop).answers[4]).toBe('Le président a résisté');
  expect(viewOf(laptop)).toMatchObject({
    devices: 2,
    witness: { name: 'Claire Roux' },
    now: { stage: 'prepared' }
  });
  await phone.until('the second device', () => viewOf(phone).devices === 2);
  await laptop.asks(writing(table, 'Le président, puis le trésorier', 'Le président a résisté'));
  await phone.asks(writing(table, 'Le président a résisté un an', 'Le président a résisté'));
  const both = 'Le président, puis le trésorier\nLe président a résisté un an';
  await laptop.until('both texts', () => viewOf(laptop).answers[4] === both);
  phone.close();
  laptop.close();
});

test('[TES-4] nobody else receives an answer: in no frame, no file, no archive, no copy; the journal keeps it', async () => {
  const story = await aStory(house);
  const { workshop, device, tables } = story;
  const [table] = tables;
  const own = await witness(story, await opens(house, await story.invites(table)));
  const others = await everybodyElse(house, story);
  const referee = must(house.app.registry.byId(workshop), workshop);
  expect((await own.asks(writing(table, CANARY))).ok).toBe(true);
  await house.goesTo(workshop, device, 2);
  await house.commands(workshop, 'facilitator', device, cardToAdd('card', table));
  await Promise.all(
    others.map((phone) => phone.until('what came after', () => phone.all('view').length > 1))
  );
  await house.commands(workshop, 'facilitator', device, { type: 'synthesis.publish' });
  const left = await allThatLeaves(house, story);
  const page = await house.get(`/r/${must(referee.state.publication, 'a page').slug}`);
  const heard = others.map(({ messages }, n) => [`connection ${n + 1}`, JSON.stringify(messages)] as const);
  const texts = [...heard, ...left, ['page', page.text] as const];
  expect(others).toHaveLength(8);
  expect(texts.every(([, text]) => text.length > 2)).toBe(true);
  expect(holding(texts, CANARY)).toEqual([]);
  expect(JSON.stringify(own.messages)).toContain(CANARY);
  expect(house.bytes.includes(CANARY)).toBe(true);
  await house.restart();
  expect(JSON.stringify(must(house.app.registry.byId(workshop), workshop).state.testimonies)).toContain(
    CANARY
  );
  house.app.registry.erase(workshop);
  expect(house.bytes.includes(CANARY)).toBe(false);
  for (const each of [own, ...others]) each.close();
});

describe('[TES-2] a link that is not, or no longer, one’s own', () => {
  test('a wrong one opens nothing, and gives no right of another kind', async () => {
    const story = await aStory(house);
    const secret = await story.invites(story.tables[0]);
    const other = secret.endsWith('x') ? 'y' : 'x';
    const wrong = await house.post('/api/narrator', { secret: `${secret.slice(0, -1)}${other}` });
    const asHost = await house.post('/api/host', { secret });
    const asSecond = await house.post('/api/facilitate', { invite: secret });
    const { hosts } = must(house.app.registry.byId(story.workshop), 'it').state.secrets;
    const hosting = await house.post('/api/narrator', { secret: must(hosts[story.tables[0]], 'a link') });
    expect([wrong, asHost, asSecond, hosting].map(({ refusal }) => refusal)).toEqual(
      Array.from({ length: 4 }, () => 'link.wrong')
    );
  });

  test('the facilitation’s own device does not open it', async () => {
    const story = await aStory(house);
    const secret = await story.invites(story.tables[0]);
    const answer = await house.post('/api/narrator', { secret }, { device: story.device });
    expect([answer.status, answer.refusal]).toEqual([403, 'narrator.facilitates']);
  });

  test('changed, it lets the former devices go at once, and the new one finds the notes', async () => {
    const story = await aStory(house);
    const [table] = story.tables;
    const secret = await story.invites(table);
    const device = await opens(house, secret);
    const phone = await witness(story, device);
    await phone.asks(writing(table, 'Gardé'));
    const release = { type: 'narrator.release', table };
    expect((await house.commands(story.workshop, 'facilitator', story.device, release)).status).toBe(200);
    await phone.first('ended');
    expect(phone.all('ended')[0]?.refusal.code).toBe('session.missing');
    expect((await house.post('/api/narrator', { secret })).refusal).toBe('link.wrong');
    const late = await house.commands(story.workshop, 'narrator', device, writing(table, 'Encore'));
    expect(late.refusal).toBe('workshop.unknown');
    const again = await witness(story, await opens(house, await story.invites(table)));
    expect(viewOf(again).answers[4]).toBe('Gardé');
    phone.close();
    again.close();
  });
});

test('[TES-3] an answer sent twice under the same id is written once', async () => {
  const story = await aStory(house);
  const [table] = story.tables;
  const device = await opens(house, await story.invites(table));
  const once = () =>
    house.commands(story.workshop, 'narrator', device, writing(table, 'Une fois'), 'command-once-and-again');
  const before = house.seqOf(story.workshop);
  expect([(await once()).status, (await once()).status]).toEqual([200, 200]);
  expect(house.seqOf(story.workshop)).toBe(before + 1);
});
