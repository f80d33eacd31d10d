// What an erasure leaves on disk of whoever came by a link: a witness with notes and a quote, the owner of a zoom. And the devices
// that held those links.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { NO_WORDS } from '#core/zooms.ts';
import { cardToAdd, House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { aStory, opens } from '../a-story.ts';

const WORDS = [
  'Claire Roux',
  'OT des Rives',
  'Sans adh',
  'soir de conseil',
  'Tout a commenc',
  'directrice',
  'van au'
];

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const left = (): readonly string[] => WORDS.filter((word) => house.bytes.includes(word));

/** Claire tells, prepares it and agrees to a quote; she signs a zoom too. */
async function aDay() {
  const story = await aStory(house);
  const { workshop, device, tables } = story;
  const asks = async (role: string, who: string, command: unknown) => {
    const answer = await house.commands(workshop, role, who, command);
    expect(answer.text).toContain('"ok":true');
  };
  const leads = (command: unknown) => asks('facilitator', device, command);
  const state = () => must(house.app.registry.byId(workshop), workshop).state;
  const [table] = tables;
  const claire = await opens(house, await story.invites(table));
  await asks('narrator', claire, { type: 'story.write', table, question: 3, text: 'Un soir de conseil' });
  await leads(cardToAdd('card-quote', table, { text: 'Tout a commencé là' }));
  await leads({ type: 'quote.ask', card: 'card-quote' });
  const verdict = { type: 'quote.answer', card: 'card-quote', verdict: 'approved' };
  await asks('narrator', claire, { ...verdict, wording: 'Tout a commencé un soir' });
  const { theme } = must(
    state().plan.tables.find(({ id }) => id === tables[2]),
    'a table'
  );
  await leads({ type: 'zoom.invite', theme, label: 'Le van' });
  const [entry] = Object.entries(state().secrets.zooms ?? {});
  const [zoom, secret] = must(entry, 'a link');
  const owner = await opens(house, secret);
  const words = { ...NO_WORDS, what: 'Un van au village', name: 'Claire Roux', function: 'directrice' };
  await asks('owner', owner, { type: 'zoom.approve', zoom, words });
  expect(left()).toEqual(WORDS);
  return { workshop, table, zoom, claire, owner, leads, state };
}

test('[ERA-7] done without, a zoom and a witness’s notes are in no byte either; the page keeps its number, a quote its name', async () => {
  const { table, zoom, leads, state } = await aDay();
  await leads({ type: 'synthesis.publish' });
  const page = async () => {
    const { text } = await house.get(`/r/${must(state().publication, 'a page').slug}`);
    return text.replaceAll(/nonce="[^"]*"/g, '');
  };
  const before = await page();
  expect(before).toContain('Un van au village');
  await leads({ type: 'zoom.dismiss', zoom });
  expect(left()).toEqual(['Claire Roux', 'OT des Rives', 'Sans adh', 'soir de conseil', 'Tout a commenc']);
  const quoted = await page();
  expect(quoted).toContain('Tout a commencé un soir');
  expect(quoted).not.toContain('Un van au village');
  expect(state().publication?.version).toBe(1);
  await leads({ type: 'narrator.dismiss', table });
  // What the page says, and what signs it.
  const said = ['Claire Roux', 'OT des Rives', 'Sans adh', 'Tout a commenc'];
  expect(left()).toEqual(said);
  expect(await page()).toBe(quoted);
  const after = state();
  await house.restart();
  expect(state()).toEqual(after);
  expect(left()).toEqual(said);
});

test('[ERA-4, ERA-5, ERA-6] a witness and the owner of a zoom are in no byte, at once and after a restart; their links are nobody’s', async () => {
  const { workshop, table, zoom, claire, owner, leads, state } = await aDay();
  const phone = new Phone(house.url, { workshop, role: 'narrator', device: claire });
  await phone.first('view');
  await leads({ type: 'narrator.erase', table, reach: 'everything' });
  await phone.first('ended');
  phone.close();
  expect(left()).toEqual(['van au']);
  await leads({ type: 'zoom.erase', zoom });
  expect(left()).toEqual([]);
  const before = state();
  expect([before.testimonies, before.zooms]).toEqual([
    { witnesses: {}, answers: {}, away: [], quotes: {} },
    []
  ]);
  await house.restart();
  expect(state()).toEqual(before);
  expect(left()).toEqual([]);
  const late = { type: 'story.write', table, question: 3, text: 'Encore' };
  expect((await house.commands(workshop, 'narrator', claire, late)).refusal).toBe('workshop.unknown');
  const again = { type: 'zoom.write', zoom, field: 'what', text: 'Encore' };
  expect((await house.commands(workshop, 'owner', owner, again)).refusal).toBe('workshop.unknown');
});
