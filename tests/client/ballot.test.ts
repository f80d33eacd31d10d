import { expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { Ballot, type BallotPorts } from '#lib/client/ballot.svelte.ts';
import type { ActResult } from '#lib/client/live.svelte.ts';

const OK: ActResult = { ok: true, seq: 1 };
const OFFLINE: ActResult = { ok: false, offline: true };
const refused = (code: 'vote.taken' | 'rate.tooFast'): ActResult => ({ ok: false, refusal: { code } });

/** A device: what it keeps, what it sent, what it is answered. */
function device(answers: readonly ActResult[] = [], storage = new Map<string, string>()) {
  const sent: Command[] = [];
  const soon: (() => void)[] = [];
  const left = [...answers];
  let drawn = 0;
  const ports: BallotPorts = {
    act: (command) => {
      sent.push(command);
      return Promise.resolve(left.shift() ?? OK);
    },
    later: (run) => soon.push(run),
    read: (key) => storage.get(key) ?? '',
    write: (key, text) => Boolean(storage.set(key, text)),
    drawSecret: () => `token-${(drawn += 1)}`
  };
  const ballot = (): Ballot => new Ballot({ vote: 'v1', budget: 4, most: 2 }, 'w1.s1', ports);
  const settles = async (): Promise<void> => {
    for (const run of soon.splice(0)) run();
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return { ballot, sent, settles, storage };
}

test('[VOT-7] gommettes stop at the budget and at what may go on one line', () => {
  const ballot = device().ballot();
  for (let i = 0; i < 3; i++) ballot.place('l1');
  for (let i = 0; i < 3; i++) ballot.place('l2');
  ballot.place('l3');
  expect([ballot.marks, ballot.left]).toEqual([{ l1: 2, l2: 2 }, 0]);
  ballot.takeBack('l1');
  ballot.place('l3');
  expect(ballot.marks).toEqual({ l1: 1, l2: 2, l3: 1 });
});

test('[VOT-4] the token is kept before it is sent, taken once, and taps that follow go together', async () => {
  const { ballot: open, sent, settles, storage } = device();
  const ballot = open();
  expect([...storage.values()].join()).toContain('token-1');
  expect(ballot.isBlank).toBe(true);
  ballot.place('l1');
  ballot.place('l1');
  await settles();
  expect(sent).toEqual([
    { type: 'ballot.take', vote: 'v1', token: 'token-1' },
    { type: 'ballot.cast', vote: 'v1', token: 'token-1', marks: { l1: 2 } }
  ]);
  expect(ballot.isSaved).toBe(true);
  ballot.takeBack('l1');
  expect(ballot.isSaved).toBe(false);
  await settles();
  expect(sent.at(-1)).toEqual({ type: 'ballot.cast', vote: 'v1', token: 'token-1', marks: { l1: 1 } });
  expect(sent).toHaveLength(3);
});

test('[VOT-4] an answer that never came is asked again with the same token', async () => {
  const { ballot: open, sent, settles } = device([OFFLINE]);
  const ballot = open();
  ballot.place('l2');
  await settles();
  expect([ballot.isSaved, ballot.refusal]).toEqual([false, null]);
  await ballot.send();
  expect(sent.map(({ type }) => type)).toEqual(['ballot.take', 'ballot.take', 'ballot.cast']);
  expect(ballot.isSaved).toBe(true);
});

test('[VOT-4] a page that comes back finds its ballot, gommettes placed offline included', async () => {
  const first = device([OFFLINE]);
  const before = first.ballot();
  before.place('l2');
  await first.settles();
  const again = device([], first.storage);
  const ballot = again.ballot();
  expect([ballot.marks, ballot.isSaved]).toEqual([{ l2: 1 }, false]);
  await ballot.send();
  expect(again.sent[0]).toEqual({ type: 'ballot.take', vote: 'v1', token: 'token-1' });
});

test('[VOT-4] a second tab of the device has the same ballot', async () => {
  const { ballot: open, settles } = device();
  const [one, two] = [open(), open()];
  one.place('l1');
  await settles();
  two.reload();
  expect([two.marks, two.isSaved]).toEqual([{ l1: 1 }, true]);
});

test('[VOT-4] a seat already served elsewhere is told, and nothing is sent again by itself', async () => {
  const { ballot: open, sent, settles } = device([refused('vote.taken')]);
  const ballot = open();
  ballot.place('l1');
  await settles();
  await settles();
  expect([ballot.refusal?.code, sent.length]).toEqual(['vote.taken', 1]);
});

test('[VOT-5] too fast is asked again later', async () => {
  const { ballot: open, settles } = device([OK, refused('rate.tooFast')]);
  const ballot = open();
  ballot.place('l1');
  await settles();
  expect(ballot.isSaved).toBe(false);
  await settles();
  expect([ballot.isSaved, ballot.refusal]).toEqual([true, null]);
});

test('[VOT-6] once it is revealed nothing of it stays on the device', async () => {
  const { ballot: open, settles, storage } = device();
  const ballot = open();
  ballot.place('l1');
  await settles();
  ballot.forget();
  expect([...storage.values()].join('')).toBe('');
});
