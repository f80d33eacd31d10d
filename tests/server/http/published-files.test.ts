// A published page taken away by whoever reads it: what it shows, nothing else, and nothing once it is withdrawn.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, ok } from '#core/result.ts';
import type { FileName } from '#server/exports/files.ts';
import { publishedFiles } from '#server/http/published-files.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { textsOf } from '../exports/texts-of.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
const leads = (command: unknown) => house.commands(made.workshop, 'facilitator', made.device, command);
const page = () => `/r/${must(house.app.registry.byId(made.workshop)?.state.publication, 'a page').slug}`;
const FILES = ['synthese.pdf', 'synthese.docx'] as const;

async function taken(file: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`${house.url}${page()}/${file}`, { headers });
  const texts = textsOf(Buffer.from(await answer.arrayBuffer())).join('\n');
  return { status: answer.status, headers: answer.headers, texts };
}

beforeAll(async () => {
  house = await House.open();
  made = await house.creates({ title: 'Un atelier' });
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  await leads(cardToAdd('card', 'A1', { text: 'Marcher ensemble' }));
  await leads({ type: 'synthesis.publish' });
});
afterAll(() => house.close());

test('[PUB-3] the page links its files, which anybody takes, and which say what it says', async () => {
  const { text } = await house.get(page());
  for (const file of FILES) {
    expect(text).toContain(`<a href="${page()}/${file}">`);
    const { status, headers, texts } = await taken(file);
    expect([file, status, headers.get('content-disposition'), headers.get('x-robots-tag')]).toEqual([
      ...[file, 200, `attachment; filename="${file}"`, 'noindex']
    ]);
    expect(texts).toContain('Marcher ensemble');
    // The code opens the workshop: no reader is given it.
    expect([texts.includes(made.code), texts.includes(made.workshop)]).toEqual([false, true]);
    const again = await taken(file, {
      // As a browser asks; fetch alone would say « no-cache ».
      ...{ 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' }
    });
    expect([again.status, again.texts]).toEqual([304, '']);
  }
});

test('[PUB-3] a room that asks at once is answered by one file', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => taken('synthese.docx')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test('[PUB-5] a file is made once, however often it is asked for, until the page says something else', async () => {
  const asked: FileName[] = [];
  const desk = {
    write: (name: FileName) => {
      asked.push(name);
      return Promise.resolve(ok(Buffer.from(`${name} ${asked.length}`)));
    }
  };
  const server = createServer(express().use(publishedFiles(house.app.registry, desk)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // as: a server that listens on a port
  const takes = async (file: string) => (await fetch(`http://127.0.0.1:${port}${page()}/${file}`)).text();
  for (let n = 0; n < 3; n += 1) {
    expect(await takes('synthese.pdf')).toBe('synthese.pdf 1');
    expect(await takes('synthese.docx')).toBe('synthese.docx 2');
  }
  await leads(cardToAdd('card-late', 'A1', { text: 'Encore une' }));
  await leads({ type: 'synthesis.publish' });
  expect(await takes('synthese.pdf')).toBe('synthese.pdf 3');
  await leads({ type: 'synthesis.withdraw' });
  expect(await takes('synthese.pdf')).toBe('');
  await leads({ type: 'synthesis.publish' });
  expect(await takes('synthese.pdf')).toBe('synthese.pdf 4');
  expect(await takes('synthese.pdf')).toBe('synthese.pdf 4');
  server.close();
});

test('[PUB-3] neither what came after nor another file is given, nor anything once it is withdrawn', async () => {
  await leads(cardToAdd('card-after', 'A1', { text: 'Venue ensuite' }));
  for (const file of FILES) expect((await taken(file)).texts).not.toContain('Venue ensuite');
  for (const file of ['synthese.csv', 'synthese.zip', 'cms.html', 'archive.json'])
    expect([file, (await taken(file)).status]).toEqual([file, 404]);
  expect((await house.get('/r/nowhere1nowhere1/synthese.pdf')).status).toBe(404);
  await leads({ type: 'synthesis.withdraw' });
  for (const file of FILES) {
    const gone = await taken(file);
    expect([file, gone.status, gone.texts]).toEqual([file, 410, '']);
  }
});
