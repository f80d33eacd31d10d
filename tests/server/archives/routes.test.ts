// Archives over the real server: a workshop lived by its commands, carried away, opened again, in the same house or another.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { memoryOf } from './memory-of.ts';
import { House } from '../a-house.ts';
import { livedOverTheWire, type Lived } from './a-lived-workshop.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const archiveOf = (lived: Lived, asking = { device: lived.facilitator }) =>
  house.get(`/api/workshops/${lived.workshop}/archive.json`, asking);
const withoutDate = (text: string): string => text.replace(/"exportedAt": "[^"]*"/, '');

describe('[ARC-1] over the wire', () => {
  test('a whole workshop, carried to another house and back, is the same file but for its date', async () => {
    const lived = await livedOverTheWire(house);
    const first = await archiveOf(lived);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-disposition')).toBe(
      `attachment; filename="tablee-${lived.code.toLowerCase()}.archive.json"`
    );
    const other = await House.open();
    try {
      const made = await other.post('/api/archives', first.text);
      expect(made.status).toBe(201);
      const { workshop, device } = made.body;
      const path = `/api/workshops/${String(workshop)}/archive.json`;
      const second = await other.get(path, { device: String(device) });
      expect(withoutDate(second.text)).toBe(withoutDate(first.text));
      await other.restart();
      const third = await other.get(path, { device: String(device) });
      expect(withoutDate(third.text)).toBe(withoutDate(first.text));
    } finally {
      await other.close();
    }
    expect(memoryOf(first.text)).toEqual({
      ...{ tables: 4, circuits: 2, stage: 'closed', names: 3, cards: 7, binned: 1, merged: 1, hidden: 1 },
      ...{ moved: 1, promoted: 1, wordings: 1, votes: ['revealed', 'closed'], ballots: [2, 0], versions: 1 }
    });
  });
});

describe('[ARC-5] what opening makes', () => {
  test('another workshop beside the first one, conducted by whoever opened it and by nobody else', async () => {
    const lived = await livedOverTheWire(house);
    const before = house.seqOf(lived.workshop);
    const file = (await archiveOf(lived)).text;
    const made = await house.post('/api/archives', file);
    expect(made.status).toBe(201);
    expect(Object.keys(made.body).toSorted()).toEqual(
      ['code', 'device', 'hosts', 'invite', 'recovery', 'workshop'].toSorted()
    );
    const { workshop, code, device } = made.body;
    expect([workshop, code].some((each) => [lived.workshop, lived.code].includes(String(each)))).toBe(false);
    expect(house.seqOf(lived.workshop)).toBe(before);
    const { state } = must(house.app.registry.byId(String(workshop)), 'the new workshop');
    expect(state.grants.map(({ role }) => role)).toEqual(['facilitator']);
    expect(Object.values(state.seats).filter((seat) => seat.claimed && seat.state === 'present')).toEqual([]);
    const old = must(house.app.registry.byId(lived.workshop), 'the first workshop').state;
    const codesOf = (each: typeof old) => Object.values(each.seats).map(({ resumeCode }) => resumeCode);
    expect(codesOf(state).filter((each) => codesOf(old).includes(each))).toEqual([]);
    expect(Object.keys(state.cards).filter((id) => id in old.cards)).toEqual([]);
    // The devices of the first workshop are strangers here, its facilitator too.
    for (const stranger of [lived.facilitator, ...lived.people.map((each) => each.device)]) {
      const answer = await house.get(`/api/workshops/${String(workshop)}/archive.json`, { device: stranger });
      expect(answer.refusal).toBe('workshop.unknown');
    }
    const slugs = [old, state].map(({ publication }) => must(publication, 'a page').slug);
    for (const slug of slugs) expect((await house.get(`/r/${slug}`)).status).toBe(200);
    expect(new Set(slugs).size).toBe(2);
    // It lives: it can be reopened, and written in.
    const goes = { type: 'workshop.reopen', expectedVersion: 1 };
    expect((await house.commands(String(workshop), 'facilitator', String(device), goes)).status).toBe(200);
  });
});

describe('[ARC-6] what cannot be opened', () => {
  test('leaves no workshop behind', async () => {
    const lived = await livedOverTheWire(house);
    const file = (await archiveOf(lived)).text;
    const before = house.workshops();
    const open = (
      await house.get(`/api/workshops/${lived.workshop}/open.json`, { device: lived.facilitator })
    ).text;
    const cases = [
      ['archive.corrupt', file.slice(0, -20)],
      ['archive.corrupt', '{}'],
      ['archive.newer', file.replace('"version": 1', '"version": 3')],
      ['archive.partial', open],
      ['archive.tooBig', `"${'x'.repeat(20 * 1024 * 1024)}"`]
    ] as const;
    for (const [code, text] of cases) {
      const answer = await house.post('/api/archives', text);
      expect([answer.status, answer.refusal]).toEqual([400, code]);
    }
    const form = await fetch(`${house.url}/api/archives`, {
      method: 'POST',
      body: new URLSearchParams({ a: '1' })
    });
    expect(await form.json()).toEqual({ refusal: { code: 'archive.corrupt' } });
    expect(house.workshops()).toEqual(before);
  });

  test('elsewhere a body still has the size of a frame', async () => {
    const answer = await house.post('/api/workshops', JSON.stringify({ template: 'x'.repeat(100_000) }));
    expect([answer.status, answer.refusal]).toEqual([400, 'command.malformed']);
  });
});

describe('[ARC-9] who carries a workshop away', () => {
  test('its facilitation; to anybody else it does not exist', async () => {
    const lived = await livedOverTheWire(house);
    const files = ['archive.json', 'open.json', 'boards/A1.json'];
    const strangers = [undefined, lived.host, ...lived.people.map(({ device }) => device)];
    for (const file of files) {
      const path = `/api/workshops/${lived.workshop}/${file}`;
      expect((await house.get(path, { device: lived.facilitator })).status).toBe(200);
      for (const device of strangers) {
        const answer = await house.get(path, { device });
        expect([answer.status, answer.refusal]).toEqual([404, 'workshop.unknown']);
      }
    }
    const nowhere = await house.get(`/api/workshops/${lived.workshop}/boards/Z9.json`, {
      device: lived.facilitator
    });
    expect(nowhere.refusal).toBe('table.unknown');
  });

  test('with a public address, opening one takes the organiser key', async () => {
    const lived = await livedOverTheWire(house);
    const file = (await archiveOf(lived)).text;
    const guarded = await House.open({ origin: 'https://tablee.example' });
    try {
      for (const key of ['', 'AAAA-BBBB-CCCC-DDDD']) {
        const refused = await guarded.post('/api/archives', file, {
          headers: { 'tablee-organiser-key': key }
        });
        expect([refused.status, refused.refusal]).toEqual([403, 'organiser.keyWrong']);
      }
      const headers = { 'tablee-organiser-key': must(guarded.app.newKey, 'a key') };
      expect((await guarded.post('/api/archives', file, { headers })).status).toBe(201);
    } finally {
      await guarded.close();
    }
  });
});

test('[ARC-3] no file holds a key of the house', async () => {
  const lived = await livedOverTheWire(house);
  const { state } = must(house.app.registry.byId(lived.workshop), 'the workshop');
  const { recovery, invite, hosts } = state.secrets;
  const keys = [
    ...[lived.workshop, recovery, invite, ...Object.values(hosts)],
    ...state.grants.map(({ device }) => device),
    ...Object.values(state.seats).map(({ resumeCode }) => resumeCode),
    ...Object.keys(state.cards),
    ...lived.people.map(({ device }) => device)
  ];
  for (const file of ['archive.json', 'open.json', 'boards/A1.json']) {
    const { text } = await house.get(`/api/workshops/${lived.workshop}/${file}`, {
      device: lived.facilitator
    });
    // The foot of a published page prints the workshop's reference, for all to read.
    const unprinted = text.replace(/"mention": \[[^\]]*\]/, '');
    expect(keys.filter((key) => unprinted.includes(key))).toEqual([]);
  }
});
