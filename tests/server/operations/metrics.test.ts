// What whoever keeps the house may read of it, and who may: figures, never a person, a workshop or a word.
import { afterEach, expect, test } from 'vitest';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { Hand, until } from '../boards/a-board.ts';

const CARD = 'card------';
let house: House | null = null;
const leaving: (() => void)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  await house?.close();
  house = null;
});

const figure = (text: string, name: string): number => {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`no ${name} in ${text}`);
  return Number(line.slice(name.length + 1));
};

test('[OPS-7] figures of a room at work: who is there, what was kept and how long it took, what was refused', async () => {
  house = await House.open();
  const { url } = house;
  const made = await house.creates({ title: 'Canari101', facilitatorName: 'Canari102' });
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  const { device } = await house.joins(made.code, 'A');
  const phone = new Phone(url, { workshop: made.workshop, role: 'participant', device });
  leaving.push(() => phone.close());
  await phone.first('board');
  expect((await phone.asks(cardToAdd(CARD, 'A1', { text: 'Canari103' }))).ok).toBe(true);
  expect((await phone.asks({ type: 'cursor.next', expectedVersion: 0 })).ok).toBe(false);
  const hand = await new Hand({ url, workshop: made.workshop, board: 'A1', device }).synced();
  leaving.push(() => hand.leaves());
  hand.types(CARD, ' Canari104');
  const { text } = await (async () => {
    for (;;) {
      const answer = await (house as House).get('/metrics');
      if (figure(answer.text, 'tablee_ack_seconds_count{plane="board"}') >= 2) return answer;
    }
  })();
  expect(figure(text, 'tablee_connections{plane="command",role="participant"}')).toBe(1);
  expect(figure(text, 'tablee_connections{plane="board",role="participant"}')).toBe(1);
  expect(figure(text, 'tablee_ack_seconds_count{plane="command"}')).toBe(2);
  expect(figure(text, 'tablee_ack_seconds_bucket{plane="command",le="+Inf"}')).toBe(2);
  expect(figure(text, 'tablee_refusals_total{plane="command",code="right.denied"}')).toBe(1);
  expect(figure(text, 'tablee_commit_seconds_count{file="workshop"}')).toBeGreaterThanOrEqual(3);
  expect(figure(text, 'tablee_unacknowledged{plane="board"}')).toBe(0);
  expect(figure(text, 'tablee_workshops_open')).toBe(1);
  expect(figure(text, 'tablee_disk_free_bytes')).toBeGreaterThan(0);
  for (const word of ['Canari', made.workshop, made.code, device, made.device])
    expect(text).not.toContain(word);

  // What cannot be kept waits, and shows.
  const referee = house.app.registry.byId(made.workshop);
  referee?.keeping.failed(Object.assign(new Error('as SQLite throws'), { errcode: 13 }));
  hand.types(CARD, ' encore');
  await until('it is said again and kept', () => referee?.keeping.trouble === null);
});

test('[OPS-7] without a token, for this machine alone and never through a proxy; with one, for who brings it', async () => {
  house = await House.open();
  const statuses = async (headers: Readonly<Record<string, string>>[]): Promise<readonly number[]> =>
    Promise.all(
      headers.map(async (each) => (await (house as House).get('/metrics', { headers: each })).status)
    );
  expect(
    await statuses([{}, { 'x-forwarded-for': '203.0.113.9' }, { forwarded: 'for=203.0.113.9' }])
  ).toEqual([200, 404, 404]);
  await house.close();
  house = await House.open({ metricsToken: 'un-jeton' });
  expect(
    await statuses([{}, { authorization: 'Bearer un-autre' }, { authorization: 'Bearer un-jeton' }])
  ).toEqual([404, 404, 200]);
});
