// The link of whoever completes a « zoom sur » on the real server: two devices, a restart, an agreement; what anybody else receives
// before it; and the link once it is wrong, lent to another right, taken back or done without.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { OwnerView } from '#core/views.ts';
import { NO_WORDS, type ZoomField, type ZoomWords } from '#core/zooms.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { cardToAdd, House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { aStory, opens, type StoryWorkshop } from '../a-story.ts';
import { allThatLeaves, ARTICLE_PATHS, everybodyElse, holding } from '../onlookers.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

interface Asked {
  readonly story: StoryWorkshop;
  readonly zoom: string;
  readonly secret: string;
}

const stateOf = (workshop: string) => must(house.app.registry.byId(workshop), workshop).state;
const conducts = ({ workshop, device }: StoryWorkshop, command: unknown) =>
  house.commands(workshop, 'facilitator', device, command);

/** A zoom asked for under the theme where nobody tells, and the secret of its link. */
async function aZoom(): Promise<Asked> {
  const story = await aStory(house);
  const { plan } = stateOf(story.workshop);
  const { theme } = must(
    plan.tables.find(({ id }) => id === story.tables[2]),
    'a table'
  );
  await conducts(story, { type: 'zoom.invite', theme, label: 'Le van' });
  const [entry] = Object.entries(stateOf(story.workshop).secrets.zooms ?? {});
  const [zoom, secret] = must(entry, 'a link');
  return { story, zoom, secret };
}

async function owner({ story, secret }: Asked, device?: string): Promise<Phone> {
  const own = device ?? (await opens(house, secret));
  const phone = new Phone(house.url, { workshop: story.workshop, role: 'owner', device: own });
  await phone.first('view');
  return phone;
}

function viewOf(phone: Phone): OwnerView {
  const { view } = phone;
  if (view?.for !== 'owner') throw new Error('not an owner’s view');
  return view;
}

const writing = (zoom: string, field: ZoomField, text: string, base?: string) => ({
  ...{ type: 'zoom.write', zoom, field, text },
  ...(base === undefined ? {} : { base })
});

test('[ZOOM-2] the link opens on a phone and on a laptop, each finds what the other wrote, and the agreement lives on', async () => {
  const asked = await aZoom();
  const { story, zoom, secret } = asked;
  const devices = [await opens(house, secret), await opens(house, secret.toUpperCase())] as const;
  const [phone, laptop] = [await owner(asked, devices[0]), await owner(asked, devices[1])];
  await phone.asks(writing(zoom, 'what', 'Un van au marché'));
  await laptop.until('the first text', () => viewOf(laptop).words.what === 'Un van au marché');
  await laptop.asks(writing(zoom, 'what', 'Un van blanc au marché', 'Un van au marché'));
  await phone.asks(writing(zoom, 'what', 'Un van au marché du jeudi', 'Un van au marché'));
  const both = 'Un van blanc au marché du jeudi';
  await laptop.until('both texts', () => viewOf(laptop).words.what === both);
  phone.close();
  laptop.close();
  await house.restart();
  const [again, other] = [await owner(asked, devices[0]), await owner(asked, devices[1])];
  expect(viewOf(again)).toMatchObject({ theme: 'Économie', words: { what: both }, approvedAt: null });
  const words: ZoomWords = { ...NO_WORDS, what: both, quote: 'On vient à eux', name: 'Inès Roche' };
  expect((await again.asks({ type: 'zoom.approve', zoom, words })).ok).toBe(true);
  await other.until('the agreement', () => viewOf(other).approvedAt !== null);
  expect(viewOf(other)).toMatchObject({ words, changed: false, withdrawn: false });
  await house.restart();
  const read = await house.get(`/api/workshops/${story.workshop}/synthesis`, { device: story.device });
  expect(read.body).toMatchObject({ source: { zooms: [{ id: zoom, told: words, state: 'approved' }] } });
  again.close();
  other.close();
});

test('[ZOOM-3] nobody else receives a word before its owner agrees, then the page shows it until they take it back', async () => {
  const canary = 'canari-du-van';
  // Written by the facilitation: its margin holds it, and nothing that is read does.
  const proposed = 'canari-proposé';
  const asked = await aZoom();
  const { story, zoom } = asked;
  const { workshop } = story;
  const own = await owner(asked);
  const others = await everybodyElse(house, story);
  for (const field of ['what', 'quote', 'name'] as const)
    expect((await own.asks(writing(zoom, field, `${canary} ${field}`))).ok).toBe(true);
  await conducts(story, writing(zoom, 'function', proposed));
  await house.goesTo(workshop, story.device, 2);
  await conducts(story, cardToAdd('card', story.tables[2]));
  await Promise.all(others.map((each) => each.until('what came after', () => each.all('view').length > 1)));
  await conducts(story, { type: 'synthesis.publish' });
  const page = `/r/${must(stateOf(workshop).publication, 'a page').slug}`;
  const everything = async () => [
    ...others.map(({ messages }, n) => [`connection ${n + 1}`, JSON.stringify(messages)] as const),
    ...(await allThatLeaves(house, story)),
    [page, (await house.get(page)).text] as const
  ];
  const texts = await everything();
  expect(texts.every(([, text]) => text.length > 2)).toBe(true);
  expect([holding(texts, canary), holding(texts, proposed)]).toEqual([[], ['synthesis']]);
  expect([house.bytes.includes(canary), viewOf(own).words.what]).toEqual([true, `${canary} what`]);
  await own.asks({ type: 'zoom.approve', zoom, words: viewOf(own).words });
  await conducts(story, { type: 'synthesis.publish' });
  const agreed = await everything();
  const read = [...ARTICLE_PATHS, 'archive.json', page];
  expect([holding(agreed, canary), holding(agreed, proposed)]).toEqual([read, read]);
  expect((await own.asks({ type: 'zoom.withdraw', zoom })).ok).toBe(true);
  await conducts(story, writing(zoom, 'what', proposed));
  const withdrawn = await everything();
  expect([holding(withdrawn, canary), holding(withdrawn, proposed)]).toEqual([[], ['synthesis']]);
  for (const each of [own, ...others]) each.close();
});

describe('[ZOOM-2] a link that opens nothing, or no longer', () => {
  test('is wrong by a letter, opens no other door, and not on a device of the facilitation', async () => {
    const { story, secret } = await aZoom();
    const wrong = `${secret.slice(0, -1)}${secret.endsWith('x') ? 'y' : 'x'}`;
    const answers = await Promise.all([
      house.post('/api/narrator', { secret: wrong }),
      house.post('/api/host', { secret }),
      house.post('/api/facilitate', { invite: secret }),
      house.post('/api/narrator', { secret }, { device: story.device })
    ]);
    expect(answers.map(({ refusal }) => refusal)).toEqual([
      ...['link.wrong', 'link.wrong', 'link.wrong', 'narrator.facilitates']
    ]);
  });

  test('[PERM-10] gives no other right, nor does another right open it', async () => {
    const asked = await aZoom();
    const { story, zoom } = asked;
    const own = await owner(asked);
    const denied = [
      cardToAdd('card-of-owner', story.tables[2]),
      { type: 'synthesis.publish' },
      { type: 'zoom.dismiss', zoom }
    ];
    for (const command of denied)
      expect(await own.asks(command)).toMatchObject({ refusal: { code: 'right.denied' } });
    const other = await aZoom();
    expect(await own.asks(writing(other.zoom, 'what', 'Autre'))).toMatchObject({ ok: false });
    const guest = await house.joins(story.code, 'C');
    const { workshop, code } = story;
    const strangers = [
      [workshop, 'participant', guest.device, 'right.denied'],
      [workshop, 'owner', guest.device, 'session.missing'],
      [code, 'projection', undefined, 'right.denied'],
      [workshop, 'facilitator', story.device, 'right.denied']
    ] as const;
    for (const [where, role, device, refusal] of strangers) {
      const agree = { type: 'zoom.approve', zoom, words: { ...NO_WORDS, what: 'À leur place' } };
      expect([role, (await house.commands(where, role, device, agree)).refusal]).toEqual([
        ...[role, refusal]
      ]);
    }
    own.close();
  });

  test('[ZOOM-1] done without: its devices are let go at once, and are told so in French', async () => {
    const asked = await aZoom();
    const { story, zoom, secret } = asked;
    const device = await opens(house, secret);
    const own = await owner(asked, device);
    expect((await conducts(story, { type: 'zoom.dismiss', zoom })).status).toBe(200);
    await own.first('ended');
    expect(own.all('ended')[0]?.refusal.code).toBe('session.missing');
    const late = await house.commands(story.workshop, 'owner', device, writing(zoom, 'what', 'Encore'));
    const again = await house.post('/api/narrator', { secret });
    expect([late.refusal, again.refusal]).toEqual(['workshop.unknown', 'link.wrong']);
    expect(sentenceOf({ code: 'link.wrong' })).toBe(
      'Ce lien n’est plus valable. Rien n’a changé. Demandez-en un nouveau à l’animation.'
    );
  });

  test('[ZOOM-5] taken back, it still opens elsewhere, says so, and keeps the words', async () => {
    const asked = await aZoom();
    const own = await owner(asked);
    const words: ZoomWords = { ...NO_WORDS, what: 'Un van au marché' };
    await own.asks({ type: 'zoom.approve', zoom: asked.zoom, words });
    await own.asks({ type: 'zoom.withdraw', zoom: asked.zoom });
    const elsewhere = await owner(asked);
    expect(viewOf(elsewhere)).toMatchObject({ withdrawn: true, approvedAt: null, words });
    own.close();
    elsewhere.close();
  });
});
