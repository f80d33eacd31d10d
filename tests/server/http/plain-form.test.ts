// The plain form: what an old browser does, followed by hand, without any script.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { House, STEPS } from '../a-house.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
let cookie = '';

beforeAll(async () => {
  house = await House.open();
  made = await house.creates();
});
afterAll(() => house.close());

const open = () => house.get(`/simple/${made.code}`, { headers: { cookie } });
const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '';
const texts = () =>
  Object.values(house.app.registry.byId(made.workshop)?.state.cards ?? {}).map((card) => card.text);

async function send(fields: Readonly<Record<string, string>>, origin = house.url) {
  const answer = await fetch(`${house.url}/simple/${made.code}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields)
  });
  return { status: answer.status, text: await answer.text() };
}

test('[JOIN-3] the page seats the device once, and says which table', async () => {
  const page = await open();
  cookie = (page.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  expect(cookie).toMatch(/^tablee=/);
  expect(page.text).toContain('Gouvernance');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.text).not.toContain('<script');
  const seq = house.seqOf(made.workshop);
  await open();
  expect(house.seqOf(made.workshop)).toBe(seq);
});

test('[CARD-6] a text refused because nobody writes now stays in its field', async () => {
  const answer = await send({ id: idIn((await open()).text), text: 'Une idée <b>trop tôt</b>' });
  expect(answer.text).toContain('role="alert"');
  expect(answer.text).toContain('Une idée &lt;b&gt;trop tôt&lt;/b&gt;</textarea>');
  expect(texts()).toEqual([]);
});

test('[JRN-1] a card is written once, however often the button is pressed', async () => {
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  const fields = { id: idIn((await open()).text), text: 'Ouvrir le comité aux hébergeurs' };
  expect((await send(fields)).text).toContain('role="status"');
  expect((await send(fields)).text).toContain('role="status"');
  expect(texts()).toEqual(['Ouvrir le comité aux hébergeurs']);
});

test('[PROTO-1] another site, an empty text or an unknown code write nothing', async () => {
  const seq = house.seqOf(made.workshop);
  const id = idIn((await open()).text);
  expect((await send({ id, text: 'Ailleurs' }, 'https://ailleurs.example')).text).toContain('role="alert"');
  expect((await send({ id, text: '   ' })).text).toContain('role="alert"');
  expect((await house.get('/simple/AAAAAA')).status).toBe(404);
  expect((await house.get(`/simple?code=${made.code}`)).headers.get('location')).toBe(`/simple/${made.code}`);
  expect(house.seqOf(made.workshop)).toBe(seq);
});

test('[ATT-2] the plain page promises before the first word, and an unsigned card is asked after until it is kept', async () => {
  const quiet = await house.creates();
  const referee = must(house.app.registry.byId(quiet.workshop), quiet.workshop);
  const rounds = referee.state.plan.phases.findIndex(({ kind }) => kind === 'rotation');
  const attribute = { type: 'phase.attribute', phase: rounds, attribution: 'anonymous' };
  await house.commands(quiet.workshop, 'facilitator', quiet.device, attribute);
  const device = 'old-browser'.padEnd(43, '0');
  const headers = { cookie: `tablee=${device}`, origin: house.url };
  const address = `/simple/${quiet.code}`;
  await house.get(address, { headers });
  await house.goesTo(quiet.workshop, quiet.device, STEPS.roundOne);
  const shown = (await house.get(address, { headers })).text;
  expect(shown).toMatch(/aucun nom n’est gardé|personne ne saura/);
  const secret = /name="secret" value="([^"]+)"/.exec(shown)?.[1] ?? '';
  const fields = { id: idIn(shown), secret, way: 'anonymous', text: 'Une idée sans nom' };
  const sends = async () => {
    const body = new URLSearchParams(fields);
    return (await fetch(`${house.url}${address}`, { method: 'POST', headers, body })).text();
  };
  const waiting = await sends();
  expect(waiting).toContain('attend de partir');
  expect(waiting).toContain('Une idée sans nom</textarea>');
  expect(Object.keys(referee.state.cards)).toEqual([]);
  await house.goesTo(quiet.workshop, quiet.device, STEPS.break);
  const cards = Object.values(referee.state.cards);
  expect(cards.map(({ text, author }) => [text, author.by])).toEqual([['Une idée sans nom', 'anonymous']]);
  expect(await sends()).toContain('Carte enregistrée');
  expect(Object.keys(referee.state.cards)).toHaveLength(1);
});
