// Three quotes of one witness on the real server: one they change and approve, one that waits, one they refuse; then every byte
// that leaves the house, the page already published included.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { HostView, NarratorView } from '#core/views.ts';
import { cardToAdd, House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { aStory, opens, type StoryWorkshop } from '../a-story.ts';
import { textsOf } from '../exports/texts-of.ts';
import { allThatLeaves, ARTICLE_PATHS, DESK, holding } from '../onlookers.ts';

const SAID = { changed: 'mot-dit-alpha', waits: 'mot-dit-beta', refused: 'mot-dit-gamma' } as const;
const WANTED = 'Nous avons arrêté l’adhésion (mot-voulu)';

let house: House;
let story: StoryWorkshop;
let table: string;
let witness: string;
let phone: Phone;
let host: Phone;

beforeAll(async () => {
  house = await House.open();
  story = await aStory(house);
  [table] = story.tables;
  witness = await opens(house, await story.invites(table));
  phone = new Phone(house.url, { workshop: story.workshop, role: 'narrator', device: witness, table });
  const secret = must(stateOf().secrets.hosts[table], 'a link');
  const taken = await house.post('/api/host', { secret });
  host = new Phone(house.url, {
    ...{ workshop: story.workshop, role: 'host', device: String(taken.body['device']), table }
  });
  await Promise.all([phone.first('view'), host.first('view')]);
  await house.goesTo(story.workshop, story.device, 2);
  for (const [name, text] of Object.entries(SAID)) {
    await host.asks(cardToAdd(`card-${name}`, table, { text }));
    await host.asks({ type: 'quote.ask', card: `card-${name}`.padEnd(10, '-') });
  }
});
afterAll(async () => {
  phone.close();
  host.close();
  await house.close();
});

const stateOf = () => must(house.app.registry.byId(story.workshop), 'the workshop').state;
const answers = (name: keyof typeof SAID, verdict: 'approved' | 'refused', wording = '') =>
  phone.asks({ type: 'quote.answer', card: `card-${name}`.padEnd(10, '-'), verdict, wording });

const out = () => allThatLeaves(house, story);

describe('[TES-7] while they wait', () => {
  test('the witness and the table see them, the facilitation counts them', async () => {
    const seen = () => (phone.view as NarratorView).quotes.map(({ state, wording }) => [state, wording]);
    await phone.until('three quotes', () => seen().length === 3);
    expect(seen()).toEqual(Object.values(SAID).map((text) => ['asked', text]));
    expect((host.view as HostView).testimony?.witness?.name).toBe('Claire Roux');
    await host.until(
      'three marks',
      () => host.all('card').filter(({ card }) => card.quote === 'asked').length >= 3
    );
  });

  test('no file holds a word of them, nor the name of who said them beside one', async () => {
    const texts = await out();
    for (const word of Object.values(SAID)) expect(holding(texts, word)).toEqual([]);
    // Who tells at which table is in the archive and at the desk alone.
    expect(holding(texts, 'Claire Roux')).toEqual(['archive.json', DESK]);
  });
});

describe('[TES-7] once answered, after the end', () => {
  let page: string;
  beforeAll(async () => {
    const { workshop, device } = story;
    const { control } = stateOf();
    const close = { type: 'workshop.close', expectedVersion: control.version };
    await house.commands(workshop, 'facilitator', device, close);
    await answers('changed', 'approved', WANTED);
    await answers('refused', 'refused');
    await house.commands(workshop, 'facilitator', device, { type: 'synthesis.publish' });
    page = `/r/${must(stateOf().publication, 'a page').slug}`;
  });

  test('the approved one is read everywhere in its witness’s words, signed; the others nowhere', async () => {
    const texts = [...(await out()), ['page', (await house.get(page)).text] as const];
    for (const word of Object.values(SAID)) expect([word, holding(texts, word)]).toEqual([word, []]);
    expect(holding(texts, 'mot-voulu')).toEqual([
      ...ARTICLE_PATHS,
      'archive.json',
      'open.json',
      `boards/${table}.json`,
      'page'
    ]);
    const plain = must(
      texts.find(([path]) => path === 'export/cms.html'),
      'a file'
    )[1];
    expect(plain.replace(/[\u00A0\u202F]/gu, ' ')).toContain(
      '<blockquote>\n<p>« Nous avons arrêté l’adhésion (mot-voulu) »</p>\n<p>Claire Roux, OT des Rives</p>\n</blockquote>'
    );
    expect(holding(texts, 'Claire Roux')).toEqual([...ARTICLE_PATHS, 'archive.json', DESK, 'page']);
  });

  test('[TES-8] refused after all, it leaves the page already published and its files, and a name goes with it', async () => {
    const read = async () => {
      const file = await fetch(`${house.url}${page}/synthese.docx`);
      const texts = textsOf(Buffer.from(await file.arrayBuffer()));
      return [(await house.get(page)).text, texts.join('\n')] as const;
    };
    const told = async (word: string) => (await read()).map((text) => text.includes(word));
    expect(await told('mot-voulu')).toEqual([true, true]);
    expect((await answers('changed', 'refused')).ok).toBe(true);
    for (const word of ['mot-voulu', 'Claire', 'Témoignages'])
      expect([word, await told(word)]).toEqual([word, [false, false]]);
    expect((await answers('changed', 'approved', WANTED)).ok).toBe(true);
    expect(await told('mot-voulu')).toEqual([true, true]);
  });
});
