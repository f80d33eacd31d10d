import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { House, STEPS } from '../a-house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const stateOf = (workshop: string) => must(house.app.registry.byId(workshop), workshop).state;

describe('[JOIN-1] creating', () => {
  test('gives the code, the recovery code, the links and a device that facilitates', async () => {
    const made = await house.creates();
    expect(Object.keys(made.hosts)).toEqual(['A1', 'B1', 'C1', 'D1', 'E1']);
    expect(made.recovery).toBe(stateOf(made.workshop).secrets.recovery);
    expect(stateOf(made.workshop)).toMatchObject({ stage: 'running', control: { cursor: 0 } });
    const view = await house.get(`/api/workshops/${made.workshop}/view?role=facilitator`, {
      device: made.device
    });
    expect(view.body).toMatchObject({
      view: { for: 'facilitator', expected: 25, head: { code: made.code } }
    });
  });

  test.each([
    ['nobody', { people: 0 }, 'people.tooFew'],
    ['five hundred people', { people: 500 }, 'people.tooMany'],
    ['a number of people that is none', { people: 12.5 }, 'command.malformed'],
    ['one theme', { themes: [{ title: 'Seul', question: '' }] }, 'themes.tooFew'],
    ['too many themes for so few', { people: 6 }, 'themes.tooManyForPeople'],
    ['a template nobody knows', { template: 'nowhere' }, 'template.unknown'],
    ['a corrupt theme', { themes: [{ title: 3 }] }, 'command.malformed'],
    ['a field of its own', { role: 'root' }, 'command.malformed'],
    ['a zone that is none', { zone: 'Mars/Olympus' }, 'command.malformed'],
    ['a title without end', { title: 'x'.repeat(161) }, 'field.tooLong']
  ])('is refused for %s and makes nothing', async (_description, changes, code) => {
    const answer = await house.post('/api/workshops', { template: 'herault-tables', people: 25, ...changes });
    expect([answer.status, answer.refusal]).toEqual([400, code]);
    expect(house.app.registry.isEmpty).toBe(true);
  });

  test.each([
    ['text that is no JSON', '{"template":'],
    ['a body without end', JSON.stringify({ template: 'x'.repeat(70_000), people: 25 })]
  ])('is refused for %s', async (_description, text) => {
    const answer = await house.post('/api/workshops', text);
    expect([answer.status, answer.refusal]).toEqual([400, 'command.malformed']);
  });
});

describe('[JOIN-2] [JOIN-3] joining', () => {
  test('keeps a device in a cookie no script reads, and knows it again', async () => {
    const { code, workshop } = await house.creates();
    const first = await house.post('/api/join', { code, table: 'B' });
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^tablee=[A-Za-z0-9_-]{43}; Max-Age=15552000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/
    );
    const seq = house.seqOf(workshop);
    const kept = cookie.split(';', 1)[0] ?? '';
    const again = await house.post('/api/join', { code: code.toLowerCase() }, { headers: { cookie: kept } });
    expect(again.body).toEqual({ workshop, role: 'participant', seat: first.body['seat'] });
    expect(house.seqOf(workshop)).toBe(seq);
    const info = await house.get(`/api/codes/${code}`, { headers: { cookie: kept } });
    expect(info.body).toMatchObject({ workshop, stage: 'running', roles: ['participant'] });
  });

  test('over https marks the cookie secure when the proxy is believed', async () => {
    await house.close();
    house = await House.open({ trustProxy: 'loopback' });
    const headers = { 'x-forwarded-proto': 'https' };
    const answer = await house.post(
      '/api/workshops',
      { template: 'libre', people: 12, themes: twoThemes },
      { headers }
    );
    expect(answer.headers.get('set-cookie')).toContain('; Secure');
  });

  test('is refused without a code, at an unknown table and once it is over, and writes nothing', async () => {
    const { code, workshop, device } = await house.creates();
    const refused = async (body: object) => (await house.post('/api/join', body)).refusal;
    const seq = house.seqOf(workshop);
    expect(await refused({ code: 'AAAAAA' })).toBe('code.unknown');
    expect(await refused({ code: 'O0I1L-' })).toBe('code.unknown');
    expect(await refused({ code, table: 'Q4' })).toBe('table.unknown');
    expect(await refused({ code, resume: 'ZZZZZZ' })).toBe('resume.wrong');
    expect(await refused({ code, seat: 's4' })).toBe('command.malformed');
    expect(house.seqOf(workshop)).toBe(seq);
    const { version } = stateOf(workshop).control;
    await house.commands(workshop, 'facilitator', device, {
      type: 'workshop.close',
      expectedVersion: version
    });
    const late = await house.post('/api/join', { code });
    expect([late.status, late.refusal]).toEqual([409, 'workshop.closed']);
  });
});

describe('[JOIN-4] a resume code', () => {
  test('brings the person to another device', async () => {
    const { code, workshop } = await house.creates();
    const maud = await house.joins(code, 'B');
    const resume = must(stateOf(workshop).seats[maud.seat], 'seat').resumeCode;
    const other = await house.post('/api/join', { code, resume });
    expect(other.body).toMatchObject({ seat: maud.seat });
    expect(other.body['device']).not.toBe(maud.device);
  });
});

describe('[JOIN-5] a table’s link', () => {
  test('makes a device the table’s, in any case, and nothing else does', async () => {
    const { hosts, workshop, invite } = await house.creates();
    const secret = must(hosts['C1'], 'link');
    const answer = await house.post('/api/host', { secret: secret.toUpperCase() });
    expect(answer.body).toMatchObject({ workshop, role: 'host', table: 'C1' });
    const seq = house.seqOf(workshop);
    for (const wrong of [`${secret}x`, secret.slice(0, -1), invite, 'aaaaaa-bbbbbbbbbbbbbbbbbbbb']) {
      const refused = await house.post('/api/host', { secret: wrong });
      expect([refused.status, refused.refusal]).toEqual([403, 'link.wrong']);
    }
    expect(house.seqOf(workshop)).toBe(seq);
  });
});

describe('[JOIN-6] the facilitation', () => {
  test('is joined with the recovery code, typed as one likes, or with the invitation', async () => {
    const { code, recovery, invite, workshop } = await house.creates();
    const typed = recovery.toLowerCase().replaceAll('-', ' ');
    const lost = await house.post('/api/facilitate', { code, recovery: typed, name: 'Basile' });
    expect(lost.body).toMatchObject({ workshop, role: 'facilitator' });
    await house.post('/api/facilitate', { invite, name: 'Chloé' });
    const names = stateOf(workshop).grants.flatMap((grant) =>
      grant.role === 'facilitator' ? [grant.name] : []
    );
    expect(names).toEqual(['Ada', 'Basile', 'Chloé']);
  });

  test('is refused to whoever guesses, and after twenty tries a minute to everybody', async () => {
    const { code, recovery, workshop } = await house.creates();
    const seq = house.seqOf(workshop);
    for (let i = 0; i < 20; i++) {
      const wrong = await house.post('/api/facilitate', {
        code,
        recovery: i === 0 ? '' : `AAAA-BBBB-CC${10 + i}`
      });
      expect([wrong.status, wrong.refusal]).toEqual([403, 'recovery.wrong']);
    }
    const spent = await house.post('/api/facilitate', { code, recovery });
    expect([spent.status, spent.refusal]).toEqual([429, 'rate.tooFast']);
    expect(house.seqOf(workshop)).toBe(seq);
    expect((await house.post('/api/facilitate', { code: 'AAAAAA', recovery })).refusal).toBe('code.unknown');
  });
});

const twoThemes = ['Un', 'Deux'].map((title) => ({ title, question: '' }));

describe('[JOIN-7] with a public address', () => {
  test('creating takes the organiser key, shown once and kept as a hash', async () => {
    await house.close();
    house = await House.open({ origin: 'https://tablee.example' });
    const key = must(house.app.newKey, 'a key');
    expect((await house.get('/api/instance')).body).toMatchObject({
      ...{ needsOrganiserKey: true, origin: 'https://tablee.example', loopbackOnly: false, empty: true }
    });
    const ask = { template: 'herault-tables', people: 25 };
    for (const organiserKey of [undefined, '', 'AAAA-BBBB-CCCC-DDDD']) {
      const refused = await house.post('/api/workshops', { ...ask, organiserKey });
      expect([refused.status, refused.refusal]).toEqual([403, 'organiser.keyWrong']);
    }
    const made = await house.post('/api/workshops', { ...ask, organiserKey: ` ${key.toLowerCase()} ` });
    expect(made.status).toBe(201);
    await house.restart();
    expect(house.app.newKey).toBeNull();
    expect((await house.post('/api/workshops', { ...ask, organiserKey: key })).status).toBe(201);
  });

  test('there is none on this computer', async () => {
    expect(house.app.newKey).toBeNull();
    expect((await house.get('/api/instance')).body).toMatchObject({
      needsOrganiserKey: false,
      loopbackOnly: true
    });
  });
});

test('[JRN-3] a restart keeps workshops, people, cards and devices', async () => {
  const { workshop, device, code } = await house.creates();
  const maud = await house.joins(code, 'A');
  await house.goesTo(workshop, device, STEPS.roundOne);
  const before = stateOf(workshop);
  const seq = house.seqOf(workshop);
  await house.restart();
  expect(stateOf(workshop)).toEqual(before);
  expect(house.seqOf(workshop)).toBe(seq);
  const view = await house.get(`/api/workshops/${workshop}/view`, { device: maud.device });
  expect(view.body).toMatchObject({ seq, view: { me: { seat: maud.seat }, here: { table: 'A1' } } });
});
