// The synthesis as files and as a page, short addresses, and requests that were not written by a browser.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { readConfig } from '#server/config.ts';
import { cardToAdd, House, STEPS, type Answer } from '../a-house.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
let slug: string;

beforeAll(async () => {
  house = await House.open();
  made = await house.creates({ title: 'Un <b>atelier</b>' });
  const { workshop, device } = made;
  await house.goesTo(workshop, device, STEPS.roundOne);
  const text = 'Écrire <script>alert(1)</script> ensemble';
  await house.commands(workshop, 'facilitator', device, cardToAdd('card', 'A1', { text }));
  await house.commands(workshop, 'facilitator', device, { type: 'synthesis.publish' });
  slug = house.app.registry.byId(workshop)?.state.publication?.slug ?? '';
});
afterAll(() => house.close());

const exported = (file: string, device: string | undefined = made.device) =>
  house.get(`/api/workshops/${made.workshop}/export/${file}`, { device });

describe('[SYN-8] the files', () => {
  test.each([
    ['cms.html', 'text/html', /^attachment; filename="tablee-[a-z0-9]{6}\.cms\.html"$/],
    ['page.html', 'text/html', /^attachment; filename="tablee-[a-z0-9]{6}\.html"$/],
    ['synthese.md', 'text/markdown', /^attachment; filename="tablee-[a-z0-9]{6}\.md"$/]
  ])('%s is downloaded, without anything that runs', async (file, type, disposition) => {
    const answer = await exported(file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('content-disposition')).toMatch(disposition);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.text).toContain('ensemble');
    // Markdown says it with a backslash: what was typed stays text there too.
    expect(answer.text).not.toMatch(/(?<!\\)<script/);
  });

  test('in English when asked', async () => {
    const [french, english] = await Promise.all([exported('synthese.md'), exported('synthese.md?locale=en')]);
    expect(english.text).not.toBe(french.text);
  });

  test('[SYN-1] their editor composes what it reads: the server gives it the source alone', async () => {
    const address = `/api/workshops/${made.workshop}/synthesis`;
    const { body } = await house.get(address, { device: made.device });
    const source = synthesisSource(must(house.app.registry.byId(made.workshop), 'the workshop').state);
    expect(body).toEqual({ source, published: { version: 1, changed: false } });
  });

  test('[SYN-11] and says whether publishing again would change the page', async () => {
    const { workshop, device } = made;
    const leads = (command: unknown) => house.commands(workshop, 'facilitator', device, command);
    const said = async () => {
      const { body } = await house.get(`/api/workshops/${workshop}/synthesis`, { device });
      return body['published'];
    };
    await leads({ type: 'synthesis.edit', part: 'lead', text: 'Une matinée.' });
    expect(await said()).toEqual({ version: 1, changed: true });
    await leads({ type: 'synthesis.edit', part: 'lead', text: null });
    expect(await said()).toEqual({ version: 1, changed: false });
    await leads({ type: 'synthesis.withdraw' });
    expect(await said()).toBe(undefined);
    await leads({ type: 'synthesis.publish' });
    expect(await said()).toEqual({ version: 2, changed: false });
  });

  test('[PERM-6] are the facilitation’s alone; for others there is nothing there', async () => {
    const guest = await house.joins(made.code);
    const other = await house.creates();
    for (const device of [guest.device, other.device, undefined]) {
      for (const path of ['export/page.html', 'export/synthese.md', 'synthesis']) {
        const answer = await house.get(`/api/workshops/${made.workshop}/${path}`, { device });
        expect([path, answer.status, answer.refusal]).toEqual([path, 404, 'workshop.unknown']);
      }
    }
    expect((await exported('secrets.json')).status).toBe(404);
  });
});

describe('[SYN-11] the published page', () => {
  test('is read by anybody, has no script, is not indexed and carries its own policy', async () => {
    const page = await house.get(`/r/${slug}`);
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).not.toContain('unsafe');
    expect(nonce).not.toBe('');
    expect(page.text).toContain(`nonce="${nonce}"`);
    expect(page.text).toContain('<meta name="robots" content="noindex">');
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('&lt;script&gt;');
    expect((await house.get(`/r/${slug}`)).text).not.toContain(nonce);
  });

  test('stays as it was published, and is gone once withdrawn', async () => {
    const { workshop, device } = made;
    const words = { title: 'Autrement', place: '', organizer: '', facilitation: '' };
    await house.commands(workshop, 'facilitator', device, { type: 'workshop.describe', ...words });
    expect((await house.get(`/r/${slug}`)).text).not.toContain('Autrement');
    await house.restart();
    expect((await house.get(`/r/${slug}`)).status).toBe(200);
    await house.commands(workshop, 'facilitator', device, { type: 'synthesis.withdraw' });
    const gone = await house.get(`/r/${slug}`);
    expect([gone.status, gone.text.includes('ensemble')]).toEqual([410, false]);
    expect((await house.get('/r/nowhere1nowhere1')).status).toBe(404);
  });
});

describe('[PUB-2] search engines', () => {
  const robotsOf = (page: Answer) => [
    page.headers.get('x-robots-tag'),
    page.text.includes('<meta name="robots" content="noindex">')
  ];
  test.each([
    [undefined, ['noindex', true]],
    ['0', ['noindex', true]],
    ['1', [null, false]]
  ])(
    'at INDEX_PAGES=%s: as the house wants, and away from a page that was withdrawn',
    async (setting, asked) => {
      const { indexable = true } = readConfig([], { INDEX_PAGES: setting });
      const own = await House.open({ indexable });
      const { workshop, device } = await own.creates();
      const conducts = (type: string) => own.commands(workshop, 'facilitator', device, { type });
      await conducts('synthesis.publish');
      const page = `/r/${own.app.registry.byId(workshop)?.state.publication?.slug ?? ''}`;
      expect(robotsOf(await own.get(page))).toEqual(asked);
      expect((await own.get('/api/instance')).body).toMatchObject({ indexable });
      await conducts('synthesis.withdraw');
      expect(robotsOf(await own.get(page))).toEqual(['noindex', true]);
      await own.close();
    }
  );

  test('a setting that is neither is refused at the start', () => {
    expect(() => readConfig([], { INDEX_PAGES: 'oui' })).toThrow('INDEX_PAGES oui: 0 to 1 expected');
  });
});

describe('[JOIN-3] a short address', () => {
  test.each([
    ['as on the wall', (code: string) => `/${code}`, 302],
    [
      'in small letters, cut by a hyphen',
      (code: string) => `/${code.toLowerCase().slice(0, 3)}-${code.toLowerCase().slice(3)}`,
      302
    ],
    ['by the form of a page without script', (code: string) => `/j?code=+${code.toLowerCase()}+`, 303]
  ])('%s leads to the door', async (_description, pathOf, status) => {
    const answer = await house.get(pathOf(made.code));
    expect([answer.status, answer.headers.get('location')]).toEqual([status, `/j/${made.code}`]);
  });

  test('typed with another site in it stays here', async () => {
    const answer = await house.get(`/j?code=${encodeURIComponent('//evil.example/x')}`);
    expect(answer.headers.get('location')).toMatch(/^\/j\/[^/]+$/);
    expect((await house.get('/favicon')).status).toBe(404);
  });
});

describe('[JRN-1] requests nobody should send', () => {
  test('[PERM-6] from the page of another site are refused, before anything is read', async () => {
    const headers = { origin: 'https://evil.example' };
    const { code } = made;
    const seq = house.seqOf(made.workshop);
    const asked = [
      await house.post('/api/join', { code }, { headers }),
      await house.get(`/api/codes/${code}`, { headers }),
      await house.post('/api/workshops', { template: 'herault-tables', people: 25 }, { headers })
    ];
    for (const answer of asked) expect([answer.status, answer.refusal]).toEqual([403, 'right.denied']);
    expect(house.seqOf(made.workshop)).toBe(seq);
    const own = await house.get(`/api/codes/${code}`, { headers: { origin: house.url } });
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toBe('no-store');
  });

  test('with an address that cannot be read are refused', async () => {
    expect((await house.get('/r/%E0%A4%A')).status).toBe(400);
    expect((await house.get('/api/workshops/%C3%28/view')).status).toBe(400);
    expect((await house.get('/api/nothing')).refusal).toBe('workshop.unknown');
  });

  test.each([
    '/%E0%A4%A',
    '/socket.io/%E0%A4%A',
    '/yjs/%',
    '//',
    '/socket.io/?EIO=4&transport=websocket&sid=%E0%A4%A'
  ])('to change protocol at %s end, and the server goes on', async (path) => {
    const said = await upgraded(path);
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await house.get('/api/health')).body).toEqual({ ok: true });
  });
});

/** What the server says to somebody who asks for a web socket at a path, before it hangs up. */
function upgraded(path: string): Promise<string> {
  const { port } = new URL(house.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let said = '';
    socket.on('data', (bytes) => (said += bytes.toString()));
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
    const key = Buffer.alloc(16).toString('base64');
    socket.write(
      [
        ...[`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: Upgrade', 'Upgrade: websocket'],
        ...['Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, '', '']
      ].join('\r\n')
    );
  });
}
