// A hall that comes in: whoever looks at many people is told of them a few times, and of the last one.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decideJoin } from '#core/joining.ts';
import { tableOf } from '#core/position.ts';
import { must, ok } from '#core/result.ts';
import { isPresent } from '#core/roster.ts';
import { House } from '../a-house.ts';
import { Phone, type Presenting } from '../a-phone.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
const phones: Phone[] = [];

beforeEach(async () => {
  house = await House.open();
  made = await house.creates();
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  await house.close();
});

const referee = () => must(house.app.registry.byId(made.workshop), made.workshop);

async function connected(asked: Omit<Presenting, 'workshop'>, workshop = made.workshop): Promise<Phone> {
  const phone = new Phone(house.url, { workshop, ...asked });
  phones.push(phone);
  await phone.first('view');
  return phone;
}

/** In one breath. */
function comeIn(people: number): void {
  for (let n = 0; n < people; n++)
    referee().ask('server', (workshop, env) => {
      const asked = { device: `device-${n}`, mark: null, remote: false, resume: null };
      const joined = decideJoin(workshop, asked, env);
      return joined.ok ? ok({ events: joined.value.events, value: true }) : joined;
    });
}

test('[VIEW-1] many who come in at once redraw the console, the wall and the tables a few times, and the last is seen', async () => {
  const table = must(referee().state.plan.tables[0], 'a table').id;
  const secret = must(referee().state.secrets.hosts[table], table);
  const { body } = await house.post('/api/host', { secret });
  const wall = await connected({ role: 'projection' }, made.code);
  const conduct = await connected({ role: 'facilitator', device: made.device });
  const host = await connected({ role: 'host', device: String(body['device']) });
  const before = [wall, conduct, host].map((phone) => phone.all('view').length);
  comeIn(30);
  const { plan, seats } = referee().state;
  const here = Object.values(seats).filter(isPresent);
  const atTable = here.filter((seat) => tableOf(plan, seat, 1)?.id === table);
  const seen = ({ view }: Phone): number =>
    view?.for === 'facilitator' || view?.for === 'host' ? view.present : 0;
  await conduct.until('all are seen', () => seen(conduct) === here.length);
  await host.until('those of the table are seen there', () => seen(host) === atTable.length);
  const drawn = [wall, conduct, host].map((phone, i) => phone.all('view').length - (before[i] ?? 0));
  expect(here.length).toBeGreaterThanOrEqual(30);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(10);
});
