// A list of people on the real server: created with, found in, claimed, added to; and the guard of names.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { House } from '../a-house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const LIST = [
  { name: 'Marie Martin', affiliation: 'Office de Sète', quality: 'elected' },
  { name: 'Marie Martin', affiliation: 'Office d’Agde', quality: 'direction' },
  { name: 'Zoé Lefèvre', affiliation: 'Camping des Pins' },
  { name: 'Marius Bonnet', affiliation: '' }
];
const stateOf = (workshop: string) => must(house.app.registry.byId(workshop), workshop).state;
const find = (code: string, name: string, device?: string) =>
  house.post('/api/people', { code, name }, { device });
const names = (workshop: string) =>
  Object.values(stateOf(workshop).seats)
    .filter((seat) => seat.listed)
    .map(({ name }) => name)
    .toSorted();

describe('[PPL-2] creating with a list', () => {
  test('gives everybody a seat by name, and longer lists larger groups', async () => {
    const { workshop } = await house.creates({ list: LIST });
    expect(names(workshop)).toEqual(LIST.map(({ name }) => name).toSorted());
    const long = Array.from({ length: 300 }, (_, i) => ({
      name: `Personne ${i} ${'n'.repeat(44)}`,
      affiliation: 'é'.repeat(110)
    }));
    const made = await house.creates({ list: long, people: 100 });
    expect(names(made.workshop)).toHaveLength(300);
  });

  test.each([
    [
      'five hundred and one people',
      { list: Array.from({ length: 501 }, () => LIST[0]) },
      'command.malformed'
    ],
    [
      'more than five hundred with the hosts',
      { list: Array.from({ length: 500 }, (_, i) => ({ name: `P ${i}`, affiliation: '' })) },
      'people.tooMany'
    ],
    ['nobody’s name', { list: [{ name: ' ', affiliation: 'Rives' }] }, 'command.malformed'],
    ['a name without end', { list: [{ name: 'n'.repeat(61), affiliation: '' }] }, 'field.tooLong'],
    [
      'a quality nobody knows',
      { list: [{ name: 'Maud', affiliation: '', quality: 'king' }] },
      'command.malformed'
    ],
    ['a wish nobody knows', { qualities: { elected: 'hide' } }, 'command.malformed']
  ])('is refused for %s and makes nothing', async (_description, changes, code) => {
    const answer = await house.post('/api/workshops', { template: 'herault-tables', people: 25, ...changes });
    expect([answer.status, answer.refusal]).toEqual([400, code]);
    expect(house.app.registry.isEmpty).toBe(true);
  });
});

describe('[PPL-5] finding one’s name', () => {
  test('gives what begins so, nothing else, and says who is here', async () => {
    const { code } = await house.creates({ list: LIST });
    const info = await house.get(`/api/codes/${code}`);
    expect(info.body).toMatchObject({ list: true });
    const martins = await find(code, 'mar mar');
    expect(martins.body).toEqual({
      people: [
        { seat: expect.any(String), name: 'Marie Martin', here: false, twin: 1 },
        { seat: expect.any(String), name: 'Marie Martin', here: false, twin: 2 }
      ]
    });
    expect(martins.text).not.toContain('Sète');
    expect((await find(code, 'ma')).body).toEqual({ people: [] });
    expect((await find('AAAAAA', 'mar')).refusal).toBe('code.unknown');
  });

  test('the seat is then one’s own, once, and by its name only', async () => {
    const { code, workshop } = await house.creates({ list: LIST });
    const [zoe] = foundIn(await find(code, 'zoé'));
    const { seat, name } = must(zoe, 'Zoé');
    const claims = (person: object) => house.post('/api/join', { code, person });
    expect((await claims({ seat, name: 'Marie Martin' })).refusal).toBe('seat.unknown');
    const joined = await claims({ seat, name });
    expect(joined.body).toMatchObject({ workshop, seat });
    expect(stateOf(workshop).seats[seat]).toMatchObject({ name, claimed: true, state: 'present' });
    expect((await claims({ seat, name })).refusal).toBe('seat.taken');
    expect(foundIn(await find(code, 'zoé'))).toEqual([{ seat, name, here: true, twin: 1 }]);
    const other = await house.joins(code);
    expect(stateOf(workshop).seats[other.seat]).toMatchObject({ name: '' });
  });

  test('is counted by device', async () => {
    const { code } = await house.creates({ list: LIST });
    const { device } = await house.joins(code);
    const answers: string[] = [];
    for (let i = 0; i < 42; i++) answers.push((await find(code, 'mar', device)).refusal);
    expect(answers.filter((refusal) => refusal === 'rate.tooFast')).toHaveLength(2);
    expect((await find(code, 'mar')).refusal).toBe('');
  });

  test('there is nothing to find without a list, nor once it is over', async () => {
    const without = await house.creates();
    expect((await house.get(`/api/codes/${without.code}`)).body).not.toHaveProperty('list');
    const { code, workshop, device } = await house.creates({ list: LIST });
    const { version } = stateOf(workshop).control;
    await house.commands(workshop, 'facilitator', device, {
      type: 'workshop.close',
      expectedVersion: version
    });
    expect((await find(code, 'mar')).body).toEqual({ people: [] });
    expect((await house.get(`/api/codes/${code}`)).body).not.toHaveProperty('list');
  });
});

test('[PPL-1] a list comes later too, twice without harm, from the facilitation only', async () => {
  const { code, workshop, device } = await house.creates();
  const { device: phone } = await house.joins(code);
  const command = { type: 'people.list', rows: LIST };
  expect((await house.commands(workshop, 'participant', phone, command)).refusal).toBe('right.denied');
  expect((await house.commands(workshop, 'facilitator', device, command)).status).toBe(200);
  const seq = house.seqOf(workshop);
  expect((await house.commands(workshop, 'facilitator', device, command)).status).toBe(200);
  expect(house.seqOf(workshop)).toBe(seq);
  expect(names(workshop)).toHaveLength(4);
  await house.restart();
  expect(names(workshop)).toHaveLength(4);
});

test('[PPL-6] no screen but the facilitation’s receives a quality, or a name of the list', async () => {
  const many = Array.from({ length: 12 }, (_, i) => ({
    name: `Prénom Nom${i}`,
    affiliation: 'Rives',
    quality: 'elected'
  }));
  const { code, workshop, device, hosts } = await house.creates({
    list: many,
    qualities: { elected: 'spread' }
  });
  const phone = await house.joins(code);
  const host = await house.post('/api/host', { secret: hosts['A1'] });
  const views = {
    participant: await view(workshop, 'participant', phone.device),
    host: await view(workshop, 'host', String(host.body['device'])),
    projection: await view(code, 'projection'),
    facilitator: await view(workshop, 'facilitator', device)
  };
  for (const role of ['participant', 'host', 'projection'] as const) {
    expect(views[role].status).toBe(200);
    for (const secret of ['elected', 'Prénom', '"qualit', 'listed'])
      expect(views[role].text).not.toContain(secret);
  }
  expect(views.facilitator.body).toMatchObject({
    view: {
      qualities: [{ quality: 'elected', people: 12, present: 0 }],
      wishes: { elected: 'spread' },
      unmet: []
    }
  });
});

describe('[PPL-7] the guard of names', () => {
  const asks = (workshop: string, device: string | undefined, text: string, role = 'participant') =>
    house.post(`/api/workshops/${workshop}/names`, { role, text }, { device });

  test('tells a device of the workshop that a draft names somebody, and only where it is asked for', async () => {
    const { code, workshop, hosts } = await house.creates({ list: LIST, guardNames: true });
    const { device } = await house.joins(code);
    const seq = house.seqOf(workshop);
    expect((await asks(workshop, device, 'Chez Lefèvre, on attend')).body).toEqual({ named: true });
    expect((await asks(workshop, device, 'Au camping des pins')).body).toEqual({ named: true });
    expect((await asks(workshop, device, 'On attend que les autres commencent')).body).toEqual({
      named: false
    });
    expect(house.seqOf(workshop)).toBe(seq);
    const host = await house.post('/api/host', { secret: hosts['A1'] });
    const table = await asks(workshop, String(host.body['device']), 'Marius Bonnet', 'host');
    expect(table.body).toEqual({ named: true });
    const seen = await view(workshop, 'participant', device);
    expect(seen.body).toMatchObject({ view: { head: { guardNames: true } } });
    const free = await house.creates({ list: LIST });
    const other = await house.joins(free.code);
    expect((await asks(free.workshop, other.device, 'Chez Lefèvre')).body).toEqual({ named: false });
    expect((await view(free.workshop, 'participant', other.device)).text).not.toContain('guardNames');
  });

  test('answers nobody from elsewhere, and not without end', async () => {
    const { code, workshop } = await house.creates({ list: LIST, guardNames: true });
    const { device } = await house.joins(code);
    expect((await asks(workshop, undefined, 'Lefèvre')).refusal).toBe('session.missing');
    const elsewhere = await house.joins((await house.creates()).code);
    expect((await asks(workshop, elsewhere.device, 'Lefèvre')).refusal).toBe('workshop.unknown');
    expect((await asks(workshop, device, 'x'.repeat(10_001))).refusal).toBe('command.malformed');
    for (let i = 0; i < 40; i++) await asks(workshop, device, 'Lefèvre');
    expect((await asks(workshop, device, 'Lefèvre')).refusal).toBe('rate.tooFast');
  });
});

function view(workshop: string, role: string, device?: string) {
  const table = role === 'host' ? '&table=A1' : '';
  return house.get(`/api/workshops/${workshop}/view?role=${role}${table}`, { device });
}

interface Found {
  readonly seat: string;
  readonly name: string;
}

function foundIn({ body }: { readonly body: Record<string, unknown> }): readonly Found[] {
  // The protocol's own shape, given by the server under test.
  return body['people'] as readonly Found[];
}
