// Questions over real sockets: two phones answer, one changes its mind, few answer, five do, who moved, somebody comes late.
import { afterEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { goesTo, openMorning, type Hall, type Voice } from '../a-questioned-room.ts';
import { cast, codeOf, mustBeDone, take } from './a-vote.ts';

let opened: Hall | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});
const open = async (): Promise<Hall> => (opened = await openMorning());

async function answers(voice: Voice, vote: string, marks: Readonly<Record<string, number>>): Promise<void> {
  mustBeDone(await voice.phone.asks(take(voice.token, vote)));
  mustBeDone(await voice.phone.asks(cast(voice.token, marks, vote)));
}

async function shown(hall: Hall, vote: string) {
  mustBeDone(await hall.console.asks({ type: 'ask.show', vote }));
  await hall.room.until(
    `${vote} shown`,
    () =>
      hall.room.view?.for === 'projection' &&
      hall.room.view.vote?.id === vote &&
      hall.room.view.vote.state === 'revealed'
  );
  return must(hall.room.view?.for === 'projection' ? hall.room.view.vote : null, 'a vote');
}

const many = (hall: Hall, count: number): Promise<readonly Voice[]> =>
  Promise.all(Array.from({ length: count }, () => hall.comes()));

test('[ASK-1, ASK-3] two phones answer, one changes its mind; nobody reads a count before it is shown', async () => {
  const hall = await open();
  const [ada, bo] = await many(hall, 2);
  if (!ada || !bo) throw new Error('two people');
  await goesTo(hall, 'ask');
  await ada.phone.until('the weather', () => ada.view().vote?.ask?.id === 'weather');
  await answers(ada, 'v1', { l1: 1 });
  await answers(bo, 'v1', { l1: 1 });
  mustBeDone(await bo.phone.asks(cast(bo.token, { l2: 1 }, 'v1')));
  expect(codeOf(await bo.phone.asks(cast(bo.token, { l1: 1, l2: 1 }, 'v1')))).toBe('ballot.overBudget');
  await hall.room.until(
    'two',
    () => hall.room.view?.for === 'projection' && hall.room.view.vote?.voted === 2
  );
  const before = hall.room.view?.for === 'projection' ? hall.room.view.vote : null;
  expect([before?.totals, before?.hands, ada.view().vote?.voted]).toEqual([null, {}, null]);
  const vote = await shown(hall, 'v1');
  expect(vote.totals).toEqual({ marks: { l1: 1, l2: 1 }, ballots: 2 });
  expect(codeOf(await ada.phone.asks(cast(ada.token, { l2: 1 }, 'v1')))).toBe('vote.closed');
});

test('[ASK-4] four positions say nothing; the fifth lets all of them be shown', async () => {
  const hall = await open();
  const voices = await many(hall, 4);
  await goesTo(hall, 'tensions');
  for (const voice of voices) await answers(voice, 'v1', { l1: 2 });
  expect((await shown(hall, 'v1')).totals).toEqual({ marks: {}, ballots: 4, few: true });
});

test('[ASK-2, ASK-4, ASK-5] somebody comes late and answers; asked again, who moved is told as counts', async () => {
  const hall = await open();
  const voices = await many(hall, 4);
  await goesTo(hall, 'tensions');
  const late = await hall.comes();
  await late.phone.until('a ballot', () => late.view().vote?.elector === true);
  const all = [...voices, late];
  for (const [n, voice] of all.entries()) await answers(voice, 'v1', { l1: n < 3 ? 2 : 9 });
  expect((await shown(hall, 'v1')).totals?.marks).toEqual({ 'l1.2': 3, 'l1.9': 2 });
  mustBeDone(await hall.console.asks({ type: 'ask.open', ask: 'q1' }));
  for (const [n, voice] of all.entries())
    await answers(voice, 'v2', n === 0 ? { l1: 10, l1b: 2 } : { l1: n < 3 ? 2 : 9, l1b: n < 3 ? 2 : 9 });
  const vote = await shown(hall, 'v2');
  expect(vote.totals?.marks).toEqual({
    'l1.2': 2,
    'l1.9': 2,
    'l1.10': 1,
    'l1.AA': 2,
    'l1.AB': 1,
    'l1.BB': 2
  });
  expect(vote.ask?.before?.marks).toEqual({ 'l1.2': 3, 'l1.9': 2 });
  expect(hall.asks().asks.map(({ state }) => state)).toEqual(['revealed', 'revealed']);
  expect(all.every(({ view }) => view().vote?.waiting.length === 0)).toBe(true);
});

test('[VOT-8] hands are counted for a side of a scale over the wire', async () => {
  const hall = await open();
  await goesTo(hall, 'tensions');
  const count = { type: 'vote.count', vote: 'v1', hands: 4 };
  mustBeDone(await hall.console.asks({ ...count, line: 'l1.A' }));
  expect(codeOf(await hall.console.asks({ ...count, line: 'l1' }))).toBe('ballot.wrong');
  expect(codeOf(await hall.console.asks({ ...count, line: 'l1..A' }))).toBe('command.malformed');
});
