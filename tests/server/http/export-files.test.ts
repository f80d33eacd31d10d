// The files of the article over HTTP: what each says it is, whose they are, and that nobody who refused is in any byte of them.
import { once } from 'node:events';
import express from 'express';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ExportDesk } from '#server/exports/desk.ts';
import { FILES, type FileName } from '#server/exports/files.ts';
import { documentRoutes } from '#server/http/documents.ts';
import { createLog } from '#server/log.ts';
import { systemTimers } from '#server/timers.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { textsOf } from '../exports/texts-of.ts';

const REFUSED = 'Odile Introuvable';
const [AGREED, UNNAMED] = ['Basile Oui', 'Ursule Non'];
const ASIDE = 'Cette carte est mise de côté';
let house: House;
let made: Awaited<ReturnType<House['creates']>>;

beforeAll(async () => {
  house = await House.open();
  made = await house.creates({ title: 'Un atelier ensemble' });
  const { workshop, device, code } = made;
  const odile = await house.joins(code, 'A1');
  const naming = { type: 'seat.name', seat: odile.seat, name: REFUSED, affiliation: 'Structure Introuvable' };
  await house.commands(workshop, 'participant', odile.device, {
    ...naming,
    thanks: false,
    thanksName: false
  });
  for (const [name, thanksName] of [
    [AGREED, true],
    [UNNAMED, false]
  ] as const) {
    const phone = await house.joins(code, 'B1');
    const named = { type: 'seat.name', seat: phone.seat, name, affiliation: `Structure de ${name}` };
    await house.commands(workshop, 'participant', phone.device, {
      ...named,
      ...{ thanks: thanksName, thanksName }
    });
  }
  await house.goesTo(workshop, device, STEPS.roundOne);
  const add = (id: string, text: string) =>
    house.commands(workshop, 'facilitator', device, cardToAdd(id, 'A1', { text }));
  await add('kept', 'Écrire <script>alert(1)</script> avec Odile Introuvable');
  await add('aside', ASIDE);
  await house.commands(workshop, 'facilitator', device, {
    ...{ type: 'synthesis.leaveOut', card: 'aside-----', leftOut: true }
  });
});
afterAll(() => house.close());

async function taken(file: string, query = ''): Promise<{ response: Response; bytes: Buffer }> {
  const address = `${house.url}/api/workshops/${made.workshop}/export/${file}${query}`;
  const response = await fetch(address, { headers: { authorization: `Bearer ${made.device}` } });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

const names = Object.keys(FILES) as FileName[]; // the table's own keys

test.each(names)('[FMT-1, FMT-7] %s is a file of its kind, without the card set aside', async (name) => {
  const { response, bytes } = await taken(name);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(FILES[name].type);
  expect(response.headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="tablee-[a-z0-9]{6}\\.${FILES[name].extension}"$`, 'u')
  );
  const texts = textsOf(bytes);
  expect(texts.some((text) => text.includes('crire'))).toBe(true);
  expect(texts.filter((text) => text.includes(ASIDE))).toEqual([]);
  expect((await taken(name)).bytes.equals(bytes)).toBe(true);
});

test.each(names)('[FMT-7, PPL-7] %s without names has that of nobody, in no byte', async (name) => {
  const shown = textsOf((await taken(name)).bytes);
  const hidden = textsOf((await taken(name, '?names=hidden')).bytes);
  const named = (texts: readonly string[]) => texts.filter((text) => /Odile|Introuvable/u.test(text));
  expect(named(shown).length).toBeGreaterThan(0);
  expect(named(hidden)).toEqual([]);
});

test.each(names)(
  '[FMT-7, THX-5] %s names who agreed to be thanked, and in no byte who refused',
  async (name) => {
    const texts = textsOf((await taken(name)).bytes);
    const naming = (words: string): number => texts.filter((text) => text.includes(words)).length;
    // A table of cards thanks nobody.
    expect(naming('Basile Oui') > 0).toBe(name !== 'synthese.csv');
    expect([naming('Ursule'), naming('Structure de Ursule')]).toEqual([0, 0]);
  }
);

test.each(names)('[FMT-2] %s is in English when asked', async (name) => {
  const [french, english] = [await taken(name), await taken(name, '?locale=en')];
  expect(textsOf(english.bytes)).not.toEqual(textsOf(french.bytes));
});

test('[PERM-6] they are the facilitation’s alone; for others there is nothing there', async () => {
  const guest = await house.joins(made.code);
  for (const device of [guest.device, undefined]) {
    for (const name of names) {
      const answer = await house.get(`/api/workshops/${made.workshop}/export/${name}`, { device });
      expect([name, answer.status, answer.refusal]).toEqual([name, 404, 'workshop.unknown']);
    }
  }
});

test('[FMT-6] their thread is awake once the document is opened; who may not read it wakes nobody', async () => {
  const desk = new ExportDesk({ log: createLog('silent'), timers: systemTimers });
  const server = express().use(documentRoutes(house.app.registry, desk)).listen(0, '127.0.0.1');
  onTestFinished(async () => {
    server.close();
    await desk.close();
  });
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const opened = (device: string) =>
    fetch(`http://127.0.0.1:${port}/workshops/${made.workshop}/synthesis`, {
      headers: { authorization: `Bearer ${device}`, connection: 'close' }
    });
  const guest = await house.joins(made.code);
  expect([(await opened(guest.device)).status, desk.isAwake]).toEqual([404, false]);
  expect([(await opened(made.device)).status, desk.isAwake]).toEqual([200, true]);
});
