// What leaves of people over HTTP: structures proposed while one types, the list of volunteers, and nothing of whoever refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
interface Guest {
  readonly device: string;
  readonly seat: string;
}
let guests: readonly Guest[];

const REFUSED = 'Odile Introuvable';
const REFUSED_STRUCTURE = 'Structure Introuvable';

async function names(guest: Guest, name: string, affiliation: string, thanks: object): Promise<void> {
  const naming = { type: 'seat.name', seat: guest.seat, name, affiliation, ...thanks };
  const answer = await house.commands(made.workshop, 'participant', guest.device, naming);
  expect([name, answer.status]).toEqual([name, 200]);
}

beforeAll(async () => {
  house = await House.open();
  made = await house.creates({ organizer: '' });
  const come: Guest[] = [];
  for (let i = 0; i < 4; i += 1) come.push(await house.joins(made.code, 'A1'));
  guests = come;
  const [maud, yanis, odile] = guests;
  await names(must(maud, 'Maud'), 'Maud Vidal', 'OT des Rives', { thanks: true, thanksName: true });
  await names(must(yanis, 'Yanis'), 'Yanis Cros', 'ot des rives', { thanks: true, thanksName: false });
  await names(must(odile, 'Odile'), REFUSED, REFUSED_STRUCTURE, { thanks: false, thanksName: false });
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  const written = await house.commands(
    made.workshop,
    'facilitator',
    made.device,
    cardToAdd('card-one', 'A1')
  );
  expect(written.status).toBe(200);
});
afterAll(() => house.close());

const structures = (begins: string, device: string | undefined) =>
  house.get(`/api/workshops/${made.workshop}/structures?begins=${encodeURIComponent(begins)}`, { device });
const guest = (i: number): Guest => must(guests[i], 'a guest');

describe('[STR-4] structures proposed', () => {
  test('to whoever holds a seat: what others typed, never what one typed oneself', async () => {
    expect((await structures('riv', guest(3).device)).body).toEqual({ structures: ['OT des Rives'] });
    expect((await structures('riv', guest(0).device)).body).toEqual({ structures: ['ot des rives'] });
    expect((await structures('ri', guest(3).device)).body).toEqual({ structures: [] });
    expect((await structures('', guest(3).device)).body).toEqual({ structures: [] });
  });

  test('to nobody else', async () => {
    const other = await house.creates();
    const answers = [
      await structures('riv', made.device),
      await structures('riv', other.device),
      await structures('riv', undefined)
    ].map(({ status, refusal }) => `${status} ${refusal}`);
    expect(answers).toEqual(['401 session.missing', '404 workshop.unknown', '401 session.missing']);
  });

  test('at a bounded rate, each device its own', async () => {
    const asked = await Promise.all(Array.from({ length: 60 }, () => structures('riv', guest(1).device)));
    const codes = asked.map(({ status }) => status);
    expect(codes.filter((status) => status === 200).length).toBeLessThanOrEqual(40);
    expect(codes.filter((status) => status === 429).length).toBeGreaterThanOrEqual(20);
    expect((await structures('riv', guest(3).device)).status).toBe(200);
  });
});

describe('[VOL-6] volontaires.csv', () => {
  test('is the facilitation’s, a file of its own, with its mark', async () => {
    const offer = { type: 'card.volunteer', card: cardToAdd('card-one', 'A1').card, on: true, as: 'name' };
    expect((await house.commands(made.workshop, 'participant', guest(0).device, offer)).status).toBe(200);
    const address = `/api/workshops/${made.workshop}/export/volontaires.csv`;
    const response = await fetch(`${house.url}${address}`, {
      headers: { authorization: `Bearer ${made.device}` }
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="tablee-[a-z0-9]{6}\.volontaires\.csv"$/
    );
    expect(new TextDecoder().decode(bytes)).toContain('Maud Vidal;OT des Rives');
    for (const device of [guest(0).device, undefined])
      expect((await house.get(address, { device })).refusal).toBe('workshop.unknown');
  });
});

test('[THX-5] whoever refused is in no byte of any export, whoever agreed is thanked as they said', async () => {
  await house.commands(made.workshop, 'facilitator', made.device, { type: 'synthesis.publish' });
  const slug = must(house.app.registry.byId(made.workshop)?.state.publication, 'a page').slug;
  const api = `/api/workshops/${made.workshop}`;
  const files = [
    ...['cms.html', 'page.html', 'apercu.html', 'synthese.md', 'volontaires.csv'].map(
      (name) => `${api}/export/${name}`
    ),
    ...[`${api}/open.json`, `${api}/boards/A1.json`, `${api}/synthesis`, `/r/${slug}`]
  ];
  for (const file of files) {
    const { status, text } = await house.get(`${file}?locale=fr`, { device: made.device });
    expect([file, status]).toEqual([file, 200]);
    for (const gone of [REFUSED, REFUSED_STRUCTURE, 'Introuvable', 'Yanis'])
      expect([file, gone, text.includes(gone)]).toEqual([file, gone, false]);
  }
  const article = await house.get(`${api}/export/synthese.md`, { device: made.device });
  expect(article.text).toContain('Maud Vidal (OT des Rives)');
});

test('[THX-2] taken back on the phone, a name is gone from what is composed next; the published page stays', async () => {
  const thank = { type: 'seat.thank', seat: guest(0).seat, choice: 'none' };
  expect((await house.commands(made.workshop, 'participant', guest(0).device, thank)).status).toBe(200);
  const article = await house.get(`/api/workshops/${made.workshop}/export/page.html`, {
    device: made.device
  });
  expect(article.text).not.toContain('Maud');
  const slug = must(house.app.registry.byId(made.workshop)?.state.publication, 'a page').slug;
  expect((await house.get(`/r/${slug}`)).text).toContain('Maud Vidal');
});
