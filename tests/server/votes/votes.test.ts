// Bar 6: one ballot per seat whatever the tabs, phones and lost cookies; the budget is held by the server.
import { afterEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { Phone } from '../a-phone.ts';
import {
  cast,
  codeOf,
  countedBy,
  drawToken,
  mustBeDone,
  openVote,
  take,
  votes,
  type Opened
} from './a-vote.ts';

let opened: Opened | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});
const open = async (...asked: Parameters<typeof openVote>): Promise<Opened> =>
  (opened = await openVote(...asked));

test('[VOT-4] [VOT-5] [VOT-9] opened, taken, filled, changed, closed, revealed: everybody reads the same totals', async () => {
  const vote = await open(3);
  const [ada, bo, cleo] = vote.voters;
  if (!ada || !bo || !cleo) throw new Error('three people');
  const room = new Phone(vote.house.url, { workshop: vote.code, role: 'projection' });
  await votes(ada, { l1: 2, l2: 1 });
  await votes(bo, { l3: 1 });
  mustBeDone(await bo.phone.asks(cast(bo.token, { l1: 1, l2: 2 })));
  await room.until('two of three', () => room.view?.for === 'projection' && room.view.vote?.voted === 2);
  expect(room.view?.for === 'projection' && room.view.vote).toMatchObject({
    electors: 3,
    totals: null,
    hands: {}
  });
  expect(ada.phone.view?.for === 'participant' && ada.phone.view.vote).toMatchObject({
    elector: true,
    voted: null
  });
  const totals = await countedBy(vote);
  expect(totals).toEqual({ marks: { l1: 3, l2: 3, l3: 0 }, ballots: 2 });
  await cleo.phone.until('the results', () => {
    const { view } = cleo.phone;
    return view?.for === 'participant' && view.vote?.state === 'revealed';
  });
  expect(cleo.phone.view?.for === 'participant' && cleo.phone.view.vote?.totals).toEqual(totals);
  expect(codeOf(await cleo.phone.asks(take(cleo.token)))).toBe('vote.closed');
  expect(codeOf(await bo.phone.asks(cast(bo.token, { l3: 2 })))).toBe('vote.closed');
  room.close();
});

test('[VOT-4] two tabs of one person share one ballot; a second one is refused', async () => {
  const vote = await open(1);
  const [ada] = vote.voters;
  if (!ada) throw new Error('one person');
  const tab = vote.connects({ device: ada.device });
  await tab.first('view');
  await votes(ada, { l1: 2 });
  expect(codeOf(await tab.asks(take(ada.token)))).toBe('ok');
  expect(codeOf(await tab.asks(take(drawToken())))).toBe('vote.taken');
  mustBeDone(await tab.asks(cast(ada.token, { l2: 2 })));
  expect(await countedBy(vote)).toEqual({ marks: { l1: 0, l2: 2, l3: 0 }, ballots: 1 });
});

test('[VOT-4] a second phone of the same person gets no second ballot', async () => {
  const vote = await open(1);
  const [ada] = vote.voters;
  if (!ada) throw new Error('one person');
  await votes(ada, { l1: 2 });
  const again = await vote.house.post('/api/join', { code: vote.code, resume: ada.resumeCode });
  expect(again.status, again.text).toBe(200);
  const second = vote.connects({ device: String(again.body['device']) });
  await second.first('view');
  expect(second.view?.for === 'participant' && second.view.me.seat).toBe(ada.seat);
  const token = drawToken();
  expect(codeOf(await second.asks(take(token)))).toBe('vote.taken');
  expect(codeOf(await second.asks(cast(token, { l2: 2 })))).toBe('ballot.wrong');
  expect(await countedBy(vote)).toEqual({ marks: { l1: 2, l2: 0, l3: 0 }, ballots: 1 });
});

test('[VOT-4] a lost cookie brings the same seat back, with the ballot the phone kept and no other', async () => {
  const vote = await open(1);
  const [ada] = vote.voters;
  if (!ada) throw new Error('one person');
  await votes(ada, { l1: 1 });
  ada.phone.close();
  const back = await vote.house.post('/api/join', { code: vote.code, resume: ada.resumeCode });
  const phone = vote.connects({ device: String(back.body['device']) });
  await phone.first('view');
  expect(codeOf(await phone.asks(take(drawToken())))).toBe('vote.taken');
  expect(codeOf(await phone.asks(take(ada.token)))).toBe('ok');
  mustBeDone(await phone.asks(cast(ada.token, { l3: 2 })));
  expect(await countedBy(vote)).toEqual({ marks: { l1: 0, l2: 0, l3: 2 }, ballots: 1 });
});

test.each([
  ['one gommette too many', { l1: 2, l2: 2, l3: 1 }, 'ballot.overBudget'],
  ['one too many on a line', { l1: 3 }, 'ballot.overBudget'],
  ['a line that is not offered', { l4: 1 }, 'ballot.wrong'],
  ['less than nothing', { l1: -1 }, 'command.malformed'],
  ['a half', { l1: 0.5 }, 'command.malformed']
])('[VOT-7] the server holds the budget: %s', async (_what, marks, code) => {
  const vote = await open(1);
  const [ada] = vote.voters;
  if (!ada) throw new Error('one person');
  await votes(ada, { l2: 1 });
  expect(codeOf(await ada.phone.asks(cast(ada.token, marks)))).toBe(code);
  expect(codeOf(await ada.phone.asks(cast(drawToken(), { l1: 1 })))).toBe('ballot.wrong');
  expect(await countedBy(vote)).toEqual({ marks: { l1: 0, l2: 1, l3: 0 }, ballots: 1 });
});

test(
  '[VOT-4] three hundred double votes at once give three hundred ballots',
  { timeout: 60_000 },
  async () => {
    const vote = await open(300);
    const twice = vote.voters.flatMap((voter) => [
      { voter, token: voter.token },
      { voter, token: drawToken() }
    ]);
    const taken = await Promise.all(
      twice.map(async ({ voter, token }) => ({ token, answer: codeOf(await voter.phone.asks(take(token))) }))
    );
    expect(taken.filter(({ answer }) => answer === 'ok')).toHaveLength(300);
    expect(taken.filter(({ answer }) => answer === 'vote.taken')).toHaveLength(300);
    const casts = await Promise.all(
      twice.map(async ({ voter, token }) => codeOf(await voter.phone.asks(cast(token, { l1: 2, l3: 1 }))))
    );
    expect(casts.filter((answer) => answer === 'ok')).toHaveLength(300);
    expect(await countedBy(vote)).toEqual({ marks: { l1: 600, l2: 0, l3: 300 }, ballots: 300 });
  }
);

test('[VOT-5] closing while people vote counts exactly what was acknowledged', async () => {
  const vote = await open(20);
  await Promise.all(vote.voters.map(({ phone, token }) => phone.asks(take(token))));
  const casting = vote.voters.map(async ({ phone, token }) =>
    codeOf(await phone.asks(cast(token, { l1: 1 })))
  );
  const [counted, answers] = await Promise.all([countedBy(vote), Promise.all(casting)]);
  const kept = answers.filter((answer) => answer === 'ok').length;
  expect(answers.filter((answer) => answer !== 'ok' && answer !== 'vote.closed')).toEqual([]);
  expect(counted).toEqual({ marks: { l1: kept, l2: 0, l3: 0 }, ballots: kept });
});

test('[VOT-8] in table mode one ballot is filled on the table’s device', async () => {
  const vote = await open(2, 'tables');
  const { hosts } = must(vote.house.app.registry.byId(vote.workshop), 'the workshop').state.secrets;
  const comes = async () => {
    const answer = await vote.house.post('/api/host', { secret: hosts['A1'] });
    return vote.connects({ role: 'host', device: String(answer.body['device']) });
  };
  const [table, other] = [await comes(), await comes()];
  await Promise.all([table.first('view'), other.first('view')]);
  const token = drawToken();
  mustBeDone(await table.asks(take(token)));
  mustBeDone(await table.asks(cast(token, { l1: 2, l2: 2 })));
  expect(codeOf(await other.asks(take(drawToken())))).toBe('vote.taken');
  expect(codeOf(await (vote.voters[0]?.phone ?? table).asks(take(drawToken())))).toBe('vote.notElector');
  expect(await countedBy(vote)).toEqual({ marks: { l1: 2, l2: 2, l3: 0 }, ballots: 1 });
});

test('[VOT-6] the journal has a row for the opening, the closing and the revealing, and none for a ballot', async () => {
  const vote = await open(2);
  const before = vote.house.seqOf(vote.workshop);
  for (const voter of vote.voters) await votes(voter, { l1: 1 });
  expect(vote.house.seqOf(vote.workshop)).toBe(before);
  await countedBy(vote);
  expect(vote.house.seqOf(vote.workshop)).toBe(before + 2);
});
