// The image of an article, from the hand that sends it to the page that shows it, and out of the way once it is withdrawn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { must } from '#core/result.ts';
import type { ImageFacts } from '#core/synthesis-edits.ts';
import { hashOfImage } from '#server/images/image-store.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { CANARY, phonePhoto, scene } from './pictures.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
const photo = await phonePhoto();
const plan = await scene(400, 300).png().toBuffer();
const ALT = 'Douze personnes "debout" autour d’une table';

beforeAll(async () => {
  house = await House.open();
  made = await house.creates({ title: 'Un "atelier" <b>' });
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  await asked(cardToAdd('card', 'A1', { text: 'Écrire ensemble' }));
});
afterAll(() => house.close());

const asked = (command: unknown, device = made.device) =>
  house.commands(made.workshop, 'facilitator', device, command);
const covering = (image: string, words: object = { alt: ALT, credit: 'Photo : Alix Roux' }) =>
  asked({ type: 'synthesis.cover', cover: { image, ...words } });
const state = () => must(house.app.registry.byId(made.workshop), 'the workshop').state;
const page = () => house.get(`/r/${state().publication?.slug ?? 'none'}`);

async function sent(
  bytes: Buffer | string,
  device: string | undefined = made.device,
  type = 'image/jpeg'
): Promise<{ status: number; body: ImageFacts & { refusal?: { code: string } } }> {
  const headers = {
    'content-type': type,
    ...(device === undefined ? {} : { authorization: `Bearer ${device}` })
  };
  const url = `${house.url}/api/workshops/${made.workshop}/images`;
  const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
  const answer = await fetch(url, { method: 'POST', headers, body });
  return { status: answer.status, body: (await answer.json()) as ImageFacts }; // the server under test
}

async function fetched(
  path: string,
  device?: string
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const headers = device === undefined ? {} : { authorization: `Bearer ${device}` };
  const answer = await fetch(house.url + path, { headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe('[IMG-1] sending an image', () => {
  test('[PERM-6] is the facilitation’s alone; for others there is nothing there', async () => {
    const guest = await house.joins(made.code);
    const other = await house.creates();
    for (const device of [guest.device, other.device, 'x'.repeat(43)]) {
      const answer = await sent(photo, device);
      expect([answer.status, answer.body.refusal?.code]).toEqual([404, 'workshop.unknown']);
    }
    const { image } = (await sent(photo)).body;
    for (const device of [guest.device, other.device, undefined])
      expect((await fetched(`/api/workshops/${made.workshop}/images/${image}`, device)).status).toBe(404);
  });

  test('is judged by its bytes, whatever is said of it', async () => {
    expect((await sent(photo, made.device, 'text/html')).status).toBe(201);
    expect((await sent(photo, made.device, 'application/octet-stream')).status).toBe(201);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
    expect((await sent(svg, made.device, 'image/png')).body.refusal?.code).toBe('image.vector');
    expect((await sent('', made.device)).body.refusal?.code).toBe('image.format');
    const large = Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)]);
    expect((await sent(large)).body.refusal?.code).toBe('image.tooBig');
  });

  test('[IMG-2] gives its facts, and its facilitator sees it without what the phone knew', async () => {
    const { image, format, width, height } = (await sent(photo)).body;
    expect([format, width, height]).toEqual(['jpeg', 200, 300]);
    const seen = await fetched(`/api/workshops/${made.workshop}/images/${image}`, made.device);
    expect([seen.status, seen.headers.get('content-type'), hashOfImage(seen.bytes)]).toEqual([
      200,
      'image/jpeg',
      image
    ]);
    expect(seen.bytes.includes(CANARY)).toBe(false);
  });
});

describe('[IMG-3] the image of the article', () => {
  test('says what it shows, or is said to be decorative', async () => {
    const { image } = (await sent(photo)).body;
    const credit = '';
    expect((await covering(image, { alt: ' ', credit })).refusal).toBe('image.noAlt');
    expect((await covering(image, { alt: 'Une salle', credit, decorative: true })).refusal).toBe(
      'image.noAlt'
    );
    expect((await covering('f'.repeat(64))).refusal).toBe('image.unknown');
    expect((await covering('../secret')).refusal).toBe('command.malformed');
    expect(state().edits.cover).toBe(undefined);
    expect((await covering(image, { alt: '', credit, decorative: true })).status).toBe(200);
    expect(state().edits.cover).toMatchObject({ image, alt: '', credit: '', width: 200, height: 300 });
  });

  test('is taken back, and comes back, without its bytes in the journal', async () => {
    const first = (await sent(photo)).body.image;
    await covering(first);
    const second = (await sent(plan)).body.image;
    await covering(second);
    await covering(first);
    expect(state().edits.cover?.image).toBe(first);
    await asked({ type: 'synthesis.cover', cover: null });
    expect(state().edits.cover).toBe(undefined);
    expect((await covering(first)).status).toBe(200);
    const journal = JSON.stringify(state());
    expect(journal).toContain(first);
    expect(journal.length).toBeLessThan(60_000);
  });

  test('[IMG-4] one that nothing uses any more goes when the next one comes', async () => {
    const first = (await sent(photo)).body.image;
    await covering(first);
    const others = [];
    for (const side of [50, 60, 70])
      others.push((await sent(await scene(side, side).png().toBuffer())).body.image);
    const { images } = must(house.app.registry.byId(made.workshop), 'the workshop');
    expect(images.list()).toEqual([first, others[2]].toSorted());
  });
});

describe('[IMG-4] once published', () => {
  test('anybody sees it, with what can run nothing around it', async () => {
    const { image } = (await sent(photo)).body;
    await covering(image);
    const path =
      (await asked({ type: 'synthesis.publish' })) && `/r/${state().publication?.slug ?? ''}/cover.jpg`;
    const shown = await fetched(path);
    expect([shown.status, hashOfImage(shown.bytes)]).toEqual([200, image]);
    const of = (name: string) => shown.headers.get(name);
    expect([of('content-type'), of('x-content-type-options')]).toEqual(['image/jpeg', 'nosniff']);
    expect(of('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(of('content-disposition')).toBe('inline; filename="cover.jpg"');
    expect([of('cache-control'), of('etag')]).toEqual(['no-cache', `"${image}"`]);
    const { images } = must(house.app.registry.byId(made.workshop), 'the workshop');
    const reading = vi.spyOn(images, 'get');
    onTestFinished(() => reading.mockRestore());
    const again = await fetch(`${house.url}${path}`, {
      headers: { 'if-none-match': `"${image}"`, 'cache-control': 'max-age=0' }
    });
    expect([again.status, (await again.arrayBuffer()).byteLength, reading.mock.calls]).toEqual([304, 0, []]);
    for (const wrong of ['cover.png', 'cover.webp', 'cover', 'cover.jpg.html'])
      expect((await fetched(path.replace('cover.jpg', wrong))).status).toBe(404);
  });

  test('[PUB-2] a shared link shows the title, the first sentences and the image of this site', async () => {
    const { text, headers } = await page();
    const content = (name: string) =>
      new RegExp(`(?:name|property)="${name}" content="([^"]*)"`, 'u').exec(text)?.[1];
    const { slug } = must(state().publication, 'a publication');
    expect(content('og:title')).toBe('Un «\u00A0atelier\u00A0» &lt;b&gt;');
    expect(content('description')).toMatch(/^Le \d/u);
    expect(content('og:description')).toBe(content('description'));
    expect(content('og:url')).toBe(`${house.url}/r/${slug}`);
    expect(content('og:image')).toBe(`${house.url}/r/${slug}/cover.jpg`);
    expect(content('og:image:alt')).toBe('Douze personnes «\u00A0debout\u00A0» autour d’une table');
    expect(content('robots')).toBe('noindex');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(text).toContain(`<img src="/r/${slug}/cover.jpg" alt="Douze`);
    expect(text).toContain('<figcaption>Photo\u00A0: Alix Roux</figcaption>');
    expect(text).not.toContain('base64,/9j');
  });

  test('it stays the one of the page, whatever the editor does next', async () => {
    const { slug, version } = must(state().publication, 'a publication');
    const published = hashOfImage((await fetched(`/r/${slug}/cover.jpg`)).bytes);
    await covering((await sent(plan)).body.image);
    await sent(await scene(80, 80).png().toBuffer());
    expect(hashOfImage((await fetched(`/r/${slug}/cover.jpg`)).bytes)).toBe(published);
    await house.restart();
    expect(hashOfImage((await fetched(`/r/${slug}/cover.jpg`)).bytes)).toBe(published);
    await asked({ type: 'synthesis.publish' });
    expect(state().publication).toMatchObject({ slug, version: version + 1 });
    expect((await fetched(`/r/${slug}/cover.jpg`)).status).toBe(404);
    expect((await fetched(`/r/${slug}/cover.png`)).status).toBe(200);
  });

  test('a file that leaves carries it, and opens again with the same', async () => {
    const get = async (workshop: string, device: string) =>
      (await house.get(`/api/workshops/${workshop}/archive.json`, { device })).text;
    const text = await get(made.workshop, made.device);
    const opened = await house.post('/api/archives', text);
    expect(opened.status).toBe(201);
    const { workshop, device } = opened.body as { workshop: string; device: string }; // the server under test
    const again = await get(workshop, device);
    const undated = (file: string) => file.replace(/"exportedAt": ".*"/u, '');
    expect(undated(again)).toBe(undated(text));
    const { images } = JSON.parse(text) as { images: { bytes: string }[] }; // made by the server under test
    expect(images).toHaveLength(1);
    const bytes = must(images[0], 'an image').bytes;
    for (const other of [
      photo.toString('base64'),
      Buffer.from('<svg>').toString('base64'),
      bytes.slice(0, -8)
    ]) {
      const harmed = await house.post('/api/archives', text.replace(bytes, other));
      expect([harmed.status, harmed.refusal]).toEqual([400, 'archive.corrupt']);
    }
  });

  test('[PUB-1] withdrawn, the page says so with its number and nothing else of it', async () => {
    const { slug, version } = must(state().publication, 'a publication');
    await asked({ type: 'synthesis.withdraw' });
    const gone = await page();
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([410, 'no-cache']);
    expect(gone.text).toContain('Cette page a été retirée');
    expect(gone.text).toContain(`Version ${version}, retirée`);
    for (const word of ['atelier', 'ensemble', 'Alix', 'debout', 'og:', 'cover.', '<script', made.workshop])
      expect(gone.text.includes(word), word).toBe(false);
    const image = await fetched(`/r/${slug}/cover.png`);
    expect([image.status, image.bytes.length]).toEqual([410, 0]);
    await asked({ type: 'synthesis.publish' });
    expect([(await page()).status, state().publication?.version]).toEqual([200, version + 1]);
    expect(state().publication?.slug).toBe(slug);
  });

  test('erased with its workshop', async () => {
    const { slug } = must(state().publication, 'a publication');
    const file = join(house.folder, 'workshops', `${made.workshop}.sqlite`);
    expect(readFileSync(file).length).toBeGreaterThan(0);
    house.app.registry.erase(made.workshop);
    expect((await fetched(`/r/${slug}/cover.png`)).status).toBe(404);
    expect(house.workshops()).not.toContain(made.workshop);
  });
});
