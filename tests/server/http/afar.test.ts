// The link left open from afar, on a real server: two devices, real sockets, and a clock the test sets.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ParticipantView } from '#core/views.ts';
import { must } from '#core/result.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { syncMessage } from '#server/boards/board-wire.ts';
import { systemClock } from '#server/clock.ts';
import { Stranger } from '#tests/frames/scene.ts';
import * as Y from 'yjs';
import { House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { until } from '../boards/a-board.ts';

const DAY = 86_400_000;
const card = (id: string, table: string, text: string) => ({
  ...{ type: 'card.add', card: id, table, kind: 'idea', claim: null },
  ...{ text, example: '', cited: '', subPoints: [] }
});

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
let now: number;
let phones: Phone[];

beforeEach(async () => {
  phones = [];
  now = systemClock.now();
  vi.spyOn(systemClock, 'now').mockImplementation(() => now);
  house = await House.open();
  made = await house.creates({ start: false });
});
afterEach(async () => {
  for (const phone of phones) phone.close();
  await house.close();
  vi.restoreAllMocks();
});

async function opens(until: number): Promise<void> {
  const answer = await house.commands(made.workshop, 'facilitator', made.device, {
    type: 'afar.open',
    until
  });
  expect(answer.status, answer.text).toBe(200);
}

async function comes(device?: string) {
  const answer = await house.post('/api/afar', { code: made.code }, { device });
  expect(answer.status, answer.text).toBe(200);
  return { seat: String(answer.body['seat']), device: device ?? String(answer.body['device']) };
}

async function phoneOf(device: string): Promise<Phone> {
  const phone = new Phone(house.url, { workshop: made.workshop, role: 'participant', device });
  phones.push(phone);
  await phone.first('view');
  return phone;
}

const viewOn = (phone: Phone): ParticipantView => phone.view as ParticipantView; // the role asked is the view sent
const afarOn = (phone: Phone) => must(viewOn(phone).afar, 'the link');

test('[AFAR-2] [AFAR-3] nobody comes in before it is opened, nor after its date; who is in finds their place again', async () => {
  expect((await house.post('/api/afar', { code: made.code })).refusal).toBe('afar.over');
  await opens(now + 5 * DAY);
  const paule = await comes();
  expect(await comes(paule.device)).toEqual(paule);
  now += 5 * DAY;
  expect((await house.post('/api/afar', { code: made.code })).refusal).toBe('afar.over');
  expect(await comes(paule.device)).toEqual(paule);
});

test('[AFAR-3] a code says until when its link is open, and once it is not', async () => {
  const told = async () => (await house.get(`/api/codes/${made.code}`)).body['afar'];
  expect(await told()).toBeUndefined();
  await opens(now + 5 * DAY);
  const until = now + 5 * DAY;
  expect(await told()).toEqual({ until, open: true, zone: 'Europe/Paris' });
  now += 6 * DAY;
  expect(await told()).toEqual({ until, open: false, zone: 'Europe/Paris' });
});

test('[AFAR-4] two people from afar read one another before the day, and each finds their own cards, on any device they show', async () => {
  await opens(now + 5 * DAY);
  const [paule, ilan] = [await comes(), await comes()];
  const [first, second] = [await phoneOf(paule.device), await phoneOf(ilan.device)];
  expect(await second.reads('B1')).toMatchObject({ ok: true });
  expect(await first.asks(card('carte-de-paule', 'B1', 'Une navette le dimanche'))).toMatchObject({
    ok: true
  });
  await first.until('one’s own card in one’s view', () => afarOn(first).mine.length === 1);
  await second.until('the card of the other', () => second.all('card').length === 1);
  expect(second.all('card')[0]?.card).toMatchObject({ text: 'Une navette le dimanche', mine: false });
  expect(afarOn(second).mine).toEqual([]);
  const again = await phoneOf(paule.device);
  expect(afarOn(again).mine).toMatchObject([{ id: 'carte-de-paule', mine: true }]);
});

test('[AFAR-2] at its date, by the clock of the server alone, nothing more is taken and one’s cards stay to be read', async () => {
  await opens(now + 5 * DAY);
  const paule = await comes();
  const phone = await phoneOf(paule.device);
  await phone.asks(card('carte-de-paule', 'B1', 'Une navette le dimanche'));
  now += 5 * DAY - 1;
  expect(await phone.asks(card('carte-juste', 'C1', 'À temps'))).toMatchObject({ ok: true });
  now += 1;
  const refused = { ok: false, refusal: { code: 'afar.over' } };
  expect(await phone.asks(card('carte-tard', 'C1', 'Trop tard'))).toEqual(refused);
  const { example, cited, subPoints } = card('', '', '');
  const edit = { type: 'card.edit', card: 'carte-juste', text: 'Autre', example, cited, subPoints };
  expect(await phone.asks(edit)).toEqual(refused);
  const late = await phoneOf(paule.device);
  expect(afarOn(late)).toMatchObject({ open: false });
  expect(
    afarOn(late)
      .mine.map(({ text }) => text)
      .toSorted()
  ).toEqual(['Une navette le dimanche', 'À temps']);
  expect(await late.reads('B1')).toMatchObject({ ok: false });
  await opens(now + DAY);
  expect(await late.asks(card('carte-tard', 'C1', 'Trop tard'))).toMatchObject({ ok: true });
});

test('[AFAR-5] once people write at their tables their boards are no longer told from afar', async () => {
  await opens(now + 5 * DAY);
  const paule = await comes();
  const phone = await phoneOf(paule.device);
  await phone.reads('B1');
  await house.goesTo(made.workshop, made.device, 2);
  await phone.until('the round', () => viewOn(phone).now.round === 1);
  expect(await phone.reads('B1')).toEqual({ ok: false, refusal: { code: 'right.denied' } });
  const told = phone.all('card').length;
  await house.commands(
    made.workshop,
    'facilitator',
    made.device,
    card('carte-de-salle', 'B1', 'De la salle')
  );
  await phone.clock();
  expect(phone.all('card').length).toBe(told);
  expect(await phone.asks(card('carte-de-loin', 'B1', 'De loin'))).toMatchObject({ ok: true });
  await phone.until('one’s own card', () => afarOn(phone).mine.length === 1);
});

test('[AFAR-9] from afar the document of a board does not open', async () => {
  await opens(now + 5 * DAY);
  const paule = await comes();
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(
    `${house.url.replace('http', 'ws')}/yjs/${made.workshop}-B1?role=participant`,
    {
      headers: { authorization: `Bearer ${paule.device}` }
    }
  );
  const code = await new Promise<number>((resolve, reject) => {
    socket.on('close', resolve);
    socket.on('error', reject);
  });
  expect(code).toBe(4003);
});

test('[AFAR-2] at its date the document of a board is no longer told to whoever has a place in the room', async () => {
  await opens(now + 5 * DAY);
  const { device } = await house.joins(made.code);
  const board = `${house.url.replace('http', 'ws')}/yjs/${made.workshop}-B1?acks=1`;
  const comesBy = () => new Stranger(board, { cookie: `tablee=${device}` });
  const reader = await comesBy().opened();
  reader.sends(syncMessage('step1', Y.encodeStateVector(new Y.Doc())));
  await until('the board', () => reader.heard.updates.length > 0);
  now += 5 * DAY;
  const late = comesBy();
  await until('let go', () => late.heard.closed !== null);
  expect(late.heard).toMatchObject({ closed: CLOSE_CODES.rightDenied, updates: [] });
  reader.sends(syncMessage('step1', Y.encodeStateVector(new Y.Doc())));
  await until('let go too', () => reader.heard.closed !== null);
  expect(reader.heard.updates).toHaveLength(1);
});
